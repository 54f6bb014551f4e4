import { afterEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { EndorseError, GatewayError, type Contract } from '@hyperledger/fabric-gateway';
import { Devnet } from '../src/index.ts';
import { freePort, runChaincode } from './support/chaincode.ts';
import { gatewayFor, text } from './support/client.ts';
import { PACKAGE_ID, startNetwork, twoOrganisations, type TestNetwork } from './support/network.ts';

// It writes of a taken port on standard error, besides the error that it gives.
grpc.setLogVerbosity(grpc.logVerbosity.NONE);
const stops: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function network(...args: Parameters<typeof startNetwork>): Promise<TestNetwork> {
  const started = await startNetwork(...args);
  stops.push(() => started.stop());
  return started;
}

function assetOf({ gateways }: TestNetwork): Contract {
  return gateways[0].getNetwork('ch1').getContract('asset');
}

async function thrown(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('while the chaincode is down a peer says so, and afterwards it works again', async () => {
  const running = await network({ chaincodeConnectTimeoutMs: 1500 });
  const contract = assetOf(running);
  await contract.submitTransaction('Put', 'before', 'x');
  await running.chaincode.stop();
  const endorse = (await thrown(contract.submitTransaction('Put', 'during', 'x'))) as EndorseError;
  expect(endorse).toBeInstanceOf(EndorseError);
  expect(endorse.code).toBe(10);
  const reason =
    'error in simulation: failed to execute transaction [0-9a-f]{64}: could not launch chaincode asset_1:test: ' +
    'connection to asset_1:test failed: error cannot create connection for asset_1:test: ' +
    `error creating grpc connection to ${running.chaincode.address}: .+`;
  expect(endorse.details[0]?.message).toMatch(new RegExp(`^${reason}$`));
  const evaluate = (await thrown(contract.evaluateTransaction('Get', 'before'))) as GatewayError;
  expect(evaluate).toBeInstanceOf(GatewayError);
  expect(evaluate.code).toBe(10);
  expect(evaluate.details[0]?.message).toMatch(new RegExp(`^${reason}$`));
  const port = Number(running.chaincode.address.split(':')[1]);
  const again = await runChaincode(running.folder, PACKAGE_ID, port);
  stops.push(() => again.stop());
  const asset = await eventually(() => contract.evaluateTransaction('Get', 'before'));
  expect(text(asset)).toBe('x');
  await contract.submitTransaction('Put', 'after', 'x');
}, 60_000);

async function eventually<T>(action: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      return await action();
    } catch {
      await wait(250);
    }
  }
  return action();
}

test('a chaincode that dies in the middle of a transaction ends it at once', async () => {
  const running = await network({ chaincodeConnectTimeoutMs: 20_000 });
  const contract = assetOf(running);
  // Long enough to be interrupted: many messages, one after another.
  const submitted = thrown(contract.submitTransaction('Fill', 'long-', '20000'));
  await wait(300);
  await running.chaincode.stop();
  const error = (await submitted) as EndorseError;
  expect(error).toBeInstanceOf(EndorseError);
  expect(error.details[0]?.message).toMatch(/: error sending: chaincode stream terminated$/);
}, 60_000);

test('a transaction that takes longer than the execute timeout fails', async () => {
  const running = await network({ executeTimeoutMs: 200 });
  const error = (await thrown(assetOf(running).submitTransaction('Fill', 'slow-', '20000'))) as EndorseError;
  expect(error).toBeInstanceOf(EndorseError);
  expect(error.details[0]?.message).toMatch(/: error sending: timeout expired while executing transaction$/);
}, 60_000);

test('a proposal whose timestamp is outside the time window is refused', async () => {
  const running = await network({ timeWindowMs: 1000 });
  const contract = assetOf(running);
  const early = contract.newProposal('Put', { arguments: ['late', 'x'] });
  await contract.submitTransaction('Put', 'in time', 'x');
  await wait(1100);
  const error = (await thrown(early.endorse())) as EndorseError;
  expect(error).toBeInstanceOf(EndorseError);
  expect(error.code).toBe(10);
  expect(error.details[0]?.message).toMatch(
    /^request unauthorized due to incorrect timestamp \S+Z, peer time \S+Z, peer\.authentication\.timewindow 1s$/,
  );
}, 60_000);

