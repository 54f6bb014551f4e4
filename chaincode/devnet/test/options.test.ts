import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveOptions } from '../src/options.ts';
import { compilePolicy, majorityPolicy, parsePolicy } from '../src/policy/signature-policy.ts';
import { compareUtf8 } from '../src/proto.ts';

const GOOD = {
  dataDir: 'data',
  organisations: [{ mspId: 'Org1MSP' }, { mspId: 'Org2MSP' }],
  chaincodes: [{ name: 'asset', address: '127.0.0.1:9999' }],
};
const [CHAINCODE] = GOOD.chaincodes;

function refusal(options: unknown): unknown {
  try {
    resolveOptions(options);
    return undefined;
  } catch (error) {
    return error;
  }
}

test('good options get their defaults', () => {
  expect(resolveOptions(GOOD)).toMatchObject({ channel: 'meridian', batchTimeoutMs: 10, maxMessageCount: 100 });
});

describe('a wrong option is refused by its field and value', () => {
  const collection = { name: 'c', policy: "OR('Org1MSP.member')" };
  const withChaincode = (extra: object): object => ({ ...GOOD, chaincodes: [{ ...CHAINCODE, ...extra }] });
  test.each<[string, object, string, string, unknown]>([
    ['no data directory', { ...GOOD, dataDir: '' }, 'INVALID_OPTION', 'dataDir', ''],
    ['no organisations', { ...GOOD, organisations: [] }, 'INVALID_OPTION', 'organisations', []],
    ['a channel with capitals', { ...GOOD, channel: 'Ch1' }, 'INVALID_OPTION', 'channel', 'Ch1'],
    ['an option that is not one', { ...GOOD, chanel: 'ch1' }, 'INVALID_OPTION', 'chanel', 'ch1'],
    [
      'an address without a port',
      withChaincode({ address: 'localhost' }),
      'INVALID_OPTION',
      'chaincodes.0.address',
      'localhost',
    ],
    ['sequence 0', withChaincode({ sequence: 0 }), 'INVALID_OPTION', 'chaincodes.0.sequence', 0],
    [
      'an address for a stranger',
      withChaincode({ address: { Org3MSP: 'h:1' } }),
      'UNKNOWN_ORGANISATION',
      'chaincodes.asset.address',
      'Org3MSP',
    ],
    [
      'a policy that cannot be read',
      withChaincode({ endorsementPolicy: 'AND(' }),
      'INVALID_POLICY',
      'endorsementPolicy',
      'AND(',
    ],
    [
      'an organisation twice',
      { ...GOOD, organisations: [...GOOD.organisations, { mspId: 'Org1MSP' }] },
      'INVALID_OPTION',
      'organisations',
      'Org1MSP',
    ],
    [
      'private data that expires',
      withChaincode({ collections: [{ ...collection, blockToLive: 3 }] }),
      'NOT_SUPPORTED',
      'chaincodes.asset.collections.c.blockToLive',
      3,
    ],
    [
      'an organisation named as the orderer',
      { ...GOOD, organisations: [{ mspId: 'OrdererMSP' }] },
      'INVALID_OPTION',
      'organisations',
      'OrdererMSP',
    ],
    [
      'an identity of a stranger',
      { ...GOOD, identities: [{ mspId: 'Org3MSP', name: 'a' }] },
      'UNKNOWN_ORGANISATION',
      'identities',
      'Org3MSP',
    ],
  ])('%s', (_, options, code, field, value) => {
    expect(refusal(options)).toMatchObject({ name: 'DevnetError', code, facts: { field, value } });
  });
});

describe('a signature policy', () => {
  const peers = (...mspIds: string[]): { mspId: string; role: 'peer' }[] =>
    mspIds.map((mspId) => ({ mspId, role: 'peer' }));

  test.each<[string, string[], boolean]>([
    ["AND('A.peer','B.peer')", ['A'], false],
    ["AND('A.peer','B.peer')", ['A', 'B'], true],
    ["OR('A.peer','B.peer')", ['B'], true],
    ["OR('A.peer','B.peer')", ['C'], false],
    ["OutOf(2,'A.peer','B.peer','C.peer')", ['C', 'A'], true],
    ["OutOf(2,'A.peer','B.peer','C.peer')", ['C'], false],
    ["AND('A.member', OR('B.peer','C.peer'))", ['A', 'C'], true],
    ["OR('A.admin')", ['A'], false],
    ["AND('A.peer','A.peer')", ['A'], false],
  ])('%s signed by the peers of %j: %s', (expression, mspIds, satisfied) => {
    expect(compilePolicy(parsePolicy(expression)).satisfiedBy(peers(...mspIds))).toBe(satisfied);
  });

  test.each([
    '',
    'AND',
    "AND('A.peer'",
    "AND('A.peer'))",
    "OR('A')",
    "OR('A.king')",
    "OutOf(3,'A.peer')",
    "OutOf(0,'A.peer')",
    "NOT('A.peer')",
    "AND('A.peer';'B.peer')",
  ])('written as %j is refused', (expression) => {
    expect(() => parsePolicy(expression)).toThrow(`the policy ${expression} cannot be read`);
  });

  test('is satisfied by exactly those sets of peers that contain one of its layouts', () => {
    const names = ['A', 'B', 'C', 'D'];
    const expression = fc.letrec<{ rule: string }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...names).map((name) => `'${name}.peer'`),
        fc
          .array(tie('rule'), { minLength: 1, maxLength: 3 })
          .chain((rules) => fc.integer({ min: 1, max: rules.length }).map((n) => `OutOf(${n},${rules.join(',')})`)),
      ),
    })).rule;
    fc.assert(
      fc.property(expression, fc.subarray(names), (rule, present) => {
        const text = rule.startsWith("'") ? `OR(${rule})` : rule;
        // A name used twice needs two signatures of that organisation, which has but one peer.
        fc.pre(names.every((name) => text.split(`'${name}.`).length <= 2));
        const policy = compilePolicy(parsePolicy(text));
        const covered = policy.layouts.some((layout) => layout.isSubsetOf(new Set(present)));
        expect(policy.satisfiedBy(peers(...present))).toBe(covered);
      }),
    );
  });

  test.each([
    [['A'], 1],
    [['A', 'B'], 2],
    [['A', 'B', 'C'], 2],
    [['A', 'B', 'C', 'D'], 3],
  ])('of the majority of %j needs %i', (mspIds, needed) => {
    const policy = majorityPolicy(mspIds);
    expect(policy.satisfiedBy(peers(...mspIds.slice(0, needed)))).toBe(true);
    expect(policy.satisfiedBy(peers(...mspIds.slice(0, needed - 1)))).toBe(false);
  });
});

test('keys are ordered as their UTF-8 bytes are', () => {
  const key = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
  expect(['\u{10000}', '\uFFFD', '\uE000', 'é'].sort(compareUtf8)).toEqual(['é', '\uE000', '\uFFFD', '\u{10000}']);
});
