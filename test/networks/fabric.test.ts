import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { CommitError, EndorseError, StatusCode, type Contract } from '@hyperledger/fabric-gateway';
import { connectTo, type Connection } from './client.ts';
import { FabricNetworkError } from './fabric/errors.ts';
import { blockHeaderHash } from './fabric/genesis.ts';
import { startFabric } from './fabric/start.ts';
import type { FabricNetwork, NetworkChaincode, NetworkProcess } from './network.ts';
import { common } from '@hyperledger/fabric-protos';

const FABRIC_BIN = process.env['FABRIC_BIN'];
const START_MS = 120_000;

const kv: NetworkChaincode = {
  name: 'kv',
  version: '1.0',
  bundleDir: join(import.meta.dirname, 'fabric/test-chaincode'),
  probe: { transaction: 'get', arguments: ['nothing'] },
  collections: [
    {
      name: 'shared',
      policy: "OR('Org1MSP.member','Org2MSP.member')",
      requiredPeerCount: 1,
      maxPeerCount: 1,
      blockToLive: 0,
      memberOnlyRead: true,
      memberOnlyWrite: true,
    },
  ],
};

const newDirectory = (): string => join(mkdtempSync(join(tmpdir(), 'meridian-fabric-')), 'network');
const alive = (pid: number): boolean => existsSync(`/proc/${pid}`);

