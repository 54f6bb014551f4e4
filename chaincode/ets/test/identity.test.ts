import { describe, expect, test } from '@jest/globals';
import { callerOf } from '../src/identity.ts';
import { ROLE_OF_TRANSACTION } from '../src/roles.ts';
import { TRANSACTIONS } from '../src/transactions.ts';
import { identity } from './support/ledger.ts';

const none = (): null => null;

describe('the signer of a transaction', () => {
  test('has the account of its MSP and its one common name', () => {
    expect(identity('Org1MSP/User1@org1.example.com').account()).toBe('Org1MSP/User1@org1.example.com');
  });

  test.each([
    ['no common name', []],
    ['two common names', ['alice', 'bob']],
    ['a common name with a slash', ['alice/bob']],
    ['a common name with a space', ['alice bob']],
    ['a common name of 65 characters', ['a'.repeat(65)]],
  ])('has no account with %s', (_, commonNames) => {
    const caller = callerOf({ msp: 'Org1MSP', commonNames, attribute: none });
    expect(() => caller.account()).toThrow(expect.objectContaining({ code: 'INVALID_ACCOUNT', field: 'identity' }));
  });

  test('acts for the registries between the spaces of its attribute', () => {
    const attributes: Readonly<Record<string, string>> = { role: 'registry-operator', registries: ' GS  CDM ' };
    expect(identity('Org1MSP/op', attributes).registries).toEqual(['GS', 'CDM']);
    expect(identity('Org1MSP/op').registries).toEqual([]);
  });
});

test('every transaction of the table of roles is one of the contracts', () => {
  expect(Object.keys(TRANSACTIONS)).toEqual(expect.arrayContaining(Object.keys(ROLE_OF_TRANSACTION)));
});
