import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spendablePlaces, World, type Side } from './support/world.ts';

/** One thing that a bad day does: run any due deed, run it and leave it due, drop a message, or let somebody act. */
type Whim =
  | { readonly do: 'run' | 'twice' | 'drop'; readonly which: number }
  | { readonly do: 'cancel' | 'deadline' | 'resend'; readonly side: Side };

const sides = fc.constantFrom<Side>('client', 'server');
const whims = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.record({ do: fc.constant('run' as const), which: fc.nat(7) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('twice' as const), which: fc.nat(7) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), which: fc.nat(7) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constantFrom('cancel' as const, 'deadline' as const, 'resend' as const),
        side: sides,
      }),
    },
  ),
  { maxLength: 60 },
);

function happen(world: World, whim: Whim): void {
  switch (whim.do) {
    case 'run':
    case 'twice':
      if (world.due.length > 0) world.run(whim.which % world.due.length, whim.do === 'twice');
      return;
    case 'drop': {
      // Only a message whose answer is awaited may be lost: any other is sent until it was taken.
      const index = world.due.findIndex(({ effect }) => effect.kind === 'sendMessage' && effect.awaitsAnswer);
      if (index >= 0) world.due.splice(index, 1);
      return;
    }
    case 'resend':
      world.resend();
      return;
    case 'cancel':
      world.take(whim.side, { kind: 'cancel', now: world.now, reason: 'a whim' });
      return;
    case 'deadline':
      world.take(whim.side, { kind: 'deadline', now: world.now, timer: whim.side === 'client' ? 'lock' : 'session' });
  }
}

describe('with messages and results lost, doubled, late and out of order, and either side giving up at any time', () => {
  test('at most one place is ever spendable, and in the end exactly one', () => {
    fc.assert(
      fc.property(whims, (day) => {
        const world = new World();
        world.start();
        for (const whim of day) {
          happen(world, whim);
          expect(spendablePlaces(world.ledgers)).toBeLessThanOrEqual(1);
        }
        world.rest();
        const [origin, destination] = world.ledgers;
        expect(spendablePlaces(world.ledgers)).toBe(1);
        if (origin === 'extinguished') expect(world.states).toEqual(['complete', 'complete']);
        if (origin === 'released') expect([world.client.state, destination]).toEqual(['released', 'void']);
        if (origin === 'none') expect([world.client.state, destination]).toEqual(['rejected', 'none']);
      }),
      { numRuns: 300 },
    );
  });

  test('without anybody giving up, it completes whatever the network does', () => {
    const network = whims.map((day) => day.filter((whim) => whim.do !== 'cancel' && whim.do !== 'deadline'));
    fc.assert(
      fc.property(network, (day) => {
        const world = new World();
        world.start();
        for (const whim of day) happen(world, whim);
        for (let tries = 0; tries < 20; tries++) {
          world.settle();
          world.resend();
        }
        world.settle();
        expect(world.states).toEqual(['complete', 'complete']);
        expect(world.ledgers).toEqual(['extinguished', 'assigned']);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a message that comes again', () => {
  test('gets the recorded answer again from a server, at any later time', () => {
    const world = new World();
    world.start();
    world.settle();
    for (const { side, input, before } of [...world.taken]) {
      if (side !== 'server' || input.kind !== 'message') continue;
      const again = world.take('server', input);
      const answer = world.server.handled[input.hash];
      const isLast = before.state === 'final-acked';
      expect(again).toEqual({
        outcome: 'next',
        next: world.server,
        effects: isLast ? [] : [{ kind: 'repeat', key: answer }],
      });
    }
  });

  test('gets no answer from a client that has its own answer already, so that two gateways never echo', () => {
    const world = new World();
    world.start();
    world.settle(() => world.client.state === 'prepare-sent');
    const old = world.taken.find(({ side, before }) => side === 'client' && before.state === 'proposal-sent');
    if (old === undefined) throw new Error('no receipt');
    expect(world.take('client', old.input)).toEqual({ outcome: 'next', next: world.client, effects: [] });
  });

  test('with other content is a second proposal for the session, and refused', () => {
    const world = new World();
    world.start();
    world.settle(() => world.server.state === 'commence-acked');
    const proposal = world.taken.find(({ side }) => side === 'server')?.input;
    if (proposal?.kind !== 'message') throw new Error('no proposal');
    const other = { ...proposal, hash: 'a'.repeat(64) as typeof proposal.hash };
    expect(world.take('server', other)).toMatchObject({ outcome: 'refused', problem: { code: 'err_1.1.2' } });
    const elsewhere = { ...other, message: { ...proposal.message, sessionId: 'another-session' } };
    expect(world.take('server', elsewhere)).toMatchObject({ outcome: 'refused', problem: { code: 'err_1.1.2' } });
  });
});