test('with TLS the client checks the gateway by its organisation’s authority', async () => {
  const running = await network({ tls: true });
  const address = running.devnet.addresses.gateways['Org1MSP'] ?? '';
  const ca = Buffer.from(running.devnet.caCertificate('Org1MSP'));
  for (const host of ['localhost', '127.0.0.1']) {
    const client = new grpc.Client(address.replace('127.0.0.1', host), grpc.credentials.createSsl(ca));
    const gateway = gatewayFor(client, running.alice);
    const contract = gateway.getNetwork('ch1').getContract('asset');
    await contract.submitTransaction('Put', 'tls', host);
    expect(text(await contract.evaluateTransaction('Get', 'tls'))).toBe(host);
    gateway.close();
    client.close();
  }
}, 60_000);

test('a chaincode that never comes lets the start fail with its address', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-faults-'));
  stops.push(() => {
    rmSync(dataDir, { recursive: true });
  });
  const address = `127.0.0.1:${await freePort()}`;
  const options = { ...twoOrganisations(dataDir, address), chaincodeConnectTimeoutMs: 300 };
  await expect(Devnet.start(options)).rejects.toThrow(`error creating grpc connection to ${address}`);
});

test('a ledger that another process has open is not opened a second time', async () => {
  const running = await network();
  const options = twoOrganisations(running.dataDir, running.chaincode.address);
  await expect(Devnet.start(options)).rejects.toMatchObject({ code: 'DATA_IN_USE', facts: { field: 'dataDir' } });
}, 60_000);

test('a gateway’s port that is taken lets the start fail, and nothing stays behind', async () => {
  const running = await network();
  const taken = Number(running.devnet.addresses.gateways['Org1MSP']?.split(':')[1]);
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-faults-'));
  stops.push(() => {
    rmSync(dataDir, { recursive: true });
  });
  const free = await freePort();
  const options = {
    ...twoOrganisations(dataDir, running.chaincode.address),
    organisations: [
      { mspId: 'Org2MSP', gatewayPort: free },
      { mspId: 'Org1MSP', gatewayPort: taken },
    ],
  };
  await expect(Devnet.start(options)).rejects.toMatchObject({ code: 'ADDRESS_IN_USE', facts: { value: taken } });
  const organisations = [{ mspId: 'Org2MSP', gatewayPort: free }, { mspId: 'Org1MSP' }];
  const devnet = await Devnet.start({ ...options, organisations });
  expect(devnet.addresses.gateways['Org2MSP']).toBe(`127.0.0.1:${free}`);
  devnet.stop();
}, 60_000);

test('a definition may change only with the next sequence, and then holds', async () => {
  const running = await network();
  const options = { ...twoOrganisations(running.dataDir, running.chaincode.address) };
  const [definition] = options.chaincodes ?? [];
  if (definition === undefined) throw new Error('no chaincode');
  running.devnet.stop();
  const endorsementPolicy = "OR('Org1MSP.peer','Org2MSP.peer')";
  await expect(Devnet.start({ ...options, chaincodes: [{ ...definition, endorsementPolicy }] })).rejects.toMatchObject({
    code: 'CHAINCODE_DEFINITION',
    facts: { value: 1, expected: '2' },
  });
  const devnet = await Devnet.start({ ...options, chaincodes: [{ ...definition, endorsementPolicy, sequence: 2 }] });
  stops.push(() => {
    devnet.stop();
  });
  const client = new grpc.Client(devnet.addresses.gateways['Org2MSP'] ?? '', grpc.credentials.createInsecure());
  const gateway = gatewayFor(client, running.bob);
  stops.push(() => {
    gateway.close();
    client.close();
  });
  const proposal = gateway
    .getNetwork('ch1')
    .getContract('asset')
    .newProposal('Put', {
      arguments: ['alone', 'x'],
      endorsingOrganizations: ['Org2MSP'],
    });
  const status = await (await (await proposal.endorse()).submit()).getStatus();
  expect(status.code).toBe(0);
}, 60_000);
