import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectTo, type Connection } from './client.ts';
import { startDevnet } from './devnet.ts';
import { etsChaincode } from './ets.ts';
import type { FabricNetwork } from './network.ts';

const START_MS = 60_000;
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`);

describe('the embedded network for tests', () => {
  const parent = mkdtempSync(join(tmpdir(), 'meridian-devnet-'));
  let network: FabricNetwork;
  let connection: Connection;

  const start = (name: string): Promise<FabricNetwork> =>
    startDevnet({ directory: join(parent, name), chaincode: etsChaincode });
  const approvedBy = async (owner: string): Promise<string> => {
    const contract = connection.gateway.getNetwork(network.channel).getContract(network.chaincode);
    const argument = JSON.stringify({ owner, operator: 'Org2MSP/bob' });
    return Buffer.from(await contract.evaluateTransaction('Credit:IsApprovedForAll', argument)).toString();
  };

  beforeAll(async () => {
    network = await start('network');
    const [organisation] = network.organisations;
    if (organisation === undefined) throw new Error('a network without organisations');
    const identity = await network.issueIdentity({ mspId: 'Org1MSP', name: 'alice' });
    connection = connectTo(organisation, identity);
    const contract = connection.gateway.getNetwork(network.channel).getContract(network.chaincode);
    const approval = JSON.stringify({ operator: 'Org2MSP/bob', approved: true });
    await contract.submitTransaction('Credit:SetApprovalForAll', approval);
  }, START_MS);
  afterAll(async () => {
    connection.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  }, START_MS);

  test('runs the ledger and one chaincode for each organisation as processes of their own', () => {
    expect(network.processes.map(({ name }) => name)).toEqual(['chaincode-Org1MSP', 'chaincode-Org2MSP', 'devnet']);
    const pids = network.processes.map(({ pid }) => pid);
    expect(new Set([...pids, process.pid]).size).toBe(4);
    expect(pids.every(alive)).toBe(true);
    expect(network.ledgerDescriptor).toBe(`fabric:${network.genesisBlockHash}:meridian:ets`);
    expect(network.genesisBlockHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test(
    'is the same ledger at the same address after each process was killed and started again',
    async () => {
      for (const program of network.processes) {
        const { pid } = program;
        await program.kill('SIGKILL');
        expect(alive(pid)).toBe(false);
        await program.restart();
        expect(program.pid).not.toBe(pid);
        expect(await eventually(() => approvedBy('Org1MSP/alice'))).toBe('{"approved":true}');
      }
    },
    START_MS,
  );

  test(
    'has another beside it that is another ledger, and whose end leaves nothing',
    async () => {
      const second = await start('second');
      const pids = second.processes.map(({ pid }) => pid);
      expect(second.genesisBlockHash).not.toBe(network.genesisBlockHash);
      await second.stop();
      await second.stop();
      expect(pids.some(alive)).toBe(false);
      expect(existsSync(join(parent, 'second'))).toBe(false);
      expect(await eventually(() => approvedBy('Org1MSP/alice'))).toBe('{"approved":true}');
    },
    START_MS,
  );

  test(
    'leaves no process behind where whoever started it is killed',
    async () => {
      const starter = spawn(
        process.execPath,
        ['--no-warnings', join(import.meta.dirname, 'starter.ts'), join(parent, 'left')],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const [line] = (await once(createInterface({ input: starter.stdout }), 'line')) as [string];
      const pids = JSON.parse(line) as number[];
      expect(pids.filter(alive)).toHaveLength(3);
      starter.kill('SIGKILL');
      await once(starter, 'exit');
      await eventually(() => (pids.some(alive) ? Promise.reject(new Error('some live')) : Promise.resolve()));
    },
    START_MS,
  );

  test('is not started with a batch time-out that is none, and leaves nothing then', async () => {
    const directory = join(parent, 'third');
    const options = { directory, chaincode: etsChaincode, batchTimeout: '50' };
    await expect(startDevnet(options)).rejects.toMatchObject({
      code: 'INVALID_OPTION',
      facts: { field: 'batchTimeout' },
    });
    expect(existsSync(directory)).toBe(false);
  });
});

/** Repeats what fails while a restarted process finds the others again. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
