import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { rulesFromJson } from '@meridian/clearing';
import { ZERO_HASH, type Hash } from '@meridian/credit';
import {
  announcementToJson,
  differenceOf,
  readAnnouncedTerms,
  type AnnouncedTerms,
} from '../../src/auction/announcement.ts';

const hash = (digit: string): Hash => digit.repeat(64) as Hash;
const rules = {
  ...{ kind: 'coupled', auctionId: hash('a'), currency: 'EUR', policySet: ZERO_HASH, lotKg: '1', tick: '1' },
  ...{ priceTick: '1', holdingLimitKg: '1000', dustAccount: 'RegulatorMSP/regulator', gapTolerancePpm: '1000' },
};
const terms: AnnouncedTerms = {
  ledger: `fabric:${hash('c')}:meridian:ets`,
  rules: rulesFromJson(rules),
  bidsClose: 1_800_000_000,
  container: {
    ...{ codes: [hash('d')], measurements: [], hostData: [hash('e')], allowSimulated: false },
    minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  },
};

describe('the announced terms of an auction', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'meridian-terms-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const written = (value: unknown): string => {
    const file = join(folder, 'announced.json');
    writeFileSync(file, JSON.stringify(value));
    return file;
  };

  test('are the same when they come out of a file', () => {
    const read = readAnnouncedTerms(written(announcementToJson(terms)));
    expect(read).toEqual(terms);
    expect(differenceOf(read, terms)).toBeUndefined();
  });

  test.each<[string, Partial<AnnouncedTerms>]>([
    ['ledger', { ledger: `fabric:${hash('b')}:meridian:ets` }],
    ['rules.gapTolerancePpm', { rules: rulesFromJson({ ...rules, gapTolerancePpm: '1001' }) }],
    ['bidsClose', { bidsClose: 1_800_000_001 }],
    ['container.codes', { container: { ...terms.container, codes: [hash('d'), hash('f')] } }],
    ['container.measurements', { container: { ...terms.container, measurements: ['00'.repeat(48)] } }],
    ['container.hostData', { container: { ...terms.container, hostData: [] } }],
    ['container.minimumTcb', { container: { ...terms.container, minimumTcb: {} } }],
    ['container.allowSimulated', { container: { ...terms.container, allowSimulated: true } }],
  ])('differ in %s, and the difference says so', (name, change) => {
    expect(differenceOf({ ...terms, ...change }, terms)).toMatch(
      new RegExp(`^${name} is .* in the result, .* as announced$`),
    );
  });

  test.each([
    ['another format', { format: 'meridian/auction-bundle/v1' }],
    ['a field more', { more: 1 }],
    ['no container', { container: undefined }],
    ['rules that are none', { rules: { ...rules, kind: 'dutch' } }],
    ['a policy set that is no hash', { rules: { ...rules, policySet: 'near' } }],
  ])('are refused with %s', (_, change) => {
    const file = written({ ...announcementToJson(terms), ...change });
    expect(() => readAnnouncedTerms(file)).toThrow(expect.objectContaining({ name: 'CommandError', code: 'USAGE' }));
  });
});
