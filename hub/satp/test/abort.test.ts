import { describe, expect, test } from '@jest/globals';
import { problem, step, type Effect } from '../src/index.ts';
import { givenUp, lateBurn, refusedCall } from './support/moments.ts';
import { momentOf, goodTransfer } from './support/walk.ts';
import { World, type Side } from './support/world.ts';

const noticesOf = (world: World, side: Side): string[] =>
  [...world.outbox[side].values()].flatMap((effect) => (effect.kind === 'notice' ? [effect.notice.type] : []));

const worldAt = (side: Side, state: string): World => {
  const world = new World();
  world.start();
  world.settle(() => world[side].state === state);
  expect(world[side].state).toBe(state);
  return world;
};

const finalMessage = (world: World): Extract<Effect, { kind: 'sendMessage' }> => {
  const found = [...world.outbox.client.values()].find(
    (effect) => effect.kind === 'sendMessage' && effect.messageType === 'commit-final-msg',
  );
  if (found?.kind !== 'sendMessage') throw new Error('no commit-final-msg');
  return found;
};

describe('giving up', () => {
  test.each([
    ['client', 'proposal-sent', 'client', ['rejected', 'rejected'], ['none', 'none']],
    ['client', 'commence-sent', 'client', ['rejected', 'rejected'], ['none', 'none']],
    ['client', 'locking', 'client', ['released', 'voided'], ['released', 'void']],
    ['client', 'proving-lock', 'client', ['released', 'voided'], ['released', 'void']],
    ['client', 'lock-asserted', 'client', ['released', 'voided'], ['released', 'void']],
    ['client', 'prepare-sent', 'client', ['released', 'voided'], ['released', 'void']],
    ['server', 'proposal-received', 'server', ['rejected', 'rejected'], ['none', 'none']],
    ['server', 'receipt-sent', 'server', ['rejected', 'rejected'], ['none', 'none']],
    ['server', 'assertion-received', 'server', ['released', 'voided'], ['released', 'void']],
    ['server', 'minting', 'server', ['released', 'voided'], ['released', 'void']],
    ['server', 'proving-unassigned', 'server', ['released', 'voided'], ['released', 'void']],
    ['server', 'minting', 'client', ['released', 'voided'], ['released', 'void']],
    ['server', 'ready-sent', 'client', ['released', 'voided'], ['released', 'void']],
  ] as const)('when the %s is %s, by the %s, gives the credits back', (side, state, by, states, ledgers) => {
    const world = givenUp(side, state, by);
    expect(world.states).toEqual(states);
    expect(world.ledgers).toEqual(ledgers);
    expect(noticesOf(world, 'client')).toContain('given-up');
  });

  test.each(['extinguishing', 'proving-extinguished', 'final-sent'])(
    'is refused to a client that is %s: the transfer goes forward',
    (state) => {
      const world = worldAt('client', state);
      const cancelled = world.take('client', { kind: 'cancel', now: world.now, reason: 'too late' });
      expect(cancelled).toMatchObject({ outcome: 'refused', problem: { code: 'OP_PAST_COMMIT' } });
      world.rest();
      expect(world.states).toEqual(['complete', 'complete']);
      expect(world.ledgers).toEqual(['extinguished', 'assigned']);
    },
  );

  test.each(['ready-sent', 'assigning', 'final-acked'])('is refused to a server that is %s', (state) => {
    const world = worldAt('server', state);
    const cancelled = world.take('server', { kind: 'cancel', now: world.now, reason: 'too late' });
    expect(cancelled).toMatchObject({ outcome: 'refused', problem: { code: 'OP_PAST_COMMIT' } });
  });

  test('is refused once the transfer has ended', () => {
    const world = goodTransfer();
    for (const side of ['client', 'server'] as const)
      expect(world.take(side, { kind: 'cancel', now: world.now, reason: 'x' })).toMatchObject({
        outcome: 'refused',
        problem: { code: 'OP_ENDED' },
      });
  });

  test('happens by itself when lockAssertionExpiration comes before the commit', () => {
    const world = worldAt('client', 'lock-asserted');
    world.due = [];
    world.take('client', { kind: 'deadline', now: world.now + 3_600_000, timer: 'lock' });
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
    expect(world.client.cause?.code).toBe('OP_LOCK_EXPIRED');
  });

  test('is not what lockAssertionExpiration does to a client that has submitted the burn', () => {
    const world = worldAt('client', 'extinguishing');
    const result = world.take('client', { kind: 'deadline', now: world.now + 3_600_000, timer: 'lock' });
    expect(result).toMatchObject({ outcome: 'next', next: { state: 'extinguishing' }, effects: [] });
  });

  test('while the lock is on its way waits for its fate, and then asserts nothing to the peer', () => {
    const world = givenUp('client', 'locking', 'client');
    const sent = [...world.outbox.client.values()].flatMap((e) => (e.kind === 'sendMessage' ? [e.messageType] : []));
    expect(sent).toEqual(['transfer-proposal-msg', 'transfer-commence-msg', 'session-abort-msg']);
    expect(world.client.cause?.code).toBe('OP_CANCELLED');
  });

  test('while a lock that is then refused was on its way is told to the peer as an abort', () => {
    const world = refusedCall('lock', 'LOT_LOCKED', 'locking');
    expect(world.states).toEqual(['rejected', 'rejected']);
    expect(world.server.cause?.code).toBe('OP_PEER_ABORTED');
  });

  test.each(['proposal-received', 'receipt-sent', 'commence-acked'])(
    'is what the session timer does to a server that is %s and hears no more, and the client is told',
    (state) => {
      const world = worldAt('server', state);
      world.due = [];
      world.take('server', { kind: 'deadline', now: world.now + 60_000, timer: 'session' });
      expect(world.server).toMatchObject({ state: 'rejected', cause: { code: 'OP_TIMED_OUT' } });
      world.settle();
      expect(world.client).toMatchObject({ cause: { code: 'OP_PEER_ABORTED' }, conversation: 'ended' });
    },
  );

  test('is not what the session timer does once a lock was asserted', () => {
    const world = worldAt('server', 'assertion-received');
    const result = world.take('server', { kind: 'deadline', now: world.now + 60_000, timer: 'session' });
    expect(result).toMatchObject({ next: { state: 'assertion-received' }, effects: [] });
  });

  test('releases nothing before the server has proven void', () => {
    const world = worldAt('client', 'lock-asserted');
    world.take('client', { kind: 'cancel', now: world.now, reason: 'x' });
    world.settle(() => world.client.state === 'abort-sent');
    world.due = [];
    world.take('client', { kind: 'deadline', now: world.now + 9e9, timer: 'lock' });
    expect(world.ledgers[0]).toBe('aborting');
    expect(world.due).toEqual([]);
  });

  test('reaches a server that has forgotten the session: evidence alone makes the tombstone', () => {
    const world = worldAt('client', 'lock-asserted');
    world.due = [];
    const forgetful = new World();
    world.server = forgetful.server;
    world.take('client', { kind: 'cancel', now: world.now, reason: 'x' });
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
    expect(world.ledgers).toEqual(['released', 'void']);
  });
});

