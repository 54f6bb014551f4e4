import { isDeepStrictEqual } from 'node:util';
import type { GatewayConfig } from './config.ts';
import { GatewayError } from './errors.ts';

/** What a reading of the configuration has changed, by its fields; nothing where all of it is as before. */
export interface ReloadReport {
  readonly changed: readonly string[];
}

/** What may change while a gateway runs: whom its peers are known by, and what it is known by itself. */
const OWN = ['claimKeyFile', 'messageKeyFile', 'formerMessageKeys', 'formerClaimKeys'] as const;
const OF_PEER = ['url', 'certificates', 'messageKeys'] as const;
const OF_LEDGER = ['claimKeys', 'endorsers'] as const;

/**
 * Which of the fields that may change have changed.
 * @throws GatewayError `RESTART_NEEDED` with the first field that may not
 */
export function changedFields(before: GatewayConfig, after: GatewayConfig): readonly string[] {
  const other = firstDifference(fixedPart(before), fixedPart(after));
  if (other !== undefined) {
    throw new GatewayError('RESTART_NEEDED', `${other}: it cannot be changed while the gateway runs`, {
      field: other,
      expected: 'what it was at the start; stop the gateway and start it again to change it',
    });
  }
  const [was, is] = [freePart(before), freePart(after)];
  return [...is.keys()].filter((field) => !isDeepStrictEqual(was.get(field), is.get(field)));
}

type Fields = Readonly<Record<string, unknown>>;

const without = (value: Fields, fields: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !fields.includes(name)));

/** Peers by their ids, as their order means nothing. */
function fixedPart(config: GatewayConfig): Fields {
  const { peerServer, peers } = config;
  return {
    ...without({ ...config }, [...OWN, 'peers']),
    peerServer: without(peerServer, ['certFile', 'keyFile', 'caFile']),
    peers: Object.fromEntries(
      peers.map((peer) => [
        peer.gatewayId,
        { ...without(peer, OF_PEER), ledgers: peer.ledgers.map((ledger) => without(ledger, OF_LEDGER)) },
      ]),
    ),
  };
}

function freePart(config: GatewayConfig): ReadonlyMap<string, unknown> {
  const own: Fields = { ...config };
  return new Map([
    ...OWN.map((field) => [field, own[field]] as const),
    ...(['certFile', 'keyFile', 'caFile'] as const).map(
      (field) => [`peerServer.${field}`, config.peerServer[field]] as const,
    ),
    ...config.peers.flatMap((peer) => [
      ...OF_PEER.map((field) => [`peers.${peer.gatewayId}.${field}`, peer[field]] as const),
      [
        `peers.${peer.gatewayId}.ledgers`,
        peer.ledgers.map((ledger) => OF_LEDGER.map((field) => (ledger as Fields)[field])),
      ] as const,
    ]),
  ]);
}

/** The name of a field in which two values differ, with dots. */
function firstDifference(a: unknown, b: unknown, at = ''): string | undefined {
  if (isDeepStrictEqual(a, b)) return undefined;
  // A ledger was read out of one text.
  if (!isFields(a) || !isFields(b) || at.endsWith('.descriptor')) return at;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[name], b[name], at === '' ? name : `${at}.${name}`);
    if (found !== undefined) return found;
  }
  return at;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
