import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkpointers,
  CommitError,
  CommitStatusError,
  EndorseError,
  GatewayError,
  type Contract,
  type Gateway,
} from '@hyperledger/fabric-gateway';
import { gateway as gatewayProtos, msp } from '@hyperledger/fabric-protos';
import { Organisation } from '../src/identity/organisation.ts';
import { signLowS } from '../src/identity/signing.ts';
import { gatewayFor, keyOf, text } from './support/client.ts';
import { startNetwork, type TestNetwork } from './support/network.ts';

let network: TestNetwork;
let contract: Contract;

beforeAll(async () => {
  network = await startNetwork();
  contract = network.gateways[0].getNetwork('ch1').getContract('asset');
}, 60_000);

afterAll(async () => {
  await network.stop();
});

async function failure<E extends Error>(type: new (...args: never[]) => E, action: Promise<unknown>): Promise<E> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(type);
  return error as E;
}

/** A gateway for as long as `use` runs. */
async function using<T>(gateway: Gateway, use: (gateway: Gateway) => Promise<T>): Promise<T> {
  try {
    return await use(gateway);
  } finally {
    gateway.close();
  }
}

describe('who may', () => {
  test('a certificate’s attributes reach the chaincode', async () => {
    expect(text(await contract.evaluateTransaction('Attr', 'role'))).toBe('operator');
  });

  test('an identity that was issued before is the same when it is asked for again', async () => {
    const again = await network.devnet.issueIdentity('Org1MSP', { name: 'alice', attributes: { role: 'operator' } });
    expect(again).toEqual(network.alice);
    const other = await network.devnet.issueIdentity('Org1MSP', { name: 'alice', attributes: { role: 'other' } });
    expect(other.certificate).not.toBe(network.alice.certificate);
    await network.devnet.issueIdentity('Org1MSP', { name: 'alice', attributes: { role: 'operator' } });
  });

  test('a certificate of another authority that calls itself Org1MSP is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'devnet-forged-'));
    const forged = await Organisation.open(folder, 'Org1MSP', 'org1.example.com');
    const mallory = await forged.issueIdentity({ name: 'alice', attributes: { role: 'operator' } });
    rmSync(folder, { recursive: true });
    await using(gatewayFor(network.channels[0], mallory), async (gateway) => {
      const forgedContract = gateway.getNetwork('ch1').getContract('asset');
      const error = await failure(EndorseError, forgedContract.submitTransaction('Put', 'forged', 'x'));
      expect(error.details[0]?.message).toBe(
        'error validating proposal: access denied: channel [ch1] creator org [Org1MSP]',
      );
    });
  });
});

