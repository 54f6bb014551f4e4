import type { Hash, Lane } from '@meridian/credit';
import { BridgeError } from '../port/errors.ts';
import type { Evidence } from '../port/ledger-bridge.ts';
import { endorsedCheck } from './endorsed/check.ts';
import type { EndorsedLedger } from './endorsed/endorser.ts';
import { headersCheck, type HeadersLedger } from './headers-check.ts';
import type { LaneCheck } from './lane-check.ts';
import { singleCheck, type TrustedLedger } from './single-check.ts';

/** Checks the proof of evidence, never its content: whether `ledger` can be believed to have said these bytes. */
export interface ClaimVerifier {
  /**
   * Asks what has to be asked before {@link ClaimVerifier.verify} can tell. `false`: it cannot be told yet, for instance because the
   * block is not final here; the same evidence may be good later.
   */
  prepare(evidence: Evidence, ledger: Hash): Promise<boolean>;
  verify(evidence: Evidence, ledger: Hash): boolean;
}

/** In which lane, and through what, a ledger is believed. */
export type BelievedLedger = TrustedLedger | HeadersLedger | EndorsedLedger;

/**
 * A verifier over a trust anchor: what is trusted for one ledger says nothing about another. A ledger may be there several times, in the
 * same lane.
 * @throws BridgeError `NOT_ON_CURVE`, `INVALID_OPTION` for a ledger in two lanes, of which the weaker one would be all there is
 */
export function createClaimVerifier(believed: readonly BelievedLedger[]): ClaimVerifier {
  const checks = new Map<Hash, LaneCheck[]>();
  for (const each of believed) {
    requireOneLane(each, believed);
    checks.set(each.ledger.id, [...(checks.get(each.ledger.id) ?? []), checkOf(each)]);
  }
  return {
    prepare: async (evidence, ledger) => {
      const told = await Promise.all((checks.get(ledger) ?? []).map((check) => check.prepare(evidence)));
      return told.every(Boolean);
    },
    verify: (evidence, ledger) => (checks.get(ledger) ?? []).some((check) => check.verify(evidence)),
  };
}

const laneOf = ({ lane = 'trusted: single' }: BelievedLedger): Lane => lane;

function checkOf(ledger: BelievedLedger): LaneCheck {
  switch (ledger.lane) {
    case 'proven: headers':
      return headersCheck(ledger);
    case 'proven: endorsed':
      return endorsedCheck(ledger);
    default:
      return singleCheck(ledger);
  }
}

function requireOneLane(one: BelievedLedger, all: readonly BelievedLedger[]): void {
  const other = all.find((each) => each.ledger.id === one.ledger.id && laneOf(each) !== laneOf(one));
  if (other === undefined) return;
  const facts = {
    field: 'lane',
    value: laneOf(other),
    expected: `${laneOf(one)}, as elsewhere for ${one.ledger.descriptor}`,
  };
  throw new BridgeError('INVALID_OPTION', facts);
}
