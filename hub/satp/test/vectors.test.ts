import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ERRORS, verifyMessage, type PublicJwk } from '../src/index.ts';
import { rememberingVerifier } from './support/remembering.ts';
import { satpVectors } from './support/vectors.ts';

const made = satpVectors();
const stored = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/vectors/satp/${name}.json`, import.meta.url), 'utf8'));

describe('the golden vectors of SATP', () => {
  test.each(['messages', 'errors'] as const)('%s.json is what the code makes, byte for byte', (name) => {
    expect(stored(name)).toEqual(JSON.parse(JSON.stringify(made[name])));
  });

  test('hold each message of the draft and each error that a message can provoke', () => {
    expect(made.messages.transfer.map(({ step }) => step)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '2.2',
      '2.4',
      '3.1',
      '3.3',
      '3.5',
      '3.7',
      '3.9',
    ]);
    expect(made.messages.aborted).toHaveLength(2);
    expect(made.messages.lockRefused).toHaveLength(1);
    expect(made.messages.recovery.map(({ step }) => step)).toEqual([
      'recover',
      'recover-update',
      'recover-success',
      'rollback',
      'rollback-ack',
    ]);
    expect(made.messages.errors).toHaveLength(Object.keys(ERRORS).filter((code) => code.startsWith('err_')).length);
    expect(made.errors.errors.length).toBeGreaterThan(100);
  });

  test('chain each message to the one before it', () => {
    const [, ...later] = made.messages.transfer;
    for (const [index, { payload }] of later.entries())
      expect(payload['hashPrevMessage']).toBe(made.messages.transfer[index]?.hash);
  });

  test('are all signed by the party that they are from', () => {
    const { parties } = made.errors;
    const keyOf = (side: 'client' | 'server'): PublicJwk => parties[side].messageKey;
    for (const { to, jws, hash } of made.errors.errors) {
      const sender = to === 'client' ? 'server' : 'client';
      expect(verifyMessage(jws, keyOf(sender), rememberingVerifier)).toMatchObject({ outcome: 'verified', hash });
    }
  });
});
