import { status } from '@grpc/grpc-js';
import { GatewayError, StatusCode, type Status } from '@hyperledger/fabric-gateway';
import type { Refusal } from '../port/outcome.ts';

/** What a call that did not succeed means. `again`: peers disagree or somebody was faster, and asking again may help. */
export type Verdict =
  { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'again' | 'unavailable' };

/** Where not the first peer but a later one refused: the gateway's words when it had some endorsements, not all. */
const INCOMPLETE = /failed to collect enough transaction endorsements/;
/** Refusals that pass: clocks of two submitters differ by moments, and organisations attest a block one after another. */
const PASSING: ReadonlySet<string> = new Set(['TIME_BEFORE_LAST_CHANGE', 'HEADER_NOT_ATTESTED']);
const MISMATCH = /ProposalResponsePayloads do not match/;
const ACCESS_DENIED = /access denied|creator certificate is not valid/;

/**
 * An endorse call that failed: nothing has been ordered, so nothing happened, whatever the reason. A refusal is only final from
 * the peer that is asked first: its state holds all that this client has seen committed, while a later one may be behind.
 */
export function verdictOnProposal(error: unknown): Verdict {
  if (error instanceof GatewayError) {
    const messages = messagesOf(error);
    const behind = INCOMPLETE.test(error.message) && messages.some((message) => refusalIn(message) !== undefined);
    if (behind || messages.some((message) => MISMATCH.test(message))) return { kind: 'again' };
  }
  return verdictOnQuery(error);
}

/**
 * A question to peers of several organisations that failed. Only the own organisation's peer, which has committed all that this
 * client has seen committed, is believed when it refuses: another one may be behind.
 */
export function verdictOnEndorsement(error: unknown, ownMspId: string): Verdict {
  if (!(error instanceof GatewayError)) throw error;
  for (const { mspId, message } of error.details) {
    const refusal = mspId === ownMspId ? refusalIn(message) : undefined;
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }
  const isBehind = messagesOf(error).some((text) => MISMATCH.test(text) || refusalIn(text) !== undefined);
  return isBehind ? { kind: 'again' } : verdictOnQuery(error);
}

/** A question to one peer that failed. */
export function verdictOnQuery(error: unknown): Verdict {
  if (!(error instanceof GatewayError)) throw error;
  const messages = messagesOf(error);
  for (const message of messages) {
    const refusal = refusalIn(message);
    if (refusal !== undefined && PASSING.has(refusal.code)) return { kind: 'again' };
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }
  const denied = messages.find((message) => ACCESS_DENIED.test(message));
  if (denied === undefined) return { kind: 'unavailable' };
  return { kind: 'refused', refusal: { code: 'FORBIDDEN', message: denied, facts: {} } };
}

/** What each peer said; the gateway's own message may only refer to it. */
const messagesOf = (error: GatewayError): string[] => [...error.details.map(({ message }) => message), error.message];

/** The chaincode's refusal `{code, message, ...facts}` in what a peer says of it. */
function refusalIn(text: string): Refusal | undefined {
  const start = /chaincode response \d+, (?=\{)/.exec(text);
  if (start === null) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text.slice(start.index + start[0].length));
  } catch {
    return undefined;
  }
  const { code, message, ...facts } = json as Readonly<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof message !== 'string') return undefined;
  return { code, message, facts };
}

/** With these the gateway says that it did not hand the envelope on. */
const NEVER_ORDERED: ReadonlySet<number> = new Set([status.INVALID_ARGUMENT, status.FAILED_PRECONDITION]);

/** Whether a submit that failed certainly handed the orderer nothing; of every other failure the fate is unknown. */
export const neverOrdered = (error: unknown): boolean => error instanceof GatewayError && NEVER_ORDERED.has(error.code);

/** What a transaction's invalidation means for the call. */
export function verdictOnCommit({ code }: Status): 'again' | 'unavailable' | 'unknown' {
  switch (code) {
    case StatusCode.MVCC_READ_CONFLICT:
    case StatusCode.PHANTOM_READ_CONFLICT:
      return 'again';
    case StatusCode.DUPLICATE_TXID:
      // The same envelope was ordered twice: this is the second one's fate.
      return 'unknown';
    default:
      return 'unavailable';
  }
}
