import { createMerkleProof, createMPT } from '@ethereumjs/mpt';
import { RLP } from '@ethereumjs/rlp';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { fromHex, toHex, type EvmLog, type Hash, type HeaderProof } from '../../src/index.ts';

/** A receipt as a node would write it into its trie. */
export interface TestReceipt {
  /** Transaction type; 0 is a legacy one, without a type byte. */
  readonly type?: number;
  readonly succeeded?: boolean;
  readonly logs?: readonly TestLog[];
}

export type TestLog = Omit<EvmLog, 'data'> & { readonly data?: Uint8Array };

/** A block made of receipts, by libraries other than the code under test. */
export interface TestBlock {
  readonly number: bigint;
  readonly hash: Hash;
  readonly header: Uint8Array;
  proofOf(transactionIndex: number): Promise<HeaderProof>;
}

const BLOOM = new Uint8Array(256);
const FIELDS_OF_PRAGUE = 21;

export function encodeReceipt({ type = 2, succeeded = true, logs = [] }: TestReceipt): Uint8Array {
  const body = RLP.encode([
    succeeded ? 1 : 0,
    21_000,
    BLOOM,
    logs.map(({ address, topics, data = new Uint8Array() }) => [
      fromHex(address.slice(2), 'address'),
      topics.map((topic) => fromHex(topic, 'topic')),
      data,
    ]),
  ]);
  return type === 0 ? body : new Uint8Array([type, ...body]);
}

/** @param salt tells blocks of one number and the same receipts apart */
export async function makeBlock(number: bigint, receipts: readonly TestReceipt[], salt = 0): Promise<TestBlock> {
  const trie = await createMPT();
  for (const [i, receipt] of receipts.entries()) await trie.put(RLP.encode(i), encodeReceipt(receipt));
  const fields: (Uint8Array | bigint)[] = Array.from({ length: FIELDS_OF_PRAGUE }, () => new Uint8Array(32).fill(salt));
  fields[5] = trie.root();
  fields[8] = number;
  const header = RLP.encode(fields);
  return {
    number,
    hash: toHex(keccak_256(header)) as Hash,
    header,
    proofOf: async (transactionIndex) => ({
      header,
      transactionIndex,
      nodes: await createMerkleProof(trie, RLP.encode(transactionIndex)),
    }),
  };
}
