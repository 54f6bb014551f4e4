import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  GOLD_STANDARD_MAPPING_FILE,
  loadMapping,
  MemoryBlockIndex,
  SAMPLE_FILE,
  summarise,
  type AcceptedRow,
  type IntakeRow,
} from '../../src/registries/index.ts';
import { goodPlainRow, outcomes, plain, plainFile } from './support.ts';

const goldStandard = loadMapping(GOLD_STANDARD_MAPPING_FILE);
const wholeFile = readFileSync(new URL('../../../test/data/gold-standard-issuances.csv', import.meta.url));
const accepted = (rows: readonly IntakeRow[]): AcceptedRow[] => rows.filter((row) => row.outcome === 'accepted');

function ledgerOf(rows: readonly IntakeRow[]): MemoryBlockIndex {
  const index = new MemoryBlockIndex();
  for (const { provenance, batchId } of accepted(rows)) index.add({ ...provenance, batchId });
  return index;
}

describe('within a file', () => {
  const late = { Serials: 'PLN-BR-A7-2021-900-1149' };

  test('the first of two overlapping blocks is kept', async () => {
    expect(await outcomes(plainFile({}, late), plain)).toMatchObject([
      { outcome: 'accepted' },
      { code: 'SERIAL_OVERLAP' },
    ]);
  });

  test('the same row again is an overlap too', async () => {
    expect(await outcomes(plainFile({}, {}), plain)).toMatchObject([
      { outcome: 'accepted' },
      { code: 'SERIAL_OVERLAP' },
    ]);
  });

  test('a quarantined row reserves nothing', async () => {
    const reversed = { To: '31.12.2020' };
    expect(await outcomes(plainFile(reversed, late), plain)).toMatchObject([
      { code: 'PERIOD_REVERSED' },
      { outcome: 'accepted' },
    ]);
  });

  test('adjacent blocks do not overlap', async () => {
    const next = { Serials: 'PLN-BR-A7-2021-1001-1250' };
    expect(accepted(await outcomes(plainFile({}, next), plain))).toHaveLength(2);
  });
});

describe('against the ledger', () => {
  test('the same issuance is there already, and its repetition in the file still overlaps', async () => {
    const ledger = ledgerOf(await outcomes(plainFile({}), plain));
    expect(await outcomes(plainFile({}, {}), plain, ledger)).toMatchObject([
      { outcome: 'already-present' },
      { code: 'SERIAL_OVERLAP' },
    ]);
  });

  test('the same serials with another provenance overlap', async () => {
    const ledger = ledgerOf(await outcomes(plainFile({}), plain));
    expect(await outcomes(plainFile({ Method: 'M2' }), plain, ledger)).toMatchObject([{ code: 'SERIAL_OVERLAP' }]);
  });

  test('the index may be asked over a network', async () => {
    const ledger = ledgerOf(await outcomes(plainFile({}), plain));
    const remote = {
      overlapping: (...args: Parameters<typeof ledger.overlapping>) => Promise.resolve(ledger.overlapping(...args)),
    };
    expect(await outcomes(plainFile({}), plain, remote)).toMatchObject([{ outcome: 'already-present' }]);
  });
});

test('the shipped sample: 81 rows accepted, 19 quarantined, each rule and flag met', async () => {
  const rows = await outcomes(readFileSync(SAMPLE_FILE), goldStandard);
  expect(await summarise(rows)).toEqual({
    rows: 100,
    accepted: 81,
    alreadyPresent: 0,
    quarantined: 19,
    credits: '765176',
    reasons: {
      COUNTRY_CONTRADICTS_SERIAL: 1,
      PERIOD_AFTER_ISSUANCE: 2,
      PERIOD_REVERSED: 1,
      PLACE_UNKNOWN: 1,
      PLANNED_NOT_VERIFIED: 1,
      SERIAL_ENDS_DIFFER: 2,
      SERIAL_OVERLAP: 2,
      SERIAL_QUANTITY_MISMATCH: 2,
      SERIAL_REVERSED: 2,
      SERIAL_UNPARSABLE: 5,
    },
    flags: { NO_METHODOLOGY: 6, SERIAL_CLEANED: 30, VINTAGE_OUTSIDE_PERIOD: 3 },
    registries: { CDM: 38, GS: 43 },
  });
});

