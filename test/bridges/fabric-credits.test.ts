import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcome } from '@meridian/bridges';
import {
  FabricBlockIndex,
  readFabricLedger,
  type FabricCredits,
  type IssueProgress,
  type Lot,
  type LotPage,
} from '@meridian/bridges/fabric';
import {
  GOLD_STANDARD_MAPPING_FILE,
  intake,
  loadMapping,
  openExport,
  readRows,
  SAMPLE_FILE,
  shippedGeography,
  type IntakeRow,
} from '@meridian/bridges/registries';
import { blockRange, formatRanges, join, PPM_ONE, totalKg, ZERO_HASH } from '@meridian/credit';
import { codeOf, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { fabricStack, type FabricStack } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { freshProvenance, kg } from '../support/bridge-suite/prepare.ts';

const START_MS = 120_000;
const ALICE = 'Org1MSP/alice';
const BOB = 'Org1MSP/bob';

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`credits on ${kind.name}`, () => {
    creditsRules(kind);
  });
}

function creditsRules(kind: NetworkKind): void {
  let stack: FabricStack;
  let operator: FabricCredits;
  let alice: FabricCredits;

  beforeAll(async () => {
    stack = await fabricStack((directory) => kind.start(directory));
    operator = await stack.home.users.operator();
    alice = await stack.home.users.credits('alice');
  }, START_MS);
  afterAll(async () => {
    await stack.close();
  }, START_MS);

  const issued = async () => {
    const provenance = freshProvenance();
    return {
      provenance,
      ...must(await operator.issue({ provenance, owner: ALICE, sourceSerial: 'GS1 …', flags: ['ODD'] })),
    };
  };

  describe('configuration', () => {
    test('is what the regulator wrote, and only the next version replaces it', async () => {
      const regulator = await stack.home.users.credits('regulator', { role: 'regulator' });
      const current = must(await alice.configuration());
      expect(current).toMatchObject({ version: 1, ledger: stack.network.ledgerDescriptor, gateways: ['Org1MSP'] });
      expect(codeOf(await regulator.configure({ ...current, version: 3 }))).toBe('CONFIGURATION_VERSION');
      expect(codeOf(await alice.configure({ ...current, version: 2 }))).toBe('FORBIDDEN');
      const next = { ...current, version: 2, registries: { ...current.registries, TEMPLATE: ['Org2MSP'] } };
      expect(must(await regulator.configure(next))).toEqual(next);
      expect(must(await alice.configuration())).toEqual(next);
    });

    test('names the ledger that the network says it is', async () => {
      const ledger = must(await readFabricLedger(await stack.home.users.options('alice')));
      expect(ledger.descriptor).toBe(stack.network.ledgerDescriptor);
    });
  });

  describe('a batch', () => {
    test('is read back as it was issued, by its id and by its class', async () => {
      const { provenance, batchId, classId, kg: mass } = await issued();
      const issuedOnce = await operator.batch(batchId);
      expect(must(issuedOnce)).toEqual({
        batchId,
        classId,
        provenance,
        issuedTo: ALICE,
        issuedTxId: expect.stringMatching(/^[0-9a-f]{64}$/),
        kg: mass,
        sourceSerial: 'GS1 …',
        flags: ['ODD'],
      });
      expect(mass).toBe(10_000n);
      expect(must(await alice.class(classId))).toEqual({ classId, batchId, provenance });
    });

    test('issued again answers as before, to another owner or by another than its operator is refused', async () => {
      const { provenance, batchId, classId, kg: mass } = await issued();
      expect(must(await operator.issue({ provenance, owner: ALICE }))).toEqual({ batchId, classId, kg: mass });
      expect(codeOf(await operator.issue({ provenance, owner: BOB }))).toBe('BATCH_EXISTS');
      expect(codeOf(await alice.issue({ provenance: freshProvenance() }))).toBe('FORBIDDEN');
    });

    test.each([
      ['a latitude of 91 degrees', { place: { latitude: 91_000_000, longitude: 0 } }, 'INVALID_PLACE'],
      [
        'a period that ends before it starts',
        { period: { start: 1_640_995_200, end: 1_609_459_200 } },
        'INVALID_PERIOD',
      ],
      ['a last serial before the first', { lastSerial: 1n }, 'INVALID_PROVENANCE'],
      ['a country that is no code', { country: 'Kenya' }, 'INVALID_PROVENANCE'],
      ['a registry that the operator does not stand for', { registry: 'VCS' }, 'FORBIDDEN'],
    ])('of %s is refused', async (_, changes, code) => {
      expect(codeOf(await operator.issue({ provenance: { ...freshProvenance(), ...changes } }))).toBe(code);
    });

    test('or class, lot or retirement that is not there is refused by its own code', async () => {
      const nothing = randomHash();
      expect(codeOf(await alice.batch(nothing))).toBe('BATCH_NOT_FOUND');
      expect(codeOf(await alice.class(nothing))).toBe('CLASS_NOT_FOUND');
      expect(codeOf(await alice.supply(nothing))).toBe('BATCH_NOT_FOUND');
      expect(codeOf(await alice.lot(nothing, 0n))).toBe('BATCH_NOT_FOUND');
      expect(codeOf(await alice.lot((await issued()).batchId, 1n))).toBe('LOT_NOT_FOUND');
      expect(codeOf(await alice.retirement(nothing))).toBe('RETIREMENT_NOT_FOUND');
      expect(must(await alice.retirementAbroad(nothing, nothing))).toBeUndefined();
    });
  });

  describe('a lot', () => {
    test('is handed on in part, merged again, retired, and its history tells it all', async () => {
      const { batchId, classId } = await issued();
      const bob = await stack.home.users.credits('bob');
      const lots = must(await alice.transfer({ batchId, range: kg(2_000, 5_000), to: BOB }));
      expect(lots.map(({ range, owner, firstSerial, lastSerial }) => [range, owner, firstSerial, lastSerial])).toEqual([
        [kg(0, 2_000), ALICE, 4_001n, 4_002n],
        [kg(2_000, 5_000), BOB, 4_003n, 4_005n],
        [kg(5_000, 10_000), ALICE, 4_006n, 4_010n],
      ]);
      must(await bob.transfer({ batchId, range: kg(2_000, 5_000), to: ALICE }));
      const merged = must(await alice.merge(batchId, [0n, 2_000n, 5_000n]));
      expect(merged).toMatchObject({ batchId, classId, range: kg(0, 10_000), status: 'active', owner: ALICE });
      expect(must(await alice.lot(batchId, 0n))).toEqual(merged);

      const asked = { retirementId: randomHash(), batchId, beneficiaryName: 'Ocean Freight Ltd', reason: 'Voyage 17' };
      const retirement = must(await alice.retire({ ...asked, ranges: [kg(500, 1_500), kg(8_000, 9_000)] }));
      expect(retirement).toMatchObject({
        ...asked,
        classId,
        kg: 2_000n,
        ppm: PPM_ONE,
        mg: 2_000n * PPM_ONE,
        policySet: ZERO_HASH,
        retiredBy: ALICE,
        serials: [
          { first: 4_001n, last: 4_002n },
          { first: 4_009n, last: 4_009n },
        ],
      });
      expect(must(await alice.retirement(asked.retirementId))).toEqual(retirement);
      const history = must(await alice.history(batchId, 2_000n));
      expect(history.map(({ lot }) => lot?.owner ?? null)).toEqual([BOB, ALICE, null]);
      const supply = must(await alice.supply(batchId));
      expect(supply.issued).toBe(10_000n);
      expect(supply.byStatus).toEqual({ active: 8_000n, locked: 0n, wrapped: 0n, arriving: 0n, retired: 2_000n });
      expect(join(Object.values(supply.rangesByStatus).flat())).toEqual([blockRange(4_001n, 4_010n)]);
    });

    test.each([
      ['no range', [], 'INVALID_RANGES'],
      ['kilograms that the batch does not have', [kg(9_000, 11_000)], 'LOTS_DO_NOT_COVER'],
      ['kilograms outside the batch', [kg(20_000, 21_000)], 'LOTS_DO_NOT_COVER'],
      ['ranges that overlap', [kg(0, 1_000), kg(500, 2_000)], 'INVALID_RANGES'],
    ])('is not retired by %s', async (_, ranges, code) => {
      const { batchId } = await issued();
      const asked = { retirementId: randomHash(), batchId, ranges, beneficiaryName: 'Ocean Freight Ltd', reason: '' };
      expect(codeOf(await alice.retire(asked))).toBe(code);
    });

    test('of somebody else, or in two pieces, is not handed on', async () => {
      const { batchId } = await issued();
      const bob = await stack.home.users.credits('bob');
      expect(codeOf(await bob.transfer({ batchId, range: kg(0, 1_000), to: BOB }))).toBe('NOT_OWNER');
      must(await alice.transfer({ batchId, range: kg(0, 1_000), to: ALICE }));
      expect(codeOf(await alice.transfer({ batchId, range: kg(500, 1_500), to: BOB }))).toBe('RANGE_OUTSIDE_LOT');
      expect(codeOf(await alice.transfer({ batchId, range: kg(0, 1_000), to: 'bob' }))).toBe('INVALID_ACCOUNT');
      expect(codeOf(await alice.transfer({ batchId, range: kg(9_000, 11_000), to: BOB }))).toBe('RANGE_OUTSIDE_LOT');
      const nowhere = { batchId: randomHash(), range: kg(0, 1_000), to: BOB };
      expect(codeOf(await alice.transfer(nowhere))).toBe('BATCH_NOT_FOUND');
    });

    test('is listed by its batch and by its owner, page by page, each once', async () => {
      const { batchId } = await issued();
      const carol = await stack.home.users.credits('carol');
      for (const at of [1_000, 3_000, 5_000]) {
        must(await alice.transfer({ batchId, range: kg(at, at + 1_000), to: 'Org1MSP/carol' }));
      }
      const ofBatch = await allPages((page) => carol.lotsOfBatch(batchId, page));
      expect(ofBatch.map(({ range }) => formatRanges([range]))).toEqual([
        '0-1000',
        '1000-2000',
        '2000-3000',
        '3000-4000',
        '4000-5000',
        '5000-6000',
        '6000-10000',
      ]);
      const ofCarol = await allPages((page) => carol.lotsOfOwner('Org1MSP/carol', page));
      expect(ofCarol).toEqual(ofBatch.filter(({ owner }) => owner === 'Org1MSP/carol'));
      expect(totalKg(ofCarol.map(({ range }) => range))).toBe(3_000n);
    });

    test('may be locked by an operator as long as its owner approves', async () => {
      const approvals = async () => must(await alice.isApprovedForAll(ALICE, 'Org1MSP/other'));
      expect(await approvals()).toBe(false);
      must(await alice.setApprovalForAll('Org1MSP/other', true));
      expect(await approvals()).toBe(true);
      must(await alice.setApprovalForAll('Org1MSP/other', false));
      expect(await approvals()).toBe(false);
    });
  });

  describe('many issues at once', () => {
    test('are counted, the refused with their reasons, and the same again adds nothing', async () => {
      const shared = freshProvenance();
      const blocks = Array.from({ length: 30 }, (_, i) => ({
        ...shared,
        firstSerial: BigInt(1 + i * 10),
        lastSerial: BigInt(10 + i * 10),
      }));
      const overlapping = { ...shared, firstSerial: 295n, lastSerial: 400n, vintage: 2022 };
      const requests = [...blocks, { ...shared, registry: 'VCS' }].map((provenance) => ({ provenance, owner: ALICE }));
      const seen: IssueProgress[] = [];
      const report = await operator.issueMany(requests, { concurrency: 8, onProgress: (now) => seen.push(now) });
      expect(report).toMatchObject({ issued: 30, issuedKg: 300_000n, refused: 1, failed: 0, complete: true });
      expect(report.refusals.map(({ reason, request }) => [reason.code, request.provenance.registry])).toEqual([
        ['FORBIDDEN', 'VCS'],
      ]);
      expect(seen.map(({ issued, refused }) => issued + refused)).toEqual(seen.map((_, i) => i + 1));

      const again = await operator.issueMany([...requests, { provenance: overlapping }]);
      expect(again).toMatchObject({ issued: 30, issuedKg: 300_000n, refused: 2, complete: true });
      expect(again.refusals.map(({ reason }) => reason.code).sort()).toEqual(['FORBIDDEN', 'SERIAL_OVERLAP']);
    }, 60_000);

    test('of a real export are on the ledger once: a second intake finds every row there', async () => {
      const first = await takenIn();
      const accepted = first.flatMap((row) => (row.outcome === 'accepted' ? [row] : []));
      expect(accepted.length).toBeGreaterThan(50);
      const report = await operator.issueMany(
        accepted.map(({ provenance, sourceSerial, flags }) => ({ provenance, sourceSerial, flags, owner: ALICE })),
      );
      expect(report).toMatchObject({ issued: accepted.length, refused: 0, failed: 0, complete: true });
      expect(report.issuedKg).toBe(accepted.reduce((sum, row) => sum + row.kg, 0n));

      const second = await takenIn();
      expect(second.map(({ outcome }) => outcome)).toEqual(
        first.map(({ outcome }) => (outcome === 'accepted' ? 'already-present' : outcome)),
      );
    }, 60_000);
  });

  async function takenIn(): Promise<readonly IntakeRow[]> {
    const mapping = loadMapping(GOLD_STANDARD_MAPPING_FILE);
    const options = { geography: shippedGeography(), reserved: new FabricBlockIndex(operator) };
    const rows: IntakeRow[] = [];
    for await (const row of intake(readRows(openExport(SAMPLE_FILE), mapping), mapping, options)) rows.push(row);
    return rows;
  }
}

async function allPages(
  page: (query: { pageSize: number; bookmark: string }) => Promise<Outcome<LotPage>>,
): Promise<readonly Lot[]> {
  const lots: Lot[] = [];
  let bookmark = '';
  do {
    const next = must(await page({ pageSize: 2, bookmark }));
    lots.push(...next.lots);
    ({ bookmark } = next);
  } while (bookmark !== '');
  return lots;
}
