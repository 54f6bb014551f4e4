import { describe, expect, test } from '@jest/globals';
import type { Effect, LedgerCall } from '../src/index.ts';
import { spendablePlaces, World } from './support/world.ts';

/** A transfer up to the moment at which a client's ledger call is due. */
function upTo(state: string): World {
  const world = new World();
  world.start();
  world.settle(() => world.client.state === state);
  return world;
}

/** An earlier submission of a call that was refused since comes all the same. */
function landLate(world: World, call: LedgerCall): void {
  world.origin.refusing.clear();
  const submitted = [...world.outbox.client.values()].find(
    (effect): effect is Extract<Effect, { kind: 'ledger' }> => effect.kind === 'ledger' && effect.call === call,
  );
  if (submitted === undefined) throw new Error(`${call} was never asked for`);
  expect(world.origin.run(submitted)).toEqual({ outcome: 'done' });
}

describe('a lock that is refused and then comes by an earlier submission', () => {
  const refused = (): World => {
    const world = upTo('locking');
    world.origin.refusing.set('lock', 'INSUFFICIENT_BALANCE');
    world.settle();
    expect(world.states).toEqual(['rejected', 'rejected']);
    return world;
  };

  test('is released again once the client hears of it', () => {
    const world = refused();
    landLate(world, 'lock');
    expect(spendablePlaces(world.ledgers)).toBe(0);
    world.take('client', { kind: 'ledger', now: world.now, call: 'lock', result: { outcome: 'done' } });
    world.settle();
    expect(world.ledgers).toEqual(['released', 'void']);
    expect(world.states).toEqual(['released', 'voided']);
  });

  test('is released only once, however often the client hears of it', () => {
    const world = refused();
    landLate(world, 'lock');
    const heard = { kind: 'ledger', now: world.now, call: 'lock', result: { outcome: 'done' } } as const;
    world.take('client', heard);
    expect(world.take('client', heard)).toEqual({ outcome: 'next', next: world.client, effects: [] });
    world.settle();
    expect(world.take('client', heard)).toEqual({ outcome: 'next', next: world.client, effects: [] });
    expect(world.ledgers).toEqual(['released', 'void']);
  });
});

describe('a burn that is refused and then comes by an earlier submission', () => {
  const refused = (): World => {
    const world = upTo('extinguishing');
    world.origin.refusing.set('extinguish', 'PAUSED');
    world.settle(() => world.client.state === 'beginning-abort');
    return world;
  };

  test('before aborting is written completes the transfer', () => {
    const world = refused();
    landLate(world, 'extinguish');
    world.settle();
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test('too late for that changes nothing: the transfer is released', () => {
    const world = refused();
    world.origin.refusing.clear();
    world.settle();
    expect(world.ledgers).toEqual(['released', 'void']);
  });

  test('is looked for again after each retry, for as long as aborting is refused too', () => {
    const world = refused();
    world.origin.refusing.set('beginAbort', 'PAUSED');
    for (let attempt = 0; attempt < 2; attempt++) {
      world.settle();
      expect(world.client).toMatchObject({ state: 'halted', halted: { code: 'FACT_NOT_HELD' } });
      world.take('client', { kind: 'retry', now: world.now });
    }
    landLate(world, 'extinguish');
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test('does not keep an operator from aborting once that is possible again', () => {
    const world = refused();
    world.origin.refusing.set('beginAbort', 'PAUSED');
    world.settle();
    world.origin.refusing.clear();
    world.take('client', { kind: 'retry', now: world.now });
    world.settle();
    expect(world.ledgers).toEqual(['released', 'void']);
    expect(world.states).toEqual(['released', 'voided']);
  });
});

test('a server whose commit-transfer-complete was lost hears it once more when it acknowledges again', () => {
  const world = upTo('complete');
  world.due = world.due.filter(({ side }) => side !== 'client');
  world.settle();
  expect(world.states).toEqual(['complete', 'final-acked']);
  world.resend();
  world.settle();
  expect(world.states).toEqual(['complete', 'complete']);
  expect(world.unsettled.server.size).toBe(0);
});
