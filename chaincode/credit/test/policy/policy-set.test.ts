import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodePolicySet, policySetFromJson, policySetId, policySetToJson, toHex } from '../../src/index.ts';
import { constant, factors, linear, policy, policySet, type SetDocument } from './documents.ts';

const steps = (...points: [string, string][]): Record<string, unknown> => ({ type: 'steps', points });
const table = (entries: unknown[], byDefault = '1'): Record<string, unknown> => ({
  type: 'table',
  default: byDefault,
  entries,
});
const root = 'ab'.repeat(32);

/** One policy of each kind of curve. */
const good = (): SetDocument =>
  policySet([
    policy('distance', linear([0, 1_000_000], [20_015_114, 500_000])),
    policy('age', steps(['0', '1000000'], ['31557600', '900000'])),
    policy('share', constant(7)),
    policy('jurisdiction', table([{ from: 'TW', to: 'BR', ppm: '5' }])),
    policy('zone', { type: 'merkle', default: '0', root }),
    policy('audit', table([{ category: 'self', ppm: '6' }])),
  ]);

const refusalOf = (document: unknown): unknown => {
  try {
    policySetFromJson(document);
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a policy set', () => {
  test('comes back from its JSON as it was, with the same bytes', () => {
    const set = policySetFromJson(good());
    expect(policySetToJson(set)).toEqual(good());
    const again = policySetFromJson(JSON.parse(JSON.stringify(policySetToJson(set))));
    expect(toHex(encodePolicySet(again))).toBe(toHex(encodePolicySet(set)));
  });

  test('has the bytes of docs/policies.md', () => {
    const set = policySetFromJson(policySet([policy('share', linear([0, 1], [256, 2]))], { min: '3', max: '4' }));
    const bytes = toHex(encodePolicySet(set));
    expect(Buffer.from(bytes.slice(0, 44), 'hex').toString()).toBe('meridian/policy-set/v1');
    expect(bytes.slice(2 * 54, 2 * 58)).toBe('00000001');
    // min, max, all four precisions, one policy: metric 11 of `buffer` with curve 3 of 24 bytes.
    const buffer = Buffer.from('buffer').toString('hex').padEnd(64, '0');
    const points = '0000000000000000' + '00000001' + '0000000000000100' + '00000002';
    expect(bytes.slice(2 * 90)).toBe('00000003' + '00000004' + '0f010b' + buffer + '030018' + points);
  });

  test('lists the entries of a table by ascending key in its bytes, in the order of the document in its hash', () => {
    const [a, b] = [
      { category: 'a', ppm: '1' },
      { category: 'b', ppm: '2' },
    ];
    const [ab, ba] = [
      [a, b],
      [b, a],
    ].map((entries) => policySetFromJson(policySet([policy('audit', table(entries))])));
    if (ab === undefined || ba === undefined) throw new Error('two sets were read');
    const tail = (set: typeof ab): string => toHex(encodePolicySet(set)).slice(2 * 90);
    expect(tail(ba)).toBe(tail(ab));
    expect(policySetId(ba)).not.toBe(policySetId(ab));
  });

  test('has another id when any field is another', () => {
    const id = policySetId(policySetFromJson(good()));
    const changes: ((document: SetDocument) => void)[] = [
      (d) => (d['name'] = 'another'),
      (d) => (d['version'] = 2),
      (d) => (d['description'] = ''),
      (d) => (d['citations'] = []),
      (d) => (d['min'] = '1'),
      (d) => (d['max'] = '9999999'),
      (d) => (d['precisions'] = ['point']),
      (d) => d.policies.reverse(),
      (d) => d.policies.pop(),
      ...good().policies.flatMap((_, i): ((d: SetDocument) => void)[] => [
        (d) => Object.assign(d.policies[i] ?? {}, { id: 'x' }),
        (d) => Object.assign(d.policies[i] ?? {}, { version: 2 }),
        (d) => Object.assign(d.policies[i] ?? {}, { description: 'x' }),
        (d) => Object.assign(d.policies[i] ?? {}, { curve: constant(8) }),
      ]),
      (d) => Object.assign(d.policies[2] ?? {}, { of: 'leakage' }),
    ];
    const ids = changes.map((change) => {
      const document = good();
      change(document);
      return policySetId(policySetFromJson(document));
    });
    expect(new Set([id, ...ids]).size).toBe(changes.length + 1);
  });

  test('may be empty, and may have eight policies', () => {
    expect(policySetFromJson(policySet([])).policies).toEqual([]);
    expect(policySetFromJson(policySet(factors(1, 2, 3, 4, 5, 6, 7, 8))).policies).toHaveLength(8);
  });

  const P = 'policySet.policies[0]';
  test.each<[string, string, string, unknown]>([
    ['no object', 'INVALID_POLICY_SET', 'policySet', []],
    ['nothing', 'INVALID_POLICY_SET', 'policySet', null],
    ['an unknown field', 'INVALID_POLICY_SET', 'policySet.extra', policySet([], { extra: 1 })],
    ['no name', 'INVALID_POLICY_SET', 'policySet.name', policySet([], { name: undefined })],
    ['a name with a capital', 'INVALID_POLICY_SET', 'policySet.name', policySet([], { name: 'Near' })],
    ['a name of 65 letters', 'INVALID_POLICY_SET', 'policySet.name', policySet([], { name: 'a'.repeat(65) })],
    ['version 0', 'INVALID_POLICY_SET', 'policySet.version', policySet([], { version: 0 })],
    ['a version as text', 'INVALID_POLICY_SET', 'policySet.version', policySet([], { version: '1' })],
    ['a version of 33 bits', 'INVALID_POLICY_SET', 'policySet.version', policySet([], { version: 2 ** 32 })],
    ['half a character', 'INVALID_POLICY_SET', 'policySet.description', policySet([], { description: '\ud800' })],
    ['a line break', 'INVALID_POLICY_SET', 'policySet.citations[1]', policySet([], { citations: ['a', 'b\nc'] })],
    ['a minimum over the maximum', 'INVALID_POLICY_SET', 'policySet.min', policySet([], { min: '2', max: '1' })],
    ['a maximum over 10.0', 'FACTOR_TOO_LARGE', 'policySet.max', policySet([], { max: '10000001' })],
    ['a number as minimum', 'INVALID_POLICY_SET', 'policySet.min', policySet([], { min: 0 })],
    ['no precision', 'INVALID_POLICY_SET', 'policySet.precisions', policySet([], { precisions: [] })],
    ['an unknown precision', 'INVALID_POLICY_SET', 'policySet.precisions[0]', policySet([], { precisions: ['city'] })],
    [
      'a precision twice',
      'INVALID_POLICY_SET',
      'policySet.precisions[1]',
      policySet([], { precisions: ['site', 'site'] }),
    ],
    ['nine policies', 'TOO_MANY_POLICIES', 'policySet.policies', policySet(factors(1, 2, 3, 4, 5, 6, 7, 8, 9))],
    [
      'two policies of one id',
      'INVALID_POLICY_SET',
      'policySet.policies[1].id',
      policySet([policy('age', constant(1)), policy('age', constant(1))]),
    ],
    ['an unknown metric', 'UNKNOWN_METRIC', `${P}.metric`, policySet([policy('mood', constant(1))])],
    ['a metric from the prototype', 'UNKNOWN_METRIC', `${P}.metric`, policySet([policy('constructor', constant(1))])],
    [
      'a scope that is not the metric’s',
      'INVALID_POLICY_SET',
      `${P}.scope`,
      policySet([{ ...policy('age', constant(1)), scope: 'coupled' }]),
    ],
    [
      '`of` where the metric takes none',
      'INVALID_POLICY_SET',
      `${P}.of`,
      policySet([{ ...policy('age', constant(1)), of: 'buffer' }]),
    ],
    [
      'no `of` where the metric needs one',
      'INVALID_POLICY_SET',
      `${P}.of`,
      policySet([{ ...policy('share', constant(1)), of: undefined }]),
    ],
    ['an unknown curve', 'INVALID_POLICY_SET', `${P}.curve.type`, policySet([policy('age', { type: 'spline' })])],
    ['no curve', 'INVALID_POLICY_SET', `${P}.curve`, policySet([{ ...policy('age', constant(1)), curve: 7 as never }])],
    ['a table of numbers', 'INVALID_POLICY_SET', `${P}.curve.type`, policySet([policy('age', table([]))])],
    ['a line of categories', 'INVALID_POLICY_SET', `${P}.curve.type`, policySet([policy('audit', linear([0, 1]))])],
    ['a constant over 10.0', 'FACTOR_TOO_LARGE', `${P}.curve.ppm`, policySet([policy('age', constant(10_000_001))])],
    [
      'a point over 10.0',
      'FACTOR_TOO_LARGE',
      `${P}.curve.points[1][1]`,
      policySet([policy('age', linear([0, 1], [1, 10_000_001]))]),
    ],
    ['a negative factor', 'INVALID_POLICY_SET', `${P}.curve.ppm`, policySet([policy('age', constant(-1))])],
    ['a fraction', 'INVALID_POLICY_SET', `${P}.curve.ppm`, policySet([policy('age', constant(0.5))])],
    ['a leading zero', 'INVALID_POLICY_SET', `${P}.curve.points[0][0]`, policySet([policy('age', steps(['00', '1']))])],
    [
      'an x of 65 bits',
      'INVALID_POLICY_SET',
      `${P}.curve.points[0][0]`,
      policySet([policy('age', linear([1n << 64n, 1]))]),
    ],
    ['no point', 'INVALID_POLICY_SET', `${P}.curve.points`, policySet([policy('age', linear())])],
    [
      '33 points',
      'INVALID_POLICY_SET',
      `${P}.curve.points`,
      policySet([policy('age', linear(...Array.from({ length: 33 }, (_, i) => [i, 1] as const)))]),
    ],
    [
      'three numbers in a point',
      'INVALID_POLICY_SET',
      `${P}.curve.points[0]`,
      policySet([policy('age', { type: 'linear', points: [['0', '1', '2']] })]),
    ],
    [
      'points that descend',
      'CURVE_NOT_ASCENDING',
      `${P}.curve.points[2][0]`,
      policySet([policy('age', linear([0, 1], [2, 1], [1, 1]))]),
    ],
    [
      'two points at one x',
      'CURVE_NOT_ASCENDING',
      `${P}.curve.points[1][0]`,
      policySet([policy('age', steps(['5', '1'], ['5', '2']))]),
    ],
    [
      'an entry over 10.0',
      'FACTOR_TOO_LARGE',
      `${P}.curve.entries[0].ppm`,
      policySet([policy('audit', table([{ category: 'a', ppm: '10000001' }]))]),
    ],
    [
      'a default over 10.0',
      'FACTOR_TOO_LARGE',
      `${P}.curve.default`,
      policySet([policy('audit', table([], '10000001'))]),
    ],
    [
      'a pair where a category belongs',
      'INVALID_POLICY_SET',
      `${P}.curve.entries[0].category`,
      policySet([policy('audit', table([{ from: 'a', to: 'b', ppm: '1' }]))]),
    ],
    [
      'a country in small letters',
      'INVALID_POLICY_SET',
      `${P}.curve.entries[0].to`,
      policySet([policy('jurisdiction', table([{ from: 'TW', to: 'br', ppm: '1' }]))]),
    ],
    [
      'an activity that no credit has',
      'INVALID_POLICY_SET',
      `${P}.curve.entries[0].category`,
      policySet([policy('activity', table([{ category: 'reductions', ppm: '1' }]))]),
    ],
    [
      'one key twice',
      'INVALID_POLICY_SET',
      `${P}.curve.entries[1]`,
      policySet([
        policy(
          'audit',
          table([
            { category: 'a', ppm: '1' },
            { category: 'a', ppm: '1' },
          ]),
        ),
      ]),
    ],
    [
      '65 entries',
      'INVALID_POLICY_SET',
      `${P}.curve.entries`,
      policySet([policy('audit', table(Array.from({ length: 65 }, (_, i) => ({ category: `a${i}`, ppm: '1' }))))]),
    ],
    [
      'a root that is no hash',
      'INVALID_HASH',
      `${P}.curve.root`,
      policySet([policy('zone', { type: 'merkle', default: '0', root: '0x' })]),
    ],
  ])('with %s is refused', (_, code, field, document) => {
    expect(refusalOf(document)).toMatchObject({ code, field });
  });

  test('is read or refused with a code and a field, whatever it is', () => {
    const json = fc.jsonValue();
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(good())), json)
      .map(([key, value]) => ({ ...good(), [key]: value }));
    const spoiltPolicy = fc
      .tuple(fc.nat(5), fc.constantFrom('id', 'metric', 'scope', 'of', 'curve', 'version'), json)
      .map(([i, key, value]) => {
        const document = good();
        Object.assign(document.policies[i] ?? {}, { [key]: value });
        return document;
      });
    fc.assert(
      fc.property(fc.oneof(json, spoilt, spoiltPolicy), (document) => {
        const refusal = refusalOf(document);
        if (refusal !== undefined)
          expect(refusal).toMatchObject({ code: expect.any(String), field: expect.stringMatching(/^policySet/) });
      }),
      { numRuns: 500 },
    );
  });
});
