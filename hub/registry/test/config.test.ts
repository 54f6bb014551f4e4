import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseConfig, readConfig } from '../src/config.ts';

const identity = (subject: string) => ({
  subject,
  mspId: 'Org1MSP',
  certFile: `${subject}.crt`,
  keyFile: '/keys/k.pem',
});
const config = (): Record<string, unknown> => ({
  registryId: 'registry',
  ledger: { endpoint: 'localhost:7051', channel: 'meridian', chaincode: 'ets', peerMspId: 'Org1MSP' },
  identities: [identity('regulator'), identity('reader')],
  reader: 'reader',
  api: { port: 0, tokenKeyFile: 'token.pub' },
});

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-registry-config-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('the configuration', () => {
  test('is read with its defaults, and its paths from its own folder', () => {
    const path = join(directory, 'registry.json');
    writeFileSync(
      path,
      JSON.stringify({ ...config(), ledger: { ...(config()['ledger'] as object), tls: { caFile: 'ca.crt' } } }),
    );
    expect(readConfig(path)).toMatchObject({
      ledger: { tls: { caFile: join(directory, 'ca.crt') } },
      identities: [{ certFile: join(directory, 'regulator.crt'), keyFile: '/keys/k.pem' }, {}],
      api: { host: '127.0.0.1', tokenKeyFile: join(directory, 'token.pub'), apiKeys: [], corsOrigins: [] },
      logLevel: 'info',
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['registryId', { registryId: 'with space' }],
    ['ledger.endpoint', { ledger: { endpoint: 'localhost', channel: 'c', chaincode: 'e', peerMspId: 'M' } }],
    ['identities', { identities: [] }],
    ['identities', { identities: [identity('reader'), identity('reader')] }],
    ['reader', { reader: 'nobody' }],
    ['api.port', { api: { port: 70_000, tokenKeyFile: 'k' } }],
    [
      'api.apiKeys.0.scopes.0',
      { api: { port: 0, tokenKeyFile: 'k', apiKeys: [{ subject: 's', sha256: 'a'.repeat(64), scopes: ['all'] }] } },
    ],
    ['logLevel', { logLevel: 'loud' }],
  ])('is refused for a wrong %s, which the error names', (field, changes) => {
    expect(() => parseConfig({ ...config(), ...changes })).toThrow(
      expect.objectContaining({ code: 'INVALID_CONFIG', facts: expect.objectContaining({ field }) }),
    );
  });
});
