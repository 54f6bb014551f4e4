import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { batchId, hashText, provenanceToJson, type Provenance } from '@meridian/credit';
import { sampleCredit } from '../../chaincode/credit/test/support/sample-credit.ts';
import { EtsPeople, refusalOf } from './ets-people.ts';
import { FABRIC_KINDS } from './kinds.ts';
import type { FabricNetwork } from './network.ts';

const START_MS = 120_000;

/** Ten credits, of which each test takes serials of its own. */
const provenanceOf = (firstSerial: bigint, lastSerial: bigint): Provenance => ({
  ...sampleCredit,
  firstSerial,
  lastSerial,
});

const ALICE = 'Org1MSP/alice';
const BOB = 'Org2MSP/bob';

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`the chaincode on ${name}`, () => {
    suite(start);
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  let people: EtsPeople;
  const submit = (...call: Parameters<EtsPeople['submit']>): Promise<unknown> => people.submit(...call);
  const evaluate = (...call: Parameters<EtsPeople['evaluate']>): Promise<unknown> => people.evaluate(...call);
  const issue = (first: bigint, last: bigint): Promise<unknown> =>
    submit('operator', 'Credit:Issue', { provenance: provenanceToJson(provenanceOf(first, last)), owner: ALICE });

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-ets-'));
    network = await start(join(parent, 'network'));
    people = new EtsPeople(network);
    for (const request of [
      { mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } },
      { mspId: 'Org1MSP', name: 'operator', attributes: { role: 'registry-operator', registries: 'CDM GS' } },
      { mspId: 'Org1MSP', name: 'cdm-operator', attributes: { role: 'registry-operator', registries: 'CDM' } },
      { mspId: 'Org2MSP', name: 'other-operator', attributes: { role: 'registry-operator', registries: 'GS' } },
      { mspId: 'Org1MSP', name: 'alice' },
      { mspId: 'Org2MSP', name: 'bob' },
    ]) {
      await people.enrol(request);
    }
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
    people.close();
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

  test('a role is what the certificate says and the configuration lets its organisation say', async () => {
    const provenance = provenanceToJson(provenanceOf(4001n, 4010n));
    for (const [name, field] of [
      ['alice', 'role'],
      ['regulator', 'role'],
      ['cdm-operator', 'registries'],
      ['other-operator', 'msp'],
    ] as const) {
      const refusal = await people.refusal(name, 'Credit:Issue', { provenance, owner: ALICE });
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field });
    }
  });

  test('parts are merged again, and a retirement names their exact serials', async () => {
    const batch = batchId(provenanceOf(8001n, 8010n));
    await issue(8001n, 8010n);
    await submit('alice', 'Credit:Transfer', { batchId: batch, lot: '0', ranges: '500-2500', to: ALICE });
    const merged = await submit('alice', 'Credit:Merge', { batchId: batch, lots: ['0', '500', '2500'] });
    expect(merged).toMatchObject({ lot: { from: '0', to: '10000' } });
    const retirement = {
      retirementId: hashText('retired on the network'),
      batchId: batch,
      lots: ['0'],
      ranges: '1500-3500',
      beneficiaryName: 'Padaria São João Ltda.',
      reason: '2025',
    };
    const record = await submit('alice', 'Credit:Retire', retirement);
    expect(record).toMatchObject({ kg: '2000', serials: [{ first: '8002', last: '8004' }], retiredBy: ALICE });
    expect(await submit('alice', 'Credit:Retire', retirement)).toEqual(record);
    const { retirementId } = retirement;
    expect(await evaluate('bob', 'Credit:Retirement', { retirementId })).toEqual(record);
  });

  test('a refusal reaches the client as its code and facts, and changes nothing', async () => {
    const provenance = provenanceToJson(provenanceOf(4001n, 4010n));
    const spoilt = { ...provenance, place: { ...provenance.place, latitude: 91_000_000 } };
    const refusal = await people.refusal('operator', 'Credit:Issue', { provenance: spoilt });
    expect(refusal['value']).toBe('91000000');
    expect(refusal['field']).toMatch(/latitude/);
    const batch = evaluate('alice', 'Credit:Batch', { batchId: batchId(provenanceOf(4001n, 4010n)) });
    await expect(refusalOf(batch)).resolves.toMatchObject({ code: 'BATCH_NOT_FOUND' });
  });

  test('of two overlapping issues in one block exactly one is valid', async () => {
    const codes = await people.race('operator', 'Credit:Issue', [
      { provenance: provenanceToJson(provenanceOf(5001n, 5010n)), owner: ALICE },
      { provenance: provenanceToJson(provenanceOf(5005n, 5020n)), owner: ALICE },
    ]);
    expect(codes.filter((code) => code === StatusCode.VALID)).toHaveLength(1);
    const [lost] = codes.filter((code) => code !== StatusCode.VALID);
    expect([StatusCode.PHANTOM_READ_CONFLICT, StatusCode.MVCC_READ_CONFLICT] as number[]).toContain(lost);
  });

  test('two lots of one batch move at once without conflict, two parts of one lot do not', async () => {
    const batch = batchId(provenanceOf(6001n, 6010n));
    await issue(6001n, 6010n);
    await submit('alice', 'Credit:Transfer', { batchId: batch, lot: '0', ranges: '5000-10000', to: ALICE });
    const move = (lot: string, ranges: string) => ({ batchId: batch, lot, ranges, to: BOB });
    const apart = await people.race('alice', 'Credit:Transfer', [move('0', '0-1000'), move('5000', '5000-6000')]);
    expect(apart).toEqual([StatusCode.VALID, StatusCode.VALID]);
    const together = [move('1000', '1000-2000'), move('1000', '4000-5000')];
    const codes = await people.race('alice', 'Credit:Transfer', together);
    expect(codes.sort()).toEqual([StatusCode.VALID, StatusCode.MVCC_READ_CONFLICT]);
  });

  test('an event tells each change with its record', async () => {
    const { gateway } = people.connection('bob');
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
}
