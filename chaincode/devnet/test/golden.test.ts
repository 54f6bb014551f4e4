import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gateway } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import { Devnet } from '../src/index.ts';
import { buildChaincode, runChaincode } from './support/chaincode.ts';
import { channelTo, gatewayFor, keyOf } from './support/client.ts';
import { drive, type Outcome } from './support/drive.ts';
import { approvedPackageId, goldenBlocks, goldenCollections, goldenEvents, goldenSteps } from './support/golden.ts';
import { transactionsOf, type BlockTransaction, type GoldenError, type GoldenStep } from './support/golden.ts';

const BOTH = "AND('Org1MSP.peer','Org2MSP.peer')";
const steps = goldenSteps();
const golden = goldenBlocks();
/** What to stop, also when the start fails halfway. */
const stops: (() => Promise<void> | void)[] = [];
let gateways: Gateway[];
let outcomes: Outcome[];
let blocks: common.Block[];

beforeAll(async () => {
  const folder = buildChaincode();
  const packageIds = { asset: approvedPackageId(golden[1]), other: approvedPackageId(golden[4]) };
  const asset = await runChaincode(folder, packageIds.asset);
  stops.push(() => asset.stop());
  const other = await runChaincode(folder, packageIds.other);
  stops.push(() => other.stop());
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-golden-'));
  stops.push(() => {
    for (const made of [dataDir, folder]) rmSync(made, { recursive: true });
  });
  const devnet = await Devnet.start({
    dataDir,
    channel: 'ch1',
    organisations: [{ mspId: 'Org1MSP' }, { mspId: 'Org2MSP' }],
    chaincodes: [
      {
        name: 'asset',
        packageId: packageIds.asset,
        endorsementPolicy: BOTH,
        collections: goldenCollections() as never,
        address: asset.address,
      },
      { name: 'other', packageId: packageIds.other, endorsementPolicy: BOTH, address: other.address },
    ],
    // The script's batches rely on the timer to share a block, on a busy machine too.
    batchTimeoutMs: 120,
    maxMessageCount: 50,
    cutWhenIdle: false,
    chaincodeConnectTimeoutMs: 30_000,
  });
  stops.push(() => {
    devnet.stop();
  });
  const users = [
    await devnet.issueIdentity('Org1MSP', { name: 'User1@org1.example.com' }),
    await devnet.issueIdentity('Org2MSP', { name: 'User1@org2.example.com' }),
  ] as const;
  const [first, second] = users;
  const to = { Org1MSP: channelTo(devnet, 'Org1MSP'), Org2MSP: channelTo(devnet, 'Org2MSP') };
  stops.push(() => {
    for (const gateway of gateways) gateway.close();
    for (const client of Object.values(to)) client.close();
  });
  const byMsp = { Org1MSP: gatewayFor(to.Org1MSP, first), Org2MSP: gatewayFor(to.Org2MSP, second) };
  const wrongKey = {
    Org1MSP: gatewayFor(to.Org1MSP, first, { key: keyOf(second) }),
    Org2MSP: gatewayFor(to.Org2MSP, second, { key: keyOf(first) }),
  };
  gateways = [...Object.values(byMsp), ...Object.values(wrongKey)];
  outcomes = await drive({ byMsp, wrongKey, otherKey: keyOf(second) }, steps);
  blocks = await readBlocks(byMsp.Org1MSP);
}, 180_000);

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function readBlocks(gateway: Gateway): Promise<common.Block[]> {
  const qscc = gateway.getNetwork('ch1').getContract('qscc');
  const info = common.BlockchainInfo.deserializeBinary(await qscc.evaluateTransaction('GetChainInfo', 'ch1'));
  const read: common.Block[] = [];
  for (let number = 0; number < info.getHeight(); number++) {
    const bytes = await qscc.evaluateTransaction('GetBlockByNumber', 'ch1', String(number));
    read.push(common.Block.deserializeBinary(bytes));
  }
  return read;
}

function outcomeOf(step: GoldenStep): Outcome {
  return outcomes[step.n - 1] ?? {};
}

/** Transaction ids by the step that made them; addresses by nothing. */
function neutral(value: string, ids: ReadonlyMap<string, number>): string {
  return value
    .replaceAll(/[0-9a-f]{64}/g, (id) => `<transaction of step ${ids.get(id) ?? '?'}>`)
    .replaceAll(/"([0-9a-f]{8})"/g, (_, start: string) => {
      const found = [...ids].find(([id]) => id.startsWith(start));
      return `"<transaction of step ${found?.[1] ?? '?'}>"`;
    });
}

