import { encodeHeaderProof, EVIDENCED_TOPIC, fromHex, isEvidenced, provenReceipt, sha256 } from '@meridian/credit';
import type { Log } from 'ethers';
import type { EvmLedger } from './ledger.ts';
import { receiptsOf, type BlockReceipts } from './receipt-proof.ts';
import { LOG_SPAN } from './watch.ts';

/** Bytes that a contract vouches for. */
export interface Word {
  readonly bytes: Uint8Array;
  /** Address, 0x and lower case. */
  readonly contract: string;
}

/** The newest log between two heights, both included, in which the contract says the bytes. */
export async function newestLog(
  { chain: { provider } }: Pick<EvmLedger, 'chain'>,
  { bytes, contract }: Word,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Log | undefined> {
  const topics = [`0x${EVIDENCED_TOPIC}`, `0x${sha256(bytes)}`];
  for (let toBlock = to; toBlock >= from; toBlock -= LOG_SPAN) {
    const fromBlock = Math.max(from, toBlock - LOG_SPAN + 1);
    const log = (await provider.getLogs({ address: contract, topics, fromBlock, toBlock })).at(-1);
    if (log !== undefined) return log;
  }
  return undefined;
}

/** Of the newest receipt between two heights in which the contract says the bytes; `undefined` where none does. */
export async function newestProof(
  evm: Pick<EvmLedger, 'chain'>,
  word: Word,
  span: { readonly from: number; readonly to: number },
): Promise<Uint8Array | undefined> {
  const log = await newestLog(evm, word, span);
  if (log === undefined) return undefined;
  const receipts = receiptsOf(evm.chain.provider, { height: BigInt(log.blockNumber) });
  return proofIn(log.transactionHash, word, receipts);
}

/** Of the receipt of a transaction; `undefined` where the contract does not say the bytes in it. */
export async function proofIn(
  transactionHash: string,
  { bytes, contract }: Word,
  receipts: Promise<BlockReceipts>,
): Promise<Uint8Array | undefined> {
  const { header, transactionIndex, proof } = await (await receipts).proofOf(transactionHash);
  const nodes = proof.map((node) => fromHex(node.slice(2), 'node'));
  const given = { header: fromHex(header.slice(2), 'header'), transactionIndex, nodes };
  return isEvidenced(provenReceipt(given), contract, bytes) ? encodeHeaderProof(given) : undefined;
}
