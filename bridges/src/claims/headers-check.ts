import { setTimeout as pause } from 'node:timers/promises';
import {
  bridgeContractOf,
  CreditError,
  decodeClaim,
  decodeHeaderProof,
  isEvidenced,
  provenReceipt,
  sha256,
  type EvmBlock,
  type Hash,
  type Ledger,
} from '@meridian/credit';
import type { Evidence } from '../port/ledger-bridge.ts';
import type { LaneCheck } from './lane-check.ts';

/** This gateway's own view of a chain. */
export interface FinalBlocks {
  /** The hash of the block at that height; `undefined` while none is final there. @throws where the node does not answer */
  finalHash(number: bigint): Promise<Hash | undefined>;
  /**
   * The newest final receipt from that height on in which the contract says the bytes, as a proof. Without it, what was said in a block that the
   * chain has lost is not looked for in another one.
   */
  newestProof?(
    word: { readonly contract: string; readonly bytes: Uint8Array },
    from: bigint,
  ): Promise<Uint8Array | undefined>;
}

/** Lane `proven: headers`: an EVM ledger of which this gateway has a view of its own. */
export interface HeadersLedger {
  readonly ledger: Ledger;
  readonly lane: 'proven: headers';
  /** The contract whose word of retirements counts; 0x, lower case. That of transfers is the ledger's bridge. */
  readonly token: string;
  /**
   * `unchecked`, for who has no node at hand: a proof is good that holds together, and whether its block is one of the chain is left to
   * compare. Good enough beside the signature of the gateway that sent it, and never for a ledger.
   */
  readonly blocks: FinalBlocks | 'unchecked';
  /** How long a block that is not final yet is waited for, ms. */
  readonly waitMs?: number;
}

/** Less than a peer's request is held open. */
const WAIT_MS = 1_500;
const POLL_MS = 50;
/** More blocks than have evidence under way at once; the oldest go first. */
const KEPT = 4_096;

/** A chain that loses more blocks than that has other troubles. */
const MOST_LOST = 1_000n;

/**
 * The same word in another block of the chain, where the one in which it was said is lost: it was said again since.
 * @param evidence in that block
 */
export async function saidAgain(
  blocks: FinalBlocks,
  evidence: Evidence,
  { contract, number }: { readonly contract: string; readonly number: bigint },
): Promise<Evidence | undefined> {
  const from = number > MOST_LOST ? number - MOST_LOST : 0n;
  const proof = await blocks.newestProof?.({ contract, bytes: evidence.claim }, from).catch(() => undefined);
  return proof === undefined ? undefined : { ...evidence, proof };
}

/**
 * Evidence is good in a block that this gateway has seen final itself, or where the contract says the same in another such block: then the one
 * it names is lost.
 */
export function headersCheck({ ledger, token, blocks, waitMs = WAIT_MS }: HeadersLedger): LaneCheck {
  const bridge = bridgeContractOf(ledger);
  const blockOf = (evidence: Evidence): EvmBlock | undefined => provenBlock(evidence, { bridge, token });
  /** Final hashes by height. */
  const final = new Map<bigint, Hash>();
  /** Hashes of what is said in another block than evidence of it names. */
  const elsewhere = new Set<Hash>();
  return {
    prepare: async (evidence) => {
      const block = blockOf(evidence);
      // What differs from it is asked again: a chain may have lost a block that was final.
      if (block === undefined || blocks === 'unchecked' || final.get(block.number) === block.hash) return true;
      const hash = await finalHash(blocks, block.number, waitMs);
      if (hash === undefined) return false;
      final.set(block.number, hash);
      forgetOldest(final);
      if (hash !== block.hash) {
        const contract = isTransferClaim(evidence.claim) ? bridge : token;
        const again = await saidAgain(blocks, evidence, { contract, number: block.number });
        if (again === undefined) elsewhere.delete(sha256(evidence.claim));
        else elsewhere.add(sha256(evidence.claim));
        forgetOldest(elsewhere);
      }
      return true;
    },
    verify: (evidence) => {
      const block = blockOf(evidence);
      if (block === undefined) return false;
      return blocks === 'unchecked' || final.get(block.number) === block.hash || elsewhere.has(sha256(evidence.claim));
    },
  };
}

function forgetOldest<K>(kept: { readonly size: number; keys(): Iterable<K>; delete(key: K): boolean }): void {
  if (kept.size <= KEPT) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}

/** Waits a while for a block to become final, and for a node that does not answer. */
async function finalHash(blocks: FinalBlocks, number: bigint, waitMs: number): Promise<Hash | undefined> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    const hash = await blocks.finalHash(number).catch(() => undefined);
    if (hash !== undefined || performance.now() > deadline) return hash;
    await pause(POLL_MS);
  }
}

/** The block in which the contract that has to say them has said the bytes; `undefined` where the proof does not show that. */
function provenBlock(
  { claim, proof, lane }: Evidence,
  contracts: { readonly bridge: string; readonly token: string },
): EvmBlock | undefined {
  if (lane !== 'proven: headers') return undefined;
  try {
    const receipt = provenReceipt(decodeHeaderProof(proof));
    return isEvidenced(receipt, isTransferClaim(claim) ? contracts.bridge : contracts.token, claim)
      ? receipt.block
      : undefined;
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}

/** Of a transfer, else of a retirement. */
export function isTransferClaim(bytes: Uint8Array): boolean {
  try {
    decodeClaim(bytes);
    return true;
  } catch (error) {
    if (error instanceof CreditError) return false;
    throw error;
  }
}