describe('a transaction’s fate', () => {
  test('one that was never ordered has no status before the caller’s deadline', async () => {
    await using(gatewayFor(network.channels[0], network.alice, { commitTimeoutMs: 300 }), async (gateway) => {
      const own = gateway.getNetwork('ch1').getContract('asset');
      const transaction = await own.newProposal('Put', { arguments: ['never', 'x'] }).endorse();
      const request = new gatewayProtos.CommitStatusRequest();
      request.setChannelId('ch1');
      request.setTransactionId(transaction.getTransactionId());
      const creator = new msp.SerializedIdentity();
      creator.setMspid('Org1MSP');
      creator.setIdBytes(Buffer.from(network.alice.certificate));
      request.setIdentity(creator.serializeBinary());
      const unsigned = new gatewayProtos.SignedCommitStatusRequest();
      unsigned.setRequest(request.serializeBinary());
      const error = await failure(CommitStatusError, gateway.newCommit(unsigned.serializeBinary()).getStatus());
      expect(error.code).toBe(4);
    });
  });

  test('two that read and write one key at once: one is valid, the other an MVCC conflict', async () => {
    const results = await Promise.allSettled([
      contract.submitTransaction('Incr', 'race'),
      contract.submitTransaction('Incr', 'race'),
    ]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(CommitError);
    expect((refused[0] as CommitError).code).toBe(11);
    expect(text(await contract.evaluateTransaction('Get', 'race'))).toBe('1');
  });

  test('a proposal whose transaction is on the ledger already is refused as a duplicate', async () => {
    const proposal = contract.newProposal('Put', { arguments: ['twice', 'x'] });
    await (await (await proposal.endorse()).submit()).getStatus();
    const error = await failure(EndorseError, proposal.endorse());
    expect(error.code).toBe(10);
    expect(error.details[0]?.message).toMatch(
      new RegExp(`^duplicate transaction found \\[${proposal.getTransactionId()}\\]\\. Creator \\[[0-9a-f]+\\]$`),
    );
  });

  test('a transaction whose signature is over something else is not taken', async () => {
    const transaction = await contract.newProposal('Put', { arguments: ['mis-signed', 'x'] }).endorse();
    const signature = signLowS(Buffer.from('something else'), keyOf(network.alice));
    const spoilt = network.gateways[0].newSignedTransaction(transaction.getBytes(), signature);
    const error = await failure(GatewayError, spoilt.submit());
    expect(error.code).toBe(10);
    expect(error.message).toContain('status=FORBIDDEN');
  });
});

describe('events', () => {
  test('a checkpointer goes on where it stopped, without loss or repeat', async () => {
    const start = await put('cp-0');
    for (let i = 1; i < 6; i++) await put(`cp-${i}`);
    const events = network.gateways[0].getNetwork('ch1');
    const checkpoint = checkpointers.inMemory();
    const seen: string[] = [];
    const collect = async (until: number): Promise<void> => {
      const stream = await events.getChaincodeEvents('asset', { startBlock: start, checkpoint });
      for await (const event of stream) {
        seen.push((JSON.parse(text(event.payload)) as { key: string }).key);
        await checkpoint.checkpointChaincodeEvent(event);
        if (seen.length === until) break;
      }
      stream.close();
    };
    await collect(2);
    await collect(6);
    expect(seen).toEqual(['cp-0', 'cp-1', 'cp-2', 'cp-3', 'cp-4', 'cp-5']);
  });

  test('without a start only what is committed afterwards arrives', async () => {
    const stream = await network.gateways[1].getNetwork('ch1').getChaincodeEvents('asset');
    const next = stream[Symbol.asyncIterator]().next();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await put('live');
    const { value } = (await next) as { value: { payload: Uint8Array } };
    expect(text(value.payload)).toContain('"live"');
    stream.close();
  });

  test('whole and filtered blocks are delivered, filtered ones without payloads', async () => {
    const number = await put('delivered');
    const fabric = network.gateways[0].getNetwork('ch1');
    const whole = await fabric.getBlockEvents({ startBlock: number });
    for await (const block of whole) {
      expect(block.getHeader()?.getNumber()).toBe(Number(number));
      expect(block.getData()?.getDataList()).toHaveLength(1);
      break;
    }
    whole.close();
    const filtered = await fabric.getFilteredBlockEvents({ startBlock: number });
    for await (const block of filtered) {
      const [transaction] = block.getFilteredTransactionsList();
      const [action] = transaction?.getTransactionActions()?.getChaincodeActionsList() ?? [];
      expect(block.getNumber()).toBe(Number(number));
      expect(transaction?.getTxValidationCode()).toBe(0);
      expect(action?.getChaincodeEvent()?.getEventName()).toBe('Put');
      expect(action?.getChaincodeEvent()?.getPayload_asU8()).toHaveLength(0);
      break;
    }
    filtered.close();
  });
});

test('every message may be signed outside of the client', async () => {
  await using(gatewayFor(network.channels[0], network.alice, { offline: true }), async (gateway) => {
    const sign = (message: Uint8Array): Uint8Array => signLowS(message, keyOf(network.alice));
    const own = gateway.getNetwork('ch1').getContract('asset');
    const unsigned = own.newProposal('Put', { arguments: ['offline', 'yes'] });
    const proposed = gatewayProtos.ProposedTransaction.deserializeBinary(unsigned.getBytes());
    const proposalBytes = proposed.getProposal()?.getProposalBytes_asU8() ?? new Uint8Array();
    const proposal = gateway.newSignedProposal(unsigned.getBytes(), sign(proposalBytes));
    const endorsed = await proposal.endorse();
    const prepared = gatewayProtos.PreparedTransaction.deserializeBinary(endorsed.getBytes());
    const payload = prepared.getEnvelope()?.getPayload_asU8() ?? new Uint8Array();
    const commit = await gateway.newSignedTransaction(endorsed.getBytes(), sign(payload)).submit();
    const request = gatewayProtos.SignedCommitStatusRequest.deserializeBinary(commit.getBytes());
    const status = await gateway.newSignedCommit(commit.getBytes(), sign(request.getRequest_asU8())).getStatus();
    expect(status.successful).toBe(true);
  });
  expect(text(await contract.evaluateTransaction('Get', 'offline'))).toBe('yes');
});

test('an unknown channel has no status and no events', async () => {
  const elsewhere = network.gateways[0].getNetwork('elsewhere');
  const error = await failure(
    GatewayError,
    elsewhere.getChaincodeEvents('asset', { startBlock: 0n }).then((stream) => stream[Symbol.asyncIterator]().next()),
  );
  expect(error.code).toBe(7);
});

/** Puts a key, and gives the number of the block. */
async function put(key: string): Promise<bigint> {
  const submitted = await contract.submitAsync('Put', { arguments: [key, 'x'] });
  const { blockNumber, successful } = await submitted.getStatus();
  expect(successful).toBe(true);
  return blockNumber;
}
