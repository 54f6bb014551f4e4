import type { Hash, Lane, PolicySetJson } from '@meridian/credit';
import type { Outcome } from './outcome.ts';

/** What the home ledger states, with what proves it to another ledger (docs/policies.md, "Statements"). */
export interface StatementEvidence {
  readonly statement: Uint8Array;
  readonly proof: Uint8Array;
  readonly lane: Lane;
}

/** A policy set with the statement from when until when it may be used. */
export interface PolicySetEvidence extends StatementEvidence {
  /** Its bytes hash to the id that the statement names. */
  readonly document: PolicySetJson;
}

/** The home ledger, as one that says which policy sets count and whose word of a place is taken. */
export interface PolicySource {
  policySetEvidence(policySet: Hash): Promise<Outcome<PolicySetEvidence>>;
  attestersEvidence(): Promise<Outcome<StatementEvidence>>;
}

/** A policy set as a foreign ledger holds it. Times are unix seconds, the end exclusive. */
export interface AcceptedPolicySet {
  readonly policySet: Hash;
  readonly bytes: Uint8Array;
  readonly activeFrom: number;
  readonly activeUntil: number;
  readonly version: number;
}

/** A ledger that takes policy sets and attesters on evidence alone. A repeat changes nothing. */
export interface PolicySink {
  acceptPolicySet(evidence: PolicySetEvidence): Promise<Outcome<AcceptedPolicySet>>;
  acceptAttesters(evidence: StatementEvidence): Promise<Outcome<{ readonly version: number }>>;
  /** `done` with `undefined` where none was accepted. */
  policySet(policySet: Hash): Promise<Outcome<AcceptedPolicySet | undefined>>;
}
