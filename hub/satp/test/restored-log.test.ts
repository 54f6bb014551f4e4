import { describe, expect, test } from '@jest/globals';
import { decodeClaim, hashText, type Fact } from '@meridian/credit';
import { decodeEvidence, type Effect, type LedgerCall, type LedgerResult } from '../src/index.ts';
import { toyEvidence } from './support/toy-ledger.ts';
import { World, type Side } from './support/world.ts';

/** A transfer that is complete on both sides, of which one side then forgets what came after a state, and what it followed on. */
function forgetful(side: Side, state: string): World {
  const world = new World();
  world.start();
  world.settle(() => world[side].state === state);
  const behind = { ...world[side], conversation: 'ended' as const, lastMessage: hashText('forgotten') };
  world.settle();
  expect(world.states).toEqual(['complete', 'complete']);
  if (behind.role === 'client') world.client = behind;
  else world.server = behind;
  return world;
}

/** What the ledger proves is asked for again, and goes out in a message of other words than before. */
function proveAgain(
  world: World,
  side: Side,
  lost: { readonly call: LedgerCall; readonly message: string },
  change: (result: LedgerResult) => LedgerResult = (result) => result,
): void {
  const asked = [...world.outbox[side].values()].find(
    (effect): effect is Extract<Effect, { kind: 'ledger' }> => effect.kind === 'ledger' && effect.call === lost.call,
  );
  if (asked === undefined) throw new Error(`${lost.call} was never asked for`);
  world.outbox[side].delete(`${world[side].transferId}/${lost.message}`);
  const result = change((side === 'client' ? world.origin : world.destination).run(asked));
  world.take(side, { kind: 'ledger', now: world.now, call: lost.call, result });
}

const FINAL = { call: 'proveExtinguished', message: '3.5' } as const;
const ACK = { call: 'proveAssigned', message: '3.7' } as const;

describe('a gateway whose log is behind', () => {
  test('gets the acknowledgement that it has lost, for a commit-final in other words', () => {
    const world = forgetful('client', 'proving-extinguished');
    proveAgain(world, 'client', FINAL);
    expect(world.states).toEqual(['final-sent', 'complete']);
    // 3.9 is made anew, too.
    world.outbox.client.delete(`${world.client.transferId}/3.9`);
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
  });

  test('gets the completion that it has lost, for an acknowledgement in other words', () => {
    const world = forgetful('server', 'proving-assigned');
    proveAgain(world, 'server', ACK);
    expect(world.states).toEqual(['complete', 'final-acked']);
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test.each<[Side, typeof FINAL | typeof ACK, string, Fact]>([
    ['client', FINAL, 'proving-extinguished', 'locked'],
    ['server', ACK, 'proving-assigned', 'unassigned'],
  ])('gets nothing for evidence of another fact (%s)', (side, lost, state, fact) => {
    const world = forgetful(side, state);
    const other = side === 'client' ? 'server' : 'client';
    const before = world[other];
    proveAgain(world, side, lost, (result) => {
      const text = result.outcome === 'done' ? result.evidence : undefined;
      const evidence = decodeEvidence(text ?? '');
      if (evidence === undefined) throw new Error('the ledger proved nothing');
      return { outcome: 'done', evidence: toyEvidence({ ...decodeClaim(evidence.claim), fact }) };
    });
    world.settle();
    expect(world[other]).toEqual(before);
    expect(world[side].state).toBe(side === 'client' ? 'final-sent' : 'final-acked');
  });
});
