import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import type { MESSAGE_TYPES } from '../src/index.ts';
import {
  CLIENT_STATES,
  CLIENT_TABLE,
  INPUT_KEYS,
  messageUrn,
  problem,
  SERVER_STATES,
  SERVER_TABLE,
  step,
  type Input,
  type InputKey,
  type LedgerCall,
  type Timer,
  type Transfer,
} from '../src/index.ts';
import { allMoments } from './support/moments.ts';
import { REQUEST } from './support/parties.ts';
import { PROFILE } from './support/profile.ts';
import { toyVerifier } from './support/toy-ledger.ts';
import { IDS, NOW, World, type Side } from './support/world.ts';

const moments = allMoments();
const contexts = new World().contexts;

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
};

/** Transfers in every state that any of the test conversations came through. */
const transfersIn = (side: Side, state: string): Transfer[] =>
  moments.flatMap(({ side: of, before, result }) =>
    [before, ...(result.outcome === 'next' ? [result.next] : [])].filter((t) => of === side && t.state === state),
  );

/** Inputs of one column: those that the conversations had, and bad ones. */
function inputsOf(key: InputKey): Input[] {
  const now = NOW + 5000;
  const seen = moments.map(({ input }) => input).filter((input) => columnOf(input) === key);
  const [kind, name] = key.split(':');
  switch (kind) {
    case 'start':
      return [
        { kind: 'start', now, request: REQUEST },
        { kind: 'start', now, request: { ...REQUEST, ranges: '' } },
      ];
    case 'profile':
      return [PROFILE, undefined, null, 7, [], { ...PROFILE, version: 'x' }].map((document) => ({
        kind: 'profile',
        now,
        document,
      }));
    case 'message': {
      const bare = { messageType: messageUrn(name as (typeof MESSAGE_TYPES)[number]), ...IDS };
      const bad = { kind: 'message', now, hash: hashText(key), message: bare } as const;
      return [...seen.slice(0, 4), bad, { ...bad, hash: hashText('ids'), message: { ...bare, sessionId: null } }];
    }
    case 'done':
      return [
        ...seen.slice(0, 2),
        ...[undefined, '', 'no evidence'].map((evidence) => ({
          kind: 'ledger' as const,
          now,
          call: name as LedgerCall,
          result: { outcome: 'done' as const, ...(evidence !== undefined && { evidence }) },
        })),
      ];
    case 'refused':
      return [
        { kind: 'ledger', now, call: name as LedgerCall, result: { outcome: 'refused', code: 'X', message: 'x' } },
      ];
    case 'deadline':
      return [{ kind: 'deadline', now, timer: name as Timer }];
    case 'cancel':
      return [{ kind: 'cancel', now, reason: 'the operator \ud800 changed their mind' }];
    case 'session-error':
      return [{ kind: 'session-error', now, problem: problem('err_0.1.2', 'not allowed') }];
    default:
      return [{ kind: 'retry', now }];
  }
}

function columnOf(input: Input): string {
  if (input.kind === 'ledger') return `${input.result.outcome}:${input.call}`;
  if (input.kind === 'message') return `message:${String(input.message['messageType']).split(':').at(-1) ?? ''}`;
  return input.kind;
}

const pairs = (['client', 'server'] as const).flatMap((side) =>
  (side === 'client' ? CLIENT_STATES : SERVER_STATES).map((state) => [side, state] as const),
);

describe('the tables', () => {
  test.each(pairs)('a %s comes through the state %s in the conversations of these tests', (side, state) => {
    expect(transfersIn(side, state)).not.toHaveLength(0);
  });

  test.each(pairs)('a %s in state %s answers every input with a next transfer or a refusal', (side, state) => {
    const known: readonly string[] = side === 'client' ? CLIENT_STATES : SERVER_STATES;
    let steps = 0;
    for (const transfer of distinct(transfersIn(side, state)).slice(0, 4))
      for (const input of INPUT_KEYS.flatMap(inputsOf)) {
        deepFreeze(transfer);
        const result = step(transfer, input, contexts[side]);
        steps++;
        if (result.outcome === 'refused') {
          expect(result.problem.detail).not.toBe('');
          continue;
        }
        expect(known).toContain(result.next.state);
        expect(result.next.transferId).toBe(transfer.transferId);
        expect(JSON.parse(JSON.stringify(result.next))).toEqual(result.next);
        for (const effect of result.effects) {
          expect(effect.key.startsWith(`${transfer.transferId}/`)).toBe(true);
          expect(JSON.parse(JSON.stringify(effect))).toEqual(effect);
        }
      }
    expect(steps).toBeGreaterThanOrEqual(INPUT_KEYS.length);
  });

  test.each(pairs)('a %s in state %s steps the same way twice', (side, state) => {
    const [transfer] = transfersIn(side, state);
    if (transfer === undefined) throw new Error('no such state');
    for (const input of INPUT_KEYS.flatMap((key) => inputsOf(key).slice(0, 1)))
      expect(step(transfer, input, contexts[side])).toEqual(step(transfer, input, contexts[side]));
  });

  test('have no column that no input has', () => {
    const rows: readonly object[] = [...Object.values(CLIENT_TABLE.rows), ...Object.values(SERVER_TABLE.rows)];
    for (const key of rows.flatMap((row) => Object.keys(row))) expect(INPUT_KEYS).toContain(key);
  });

  test.each(pairs.filter(([side, state]) => finalOf(side).includes(state)))(
    'a %s in the final state %s has no ledger call left to make',
    (side, state) => {
      for (const transfer of distinct(transfersIn(side, state)).slice(0, 4))
        for (const input of INPUT_KEYS.flatMap(inputsOf)) {
          // Evidence may still wake a server that had given up: that is its obligation.
          if (state === 'rejected' && side === 'server' && input.kind === 'message') continue;
          // And a lock that came after all must be released.
          if (state === 'rejected' && side === 'client' && columnOf(input) === 'done:lock') continue;
          const result = step(transfer, input, contexts[side]);
          if (result.outcome === 'next')
            expect(result.effects.filter((effect) => effect.kind === 'ledger')).toEqual([]);
        }
    },
  );

  test('the trust of the tests is not blind', () => {
    const none = { claim: new Uint8Array(3), proof: new Uint8Array(3), lane: 'trusted: single' } as const;
    expect(toyVerifier.verify(none, hashText('any'))).toBe(false);
  });
});

function finalOf(side: Side): readonly string[] {
  return side === 'client' ? CLIENT_TABLE.final : SERVER_TABLE.final;
}

const distinct = (transfers: readonly Transfer[]): Transfer[] => [
  ...new Map(transfers.map((transfer) => [JSON.stringify(transfer), transfer])).values(),
];