describe('a peer that errs', () => {
  test('ends the conversation but not the burn: commit-final is taken in an ended session', () => {
    const world = worldAt('server', 'ready-sent');
    world.settle(() => world.client.state === 'final-sent');
    world.due = [];
    // The server hears an error that the client never sent this way: the conversation is over.
    const { input } = momentOf(goodTransfer(), 'commit-prepare-msg');
    const spoilt = { ...input, message: { ...input.message, messageType: errorType } };
    world.take('server', { ...spoilt, hash: 'f'.repeat(64) as typeof input.hash });
    expect(world.server).toMatchObject({ state: 'ended', conversation: 'ended' });
    world.deliver('client', finalMessage(world).jws);
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
  });

  test('sends a wrong commit-final first and the right one later: the right one is taken', () => {
    const world = worldAt('client', 'final-sent');
    world.due = [];
    const final = finalMessage(world);
    const { input } = momentOf(goodTransfer(), 'commit-final-msg');
    const wrong = { ...input, hash: 'e'.repeat(64) as typeof input.hash };
    world.take('server', { ...wrong, message: { ...input.message, hashPrevMessage: 'd'.repeat(64) } });
    expect(world.server.state).toBe('ended');
    world.deliver('client', final.jws);
    world.settle();
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
  });

  test('is heard once: data after an error is ignored', () => {
    const world = worldAt('client', 'lock-asserted');
    world.due = [];
    world.take('client', { kind: 'session-error', now: world.now, problem: problem('err_2.2.7', 'no such asset') });
    const { input } = momentOf(goodTransfer(), 'assertion-receipt-msg');
    const before = world.client;
    const result = step(before, input, world.contexts.client);
    expect(result).toEqual({ outcome: 'next', next: before, effects: [] });
  });
});

