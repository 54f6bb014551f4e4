import { describe, expect, test } from '@jest/globals';
import type { Range } from '@meridian/credit';
import type { Finding } from '../../src/core/findings.ts';
import { weigh, type AuditedFindings } from '../../src/core/suspicions.ts';
import { CHAIN, HOME, kg, spots } from '../support/ledgers.ts';

const found = (kind: Finding['kind'], ranges: readonly Range[]): Finding => ({
  kind,
  key: kind,
  ranges,
  spots: spots('active', kind === 'double' ? 'active' : 'unassigned'),
  text: 'in no legal pair',
  abroad: [CHAIN],
});

const audited = (findings: readonly Finding[], height: bigint, readTo: bigint): AuditedFindings => ({
  findings,
  heights: { [HOME]: height, [CHAIN]: height },
  readTo: { [HOME]: readTo, [CHAIN]: readTo },
  isNarrow: true,
});

describe('what an audit finds', () => {
  test('is a breach at once where it is spendable in two places', () => {
    const double = found('double', [kg(0, 10)]);
    expect(weigh([], audited([double], 5n, 0n))).toEqual({ breaches: [double], suspicions: [], isUnsure: false });
  });

  test('is only suspected where the reads were so far apart that it may have gone and come back', () => {
    const double = found('double', [kg(0, 10)]);
    const { breaches, suspicions } = weigh([], { ...audited([double], 5n, 9n), isNarrow: false });
    expect(breaches).toEqual([]);
    expect(suspicions).toMatchObject([{ key: 'double', ranges: [kg(0, 10)] }]);
    expect(weigh(suspicions, { ...audited([double], 9n, 5n), isNarrow: false }).breaches).toEqual([double]);
  });

  test('is otherwise a breach when it is seen again after every stream was read past the first time', () => {
    const pair = found('pair', [kg(0, 10)]);
    const first = weigh([], audited([pair], 5n, 9n));
    expect(first.breaches).toEqual([]);
    const notYet = weigh(first.suspicions, audited([pair], 6n, 4n));
    expect(notYet).toEqual({ breaches: [], suspicions: first.suspicions, isUnsure: true });
    const halfway = { ...audited([pair], 7n, 5n), readTo: { [HOME]: 5n, [CHAIN]: 4n } };
    expect(weigh(notYet.suspicions, halfway).breaches).toEqual([]);
    const unread = { ...audited([pair], 7n, 5n), readTo: { [HOME]: 5n } };
    expect(weigh(notYet.suspicions, unread).breaches).toEqual([]);
    const sure = weigh(notYet.suspicions, audited([pair], 8n, 5n));
    expect(sure).toMatchObject({ breaches: [pair], isUnsure: false });
    expect(weigh(sure.suspicions, audited([pair], 9n, 6n))).toMatchObject({ breaches: [pair], isUnsure: false });
  });

  test('is nothing where it is not there any more, and a breach only for the kilograms that stayed', () => {
    const first = weigh([], audited([found('pair', [kg(0, 10)])], 5n, 5n));
    expect(weigh(first.suspicions, audited([], 6n, 6n))).toEqual({ breaches: [], suspicions: [], isUnsure: false });
    const moved = weigh(first.suspicions, audited([found('pair', [kg(6, 20)])], 6n, 6n));
    expect(moved.breaches).toMatchObject([{ ranges: [kg(6, 10)] }]);
    expect(moved.suspicions).toMatchObject([
      { ranges: [kg(6, 10)], heights: { [HOME]: 5n, [CHAIN]: 5n } },
      { ranges: [kg(10, 20)], heights: { [HOME]: 6n, [CHAIN]: 6n } },
    ]);
  });

  test('keeps each kilogram’s own first time', () => {
    const first = weigh([], audited([found('pair', [kg(0, 10)])], 5n, 0n));
    const grown = weigh(first.suspicions, audited([found('pair', [kg(0, 20)])], 6n, 1n));
    expect(grown.suspicions.map(({ ranges, heights }) => [ranges, heights[HOME]])).toEqual([
      [[kg(0, 10)], 5n],
      [[kg(10, 20)], 6n],
    ]);
    expect(weigh(grown.suspicions, audited([found('pair', [kg(0, 20)])], 7n, 5n)).breaches).toMatchObject([
      { ranges: [kg(0, 10)] },
    ]);
  });
});
