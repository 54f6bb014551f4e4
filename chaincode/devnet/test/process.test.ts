import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import * as grpc from '@grpc/grpc-js';
import { checkpointers, type Gateway } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import type { DevnetAddresses } from '../src/index.ts';
import { headerHash, headerOf } from '../src/ledger/block.ts';
import { hex } from '../src/proto.ts';
import { buildChaincode, runChaincode, type ChaincodeProcess } from './support/chaincode.ts';
import { gatewayFor, text } from './support/client.ts';
import { PACKAGE_ID, twoOrganisations } from './support/network.ts';

const MAIN = resolve(import.meta.dirname, '../src/main.ts');
let folder: string;
let dataDir: string;
let config: string;
let chaincode: ChaincodeProcess;

beforeAll(async () => {
  folder = buildChaincode();
  chaincode = await runChaincode(folder, PACKAGE_ID);
  dataDir = mkdtempSync(join(tmpdir(), 'devnet-process-'));
  config = join(dataDir, 'devnet.json');
  const identities = [{ mspId: 'Org1MSP', name: 'alice', attributes: { role: 'operator' } }];
  writeFileSync(
    config,
    JSON.stringify({ ...twoOrganisations(join(dataDir, 'ledger'), chaincode.address), identities }),
  );
});

afterAll(async () => {
  await chaincode.stop();
  rmSync(dataDir, { recursive: true });
  rmSync(folder, { recursive: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly ready: DevnetAddresses & { readonly ready: true };
  readonly log: () => string;
}

function launch(...args: string[]): { child: ChildProcess; stdout: NodeJS.ReadableStream; log: () => string } {
  const child = spawn(process.execPath, ['--no-warnings', MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  return { child, stdout: child.stdout, log: () => log };
}

async function start(...args: string[]): Promise<Running> {
  const { child, stdout, log } = launch('--config', config, ...args);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`ended with ${String(code)}: ${log()}`);
  });
  const [line] = (await Promise.race([once(createInterface({ input: stdout }), 'line'), failed])) as [string];
  failed.catch(() => undefined);
  return { child, ready: JSON.parse(line) as Running['ready'], log };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

async function withGateway<T>({ ready }: Running, use: (gateway: Gateway) => Promise<T>): Promise<T> {
  const user = join(ready.cryptoDir, 'Org1MSP/users/alice');
  const certificate = readFileSync(join(user, 'cert.pem'), 'utf8');
  const privateKey = readFileSync(join(user, 'key.pem'), 'utf8');
  const client = new grpc.Client(ready.gateways['Org1MSP'] ?? '', grpc.credentials.createInsecure());
  const gateway = gatewayFor(client, { mspId: 'Org1MSP', name: 'alice', certificate, privateKey });
  try {
    return await use(gateway);
  } finally {
    gateway.close();
    client.close();
  }
}

async function put(gateway: Gateway, key: string): Promise<void> {
  await gateway.getNetwork('ch1').getContract('asset').submitTransaction('Put', key, `value of ${key}`);
}

async function checkChain(gateway: Gateway): Promise<number> {
  const qscc = gateway.getNetwork('ch1').getContract('qscc');
  const info = common.BlockchainInfo.deserializeBinary(await qscc.evaluateTransaction('GetChainInfo', 'ch1'));
  let previous = '';
  for (let number = 0; number < info.getHeight(); number++) {
    const bytes = await qscc.evaluateTransaction('GetBlockByNumber', 'ch1', String(number));
    const header = headerOf(common.Block.deserializeBinary(bytes));
    expect(hex(header.getPreviousHash_asU8())).toBe(previous);
    previous = hex(headerHash(header));
  }
  expect(hex(info.getCurrentblockhash_asU8())).toBe(previous);
  return info.getHeight();
}

test('a ledger killed with SIGKILL goes on where it was: same channel, same keys, state, chain and events', async () => {
  const checkpoint = checkpointers.inMemory();
  const before = await start();
  expect(before.ready).toMatchObject({ ready: true, ledger: 'development', channel: 'ch1' });
  expect(before.ready.notice).toContain('development ledger');
  expect(before.log()).toContain('development ledger');
  const height = await withGateway(before, async (gateway) => {
    for (const key of ['a', 'b', 'c']) await put(gateway, key);
    const events = await gateway.getNetwork('ch1').getChaincodeEvents('asset', { startBlock: 0n });
    for await (const event of events) {
      await checkpoint.checkpointChaincodeEvent(event);
      break;
    }
    events.close();
    return checkChain(gateway);
  });
  const certificate = readFileSync(join(before.ready.cryptoDir, 'Org1MSP/users/alice/cert.pem'), 'utf8');
  await end(before.child, 'SIGKILL');

  const after = await start();
  expect(after.ready.genesisBlockHash).toBe(before.ready.genesisBlockHash);
  expect(readFileSync(join(after.ready.cryptoDir, 'Org1MSP/users/alice/cert.pem'), 'utf8')).toBe(certificate);
  await withGateway(after, async (gateway) => {
    expect(await checkChain(gateway)).toBe(height);
    const contract = gateway.getNetwork('ch1').getContract('asset');
    expect(text(await contract.evaluateTransaction('Get', 'c'))).toBe('value of c');
    await put(gateway, 'd');
    const events = await gateway.getNetwork('ch1').getChaincodeEvents('asset', { checkpoint });
    const keys: string[] = [];
    for await (const event of events) {
      keys.push((JSON.parse(text(event.payload)) as { key: string }).key);
      if (keys.length === 3) break;
    }
    events.close();
    expect(keys).toEqual(['b', 'c', 'd']);
    expect(await checkChain(gateway)).toBe(height + 1);
  });
  expect(await end(after.child, 'SIGTERM')).toBe(0);
}, 60_000);

test('what was reported as committed is there after a SIGKILL in the middle of the work', async () => {
  const before = await start();
  const reported: string[] = [];
  await withGateway(before, async (gateway) => {
    const work = Array.from({ length: 20 }, async (_, worker) => {
      for (let i = 0; ; i++) {
        const key = `w${worker}-${i}`;
        try {
          await put(gateway, key);
        } catch {
          return;
        }
        reported.push(key);
      }
    });
    while (reported.length < 60) await new Promise((resolve) => setTimeout(resolve, 20));
    await end(before.child, 'SIGKILL');
    await Promise.all(work);
  });
  const after = await start();
  await withGateway(after, async (gateway) => {
    await checkChain(gateway);
    const contract = gateway.getNetwork('ch1').getContract('asset');
    for (const key of reported) expect(text(await contract.evaluateTransaction('Get', key))).toBe(`value of ${key}`);
  });
  await end(after.child, 'SIGTERM');
}, 60_000);

test('nobody but the owner may read a private key', () => {
  const mode = (path: string): number => statSync(join(dataDir, 'ledger/crypto', path)).mode & 0o777;
  for (const holder of ['Org1MSP/ca', 'Org1MSP/peer', 'Org1MSP/users/alice', 'OrdererMSP/orderer']) {
    expect(mode(`${holder}/key.pem`)).toBe(0o600);
  }
});

test('a data directory of another channel is refused, and nothing is changed', async () => {
  const { child, log } = launch('--config', config, '--channel', 'other');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  const lines = log().trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ code: 'DATA_MISMATCH', field: 'channel', expected: 'ch1' });
});

test('a port for an organisation that is not there is refused', async () => {
  const { child, log } = launch('--config', config, '--port', 'Org9MSP=7051');
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  expect(log()).toContain('"code":"UNKNOWN_ORGANISATION","field":"port","value":"Org9MSP"');
});

test.each([[[]], [['--nonsense']], [['--help']]])(
  'called with %j it shows its usage and exits with 2',
  async (args) => {
    const { child, log } = launch(...args);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(2);
    expect(log()).toContain('Usage: meridian-devnet --config FILE');
  },
);
