import { expect, test } from '@jest/globals';
import { done, refused, unavailable, unknown } from '@meridian/bridges';
import { LedgerRefusal, valueOf } from '../src/ledger/outcome.ts';
import { problemOf } from '../src/problem.ts';

test.each([
  ['FORBIDDEN', 403],
  ['NOT_OWNER', 403],
  ['PROJECT_NOT_FOUND', 404],
  ['POLICY_SET_NOT_FOUND', 404],
  ['INVALID_ARGUMENT', 400],
  ['INVALID_AREA', 400],
  ['UNKNOWN_METRIC', 400],
  ['CURVE_NOT_ASCENDING', 400],
  ['POLICY_INPUT_MISSING', 422],
  ['LOCATION_COMMITMENT_MISMATCH', 422],
  ['PROJECT_STATE', 409],
  ['PERIOD_OVERLAP', 409],
  ['KEY_REUSED', 409],
  ['POLICY_SET_NOT_ACTIVE', 409],
])("the ledger's %s is answered with %i, its code and its facts", (code, status) => {
  const refusal = new LedgerRefusal({ code, message: 'why', facts: { field: 'f', value: 5, expected: 'six' } });
  expect(problemOf(refusal)).toEqual({
    type: `urn:meridian:error:${code}`,
    status,
    title: expect.any(String),
    detail: 'why',
    code,
    field: 'f',
    value: '5',
    expected: 'six',
  });
});

test('a call that is done has its value; any other end is an error that tells which', () => {
  expect(valueOf(done(7, { block: 1n }))).toBe(7);
  expect(() => valueOf(refused('PROJECT_STATE', 'no'))).toThrow(expect.objectContaining({ code: 'PROJECT_STATE' }));
  expect(() => valueOf(unavailable(new Error('down')))).toThrow(
    expect.objectContaining({ code: 'LEDGER_UNAVAILABLE' }),
  );
  expect(() => valueOf(unknown(new Error('lost')))).toThrow(expect.objectContaining({ code: 'FATE_UNKNOWN' }));
});

test('what nobody expected is answered without its words', () => {
  expect(JSON.stringify(problemOf(new Error('secret')))).not.toContain('secret');
  expect(problemOf(new Error('secret')).status).toBe(500);
});