describe('what a network of real peers is given', () => {
  const directories: string[] = [];
  const directory = (): string => {
    const made = newDirectory();
    directories.push(join(made, '..'));
    return made;
  };
  afterEach(() => {
    for (const made of directories.splice(0)) rmSync(made, { recursive: true, force: true });
  });

  test.each([
    ['a relative directory', { directory: 'network' }, 'INVALID_OPTION', 'directory'],
    [
      'a bundle without package.json',
      { chaincode: { ...kv, bundleDir: tmpdir() } },
      'INVALID_OPTION',
      'chaincode.bundleDir',
    ],
    ['a channel in upper case', { channel: 'Meridian' }, 'INVALID_OPTION', 'channel'],
    ['a batch time-out without unit', { batchTimeout: '50' }, 'INVALID_OPTION', 'batchTimeout'],
    ['relative programs', { fabricBin: 'bin' }, 'INVALID_OPTION', 'fabricBin'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const options = { fabricBin: tmpdir(), directory: directory(), chaincode: kv, ...spoilt };
    await expect(startFabric(options)).rejects.toMatchObject({ code, facts: { field } });
  });

  test('a directory that holds something is refused and left as it is', async () => {
    const used = directory();
    mkdirSync(used);
    writeFileSync(join(used, 'file'), 'kept');
    await expect(startFabric({ fabricBin: tmpdir(), directory: used, chaincode: kv })).rejects.toMatchObject({
      code: 'DIRECTORY_NOT_EMPTY',
    });
    expect(existsSync(join(used, 'file'))).toBe(true);
  });

  test('programs that are not there are named', async () => {
    const options = { fabricBin: join(tmpdir(), 'no-fabric'), directory: directory(), chaincode: kv };
    await expect(startFabric(options)).rejects.toMatchObject({ code: 'PROGRAM_MISSING', facts: { program: 'peer' } });
  });
});

const real = FABRIC_BIN === undefined ? describe.skip : describe;
const title = FABRIC_BIN === undefined ? 'real Fabric (skipped as FABRIC_BIN is not set)' : 'real Fabric';

real(title, () => {
  const fabricBin = FABRIC_BIN ?? '';
  let directory: string;
  let network: FabricNetwork;
  const connections: Connection[] = [];
  const contracts: Record<string, Contract> = {};

  const contract = (mspId: string): Contract => {
    const found = contracts[mspId];
    if (found === undefined) throw new Error(`not connected to ${mspId}`);
    return found;
  };
  const processNamed = (name: string): NetworkProcess => {
    const found = network.processes.find((process) => process.name === name);
    if (found === undefined) throw new Error(`no process ${name}`);
    return found;
  };
  const evaluated = async (mspId: string, transaction: string, ...args: string[]): Promise<string> =>
    Buffer.from(await contract(mspId).evaluateTransaction(transaction, ...args)).toString();

  beforeAll(async () => {
    directory = newDirectory();
    network = await startFabric({ fabricBin, directory, chaincode: kv });
    for (const organisation of network.organisations) {
      const { mspId } = organisation;
      const identity = await network.issueIdentity({ mspId, name: 'alice', attributes: { role: 'bridge-gateway' } });
      const connection = connectTo(organisation, identity);
      connections.push(connection);
      contracts[mspId] = connection.gateway.getNetwork(network.channel).getContract(network.chaincode);
    }
  }, START_MS);

  afterAll(async () => {
    for (const connection of connections) connection.close();
    await network.stop();
    rmSync(join(directory, '..'), { recursive: true, force: true });
  });

  test('a transaction commits and the other organisation reads it', async () => {
    await contract('Org1MSP').submitTransaction('put', 'a', 'one');
    await contract('Org2MSP').submitTransaction('put', 'b', 'two');
    expect(await evaluated('Org2MSP', 'get', 'a')).toBe('one');
    expect(await evaluated('Org1MSP', 'get', 'b')).toBe('two');
  });

  test("the chaincode sees the client's organisation, name and attribute", async () => {
    const seen: unknown = JSON.parse(await evaluated('Org2MSP', 'whoAmI', 'role'));
    expect(seen).toMatchObject({ mspId: 'Org2MSP', attribute: 'bridge-gateway' });
    expect((seen as { id: string }).id).toMatch(/^x509::.*CN=alice::.*CN=ca\.org2\.example\.com/);
  });

  test("the genesis hash is that of a peer's block 0 and of block 1's previous hash", async () => {
    const qscc = connections[0]?.gateway.getNetwork(network.channel).getContract('qscc');
    const block = async (number: number): Promise<Uint8Array> =>
      (await qscc?.evaluateTransaction('GetBlockByNumber', network.channel, String(number))) ?? new Uint8Array();
    expect(blockHeaderHash(await block(0))).toBe(network.genesisBlockHash);
    const next = common.Block.deserializeBinary(await block(1))
      .getHeader()
      ?.getPreviousHash_asU8();
    expect(Buffer.from(next ?? []).toString('hex')).toBe(network.genesisBlockHash);
    expect(network.ledgerDescriptor).toBe(`fabric:${network.genesisBlockHash}:meridian:kv`);
  });

  test('private data reach the other organisation', async () => {
    await contract('Org1MSP').submit('putPrivate', { arguments: ['p'], transientData: { value: 'secret' } });
    expect(await evaluated('Org2MSP', 'getPrivate', 'p')).toBe('secret');
  });

  test("one organisation's endorsement does not satisfy the policy of both", async () => {
    const submission = contract('Org1MSP').submit('put', {
      arguments: ['c', 'three'],
      endorsingOrganizations: ['Org1MSP'],
    });
    const error: unknown = await submission.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CommitError);
    expect(error).toMatchObject({ code: StatusCode.ENDORSEMENT_POLICY_FAILURE });
    expect(await evaluated('Org1MSP', 'get', 'c')).toBe('');
  });

  test('a certificate of another authority is refused', async () => {
    const [first] = network.organisations;
    if (first === undefined) throw new Error('no organisation');
    const stranger = await network.issueIdentity({ mspId: 'Org2MSP', name: 'mallory' });
    const connection = connectTo(first, { ...stranger, mspId: 'Org1MSP' });
    const submission = connection.gateway
      .getNetwork(network.channel)
      .getContract('kv')
      .submitTransaction('put', 'd', '4');
    await expect(submission).rejects.toBeInstanceOf(EndorseError);
    connection.close();
  });

  test('a peer that crashed goes on where it was', async () => {
    const peer = processNamed('peer-Org2MSP');
    const { pid } = peer;
    await peer.kill('SIGKILL');
    expect(alive(pid)).toBe(false);
    await expect(contract('Org1MSP').submitTransaction('put', 'e', 'five')).rejects.toBeInstanceOf(EndorseError);
    await peer.restart();
    expect(peer.pid).not.toBe(pid);
    await commits(() => contract('Org1MSP').submitTransaction('put', 'e', 'five'));
    await commits(() => contract('Org2MSP').evaluateTransaction('get', 'e'));
    expect(await evaluated('Org2MSP', 'get', 'a')).toBe('one');
  }, 60_000);

  test(
    'a second network beside it is another ledger, and its end leaves nothing',
    async () => {
      const other = newDirectory();
      const second = await startFabric({ fabricBin, directory: other, channel: 'other', chaincode: kv });
      const pids = second.processes.map(({ pid }) => pid);
      expect(second.genesisBlockHash).not.toBe(network.genesisBlockHash);
      expect(pids).toHaveLength(5);
      expect(pids.every(alive)).toBe(true);
      await second.stop();
      expect(pids.some(alive)).toBe(false);
      expect(existsSync(other)).toBe(false);
      rmSync(join(other, '..'), { recursive: true, force: true });
      expect(await evaluated('Org1MSP', 'get', 'a')).toBe('one');
    },
    START_MS,
  );

  test(
    'a chaincode that does not start is told with the end of its log, and leaves nothing',
    async () => {
      const other = newDirectory();
      const bundleDir = join(other, '..', 'bundle');
      mkdirSync(bundleDir);
      writeFileSync(join(bundleDir, 'package.json'), JSON.stringify({ main: 'missing.js' }));
      const error: unknown = await startFabric({ fabricBin, directory: other, chaincode: { ...kv, bundleDir } }).catch(
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(FabricNetworkError);
      expect(error).toMatchObject({
        code: 'NOT_READY',
        facts: { program: expect.stringMatching(/^chaincode-Org[12]MSP$/) },
      });
      expect((error as FabricNetworkError).log).toContain('missing.js');
      expect(existsSync(other)).toBe(false);
      rmSync(join(other, '..'), { recursive: true, force: true });
    },
    START_MS,
  );
});

/** Repeats what fails while a restarted peer finds the other one again. */
async function commits(attempt: () => Promise<unknown>): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
