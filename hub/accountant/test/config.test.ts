import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseConfig, readConfig } from '../src/config.ts';

const HOME = `fabric:${'a'.repeat(64)}:meridian:ets`;
const CHAIN = `evm:31337:${'b'.repeat(64)}:0x${'c'.repeat(40)}`;
const LEDGERS = {
  home: {
    ...{ kind: 'fabric', descriptor: HOME, lane: 'proven: endorsed', endpoint: '127.0.0.1:7051' },
    ...{ channel: 'meridian', chaincode: 'ets', mspId: 'OrgMSP', certFile: 'a.pem', keyFile: 'a.key' },
  },
  abroad: [
    { kind: 'evm', descriptor: CHAIN, lane: 'proven: headers', rpcUrl: 'http://127.0.0.1:8545', confirmations: 3 },
  ],
};
const GATEWAY = { gatewayId: 'origin', url: 'http://127.0.0.1:4000', apiKeyFile: 'origin.key' };
const CONFIG = {
  ...{ accountantId: 'accountant', dataDir: 'data', ...LEDGERS, gateways: [GATEWAY] },
  api: { port: 0, tokenKeyFile: 'token.pem' },
};

describe('a configuration', () => {
  test('has what is not said by default', () => {
    expect(parseConfig(CONFIG)).toMatchObject({
      pace: { batchMs: 250, sweepMs: 1_000 },
      abroad: [{ fromBlock: 0 }],
      api: { host: '127.0.0.1', corsOrigins: [], apiKeys: [] },
      logLevel: 'info',
    });
  });

  test('takes its paths from its own folder', () => {
    const directory = mkdtempSync(join(tmpdir(), 'meridian-'));
    try {
      const file = join(directory, 'accountant.json');
      writeFileSync(file, JSON.stringify({ ...CONFIG, home: { ...LEDGERS.home, tls: { caFile: 'ca.pem' } } }));
      expect(readConfig(file)).toMatchObject({
        dataDir: join(directory, 'data'),
        home: {
          ...{ certFile: join(directory, 'a.pem'), keyFile: join(directory, 'a.key') },
          tls: { caFile: join(directory, 'ca.pem') },
        },
        gateways: [{ apiKeyFile: join(directory, 'origin.key') }],
        api: { tokenKeyFile: join(directory, 'token.pem') },
      });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  const [chain] = LEDGERS.abroad;
  test.each([
    ['home.descriptor', { home: { ...LEDGERS.home, descriptor: 'fabric:x' } }],
    ['home.lane', { home: { ...LEDGERS.home, lane: 'trusted' } }],
    ['home.endpoint', { home: { ...LEDGERS.home, endpoint: 'http://peer' } }],
    ['abroad', { abroad: [] }],
    ['abroad', { abroad: [chain, chain] }],
    ['abroad.0.confirmations', { abroad: [{ ...chain, confirmations: 0 }] }],
    ['abroad.0.rpcUrl', { abroad: [{ ...chain, rpcUrl: 'ws://chain' }] }],
    ['gateways', { gateways: [GATEWAY, GATEWAY] }],
    ['gateways.0.url', { gateways: [{ ...GATEWAY, url: 'gateway' }] }],
    ['pace.batchMs', { pace: { batchMs: 0 } }],
    ['api.port', { api: { ...CONFIG.api, port: 70_000 } }],
    ['accountantId', { accountantId: 'two words' }],
  ])('is refused for %s', (field, changes) => {
    const parse = (): unknown => parseConfig({ ...CONFIG, ...changes });
    expect(parse).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
    expect(parse).toThrow(expect.objectContaining({ facts: expect.objectContaining({ field }) as unknown }));
  });
});
