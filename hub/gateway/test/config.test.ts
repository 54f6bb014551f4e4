import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseConfig, readConfig } from '../src/config.ts';
import { readAttesterConfig } from '../src/attester/config.ts';
import type { GatewayError } from '../src/errors.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) };
const evm = `evm:31337:${'a'.repeat(64)}:0x${'b'.repeat(40)}`;
const chain = { lane: 'proven: headers', descriptor: evm, rpcUrl: 'http://127.0.0.1:8545', confirmations: 12 };
const home = `fabric:${'c'.repeat(64)}:meridian:ets`;
const endorsed = {
  lane: 'proven: endorsed',
  descriptor: home,
  endorsers: [{ mspId: 'RegistryMSP', certificate: '-----BEGIN CERTIFICATE-----' }],
};
const fabric = {
  ...{ kind: 'fabric', descriptor: home, endpoint: 'peer:7051', channel: 'meridian', chaincode: 'ets' },
  ...{ mspId: 'RegistryMSP', certFile: 'cert.pem', keyFile: 'key.pem' },
};
const config = () => ({
  gatewayId: 'gateway-a',
  dataDir: 'data',
  ledger: {
    kind: 'evm',
    descriptor: evm,
    rpcUrl: 'http://127.0.0.1:8545',
    bridge: `0x${'b'.repeat(40)}`,
    keyFile: 'account.key',
    confirmations: 1,
  },
  claimKeyFile: 'claim.pem',
  messageKeyFile: '/keys/message.pem',
  peerServer: { port: 0, certFile: 'tls.crt', keyFile: 'tls.key', caFile: 'ca.crt' },
  api: { port: 0, tokenKeyFile: 'token.pub' },
  peers: [
    {
      gatewayId: 'gateway-b',
      url: 'https://127.0.0.1:7443',
      certificates: [{ sha256: 'c'.repeat(64) }],
      messageKeys: [jwk],
      ledgers: [{ descriptor: 'memory:home', claimKeys: [{ ...jwk }] }],
    },
  ],
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-config-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('the configuration', () => {
  test('is read with its defaults, and its paths from its own folder', () => {
    const path = join(directory, 'gateway.json');
    writeFileSync(path, JSON.stringify(config()));
    expect(readConfig(path)).toMatchObject({
      dataDir: join(directory, 'data'),
      messageKeyFile: '/keys/message.pem',
      ledger: { keyFile: join(directory, 'account.key'), descriptor: { kind: 'evm', descriptor: evm } },
      api: { host: '127.0.0.1', tokenKeyFile: join(directory, 'token.pub') },
      log: { kind: 'sqlite' },
      lockSeconds: 600,
      logLevel: 'info',
    });
  });

  const changed = (path: string, value: unknown): unknown => {
    const copy = structuredClone(config()) as Record<string, unknown>;
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const place = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
    place[last] = value;
    return copy;
  };

  test.each<[string, unknown]>([
    ['gatewayId', 'with space'],
    ['dataDir', ''],
    ['log', { kind: 'files' }],
    ['log', { kind: 'postgres' }],
    ['log', { kind: 'sqlite', urlFile: 'url' }],
    ['log', { kind: 'postgres', urlFile: 'url', leaseSeconds: 1 }],
    ['ledger.kind', 'corda'],
    ['ledger.descriptor', 'evm:1'],
    ['ledger.confirmations', 0],
    ['ledger.rpcUrl', 'ftp://x'],
    ['ledger.bridge', '0x12'],
    ['peerServer.port', 70_000],
    ['api.corsOrigins', ['not a url']],
    ['api.apiKeys', [{ subject: 'a', sha256: 'the key itself', scopes: ['transfers:read'] }]],
    ['api.apiKeys', [{ subject: 'a', sha256: 'd'.repeat(64), scopes: ['registry:write'] }]],
    ['peers.0.url', 'http://127.0.0.1:1'],
    ['peers.0.certificates', []],
    ['peers.0.certificates.0.sha256', 'AB'],
    ['peers.0.certificates.0.revoked', ''],
    ['peers.0.messageKeys', []],
    ['peers.0.messageKeys.0.crv', 'P-384'],
    ['peers.0.messageKeys.0', { ...jwk, notafter: '2026-01-01T00:00:00Z' }],
    ['peers.0.messageKeys.0', { ...jwk, notBefore: '2026-02-01T00:00:00Z', notAfter: '2026-01-01T00:00:00Z' }],
    ['peers.0.messageKeys.0.notAfter', 'in May'],
    ['peers.0.ledgers.0.claimKeys.0.notBefore', 1_800_000_000],
    ['formerMessageKeys', [{ ...jwk, x: 'A' }]],
    ['peers.0.ledgers', []],
    ['peers.0.ledgers.0.claimKeys', []],
    ['peers.0.ledgers.0', { ...chain, lane: 'proven: nothing' }],
    ['peers.0.ledgers.0', { ...chain, claimKeys: [jwk] }],
    ['peers.0.ledgers.0', { ...chain, confirmations: 0 }],
    ['peers.0.ledgers.0', { ...endorsed, endorsers: [] }],
    ['peers.0.ledgers.0', { ...endorsed, claimKeys: [jwk] }],
    ['ledger.lane', 'proven: endorsed'],
    ['ledger', { ...fabric, lane: 'proven: headers' }],
    ['ledger', { ...fabric, lane: 'proven: endorsed' }],
    ['ledger', { ...fabric, lane: 'proven: endorsed', organisations: [] }],
    ['ledger', { ...fabric, organisations: ['RegistryMSP'] }],
    ['lockSeconds', 1],
    ['unknown', 1],
  ])('is refused for a wrong %s, which the error names', (path, value) => {
    let error: unknown;
    try {
      parseConfig(changed(path, value));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'INVALID_CONFIG' });
    const { field = '', message } = { ...(error as GatewayError).facts, message: (error as GatewayError).message };
    expect(field.startsWith(path) || message.includes(path)).toBe(true);
  });

  test('believes a ledger by its claim keys, by a node of the gateway’s own, or by peers that endorse', () => {
    const lanesOf = (json: unknown) => parseConfig(json).peers[0]?.ledgers.map(({ lane }) => lane);
    expect(lanesOf(config())).toEqual(['trusted: single']);
    expect(lanesOf(changed('peers.0.ledgers', [chain]))).toEqual(['proven: headers']);
    expect(lanesOf(changed('peers.0.ledgers', [endorsed]))).toEqual(['proven: endorsed']);
    expect(parseConfig(config()).ledger).toMatchObject({ lane: 'trusted: single' });
    const organisations = ['RegistryMSP', 'RegulatorMSP'];
    expect(parseConfig(changed('ledger', { ...fabric, lane: 'proven: endorsed', organisations })).ledger).toMatchObject(
      {
        lane: 'proven: endorsed',
        organisations,
      },
    );
  });

  test('is refused where two gateways have one id', () => {
    expect(() => parseConfig(changed('peers.0.gatewayId', 'gateway-a'))).toThrow(/gateway-a is there twice/);
  });

  test('is refused where a certificate is two gateways’, or one’s twice', () => {
    const { peers } = config();
    const both = peers.flatMap((peer) => [peer, { ...peer, gatewayId: 'gateway-c' }]);
    const twice = peers.flatMap(({ certificates }) => [...certificates, ...certificates]);
    for (const json of [changed('peers', both), changed('peers.0.certificates', twice)])
      expect(() => parseConfig(json)).toThrow(/certificate c{64} is there twice/);
  });
});

describe('the configuration of an attester', () => {
  const { lane, ...view } = chain;
  const attester = {
    attesterId: 'regulator',
    dataDir: 'data',
    home: {
      ...{ endpoint: 'peer:7051', channel: 'meridian', chaincode: 'ets', mspId: 'RegulatorMSP' },
      ...{ certFile: 'cert.pem', keyFile: '/keys/key.pem' },
    },
    ledgers: [view],
  };
  const read = (json: object) => {
    const path = join(directory, 'attester.json');
    writeFileSync(path, JSON.stringify(json));
    return readAttesterConfig(path);
  };

  test('is read with its defaults, and its paths from its own folder', () => {
    expect(lane).toBe('proven: headers');
    expect(read(attester)).toMatchObject({
      dataDir: join(directory, 'data'),
      home: { certFile: join(directory, 'cert.pem'), keyFile: '/keys/key.pem' },
      ledgers: [{ confirmations: 12, fromBlock: 0 }],
      logLevel: 'info',
    });
  });

  test.each([
    ['home', { ...attester, home: { ...attester.home, endpoint: 'peer' } }],
    ['ledgers', { ...attester, ledgers: [] }],
    ['ledgers', { ...attester, ledgers: [chain] }],
    ['attesterId', { ...attester, attesterId: '' }],
  ])('is refused for a wrong %s', (field, json) => {
    expect(() => read(json)).toThrow(new RegExp(field));
  });
});
