import type { KeyObject } from 'node:crypto';
import type { Ledger, PublicKey } from '@meridian/credit';
import type { AssetProfile, PublicJwk } from '@meridian/satp';

/** PEM texts. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  readonly ca: string;
}

/** What the gateway under test is known by, as its operator tells it to a peer. */
export interface TestedGateway {
  readonly gatewayId: string;
  /** Base address of its peer endpoint, without a slash at the end. */
  readonly url: string;
  readonly messageKey: PublicJwk;
  readonly ledger: Ledger;
  /** Keys that its ledger's claims are proven by in the lane `trusted: single`; none: proofs are not checked. */
  readonly claimKeys: readonly PublicKey[];
  /** Whose the credits on its ledger are: the beneficiary of what we send, the owner of what it sends. */
  readonly account: string;
  /** Its operator API, through which it is asked to transfer. Without one only its server role can be tested. */
  readonly api?: { readonly url: string; readonly authorization: Readonly<Record<string, string>> };
}

/** What we are to it: a peer gateway before a ledger that exists in our words alone. */
export interface OwnGateway {
  readonly gatewayId: string;
  readonly tls: Tls;
  /** Where it reaches us. */
  readonly listen: { readonly host: string; readonly port: number };
  readonly messageKey: KeyObject;
  readonly ledger: Ledger;
  readonly claimKey: KeyObject;
  readonly account: string;
}

export interface Setup {
  readonly tested: TestedGateway;
  readonly own: OwnGateway;
  /** The credits that are moved, at home on our ledger. */
  readonly profile: AssetProfile;
  /** How long an answer that is owed may take, ms. */
  readonly patienceMs: number;
}

/** Something else than a conforming gateway would do: what a case then shows as got. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}
