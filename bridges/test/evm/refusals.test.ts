import { describe, expect, test } from '@jest/globals';
import { errorsAbi } from '@meridian/solidity';
import { AbiCoder, Interface, makeError } from 'ethers';
import { LEDGER_CODES } from '../../src/port/codes.ts';
import { CODES, refusalOf } from '../../src/evm/refusals.ts';

const errors = new Interface(errorsAbi);
/** The compiler's own. */
const SOLIDITY = ['Error', 'Panic'];
const names = new Set<string>(errorsAbi.map(({ name }) => name));

const reverted = (data: string | null): Error =>
  makeError('execution reverted', 'CALL_EXCEPTION', {
    action: 'call',
    data,
    reason: null,
    invocation: null,
    revert: null,
    transaction: { to: null, data: '0x' },
  });

const CREDIT_CODES = [
  'REVERTED',
  'INVALID_ACCOUNT',
  'INVALID_CLAIM',
  'INVALID_PROOF',
  'INVALID_RANGES',
  'INVALID_MASS',
  'RANGE_OUTSIDE',
  'INVALID_STATEMENT',
  'INVALID_POLICY_SET',
  'UNKNOWN_METRIC',
  'CURVE_NOT_ASCENDING',
  'TOO_MANY_POLICIES',
  'FACTOR_TOO_LARGE',
  'POLICY_INPUT_MISSING',
  'PLACE_TOO_COARSE',
  'TABLE_LEAF_INVALID',
  'INVALID_USE',
  'INVALID_PLACE',
  'INVALID_PERIOD',
];

describe("a contract's refusal", () => {
  test('has a code that every ledger knows, for each error in the table', () => {
    for (const [name, code] of Object.entries(CODES)) {
      expect([name, names.has(name) || SOLIDITY.includes(name)]).toEqual([name, true]);
      expect([name, [...LEDGER_CODES, ...CREDIT_CODES].includes(code)]).toEqual([name, true]);
    }
  });

  test('covers every error that the bridge itself can refuse with', () => {
    const ownBusiness = new Set(['BridgeAddressZero']);
    const missing = [...names].filter(
      (name) => name.startsWith('Bridge') && !(name in CODES) && !ownBusiness.has(name),
    );
    expect(missing).toEqual([]);
  });

  test('carries its arguments by name as facts, hashes without 0x', () => {
    const [ledger, transferId] = ['ab'.repeat(32), 'cd'.repeat(32)];
    const data = errors.encodeErrorResult('BridgeKeyReused', [`0x${ledger}`, `0x${transferId}`]);
    expect(refusalOf(reverted(data))).toEqual({
      code: 'KEY_REUSED',
      message: `BridgeKeyReused, originLedger ${ledger}, transferId ${transferId}`,
      facts: { originLedger: ledger, transferId },
    });
  });

  test('that the table does not have keeps its name', () => {
    const data = errors.encodeErrorResult('EscrowOccupied', [`0x${'00'.repeat(32)}`, 5n]);
    expect(refusalOf(reverted(data))).toMatchObject({ code: 'ESCROW_OCCUPIED', facts: { heldKg: '5' } });
  });

  test('without a known error is still a refusal', () => {
    for (const data of ['0x', '0x12345678'])
      expect(refusalOf(reverted(data))).toMatchObject({ code: 'REVERTED', facts: { data } });
    const worded = `0x08c379a0${AbiCoder.defaultAbiCoder().encode(['string'], ['no more']).slice(2)}`;
    expect(refusalOf(reverted(worded))?.code).toBe('REVERTED');
    expect(refusalOf(reverted(worded))?.message).toContain('no more');
  });

  test('is none where the node could not run the call, or did not answer', () => {
    expect(refusalOf(reverted(null))).toBeUndefined();
    expect(refusalOf(makeError('timeout', 'TIMEOUT', { operation: 'x', reason: 'y' }))).toBeUndefined();
    expect(refusalOf(new Error('execution reverted'))).toBeUndefined();
  });
});