describe('the whole Gold Standard file', () => {
  const first = outcomes(wholeFile, goldStandard);

  test('every one of the 8,083 rows is accepted, or quarantined with its reason', async () => {
    expect(await summarise(await first)).toEqual({
      rows: 8083,
      accepted: 7083,
      alreadyPresent: 0,
      quarantined: 1000,
      credits: '183858380',
      reasons: {
        COUNTRY_CONTRADICTS_SERIAL: 3,
        PERIOD_AFTER_ISSUANCE: 156,
        PERIOD_REVERSED: 3,
        PLACE_UNKNOWN: 8,
        PLANNED_NOT_VERIFIED: 753,
        SERIAL_ENDS_DIFFER: 2,
        SERIAL_OVERLAP: 2,
        SERIAL_QUANTITY_MISMATCH: 41,
        SERIAL_REVERSED: 2,
        SERIAL_UNPARSABLE: 30,
      },
      flags: { NO_METHODOLOGY: 385, SERIAL_CLEANED: 160, VINTAGE_OUTSIDE_PERIOD: 4 },
      registries: { CDM: 1553, GS: 5530 },
    });
  });

  test('accepted and quarantined credits are together what the registry says it issued', async () => {
    const planned = (await first).reduce(
      (sum, row) => sum + (row.outcome === 'accepted' ? row.credits : quantityOf(row)),
      0n,
    );
    expect(planned).toBe(192_605_043n);
  });

  test('a second import adds nothing', async () => {
    const again = await summarise(await outcomes(wholeFile, goldStandard, ledgerOf(await first)));
    const before = await summarise(await first);
    expect(again).toMatchObject({ rows: 8083, accepted: 0, alreadyPresent: before.accepted, credits: '0' });
    expect(again.reasons).toEqual(before.reasons);
  });

  test('CDM serials are of the registry CDM with the label of Gold Standard, and of the CDM project', async () => {
    const row = accepted(await first).find(({ sourceSerial }) => sourceSerial.startsWith('NG-5-3253945'));
    expect(row?.provenance).toMatchObject({
      registry: 'CDM',
      label: 'Gold Standard',
      project: '5067',
      serialPrefix: 'NG-5067',
      firstSerial: 3253945n,
      lastSerial: 3263151n,
      country: 'NG',
    });
    expect(row?.flags).toEqual(['SERIAL_CLEANED']);
    expect(row?.sourceSerial).toBe('NG-5-3253945-2-2-0- 5067 - NG-5-3263151-2-2-0- 5067');
  });

  test('planting is a removal, a landfill is a reduction', async () => {
    const activities = new Map(accepted(await first).map((row) => [row.projectName, row.provenance.activity]));
    expect(activities.get('CO2OL Tropical Mix')).toBe('removal');
    expect(activities.get('Bagepalli CDM Reforestation Programme')).toBe('removal');
    expect(activities.get('EcoMakala Virunga Reforestation project')).toBe('removal');
    expect(activities.get('Adana Landfill Waste Management Project Turkey')).toBe('reduction');
  });

  test('a name that was encoded twice is repaired', async () => {
    const names = accepted(await first).map(({ projectName }) => projectName);
    expect(names).toContain('Ceará Renewable Energy Bundled Project');
  });
});

/** The quantity is the sixth cell, before any that may hold a comma. */
const quantityOf = ({ original }: IntakeRow): bigint =>
  BigInt(Buffer.from(original).toString('latin1').split(',')[5] ?? '');

test('the plain registry by itself: the summary counts rows, credits and reasons', async () => {
  const file = plainFile({}, { Serials: 'PLN-BR-A7-2021-1-250' }, { Serials: goodPlainRow.Project });
  expect(await summarise(await outcomes(file, plain))).toEqual({
    rows: 3,
    accepted: 2,
    alreadyPresent: 0,
    quarantined: 1,
    credits: '500',
    reasons: { SERIAL_UNPARSABLE: 1 },
    flags: {},
    registries: { PLN: 2 },
  });
});
