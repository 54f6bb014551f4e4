import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { configfsTsmProvider } from '../../src/providers/index.ts';
import { readCertificateTable } from '../../src/providers/certificate-table.ts';
import { azure } from '../support/fixtures.ts';
import { certificateTable, startKernel, type Kernel, type KernelOptions } from './kernel.ts';
import { describeProvider, honest } from './suite.ts';

const ENTRIES = ['meridian-1', 'meridian-2'];

describeProvider('configfs-tsm', (device) => {
  const kernel = startKernel(device, { entries: ENTRIES });
  const provider = configfsTsmProvider({ root: kernel.root, name: 'meridian' });
  return Promise.resolve({ provider, stop: () => kernel.stop() });
});

describe('configfs-tsm', () => {
  const RUNTIME_DATA = Buffer.from('data');
  let kernel: Kernel | undefined;
  afterEach(async () => {
    await kernel?.stop();
    kernel = undefined;
  });
  const start = (options: Partial<KernelOptions>): string => {
    kernel = startKernel(honest(), { entries: ['meridian-1'], ...options });
    return kernel.root;
  };

  test('is not available where the kernel has no such folder', async () => {
    const provider = configfsTsmProvider({ root: '/nowhere/tsm/report', name: 'meridian' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('takes its entry away again where the kernel gives no answer', async () => {
    const root = mkdtempSync(join(tmpdir(), 'tsm-empty-'));
    const provider = configfsTsmProvider({ root, name: 'meridian' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(readdirSync(root)).toEqual([]);
    rmSync(root, { recursive: true });
  });

  test('does not take evidence of other hardware', async () => {
    const root = start({ provider: 'tdx_guest' });
    const provider = configfsTsmProvider({ root, name: 'meridian' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('notices that somebody else wrote to its entry', async () => {
    const root = start({ step: 2n });
    const provider = configfsTsmProvider({ root, name: 'meridian' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('adds what the host does not hand over', async () => {
    const root = start({ auxblob: new Uint8Array() });
    const { certificates, securityPolicy, uvmEndorsement } = azure;
    const beside = { certificates, securityPolicy, uvmEndorsement };
    const evidence = await configfsTsmProvider({ root, name: 'meridian', beside }).attest(RUNTIME_DATA);
    expect(evidence).toMatchObject({ ...beside, runtimeData: RUNTIME_DATA });
    expect(existsSync(join(root, 'meridian-1'))).toBe(true);
  });

  test.each([
    ['an entry that is cut off', certificateTable(azure.certificates).subarray(0, 30)],
    ['a certificate beyond the end', certificateTable(azure.certificates).subarray(0, 2000)],
  ])('refuses a table of certificates with %s', async (_, auxblob) => {
    const root = start({ auxblob });
    const provider = configfsTsmProvider({ root, name: 'meridian' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  test('reads lists of revoked certificates out of the table, and passes over what it does not know', () => {
    const list = Uint8Array.of(0x30, 0);
    const guids = ['92f81bc358114d3d97ffd19f88dc67ea', 'ff'.repeat(16), '63da758de6644564adc5f4b93be8accd'];
    const [vcek = new Uint8Array()] = azure.certificates;
    const table = readCertificateTable(certificateTable([list, Uint8Array.of(1), vcek], guids));
    expect(table).toEqual({ certificates: [vcek], revocationLists: [list] });
  });
});
