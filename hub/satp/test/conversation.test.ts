import { describe, expect, test } from '@jest/globals';
import { World } from './support/world.ts';

describe('a transfer between two gateways in memory', () => {
  test('walks the draft from 1.1 to 3.9 in four ledger writes and ends complete on both sides', () => {
    const world = new World();
    world.start();
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
    const sent = [...world.outbox.client.values(), ...world.outbox.server.values()].flatMap((effect) =>
      effect.kind === 'sendMessage' ? [effect.messageType] : [],
    );
    expect(sent).toHaveLength(11);
  });
});
