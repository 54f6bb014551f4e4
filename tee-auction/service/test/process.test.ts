import { chmodSync, existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeEvidence, readReport } from '@meridian/attestation';
import { freePort } from '@meridian/bridges/free-port';
import { toHex } from '@meridian/credit';
import { codeHash } from '../src/code-hash.ts';
import { ask, network, resultOf, type Network } from './support/container.ts';
import { AUCTION_ID, clearBody, putBody, sealMarket, statementOf } from './support/market.ts';
import { hashOf } from './support/network.ts';
import { BUNDLE, configOf, startProcess, type Process } from './support/process.ts';

let net: Network;
let folder: string;
const started: Process[] = [];

beforeAll(async () => {
  // Made by `npm run build`.
  expect(existsSync(`${BUNDLE}service.mjs`)).toBe(true);
  net = await network();
  folder = mkdtempSync(join(tmpdir(), 'auction-'));
  chmodSync(folder, 0o500);
});
afterAll(async () => {
  for (const { child } of started) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
  rmSync(folder, { recursive: true });
});

async function start(config: object = configOf(net)): Promise<Process> {
  const process = await startProcess(config, folder);
  started.push(process);
  return process;
}

async function hostDataOf({ ready }: Process): Promise<string> {
  const { body } = await ask(ready, 'GET', `/evidence?nonce=${AUCTION_ID}`);
  return toHex(readReport(decodeEvidence(body).report).hostData);
}

async function clear({ ready }: Process): Promise<string> {
  const sealed = await sealMarket(ready['bidKey'] as ReturnType<typeof hashOf>);
  const statement = statementOf(sealed, ready['bidKey'] as ReturnType<typeof hashOf>);
  await ask(ready, 'PUT', '/bids', putBody(sealed));
  expect((await ask(ready, 'POST', '/clear', clearBody(statement, net.peers))).status).toBe(202);
  return (await resultOf(ready, AUCTION_ID)).body['document'] as string;
}

describe('the process', () => {
  test('says what it is, and names its code by the hash of its files', async () => {
    const { ready } = await start();
    expect(ready).toMatchObject({ simulated: true, code: codeHash(pathToFileURL(BUNDLE)) });
    expect(ready['tlsKey']).toMatch(/^[0-9a-f]{64}$/);
  });

  test('clears an auction without writing a file, or keeping one open that could be written', async () => {
    const process = await start();
    const document = JSON.parse(await clear(process)) as { codeHash: string; trades: number };
    expect(document).toMatchObject({ codeHash: process.ready['code'] });
    expect(document.trades).toBeGreaterThan(0);
    const descriptors = `/proc/${process.child.pid ?? 0}/fd`;
    const files = readdirSync(descriptors).flatMap((fd) => {
      const target = join(descriptors, fd);
      return existsSync(target) && statSync(target).isFile() ? [readlinkSync(target)] : [];
    });
    expect(files).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    expect(process.output()).not.toContain(hashOf('the vault of this test'));
  });

  test('gives the same result after a restart', async () => {
    const [first, second] = [await start(), await start()];
    const sealed = await sealMarket(first.ready['bidKey'] as ReturnType<typeof hashOf>);
    const statement = statementOf(sealed, first.ready['bidKey'] as ReturnType<typeof hashOf>);
    const documents: unknown[] = [];
    for (const { ready, child } of [first, second]) {
      await ask(ready, 'PUT', '/bids', putBody(sealed));
      await ask(ready, 'POST', '/clear', clearBody(statement, net.peers));
      documents.push((await resultOf(ready, AUCTION_ID)).body['document']);
      child.kill('SIGKILL');
    }
    expect(documents[1]).toBe(documents[0]);
  });

  test('has one HOST_DATA on every port, and another for another configuration', async () => {
    const elsewhere = await freePort();
    const configs = [
      configOf(net),
      { ...configOf(net), listen: { host: '127.0.0.1', port: elsewhere } },
      { ...configOf(net), operatorTokenHash: hashOf('another token') },
    ];
    const processes = await Promise.all(configs.map((config) => start(config)));
    expect(processes[1]?.ready.port).toBe(elsewhere);
    const [first, moved, changed] = await Promise.all(processes.map(hostDataOf));
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(moved).toBe(first);
    expect(changed).not.toBe(first);
  });

  test.each([
    ['no configuration', undefined, 'MERIDIAN_AUCTION'],
    ['a ledger that is none', { ledger: 'fabric' }, 'ledger'],
    ['no endorsers', { endorsers: [] }, 'endorsers'],
    ['a field more', { more: 1 }, ''],
    ['a key in the configuration beside real evidence', { evidence: { kind: 'configfs-tsm' } }, 'keyRelease.kind'],
  ])('does not start with %s', async (_, change, field) => {
    const config = change === undefined ? undefined : { ...configOf(net), ...change };
    await expect(startProcess(config, folder)).rejects.toThrow(
      new RegExp(`ended with 2.*"code":"INVALID_CONFIG".*"field":"${field}`),
    );
  });
});
