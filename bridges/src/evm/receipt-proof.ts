import { createMPT, createMerkleProof, verifyMPTWithMerkleProof } from '@ethereumjs/mpt';
import { RLP } from '@ethereumjs/rlp';
import { getBytes, hexlify, keccak256, toBeArray } from 'ethers';

/** A log as a receipt holds it; all values 0x-hex. */
export interface ReceiptLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** That a transaction's receipt is in a block, provable without asking anybody: the header, and a path in its receipts trie. */
export interface ReceiptProof {
  /** RLP of the block header; its Keccak-256 is the block hash. 0x-hex. */
  readonly header: string;
  /** Position of the transaction in its block. */
  readonly transactionIndex: number;
  /** RLP nodes from the root of the receipts trie to the receipt. 0x-hex. */
  readonly proof: readonly string[];
}

export interface ProvenReceipt {
  readonly blockHash: string;
  readonly blockNumber: bigint;
  /** Unix seconds. */
  readonly timestamp: bigint;
  readonly succeeded: boolean;
  readonly logs: readonly ReceiptLog[];
}

/** A receipt proof that does not hold together; `part` says where. */
export class ReceiptProofError extends Error {
  override readonly name = 'ReceiptProofError';
  readonly code = 'RECEIPT_PROOF';
  readonly part: 'header' | 'proof' | 'receipt';

  constructor(part: ReceiptProofError['part'], message: string, cause?: unknown) {
    super(`${part}: ${message}`, { cause });
    this.part = part;
  }
}

/** The one JSON-RPC call that is needed of a provider. */
export interface RpcClient {
  send(method: string, params: readonly unknown[]): Promise<unknown>;
}

interface RpcReceipt {
  readonly type?: string;
  readonly status: string;
  readonly cumulativeGasUsed: string;
  readonly logsBloom: string;
  readonly logs: readonly ReceiptLog[];
  readonly transactionHash: string;
}

/** Header fields in their RLP order (execution-specs, up to Prague); later ones are absent in blocks of older forks. */
const HEADER_FIELDS = [
  ['parentHash', 'bytes'],
  ['sha3Uncles', 'bytes'],
  ['miner', 'bytes'],
  ['stateRoot', 'bytes'],
  ['transactionsRoot', 'bytes'],
  ['receiptsRoot', 'bytes'],
  ['logsBloom', 'bytes'],
  ['difficulty', 'integer'],
  ['number', 'integer'],
  ['gasLimit', 'integer'],
  ['gasUsed', 'integer'],
  ['timestamp', 'integer'],
  ['extraData', 'bytes'],
  ['mixHash', 'bytes'],
  ['nonce', 'bytes'],
  ['baseFeePerGas', 'integer'],
  ['withdrawalsRoot', 'bytes'],
  ['blobGasUsed', 'integer'],
  ['excessBlobGas', 'integer'],
  ['parentBeaconBlockRoot', 'bytes'],
  ['requestsHash', 'bytes'],
] as const;
const RECEIPTS_ROOT = 5;
const NUMBER = 8;
const TIMESTAMP = 11;

/** The receipts of one block, any of which can be proven. */
export interface BlockReceipts {
  /** @throws ReceiptProofError for a transaction that is not in the block */
  proofOf(transactionHash: string): Promise<ReceiptProof>;
}

/**
 * Builds the proof from a node's block and its receipts, and checks that they are whole before handing it out.
 * @throws ReceiptProofError when the node's answers do not hash to its own block
 */
export async function createReceiptProof(rpc: RpcClient, transactionHash: string): Promise<ReceiptProof> {
  const receipts = await receiptsOf(rpc, { hash: await blockOf(rpc, transactionHash) });
  return receipts.proofOf(transactionHash);
}

/** @throws ReceiptProofError when the node's answers do not hash to its own block */
export async function receiptsOf(
  rpc: RpcClient,
  where: { readonly hash: string } | { readonly height: bigint },
): Promise<BlockReceipts> {
  const [method, at] =
    'hash' in where
      ? (['eth_getBlockByHash', where.hash] as const)
      : (['eth_getBlockByNumber', `0x${where.height.toString(16)}`] as const);
  const [block, receipts] = (await Promise.all([
    rpc.send(method, [at, false]),
    rpc.send('eth_getBlockReceipts', [at]),
  ])) as [Record<string, string>, RpcReceipt[]];
  const header = encodeHeader(block);
  if (keccak256(header) !== block['hash'])
    throw new ReceiptProofError('header', `the fields given for block ${block['hash'] ?? at} do not hash to it`);
  const trie = await createMPT();
  for (const [index, receipt] of receipts.entries()) await trie.put(indexKey(index), encodeReceipt(receipt));
  if (hexlify(trie.root()) !== block['receiptsRoot'])
    throw new ReceiptProofError('proof', 'the receipts given do not have the root that the block names');
  return {
    proofOf: async (transactionHash) => {
      const transactionIndex = receipts.findIndex((receipt) => receipt.transactionHash === transactionHash);
      if (transactionIndex < 0) throw new ReceiptProofError('receipt', `${transactionHash} is not in block ${at}`);
      const proof = await createMerkleProof(trie, indexKey(transactionIndex));
      return { header, transactionIndex, proof: proof.map((node) => hexlify(node)) };
    },
  };
}

