import { setTimeout as pause } from 'node:timers/promises';
import {
  bridgeContractOf,
  CreditError,
  decodeClaim,
  decodeHeaderProof,
  isEvidenced,
  provenReceipt,
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

/** Evidence is good in a block that this gateway has seen final itself. */
export function headersCheck({ ledger, token, blocks, waitMs = WAIT_MS }: HeadersLedger): LaneCheck {
  const bridge = bridgeContractOf(ledger);
  const blockOf = (evidence: Evidence): EvmBlock | undefined => provenBlock(evidence, { bridge, token });
  /** Final hashes by height. */
  const final = new Map<bigint, Hash>();
  return {
    prepare: async (evidence) => {
      const block = blockOf(evidence);
      // What differs from it is asked again: a chain may have lost a block that was final.
      if (block === undefined || blocks === 'unchecked' || final.get(block.number) === block.hash) return true;
      const hash = await finalHash(blocks, block.number, waitMs);
      if (hash === undefined) return false;
      final.set(block.number, hash);
      const [oldest] = final.keys();
      if (final.size > KEPT && oldest !== undefined) final.delete(oldest);
      return true;
    },
    verify: (evidence) => {
      const block = blockOf(evidence);
      return block !== undefined && (blocks === 'unchecked' || final.get(block.number) === block.hash);
    },
  };
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
function isTransferClaim(bytes: Uint8Array): boolean {
  try {
    decodeClaim(bytes);
    return true;
  } catch (error) {
    if (error instanceof CreditError) return false;
    throw error;
  }
}
