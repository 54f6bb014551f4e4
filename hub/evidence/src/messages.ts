import type { Hash } from '@meridian/credit';
import {
  hashOfMessage,
  keyIdOf,
  messageTypeOf,
  readBurnClaim,
  verifyMessage,
  type MessageType,
  type MessageVerifier,
  type PublicJwk,
} from '@meridian/satp';
import type { EvidenceMessage } from './document.ts';

/** A message whose signature holds, opened. */
export interface ReadMessage {
  readonly direction: 'in' | 'out';
  readonly type: MessageType | undefined;
  readonly hash: Hash;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: PublicJwk;
  /** The evidence inside a burnAssertionClaim, where the client's signature around it holds. */
  readonly burnEvidence: string | undefined;
}

/** Opens a message under the keys of its sender. @returns a text where something is wrong with it */
export function openMessage(
  { direction, hash, jws }: Pick<EvidenceMessage, 'direction' | 'hash' | 'jws'>,
  keys: readonly PublicJwk[],
  verifier: MessageVerifier,
): ReadMessage | string {
  if (hashOfMessage(jws) !== hash) return `its hash is ${hashOfMessage(jws)}, not ${hash}`;
  let refusal = 'its sender has no message key';
  for (const key of keys) {
    const verified = verifyMessage(jws, key, verifier);
    if (verified.outcome === 'refused') refusal = `${verified.problem.detail} (key ${keyIdOf(key)})`;
    else {
      const { message: body } = verified;
      const burn = body['burnAssertionClaim'];
      const read = typeof burn === 'string' ? readBurnOf(burn, keys, verifier) : undefined;
      return { direction, type: messageTypeOf(body), hash, body, key, burnEvidence: read };
    }
  }
  return refusal;
}

/** Keys may have been changed between claim and message, so each of the sender's is tried. */
function readBurnOf(jws: string, keys: readonly PublicJwk[], verifier: MessageVerifier): string | undefined {
  for (const key of keys) {
    const read = readBurnClaim(jws, key, verifier);
    if (read.outcome === 'read') return read.evidence;
  }
  return undefined;
}
