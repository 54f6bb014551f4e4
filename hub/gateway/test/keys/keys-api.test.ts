import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/api/api-token.ts';
import { BASE_PATH, type Scope } from '../../src/api/endpoints.ts';
import { parseConfig, type GatewayConfig } from '../../src/config.ts';
import { changedFields } from '../../src/reload.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import type { Running } from '../support/two-gateways.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) };
const chain = `evm:31337:${'a'.repeat(64)}:0x${'b'.repeat(40)}`;
const configWith = (changes: object, peer: object): GatewayConfig =>
  parseConfig({
    ...{ gatewayId: 'gateway-home', dataDir: 'data', claimKeyFile: 'c', messageKeyFile: 'm' },
    ledger: {
      ...{ kind: 'evm', descriptor: chain, rpcUrl: 'http://127.0.0.1:8545', bridge: `0x${'b'.repeat(40)}` },
      ...{ keyFile: 'k', confirmations: 1 },
    },
    peerServer: { port: 0, certFile: 'a', keyFile: 'b', caFile: 'c' },
    api: { port: 0, tokenKeyFile: 't' },
    peers: [
      {
        ...{ gatewayId: 'gateway-b', url: 'https://b', certificates: [{ sha256: 'c'.repeat(64) }], messageKeys: [jwk] },
        ledgers: [{ descriptor: 'memory:home', claimKeys: [jwk] }],
        ...peer,
      },
    ],
    ...changes,
  });

let pair: OpenPair;
let running: Running;
/** What the configuration file says by now. */
let read: () => GatewayConfig;

beforeAll(async () => {
  pair = await openPair();
  const before = configWith({}, {});
  running = await pair.start('home', {
    withApi: true,
    reload: () => ({ changed: changedFields(before, read()) }),
  });
}, 60_000);
afterAll(async () => {
  await pair.close();
});

async function call(method: string, path: string, ...scopes: Scope[]) {
  const { privateKey } = pair.home.tokenKeys;
  const { gatewayId } = pair.home;
  const token = await createApiToken({ privateKey, scopes, subject: 'ann', gatewayId, seconds: 60, now: Date.now() });
  const response = await fetch(`http://127.0.0.1:${String(running.addresses.api?.port)}${BASE_PATH}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('an operator', () => {
  test('sees the peers with their keys, and what of them counts', async () => {
    expect(await call('GET', '/peers', 'peers:read')).toMatchObject({
      status: 200,
      body: {
        peers: [
          {
            gatewayId: pair.foreign.gatewayId,
            certificates: [{ sha256: pair.foreign.certificate.certSha256, standing: 'valid' }],
            messageKeys: [{ keyId: pair.foreign.signer.keyId, standing: 'valid' }],
          },
        ],
      },
    });
  });

  test('has the configuration read again, and is told what has changed', async () => {
    read = () => configWith({}, { messageKeys: [{ ...jwk, revoked: 'stolen' }] });
    expect(await call('POST', '/reload', 'peers:write')).toEqual({
      status: 200,
      body: { changed: ['peers.gateway-b.messageKeys'] },
    });
  });

  test.each<[string, () => GatewayConfig, number, string, string]>([
    ['only a restart can take', () => configWith({ lockSeconds: 60 }, {}), 409, 'RESTART_NEEDED', 'lockSeconds'],
    ['is wrong', () => configWith({}, { messageKeys: [] }), 500, 'INVALID_CONFIG', 'peers.0.messageKeys'],
  ])('is told which field of it %s', async (_, file, status, code, field) => {
    read = file;
    expect(await call('POST', '/reload', 'peers:write')).toMatchObject({ status, body: { code, field } });
  });

  test('needs the scope for it', async () => {
    for (const [method, path, scope] of [
      ['GET', '/peers', 'peers:write'],
      ['POST', '/reload', 'peers:read'],
    ] as const)
      expect(await call(method, path, scope)).toMatchObject({
        status: 403,
        body: { code: 'FORBIDDEN', field: 'scope' },
      });
  });
});
