import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createApiToken } from '../../src/api/api-token.ts';
import { BASE_PATH } from '../../src/api/endpoints.ts';
import { backUpInto } from '../../src/log/backups.ts';
import { sqliteFile } from '../../src/log/open-log.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import { createPair, startGateway, type Pair, type Running } from '../support/two-gateways.ts';

const MAIN = join(import.meta.dirname, '../../dist/main.js');
let dataDir: string;
let configFile: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'meridian-commands-'));
  configFile = configure('gateway.json');
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

function configure(name: string, changes: object = {}): string {
  const path = join(dataDir, name);
  const evm = `evm:31337:${'a'.repeat(64)}:0x${'b'.repeat(40)}`;
  const config = {
    gatewayId: 'gateway-a',
    dataDir,
    ledger: {
      kind: 'evm',
      descriptor: evm,
      rpcUrl: 'http://127.0.0.1:8545',
      bridge: `0x${'b'.repeat(40)}`,
      keyFile: 'account.key',
      confirmations: 1,
    },
    claimKeyFile: 'claim.pem',
    messageKeyFile: 'message.pem',
    peerServer: { port: 0, certFile: 'tls.crt', keyFile: 'tls.key', caFile: 'ca.crt' },
    api: { port: 0, tokenKeyFile: 'token.pub' },
    peers: [],
    ...changes,
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}

function run(...args: string[]): { status: number | null; told: Record<string, unknown> } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', MAIN, ...args], {
    encoding: 'utf8',
  });
  return { status, told: JSON.parse(stdout === '' ? stderr : stdout) as Record<string, unknown> };
}

describe('the command line', () => {
  test('copies the log of a gateway that runs, and restores it once it does not', async () => {
    const log = new SqliteTransferLog(sqliteFile({ dataDir }));
    await log.append({ at: 1, cursor: { name: 'a', cursor: 'before' } });
    const copy = join(dataDir, 'copy.db');
    expect(run('backup', '--config', configFile, '--to', copy)).toMatchObject({ status: 0, told: { file: copy } });
    await log.append({ at: 2, cursor: { name: 'a', cursor: 'after' } });
    expect(run('restore', '--config', configFile, '--from', copy)).toMatchObject({
      status: 2,
      told: { code: 'LOG_IN_USE' },
    });
    await log.close();
    const { status, told } = run('restore', '--config', configFile, '--from', copy);
    expect({ status, told }).toMatchObject({ status: 0, told: { restored: { file: copy } } });
    expect(existsSync(String(told['before']))).toBe(true);
    const restored = new SqliteTransferLog(sqliteFile({ dataDir }));
    expect(await restored.cursor('a')).toBe('before');
    await restored.close();
  }, 60_000);

  test.each<[string, () => string[], Record<string, unknown>]>([
    ['a copy without its place', () => ['backup', '--config', configFile], { code: 'INVALID_CONFIG', field: 'to' }],
    ['a restore of nothing', () => ['restore', '--config', configFile], { code: 'INVALID_CONFIG', field: 'from' }],
    ['a copy without a configuration', () => ['backup', '--to', 'x'], { code: 'INVALID_CONFIG', field: 'config' }],
    ['an option of the other', () => ['backup', '--from', 'x'], { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }],
    [
      'a log that never was',
      () => ['backup', '--config', configFile, '--to', join(dataDir, 'copy.db')],
      { code: 'INVALID_ARGUMENT', field: 'log' },
    ],
    [
      'a log in PostgreSQL',
      () => {
        const log = { kind: 'postgres', urlFile: 'url' };
        return ['backup', '--config', configure('postgres.json', { log }), '--to', join(dataDir, 'copy.db')];
      },
      { code: 'INVALID_CONFIG', field: 'log.kind', value: 'postgres' },
    ],
  ])(
    'refuses %s with code 2 and says why',
    (_, args, told) => {
      expect(run(...args())).toMatchObject({ status: 2, told });
    },
    30_000,
  );
});

describe('POST /backups', () => {
  let pair: Pair;
  let running: Running | undefined;
  afterEach(async () => {
    await running?.gateway.stop(0);
    running = undefined;
  });

  async function ask(scopes: Parameters<typeof createApiToken>[0]['scopes'], withFile: boolean) {
    pair = await createPair(() => sqliteFile({ dataDir }));
    running = await startGateway(pair.home, pair.foreign, {
      withApi: true,
      ...(withFile ? { backUp: () => backUpInto({ dataDir, log: { kind: 'sqlite' } }, Date.now()) } : {}),
    });
    const token = await createApiToken({
      privateKey: pair.home.tokenKeys.privateKey,
      gatewayId: pair.home.gatewayId,
      subject: 'operator',
      scopes,
      seconds: 60,
      now: Date.now(),
    });
    const response = await fetch(`http://127.0.0.1:${String(running.addresses.api?.port)}${BASE_PATH}/backups`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  test('copies the log into the data directory, under its time', async () => {
    const { status, body } = await ask(['log:backup'], true);
    expect({ status, body }).toMatchObject({ status: 201, body: { transfers: 0, openTransfers: 0 } });
    expect(readdirSync(join(dataDir, 'backups')).map((name) => join(dataDir, 'backups', name))).toEqual([body['file']]);
  }, 30_000);

  test('is nobody’s without the scope for it', async () => {
    expect(await ask(['transfers:read', 'transfers:write'], true)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
  }, 30_000);

  test('says where the log is no file of the gateway’s', async () => {
    expect(await ask(['log:backup'], false)).toMatchObject({
      status: 409,
      body: { code: 'NOT_POSSIBLE_NOW', field: 'log.kind', expected: 'sqlite' },
    });
  }, 30_000);
});