function idsOf(list: readonly { readonly txId?: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map(({ txId }, index) => [txId ?? '', index + 1]));
}

function plain(error: GoldenError | undefined, ids: ReadonlyMap<string, number>): unknown {
  if (error === undefined) return undefined;
  const { code, message, details } = error;
  return {
    class: error.class,
    code,
    message: neutral(message, ids),
    details: details
      .map((detail) => ({ mspId: detail.mspId, message: neutral(detail.message, ids) }))
      .sort((a, b) => a.mspId.localeCompare(b.mspId)),
  };
}

function decoded(result: string | undefined, ids: ReadonlyMap<string, number>): string | undefined {
  return result === undefined ? undefined : neutral(Buffer.from(result, 'base64').toString('utf8'), ids);
}

function findTransaction(list: readonly common.Block[], txId: string | undefined): BlockTransaction | undefined {
  return list.flatMap(transactionsOf).find((transaction) => transaction.txId === txId);
}

describe('the client sees of each step what it saw of real peers', () => {
  test.each(steps)('step $n, $kind $function: $name', (step) => {
    const outcome = outcomeOf(step);
    const realIds = idsOf(steps);
    const ownIds = idsOf(outcomes);
    expect(decoded(outcome.result, ownIds)).toEqual(decoded(step.result, realIds));
    expect(plain(outcome.error, ownIds)).toEqual(plain(step.error, realIds));
    expect(outcome.validationCode).toBe(step.validationCode);
    expect(outcome.blockNumber).toBe(step.blockNumber);
    expect(outcome.resubmitStatus).toEqual(step.resubmitStatus);
  });
});

describe('the blocks say of each step what a real peer wrote', () => {
  const committed = steps.filter(({ blockNumber }) => blockNumber !== undefined);
  test.each(committed)('step $n, $function: $name', (step) => {
    const own = findTransaction(blocks, outcomeOf(step).txId);
    const real = findTransaction(golden, step.txId);
    expect(real).toBeDefined();
    expect(own?.results).toBe(real?.results);
    expect(own?.response).toEqual(real?.response);
    expect(own?.chaincode).toBe(real?.chaincode);
    expect(own?.event).toEqual(real?.event);
    expect(own?.code).toBe(real?.code);
    // Peers that are asked at once answer in any order.
    const order = step.endorsingOrganizations === null ? (list: readonly string[] = []) => list : sorted;
    expect(order(own?.endorsers)).toEqual(order(real?.endorsers));
  });

  test('the commit hash of every block, which covers codes and all writes so far, is a real peer’s', () => {
    const hashes = (list: readonly common.Block[]): string[] =>
      list.map((block) => Buffer.from(block.getMetadata()?.getMetadataList_asU8()[4] ?? []).toString('hex'));
    expect(hashes(blocks)).toEqual(hashes(golden));
  });

  test('the lifecycle’s transactions read and write what real ones do', () => {
    const results = (list: readonly common.Block[]): string[] =>
      list.slice(1, 7).flatMap((block) => transactionsOf(block).map((transaction) => transaction.results));
    expect(results(blocks)).toEqual(results(golden));
  });
});

function sorted(list: readonly string[] = []): string[] {
  return [...list].sort();
}

test.each(['asset', 'other'])('the events of chaincode %s arrive as from a real gateway', async (name) => {
  const real = goldenEvents()[name] ?? [];
  const byTx = new Map(steps.map(({ n, txId }) => [txId, n]));
  const ownByTx = new Map(outcomes.map(({ txId }, index) => [txId, index + 1]));
  const [gateway] = gateways;
  if (gateway === undefined) throw new Error('not connected');
  const events = await gateway.getNetwork('ch1').getChaincodeEvents(name, { startBlock: 0n });
  const own: unknown[] = [];
  for await (const { blockNumber, transactionId, chaincodeName, eventName, payload } of events) {
    const shown = payload.length > 200 ? { length: payload.length } : Buffer.from(payload).toString('base64');
    own.push({
      blockNumber: Number(blockNumber),
      step: ownByTx.get(transactionId),
      chaincodeName,
      eventName,
      payload: shown,
    });
    if (own.length === real.length) break;
  }
  events.close();
  expect(own).toEqual(
    real.map(({ blockNumber, transactionId, chaincodeName, eventName, payload }) => {
      return { blockNumber, step: byTx.get(transactionId), chaincodeName, eventName, payload };
    }),
  );
});
