import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { common } from '@hyperledger/fabric-protos';
import { setMetadata } from '../src/ledger/block.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { Simulator, type Scan } from '../src/ledger/simulator.ts';
import { LedgerStore } from '../src/ledger/store.ts';
import { goldenBlocks } from './support/golden.ts';

/** The golden block that puts f-0050x between 120 keys f-0000 to f-0119. */
const INSERTS = 53;
const golden = goldenBlocks();
let folder: string;
let store: LedgerStore;
let ledger: Ledger;

function commit(number: number): void {
  const block = common.Block.deserializeBinary(golden[number]?.serializeBinary() ?? new Uint8Array());
  for (const index of [2, 3, 4]) setMetadata(block, index, new Uint8Array());
  ledger.commit(block);
}

function simulate(): Simulator {
  return new Simulator(store, 'tx', ledger.height, () => true);
}

function keys(scan: Scan): string[] {
  const found: string[] = [];
  for (let entry = scan.next(); entry !== undefined; entry = scan.next()) found.push(entry.key);
  return found;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'devnet-simulator-'));
  store = new LedgerStore(join(folder, 'ledger.sqlite'));
  ledger = new Ledger(store, () => golden[0] ?? new common.Block());
  for (let number = 1; number < INSERTS; number++) commit(number);
});

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

test('a simulation sees the state of its start, whatever is committed meanwhile', () => {
  const before = simulate();
  const scan = before.range('asset', 'f-', 'f.', false);
  expect(scan.next()?.key).toBe('f-0000');
  commit(INSERTS);
  expect(before.getState('asset', 'f-0050x')).toBeUndefined();
  expect(keys(scan)).toHaveLength(119);
  const after = simulate();
  expect(after.getState('asset', 'f-0050x')).toBeDefined();
  expect(keys(after.range('asset', 'f-', 'f.', false))).toHaveLength(121);
});

test('a range is found in whole across the chunks in which it is read', () => {
  const all = keys(simulate().range('asset', '', '', false));
  expect(all.length).toBeGreaterThan(256);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual([...all].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
});

test('a write is not seen by reads of the same simulation, and an empty value deletes', () => {
  const simulator = simulate();
  simulator.putState('asset', 'own', Buffer.from('x'));
  expect(simulator.getState('asset', 'own')).toBeUndefined();
  simulator.putState('asset', 'f-0000', new Uint8Array());
  expect(keys(simulator.range('asset', 'f-0000', 'f-0001', false))).toEqual(['f-0000']);
});
