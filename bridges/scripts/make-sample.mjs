/**
 * Writes samples/gold-standard-100.csv: 100 rows of the whole export, by line, byte for byte.
 * With --check it writes nothing and fails when the file differs from what it would write.
 */
import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';

const HEADER_LINES = [1, 2];

/** Lines of test/data/gold-standard-issuances.csv, none of which holds a row that spans lines. */
const CHOSEN = {
  'small blocks of twenty countries': [
    145, 7125, 5155, 7895, 6991, 971, 6109, 7393, 649, 7597, 4083, 3061, 3460, 6651, 7472, 9, 4763, 6693, 5093, 6141,
  ],
  'no GS before the project in the serial': [7834, 3595, 4407],
  'blocks that do not start at 1, two of one prefix': [400, 148, 8017, 4467, 4468],
  'removals: by sector, by name, by project': [2323, 6055, 4489, 4567, 2554, 2643],
  'one project and period, a row a vintage': [2778, 2779, 2780, 2781],
  'no methodology': [3117, 760, 6267],
  'vintage outside the period': [740, 2828, 137],
  'each spelling of CDM serials that can be read': [
    7918, 3770, 555, 6259, 5052, 7795, 741, 4038, 1471, 738, 6059, 4035, 903, 7915, 545, 6608, 6019, 1472, 7477, 1003,
    1008, 4884, 5056, 5638, 4833, 4580, 6920, 496, 7617, 1477, 5057, 1478, 4881, 989, 1603,
  ],
  'the first of two overlapping blocks': [3766, 3767],
  SERIAL_OVERLAP: [3771, 3772],
  PLANNED_NOT_VERIFIED: [6316],
  SERIAL_UNPARSABLE: [3279, 4130, 4021, 4975, 7634],
  SERIAL_QUANTITY_MISMATCH: [256, 6622],
  SERIAL_REVERSED: [3753, 4358],
  SERIAL_ENDS_DIFFER: [4025, 7520],
  PERIOD_REVERSED: [2830],
  PERIOD_AFTER_ISSUANCE: [77, 4958],
  COUNTRY_CONTRADICTS_SERIAL: [1868],
  PLACE_UNKNOWN: [2246],
};

const whole = readFileSync(new URL('../../test/data/gold-standard-issuances.csv', import.meta.url));
const lines = [];
for (let start = 0; start < whole.length;) {
  const end = whole.indexOf('\n', start) + 1 || whole.length;
  lines.push(whole.subarray(start, end));
  start = end;
}

const chosen = Object.values(CHOSEN).flat();
if (new Set(chosen).size !== 100 || chosen.length !== 100)
  throw new Error(`${chosen.length} lines chosen, not 100 different ones`);
const sample = Buffer.concat([...HEADER_LINES, ...chosen].map((line) => lines[line - 1]));

const target = new URL('../samples/gold-standard-100.csv', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(target, sample);
else if (!readFileSync(target).equals(sample)) {
  console.error('samples/gold-standard-100.csv is stale: run node scripts/make-sample.mjs');
  process.exitCode = 1;
}
