import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { buildChaincode } from './support/chaincode.ts';
import { PACKAGE_ID, twoOrganisations } from './support/network.ts';

const STARTER = resolve(import.meta.dirname, 'support/starter.ts');
const DEVNET = resolve(import.meta.dirname, '../src/main.ts');
/** Longer than a chaincode that nobody needs stays, on a busy machine too. */
const GONE_WITHIN_MS = 15_000;
/** Longer than it would stay, if it took itself for one that nobody needs. */
const STAYS_MS = 4_000;

let folder: string;
let directory: string;
let started: ChildProcess[] = [];
let chaincode: { readonly address: string; readonly pid: number };
let starter: ChildProcess;

beforeAll(() => {
  folder = buildChaincode();
  directory = mkdtempSync(join(tmpdir(), 'devnet-left-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(directory, { recursive: true });
});
afterEach(async () => {
  for (const child of started) await kill(child);
  started = [];
  if (isAlive(chaincode.pid)) process.kill(chaincode.pid, 'SIGKILL');
});

async function start(script: string, ...args: string[]): Promise<{ child: ChildProcess; ready: unknown }> {
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ready: JSON.parse(line) };
}

async function startChaincode(): Promise<void> {
  const { child, ready } = await start(STARTER, folder, PACKAGE_ID);
  starter = child;
  chaincode = ready as typeof chaincode;
}

/** Ready once the chaincode has registered with both peers. */
async function startDevnet(): Promise<ChildProcess> {
  const config = join(directory, 'devnet.json');
  writeFileSync(config, JSON.stringify(twoOrganisations(join(directory, 'ledger'), chaincode.address)));
  return (await start(DEVNET, '--config', config)).child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function isGone(pid: number): Promise<boolean> {
  const deadline = performance.now() + GONE_WITHIN_MS;
  while (isAlive(pid) && performance.now() < deadline) await pause(50);
  return !isAlive(pid);
}

test('a chaincode whose starter was killed serves its peers on, and ends once these were killed too', async () => {
  await startChaincode();
  const devnet = await startDevnet();
  await kill(starter);
  await pause(STAYS_MS);
  expect(isAlive(chaincode.pid)).toBe(true);
  await kill(devnet);
  expect(await isGone(chaincode.pid)).toBe(true);
}, 60_000);

test('a chaincode whose peers were killed waits for them as long as its starter lives', async () => {
  await startChaincode();
  await kill(await startDevnet());
  await pause(STAYS_MS);
  expect(isAlive(chaincode.pid)).toBe(true);
  await startDevnet();
  expect(isAlive(chaincode.pid)).toBe(true);
}, 60_000);

test('a chaincode whose starter was killed before any peer came ends by itself', async () => {
  await startChaincode();
  await kill(starter);
  expect(await isGone(chaincode.pid)).toBe(true);
}, 60_000);
