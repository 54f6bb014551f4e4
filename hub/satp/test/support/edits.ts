import { decodeClaim, fromHex, hashText, parseRanges, type Claim, type Fact, type Hash } from '@meridian/credit';
import {
  decodeEvidence,
  encodeEvidence,
  pureVerifier,
  readBurnClaim,
  signBurnClaim,
  type MessageSigner,
  type PublicJwk,
} from '../../src/index.ts';

export type Message = Readonly<Record<string, unknown>>;

/** A claim's members as texts: hashes and the beneficiary in hex, ranges as a range list. */
export type ClaimEdit = Readonly<Partial<Record<keyof Claim, string>>>;

/**
 * One thing done to a good message, as data, so that vectors and programs in any language can do the same to a message of a live
 * session. `path` names a member, however deep, by its parents' names joined with dots.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'drop'; readonly path: string }
  /** The member becomes what another member of the same message is. */
  | { readonly op: 'copy'; readonly path: string; readonly from: string }
  /** The evidence at `path` tells something else, and its ledger's key proves it. */
  | { readonly op: 'claim'; readonly path: string; readonly set: ClaimEdit }
  /** The claim's bytes stop after so many; the proof is over those. */
  | { readonly op: 'cut-claim'; readonly path: string; readonly bytes: number }
  /** The same claim with a proof of 32 bytes that no key made, or proven well under the key of another ledger. */
  | { readonly op: 'proof'; readonly path: string; readonly by: 'nobody' | 'another-ledger' }
  /** The burn claim, a JWS of its own, signed by its receiver instead of its sender. */
  | { readonly op: 'sign'; readonly path: string; readonly by: 'receiver' };

/** What an edit needs of those whose messages it changes. */
export interface EditKit {
  /** Evidence text of a claim, proven under the key of that ledger. */
  readonly prove: (claim: Claim, ledger: Hash) => string;
  /** The client, whose key a burn claim is signed by. */
  readonly client: { readonly key: PublicJwk; readonly signer: MessageSigner };
  /** The server's signer, or that of anybody else. */
  readonly other: MessageSigner;
}

/** The hash that edits put where another one belongs. */
export const OTHER_HASH = hashText('something else');

/** The message with one field, however deep, set to another value, or dropped for `undefined`. */
export function withField(message: Message, path: string, value: unknown): Message {
  const [field = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withField(message[field] as Message, rest.join('.'), value);
  const others = Object.entries(message).filter(([key]) => key !== field);
  return Object.fromEntries(inner === undefined ? others : [...others, [field, inner]]);
}

const fieldOf = (message: Message, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Message)[key], message);

export function applyEdit(message: Message, edit: Edit, kit: EditKit): Message {
  switch (edit.op) {
    case 'set':
      return withField(message, edit.path, edit.value);
    case 'drop':
      return withField(message, edit.path, undefined);
    case 'copy':
      return withField(message, edit.path, fieldOf(message, edit.from));
    default:
      return withField(message, edit.path, editEvidence(fieldOf(message, edit.path), edit, kit));
  }
}

type EvidenceEdit = Extract<Edit, { op: 'claim' | 'cut-claim' | 'proof' | 'sign' }>;

/** Evidence stands in a message as itself, or inside a burn claim that is signed anew. */
function editEvidence(text: unknown, edit: EvidenceEdit, kit: EditKit): string {
  const burn = readBurnClaim(text as string, kit.client.key, pureVerifier);
  if (burn.outcome === 'refused') return changed(text as string, edit, kit);
  if (edit.op === 'sign') return signBurnClaim(burn.evidence, kit.other);
  return signBurnClaim(changed(burn.evidence, edit, kit), kit.client.signer);
}

function changed(text: string, edit: EvidenceEdit, kit: EditKit): string {
  const evidence = decodeEvidence(text);
  if (evidence === undefined) throw new Error(`the good message carries no evidence at ${edit.path}`);
  const claim = decodeClaim(evidence.claim);
  switch (edit.op) {
    case 'claim': {
      const other = { ...claim, ...readClaimEdit(edit.set) };
      return kit.prove(other, ledgerOf(other));
    }
    case 'cut-claim':
      return encodeEvidence({ ...evidence, claim: evidence.claim.slice(0, edit.bytes) });
    case 'proof':
      return edit.by === 'nobody'
        ? encodeEvidence({ ...evidence, proof: fromHex(hashText('another proof'), 'proof') })
        : kit.prove(claim, OTHER_HASH);
    case 'sign':
      throw new Error(`${edit.path} is no burn claim`);
  }
}

const ORIGIN_FACTS: readonly Fact[] = ['locked', 'aborting', 'released', 'extinguished'];
const ledgerOf = (claim: Claim): Hash =>
  ORIGIN_FACTS.includes(claim.fact) ? claim.originLedger : claim.destinationLedger;

function readClaimEdit({ ranges, beneficiary, ...texts }: ClaimEdit): Partial<Claim> {
  return {
    ...(texts as Partial<Claim>),
    ...(ranges !== undefined && { ranges: parseRanges(ranges) }),
    ...(beneficiary !== undefined && { beneficiary: fromHex(beneficiary, 'beneficiary') }),
  };
}
