import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { layout } from '../src/stack/layout.ts';
import { writeJson } from '../src/stack/state-file.ts';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../../../bridges/samples/gold-standard-100.csv', import.meta.url));

/** Each test starts a process of its own, which a busy machine takes its time for. */
jest.setTimeout(30_000);

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'meridian-cli-'));
});
afterAll(() => {
  rmSync(data, { recursive: true });
});

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const meridian = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', MAIN, ...args],
      { cwd: data },
      (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      },
    );
  });

describe('meridian', () => {
  test('tells each command in its help, with the exit codes', async () => {
    const { code, out } = await meridian('--help');
    expect(code).toBe(0);
    for (const command of [
      'up',
      'test',
      'quote',
      'place',
      'policy',
      'intake',
      'transfer',
      'status',
      'retire',
      'certificate',
      'evidence',
      'attest',
    ])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(out).toContain('0 done, 2 wrong usage, 3 refused, 4 something could not be reached');
  });

  test.each([
    ['an unknown command', ['fly']],
    ['an unknown option', ['up', '--fast']],
    ['a missing option', ['intake']],
    ['a file that is not there', ['intake', '--file', 'nowhere.csv', '--dry-run']],
    [
      'both ways to name a credit',
      ['transfer', '--to', 'RegistryMSP/custodian', '--batch', 'a', '--class', 'b', '--kg', '1'],
    ],
    ['no amount', ['transfer', '--to', 'RegistryMSP/custodian', '--batch', 'a']],
    ['a class that is no hash', ['retire', '--class', 'xyz', '--kg', '1000', '--name', 'A', '--yes']],
    ['an amount of 0', ['retire', '--class', 'a'.repeat(64), '--kg', '0', '--name', 'A', '--yes']],
    ['a quote by no policy set', ['quote', '--place', 'Paris']],
    ['a period of one day', ['quote', '--policy-set', 'near-and-recent', '--period', '2026-01-01']],
    ['a period that ends before it starts', ['quote', '--policy-set', 'a', '--period', '2026-02-01/2026-01-31']],
    ['a day that there is not', ['quote', '--policy-set', 'a', '--period', '2026-02-01/2026-02-30']],
    ['a quote of 0 kg', ['quote', '--policy-set', 'near-and-recent', '--kg', '0']],
    ['1,001 lots', ['quote', '--policy-set', 'near-and-recent', '--limit', '1001']],
    ['a place without a name', ['place']],
    ['a certificate that is not there', ['certificate', 'verify', 'nowhere.json']],
    ['evidence that is not there', ['evidence', 'verify', 'nowhere.json']],
    ['a report that is not there', ['attest', 'verify', '--report', 'nowhere.bin']],
    ['evidence without a report', ['attest', 'verify']],
    ['an auction cancelled without a reason', ['auction', 'cancel', '--auction', 'a'.repeat(64), '--yes']],
    ['trades that lapse without receipts', ['auction', 'lapse', '--auction', 'a'.repeat(64), '--yes']],
    ['a lot that is no hash', ['auction', 'release', '--auction', 'a'.repeat(64), '--lot', 'xyz']],
    ['a result that is not there', ['auction', 'verify', '--result', 'nowhere.json']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, err, out } = await meridian(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['status', ['status']],
    ['quote', ['quote', '--policy-set', 'near-and-recent', '--place', 'Paris']],
    ['place', ['place', 'Paris']],
    ['policy list', ['policy', 'list']],
    ['auction refund', ['auction', 'refund', '--auction', 'a'.repeat(64)]],
  ])('%s ends with 4 where no hub was started, and names the file', async (_, args) => {
    const { code, err } = await meridian(...args);
    expect(code).toBe(4);
    expect(err).toMatch(/HUB_UNKNOWN: .*hub\.json/);
  });

  test('ends with 4 where the hub that was started has stopped, and says what to do', async () => {
    const stopped = join(data, 'stopped');
    const url = 'http://127.0.0.1:1';
    const gateway = { gatewayId: 'g', apiUrl: url, peerUrl: url, apiPort: 1, peerPort: 1 };
    const evm = `evm:31337:${'a'.repeat(64)}:0x${'b'.repeat(40)}`;
    writeJson(layout(stopped).hub, {
      fabric: {
        ...{ descriptor: `fabric:${'c'.repeat(64)}:meridian:ets`, endpoint: '127.0.0.1:1', gatewayPort: 1 },
        ...{ chaincodePorts: {}, channel: 'meridian', chaincode: 'ets', mspId: 'M', genesisBlockHash: 'c'.repeat(64) },
      },
      evm: { descriptor: evm, rpcUrl: url, port: 1, bridge: '0x', token: '0x', fromBlock: 0, confirmations: 1 },
      gateways: { origin: gateway, destination: gateway },
      registry: { registryId: 'registry', apiUrl: url, apiPort: 1 },
      processes: {},
    });
    const quote = ['quote', '--policy-set', 'near-and-recent', '--place', 'Paris', '--data', stopped];
    const { code, err } = await meridian(...quote);
    expect(code).toBe(4);
    expect(err).toMatch(/^meridian: UNREACHABLE: registry does not answer at .*; is \.\/meridian up running\?\n$/);
  });

  test('ends with 3 for an export without the columns that the mapping names, and says so in JSON', async () => {
    const file = join(data, 'other.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    const { code, out } = await meridian('intake', '--file', file, '--dry-run', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'COLUMN_MISSING', field: expect.any(String) } });
  });

  test('prints the figures of a dry run without touching a ledger', async () => {
    const { code, out } = await meridian('intake', '--file', SAMPLE, '--dry-run', '--json');
    expect(code).toBe(0);
    const summary = JSON.parse(out) as Record<string, unknown>;
    expect(summary).toMatchObject({ rows: 100, accepted: 81, quarantined: 19, credits: '765176' });
    expect(summary['reasons']).toMatchObject({ SERIAL_OVERLAP: 2, PLANNED_NOT_VERIFIED: 1 });
  });
});
