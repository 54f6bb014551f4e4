import type { KeyObject } from 'node:crypto';
import { CreditError, sha256, type Hash } from '@meridian/credit';
import { BridgeError } from '../../port/errors.ts';
import type { Evidence } from '../../port/ledger-bridge.ts';
import { verifyP256 } from '../p256.ts';
import { toKeyObject } from '../public-key.ts';
import { checkAnswer } from './answer.ts';
import type { Endorser, EndorsedLedger } from './endorser.ts';
import { decodeEndorsedProof, type EndorsedProof, type PeerSignature } from './proof.ts';
import { NotProven } from './refusal.ts';
import { provenAnswer, provenSubject } from './subject.ts';

type Checkable = Pick<Evidence, 'claim' | 'proof'>;

/** Checks proofs of one ledger's lane `proven: endorsed`, as the contract of that lane does. */
export class EndorsedVerifier {
  readonly #channel: string;
  readonly #chaincode: string;
  readonly #peers: ReadonlyMap<Hash, Endorser & { readonly publicKey: KeyObject }>;
  readonly #organisations: ReadonlySet<string>;

  /** @throws BridgeError `NOT_ON_CURVE`, `INVALID_OPTION` for another ledger than one on Fabric, and where nobody is trusted */
  constructor({ ledger, endorsers }: EndorsedLedger) {
    if (ledger.kind !== 'fabric') throw invalid('ledger', ledger.descriptor, 'a Fabric ledger');
    if (endorsers.length === 0) throw invalid('endorsers', 'none', 'a peer of each organisation that must sign');
    const [, , channel = '', chaincode = ''] = ledger.descriptor.split(':');
    this.#channel = channel;
    this.#chaincode = chaincode;
    this.#peers = new Map(
      endorsers.map((endorser) => [sha256(endorser.identity), { ...endorser, publicKey: toKeyObject(endorser.key) }]),
    );
    this.#organisations = new Set(endorsers.map(({ mspId }) => mspId));
  }

  /** Why the proof proves nothing; undefined where it proves that the ledger says these bytes. */
  refusal({ claim, proof }: Checkable): NotProven | undefined {
    try {
      this.#check(claim, proof);
      return undefined;
    } catch (error) {
      if (error instanceof NotProven) return error;
      if (error instanceof CreditError) return new NotProven('MALFORMED', error.message);
      throw error;
    }
  }

  #check(content: Uint8Array, bytes: Uint8Array): void {
    const subject = provenSubject(content);
    if (subject === undefined) throw new NotProven('SUBJECT', 'it is neither a claim nor a statement of a home ledger');
    const proof = decodeEndorsedProof(bytes);
    const answer = provenAnswer(this.#channel, subject, content);
    checkAnswer(proof.payload, { chaincode: this.#chaincode, key: subject.key, answer });
    const organisations = new Set(proof.signatures.map((signature) => this.#signer(proof, signature)));
    for (const each of this.#organisations) {
      if (!organisations.has(each)) throw new NotProven('ORGANISATION_MISSING', `no peer of ${each} has signed`);
    }
  }

  /** @returns the organisation whose peer signed */
  #signer({ payload }: EndorsedProof, { peer, signature }: PeerSignature): string {
    const known = this.#peers.get(peer);
    if (known === undefined) throw new NotProven('PEER_UNKNOWN', `${peer} is no peer that is trusted`);
    const signed = Buffer.concat([payload, known.identity]);
    if (!verifyP256(signed, known.publicKey, signature))
      throw new NotProven('SIGNATURE', `it is not one of ${known.mspId}'s peer ${peer}`);
    return known.mspId;
  }
}

const invalid = (field: string, value: string, expected: string): BridgeError =>
  new BridgeError('INVALID_OPTION', { field, value, expected });
