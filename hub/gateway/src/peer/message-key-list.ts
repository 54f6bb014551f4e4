import { decodeProtectedHeader } from 'jose';
import { keyIdOf, type Gateway, type PublicJwk } from '@meridian/satp';
import type { DatedKeyConfig } from '../ledger-config.ts';
import { keyOfJwk } from '../crypto/message-keys.ts';
import { GatewayError } from '../errors.ts';
import type { MessageKey, Peer } from './peers.ts';
import { isValid, standingOf, standingText, validityOf, type Standing } from './validity.ts';

/** @throws GatewayError `INVALID_KEY` */
export function messageKeyOf(config: DatedKeyConfig, field: string): MessageKey {
  const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x: config.x, y: config.y };
  return { jwk, keyObject: keyOfJwk(jwk, field), ...validityOf(config) };
}

/** The keys whose signature is the peer's now, in the order of the configuration. */
export const validKeys = ({ messageKeys }: Pick<Peer, 'messageKeys'>, now: number): readonly MessageKey[] =>
  messageKeys.filter((key) => isValid(key, now));

export const validJwks = (peer: Pick<Peer, 'messageKeys'>, now: number): readonly PublicJwk[] =>
  validKeys(peer, now).map(({ jwk }) => jwk);

/** Its keys as the core sorts them: the first that counts, the others that do, and those that did. */
export function keysForCore(
  keys: readonly MessageKey[],
  now: number,
): Pick<Gateway, 'otherMessageKeys' | 'pastMessageKeys'> & { readonly messageKey?: PublicJwk } {
  const of = (standing: Standing): PublicJwk[] =>
    keys.filter((key) => standingOf(key, now) === standing).map(({ jwk }) => jwk);
  const [messageKey, ...otherMessageKeys] = of('valid');
  return { ...(messageKey !== undefined && { messageKey }), otherMessageKeys, pastMessageKeys: of('expired') };
}

/**
 * A peer as the core knows gateways. Of one without a valid key nothing comes in and nothing is proposed to it; its name and ledgers are
 * still needed by what has begun.
 */
export function asGateway(peer: Peer, now: number): Gateway {
  const { gatewayId, ledgers, messageKeys } = peer;
  const { messageKey = NO_KEY, ...others } = keysForCore(messageKeys, now);
  return { gatewayId, messageKey, ...others, ledgers: ledgers.map(({ ledger }) => ledger.descriptor) };
}

/** Of no point on the curve: no signature is under it. */
const NO_KEY: PublicJwk = { kty: 'EC', crv: 'P-256', x: '', y: '' };

/** Why a JWS that was refused may have been: the key that it names is one of the peer's, which does not count. For the log alone. */
export function keyTrouble(jws: string, peer: Peer, now: number): string | undefined {
  const kid = keyIdIn(jws);
  const key = peer.messageKeys.find(({ jwk }) => keyIdOf(jwk) === kid);
  return key === undefined || isValid(key, now)
    ? undefined
    : `message key ${keyIdOf(key.jwk)} is ${standingText(key, now)}`;
}

/** The `kid` that a JWS names; nothing about it is proven. */
export function keyIdIn(jws: string): string | undefined {
  try {
    return decodeProtectedHeader(jws).kid;
  } catch {
    return undefined;
  }
}

/** @throws GatewayError `NOT_POSSIBLE_NOW` where nothing that the peer signs would be taken */
export function requireValidKey(peer: Peer, now: number): void {
  if (validKeys(peer, now).length > 0) return;
  throw new GatewayError('NOT_POSSIBLE_NOW', `no message key of ${peer.gatewayId} is valid now`, {
    field: 'recipientGatewayId',
    value: peer.gatewayId,
    expected: 'a peer with a message key that is neither revoked nor out of its time',
  });
}
