import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EndorseError, GatewayError, StatusCode, type Contract } from '@hyperledger/fabric-gateway';
import { batchId, provenanceToJson, ZERO_HASH, type Provenance } from '@meridian/credit';
import { connectTo, type Connection } from './client.ts';
import { etsChaincode } from './ets.ts';
import { startFabric } from './fabric/start.ts';
import type { FabricNetwork, IdentityRequest } from './network.ts';

const START_MS = 120_000;
const FABRIC_BIN = process.env['FABRIC_BIN'];
const REAL = FABRIC_BIN === undefined ? 'real Fabric (skipped as FABRIC_BIN is not set)' : 'real Fabric';
const onReal = FABRIC_BIN === undefined ? describe.skip : describe;

/** Ten credits, of which each test takes serials of its own. */
const provenanceOf = (firstSerial: bigint, lastSerial: bigint): Provenance => ({
  registry: 'GS',
  project: 'GS-4711',
  methodology: 'AMS-II.G.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: 176_000, longitude: 37_908_000 },
  precision: 'country',
  placeSource: 'centroids 1.0',
  areaHash: ZERO_HASH,
  period: { start: 1_609_459_200, end: 1_640_995_200 },
  vintage: 2021,
  serialPrefix: 'GS1-1-KE-GS4711-16-2021-22000',
  firstSerial,
  lastSerial,
  issuedAt: 1_650_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
});

const ALICE = 'Org1MSP/alice';
const BOB = 'Org2MSP/bob';

