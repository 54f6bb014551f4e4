import { describe, expect, test } from '@jest/globals';
import { parseConfig, type GatewayConfig } from '../../src/config.ts';
import { changedFields } from '../../src/reload.ts';

const key = (letter: string) => ({ kty: 'EC', crv: 'P-256', x: letter.repeat(43), y: 'B'.repeat(43) });
const chain = `evm:31337:${'a'.repeat(64)}:0x${'b'.repeat(40)}`;
const fabric = `fabric:${'c'.repeat(64)}:meridian:ets`;
const peer = (gatewayId: string) => ({
  gatewayId,
  url: 'https://127.0.0.1:7443',
  certificates: [{ sha256: (gatewayId.at(-1) ?? '').repeat(64) }],
  messageKeys: [key('A')],
  ledgers: [
    { descriptor: 'memory:home', claimKeys: [key('A')] },
    { lane: 'proven: endorsed', descriptor: fabric, endorsers: [{ mspId: 'RegistryMSP', certificate: 'PEM' }] },
  ],
});
const document = () => ({
  gatewayId: 'gateway-a',
  dataDir: 'data',
  ledger: {
    ...{ kind: 'evm', descriptor: chain, rpcUrl: 'http://127.0.0.1:8545', bridge: `0x${'b'.repeat(40)}` },
    ...{ keyFile: 'account.key', confirmations: 1 },
  },
  claimKeyFile: 'claim.pem',
  messageKeyFile: 'message.pem',
  peerServer: { port: 0, certFile: 'tls.crt', keyFile: 'tls.key', caFile: 'ca.crt' },
  api: { port: 0, tokenKeyFile: 'token.pub' },
  peers: [peer('gateway-b'), peer('gateway-c')],
});

type Json = Record<string, unknown>;
/** The configuration with another value at a path. */
function changed(path: string, value: unknown): GatewayConfig {
  const copy = document() as Json;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const place = steps.reduce<Json>((at, step) => at[step] as Json, copy);
  place[last] = value;
  return parseConfig(copy);
}

describe('a configuration that is read again', () => {
  const before = parseConfig(document());

  test('with nothing else in it changes nothing', () => {
    expect(changedFields(before, parseConfig(document()))).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['messageKeyFile', 'message-2.pem', 'messageKeyFile'],
    ['formerMessageKeys', [key('A')], 'formerMessageKeys'],
    ['claimKeyFile', 'claim-2.pem', 'claimKeyFile'],
    ['formerClaimKeys', [key('A')], 'formerClaimKeys'],
    ['peerServer.certFile', 'tls-2.crt', 'peerServer.certFile'],
    ['peers.1.url', 'https://elsewhere:7443', 'peers.gateway-c.url'],
    ['peers.1.certificates', [{ sha256: 'e'.repeat(64) }], 'peers.gateway-c.certificates'],
    ['peers.0.messageKeys', [{ ...key('A'), revoked: 'stolen' }, key('C')], 'peers.gateway-b.messageKeys'],
    ['peers.0.ledgers.0.claimKeys', [key('A'), key('C')], 'peers.gateway-b.ledgers'],
    ['peers.0.ledgers.1.endorsers', [{ mspId: 'RegistryMSP', certificate: 'PEM 2' }], 'peers.gateway-b.ledgers'],
  ])('may have another %s', (path, value, field) => {
    expect(changedFields(before, changed(path, value))).toEqual([field]);
  });

  test.each<[string, unknown, string]>([
    ['gatewayId', 'gateway-d', 'gatewayId'],
    ['dataDir', 'elsewhere', 'dataDir'],
    ['ledger.rpcUrl', 'http://127.0.0.1:1', 'ledger.rpcUrl'],
    ['ledger.keyFile', 'account-2.key', 'ledger.keyFile'],
    ['peerServer.port', 1, 'peerServer.port'],
    ['api.tokenKeyFile', 'token-2.pub', 'api.tokenKeyFile'],
    ['lockSeconds', 60, 'lockSeconds'],
    ['guards', { approval: { overKg: '1', expiresSeconds: 60 } }, 'guards.approval'],
    ['peers', [peer('gateway-b')], 'peers.gateway-c'],
    ['peers', [peer('gateway-b'), peer('gateway-c'), peer('gateway-d')], 'peers.gateway-d'],
    ['peers.0.ledgers.0.descriptor', 'memory:other', 'peers.gateway-b.ledgers.0.descriptor'],
  ])('is not taken with another %s, which the refusal names', (path, value, field) => {
    expect(() => changedFields(before, changed(path, value))).toThrow(
      expect.objectContaining({ code: 'RESTART_NEEDED', facts: expect.objectContaining({ field }) as unknown }),
    );
  });
});