describe('a ledger that refuses', () => {
  test('the lock: nothing is locked and the server hears why', () => {
    const world = refusedCall('lock', 'LOT_LOCKED');
    expect(world.states).toEqual(['rejected', 'rejected']);
    expect(world.server.cause).toMatchObject({ code: 'err_2.2.8', status: 409 });
  });

  test('the mint: the client takes its credits back', () => {
    const world = refusedCall('mint', 'CLASS_MISMATCH');
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
    expect(world.ledgers).toEqual(['released', 'void']);
  });

  test('the burn: the lock is still there, so the client aborts', () => {
    const world = refusedCall('extinguish', 'EVIDENCE_INVALID');
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
    expect(world.ledgers).toEqual(['released', 'void']);
  });

  test.each([
    ['proveLocked', 'client'],
    ['proveExtinguished', 'client'],
    ['proveUnassigned', 'server'],
    ['assign', 'server'],
    ['proveAssigned', 'server'],
  ] as const)('%s halts the %s until an operator retries, and then nothing is lost', (call, side) => {
    const world = refusedCall(call, 'ODD');
    expect(world[side]).toMatchObject({ state: 'halted', halted: { code: 'ODD' } });
    expect(noticesOf(world, side)).toContain('halted');
    for (const ledger of [world.origin, world.destination]) ledger.refusing.clear();
    world.take(side, { kind: 'retry', now: world.now });
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test.each([
    ['beginAbort', 'client'],
    ['proveAborting', 'client'],
    ['void', 'server'],
    ['proveVoid', 'server'],
    ['release', 'client'],
  ] as const)('%s halts the %s on the way back until an operator retries', (call, side) => {
    const world = refusedCall(call, 'ODD', 'lock-asserted');
    expect(world[side].state).toBe('halted');
    for (const ledger of [world.origin, world.destination]) ledger.refusing.clear();
    world.take(side, { kind: 'retry', now: world.now });
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
  });

  test('proof of the lock: a halted client may still be cancelled', () => {
    const world = refusedCall('proveLocked', 'ODD');
    world.take('client', { kind: 'cancel', now: world.now, reason: 'enough' });
    for (const ledger of [world.origin, world.destination]) ledger.refusing.clear();
    world.rest();
    expect(world.states).toEqual(['released', 'voided']);
  });
});

describe('evidence out of its time', () => {
  test('a burn proven while the mint is on its way is assigned as soon as the mint is done', () => {
    const world = lateBurn();
    expect(world.server.state).toBe('minting-late');
    world.take('server', { kind: 'ledger', now: world.now, call: 'mint', result: { outcome: 'done' } });
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test('a burn proven to a server whose mint was refused is minted on that evidence, and halts if that is refused too', () => {
    const world = lateBurn();
    const refused = { outcome: 'refused', code: 'ODD', message: 'odd' } as const;
    const again = world.take('server', { kind: 'ledger', now: world.now, call: 'mint', result: refused });
    expect(again).toMatchObject({ next: { state: 'minting-late', mint: 'late' }, effects: [{ call: 'mint' }] });
    world.take('server', { kind: 'ledger', now: world.now, call: 'mint', result: refused });
    expect(world.server).toMatchObject({ state: 'halted', halted: { state: 'minting-late' } });
    world.take('server', { kind: 'retry', now: world.now });
    world.settle();
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
  });

  test('of the burn after a void is a conflict that pauses nothing by itself but is told', () => {
    const good = goodTransfer();
    const world = givenUp('client', 'prepare-sent', 'client');
    expect(world.server.state).toBe('voided');
    world.deliver('client', finalMessage(good).jws);
    expect(noticesOf(world, 'server')).toContain('conflict');
    expect(world.ledgers).toEqual(['released', 'void']);
  });

  test('of the abort after the burn is a conflict too', () => {
    const good = goodTransfer();
    const aborted = givenUp('client', 'prepare-sent', 'client');
    const abort = [...aborted.outbox.client.values()].find(
      (effect) => effect.kind === 'sendMessage' && effect.messageType === 'session-abort-msg',
    );
    if (abort?.kind !== 'sendMessage') throw new Error('no abort');
    good.deliver('client', abort.jws);
    expect(noticesOf(good, 'server')).toContain('conflict');
    expect(good.server.state).toBe('complete');
  });
});

const errorType = 'urn:ietf:params:satp:core:msgtype:error-msg';