async function blockOf(rpc: RpcClient, transactionHash: string): Promise<string> {
  const found = (await rpc.send('eth_getTransactionReceipt', [transactionHash])) as { blockHash: string } | null;
  if (found === null) throw new ReceiptProofError('receipt', `${transactionHash} has none`);
  return found.blockHash;
}

/** @throws ReceiptProofError when any byte of it is not as the chain made it */
export async function verifyReceiptProof(given: ReceiptProof): Promise<ProvenReceipt> {
  const fields = decodeList(given.header, 'header').map((field) =>
    field instanceof Uint8Array ? field : malformed('header'),
  );
  const root = fields[RECEIPTS_ROOT] ?? malformed('header');
  const receipt = await provenValue(root, given);
  return {
    blockHash: keccak256(given.header),
    blockNumber: toInteger(fields[NUMBER]),
    timestamp: toInteger(fields[TIMESTAMP]),
    ...decodeReceipt(receipt),
  };
}

async function provenValue(root: Uint8Array, given: ReceiptProof): Promise<Uint8Array> {
  try {
    const value = await verifyMPTWithMerkleProof(
      await createMPT(),
      root,
      indexKey(given.transactionIndex),
      given.proof.map((node) => getBytes(node)),
    );
    if (value !== null) return value;
  } catch (cause) {
    throw new ReceiptProofError('proof', 'it does not lead from the block to the receipt', cause);
  }
  throw new ReceiptProofError('proof', `the block holds no transaction ${given.transactionIndex}`);
}

const indexKey = (index: number): Uint8Array => RLP.encode(index);

function encodeHeader(block: Readonly<Record<string, string>>): string {
  const fields = HEADER_FIELDS.flatMap(([name, kind]) => {
    const value = block[name];
    if (value === undefined) return [];
    return [kind === 'integer' ? toBeArray(value) : bytesOf(value)];
  });
  return hexlify(RLP.encode(fields));
}

function encodeReceipt(receipt: RpcReceipt): Uint8Array {
  const body = RLP.encode([
    toBeArray(receipt.status),
    toBeArray(receipt.cumulativeGasUsed),
    bytesOf(receipt.logsBloom),
    receipt.logs.map((log) => [bytesOf(log.address), log.topics.map(bytesOf), bytesOf(log.data)]),
  ]);
  const type = Number(receipt.type ?? 0);
  return type === 0 ? body : Buffer.concat([toBeArray(type), body]);
}

/** Of a node's hex; what is none of it does not hash to the block. */
const bytesOf = (hex: string): Uint8Array => Buffer.from(hex.slice(2), 'hex');

function decodeReceipt(bytes: Uint8Array): { succeeded: boolean; logs: ReceiptLog[] } {
  // EIP-2718: a first byte below 0xc0 is a transaction type before the list.
  const [status, , , logs] = decodeList(hexlify((bytes[0] ?? 0) < 0xc0 ? bytes.slice(1) : bytes), 'receipt');
  if (!(status instanceof Uint8Array) || !Array.isArray(logs)) return malformed('receipt');
  return { succeeded: toInteger(status) === 1n, logs: logs.map(decodeLog) };
}

function decodeLog(log: unknown): ReceiptLog {
  const [address, topics, data] = Array.isArray(log) ? (log as unknown[]) : [];
  if (!(address instanceof Uint8Array) || !Array.isArray(topics) || !(data instanceof Uint8Array))
    return malformed('receipt');
  return {
    address: hexlify(address),
    topics: topics.map((topic) => (topic instanceof Uint8Array ? hexlify(topic) : malformed('receipt'))),
    data: hexlify(data),
  };
}

function decodeList(hex: string, part: ReceiptProofError['part']): unknown[] {
  try {
    const list: unknown = RLP.decode(getBytes(hex));
    if (Array.isArray(list)) return list;
  } catch (cause) {
    throw new ReceiptProofError(part, 'it is not RLP', cause);
  }
  return malformed(part);
}

const toInteger = (bytes: Uint8Array | undefined): bigint =>
  bytes === undefined || bytes.length === 0 ? 0n : BigInt(hexlify(bytes));

function malformed(part: ReceiptProofError['part']): never {
  throw new ReceiptProofError(part, 'it is not of the shape that the chain gives it');
}