onReal(`the chaincode on ${REAL}`, () => {
  suite((directory) => startFabric({ fabricBin: FABRIC_BIN ?? '', directory, chaincode: etsChaincode }));
});

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  const connections: Connection[] = [];
  const contracts = new Map<string, Contract>();

  const as = (name: string): Contract => {
    const contract = contracts.get(name);
    if (contract === undefined) throw new Error(`nobody is called ${name}`);
    return contract;
  };
  const submit = async (name: string, transaction: string, argument: object): Promise<unknown> =>
    answerOf(await as(name).submitTransaction(transaction, JSON.stringify(argument)));
  const evaluate = async (name: string, transaction: string, argument: object): Promise<unknown> =>
    answerOf(await as(name).evaluateTransaction(transaction, JSON.stringify(argument)));
  const issue = (first: bigint, last: bigint): Promise<unknown> =>
    submit('operator', 'Credit:Issue', { provenance: provenanceToJson(provenanceOf(first, last)), owner: ALICE });

  async function enrol(request: IdentityRequest): Promise<void> {
    const organisation = network.organisations.find(({ mspId }) => mspId === request.mspId);
    if (organisation === undefined) throw new Error(`no organisation ${request.mspId}`);
    const connection = connectTo(organisation, await network.issueIdentity(request));
    connections.push(connection);
    contracts.set(request.name, connection.gateway.getNetwork(network.channel).getContract(network.chaincode));
  }

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-ets-'));
    network = await start(join(parent, 'network'));
    await enrol({ mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } });
    await enrol({ mspId: 'Org1MSP', name: 'operator', attributes: { role: 'registry-operator', registries: 'GS' } });
    await enrol({ mspId: 'Org1MSP', name: 'alice' });
    await enrol({ mspId: 'Org2MSP', name: 'bob' });
    await submit('regulator', 'Governance:Configure', {
      version: 1,
      ledger: network.ledgerDescriptor,
      regulators: ['Org1MSP'],
      registries: { GS: ['Org1MSP'] },
      gateways: ['Org2MSP'],
      foreignLedgers: [],
    });
  }, START_MS);

  afterAll(async () => {
    for (const connection of connections) connection.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  test('a batch is issued, moved in part, and read by the other organisation', async () => {
    const batch = batchId(provenanceOf(1001n, 1010n));
    expect(await issue(1001n, 1010n)).toMatchObject({ batchId: batch, kg: '10000' });
    await submit('alice', 'Credit:Transfer', { batchId: batch, lot: '0', ranges: '2000-5000', to: BOB });
    const { lots } = (await evaluate('bob', 'Credit:LotsOfBatch', { batchId: batch, pageSize: 10, bookmark: '' })) as {
      lots: readonly unknown[];
    };
    expect(lots).toMatchObject([
      { from: '0', to: '2000', owner: ALICE, firstSerial: '1001', lastSerial: '1002' },
      { from: '2000', to: '5000', owner: BOB, firstSerial: '1003', lastSerial: '1005' },
      { from: '5000', to: '10000', owner: ALICE, firstSerial: '1006', lastSerial: '1010' },
    ]);
    const supply = await evaluate('bob', 'Credit:Supply', { batchId: batch });
    expect(supply).toMatchObject({ issued: '10000', rangesByStatus: { active: '0-10000' } });
  });

  test('the history of a lot tells its changes, oldest first', async () => {
    const batch = batchId(provenanceOf(2001n, 2010n));
    await issue(2001n, 2010n);
    await submit('alice', 'Credit:Transfer', { batchId: batch, lot: '0', ranges: '0-10000', to: BOB });
    const history = (await evaluate('alice', 'Credit:History', { batchId: batch, from: '0' })) as readonly unknown[];
    expect(history).toMatchObject([{ lot: { owner: ALICE } }, { lot: { owner: BOB } }]);
  });

  test("an owner's lots come page by page, each once", async () => {
    await issue(3001n, 3001n);
    await issue(3002n, 3002n);
    await issue(3003n, 3003n);
    const seen: string[] = [];
    let bookmark = '';
    do {
      const page = (await evaluate('bob', 'Credit:LotsOfOwner', { owner: ALICE, pageSize: 2, bookmark })) as {
        lots: readonly { batchId: string; from: string }[];
        bookmark: string;
      };
      expect(page.lots.length).toBeLessThanOrEqual(2);
      seen.push(...page.lots.map((lot) => `${lot.batchId}:${lot.from}`));
      ({ bookmark } = page);
    } while (bookmark !== '');
    expect(new Set(seen).size).toBe(seen.length);
    for (const serial of [3001n, 3002n, 3003n]) {
      expect(seen).toContain(`${batchId(provenanceOf(serial, serial))}:0`);
    }
  });

  test('a refusal reaches the client as its code and facts, and changes nothing', async () => {
    const provenance = provenanceToJson(provenanceOf(4001n, 4010n));
    const byAlice = as('alice').submitTransaction('Credit:Issue', JSON.stringify({ provenance, owner: ALICE }));
    expect(await refusalOf(byAlice)).toMatchObject({ code: 'FORBIDDEN' });
    const spoilt = { ...provenance, place: { ...provenance.place, latitude: 91_000_000 } };
    const outside = as('operator').submitTransaction('Credit:Issue', JSON.stringify({ provenance: spoilt }));
    const refusal = await refusalOf(outside);
    expect(refusal['value']).toBe('91000000');
    expect(refusal['field']).toMatch(/latitude/);
    const batch = evaluate('alice', 'Credit:Batch', { batchId: batchId(provenanceOf(4001n, 4010n)) });
    await expect(refusalOf(batch)).resolves.toMatchObject({ code: 'BATCH_NOT_FOUND' });
  });

  test('of two overlapping issues in one block exactly one is valid', async () => {
    const codes = await race('operator', 'Credit:Issue', [
      { provenance: provenanceToJson(provenanceOf(5001n, 5010n)), owner: ALICE },
      { provenance: provenanceToJson(provenanceOf(5005n, 5020n)), owner: ALICE },
    ]);
    expect(codes.filter((code) => code === StatusCode.VALID)).toHaveLength(1);
    const [lost] = codes.filter((code) => code !== StatusCode.VALID);
    expect([StatusCode.PHANTOM_READ_CONFLICT, StatusCode.MVCC_READ_CONFLICT] as number[]).toContain(lost);
  });

  test('lots of different batches move at once without conflict', async () => {
    await issue(6001n, 6010n);
    await issue(6101n, 6110n);
    const codes = await race('alice', 'Credit:Transfer', [
      { batchId: batchId(provenanceOf(6001n, 6010n)), lot: '0', ranges: '0-1000', to: BOB },
      { batchId: batchId(provenanceOf(6101n, 6110n)), lot: '0', ranges: '0-1000', to: BOB },
    ]);
    expect(codes).toEqual([StatusCode.VALID, StatusCode.VALID]);
  });

  test('an event tells each change with its record', async () => {
    const gateway = connections[0]?.gateway;
    if (gateway === undefined) throw new Error('not connected');
    const events = await gateway.getNetwork(network.channel).getChaincodeEvents(network.chaincode);
    await issue(7001n, 7010n);
    for await (const event of events) {
      expect(event.eventName).toBe('CreditIssued');
      expect(JSON.parse(Buffer.from(event.payload).toString())).toMatchObject({
        batchId: batchId(provenanceOf(7001n, 7010n)),
      });
      break;
    }
    events.close();
  });

  /** Endorses all before it submits any, so that none sees another's change. */
  async function race(name: string, transaction: string, args: readonly object[]): Promise<number[]> {
    const endorsed = await Promise.all(
      args.map((argument) =>
        as(name)
          .newProposal(transaction, { arguments: [JSON.stringify(argument)] })
          .endorse(),
      ),
    );
    const submitted = await Promise.all(endorsed.map((each) => each.submit()));
    return Promise.all(submitted.map(async (each) => (await each.getStatus()).code));
  }
}

const answerOf = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());

/** The JSON that the chaincode refused with, out of what the peers say of it. */
async function refusalOf(call: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GatewayError)) throw new Error('it was not refused by the gateway', { cause: error });
  const [detail] = error.details;
  const text = detail?.message ?? error.message;
  if (error instanceof EndorseError) expect(text).toMatch(/^chaincode response 500, \{/);
  return JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>;
}
