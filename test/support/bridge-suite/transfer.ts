import { describe, expect, test } from '@jest/globals';
import type { LedgerEvent } from '@meridian/bridges';
import { codeOf, must, randomHash } from './crossing.ts';
import { DIRECTIONS, kg, prepare, WHOLE } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

/** The way forward: locked, unassigned, extinguished, assigned. */
export function transferRules(name: string, stack: () => BridgeStack): void {
  describe.each(DIRECTIONS)(`${name}: a transfer on the way %s`, (direction) => {
    test('ends with exactly its kilograms, class, place and period with the beneficiary', async () => {
      const crossing = await prepare(stack(), direction);
      const { origin, destination, command, credit, key } = crossing;
      must(await crossing.lock());
      await expectSupplyIdentity(stack(), credit);
      expect(must(await crossing.mint()).state).toBe('unassigned');
      await expectSupplyIdentity(stack(), credit);
      expect(must(await crossing.extinguish()).state).toBe('extinguished');
      await expectSupplyIdentity(stack(), credit);
      const assigned = must(await crossing.assign());
      await expectSupplyIdentity(stack(), credit);

      expect(assigned).toEqual({ ...must(await origin.bridge.lookupOrigin(command.transferId)), state: 'assigned' });
      expect(must(await destination.bridge.lookupDestination(key))).toEqual(assigned);
      expect(must(await destination.bridge.creditClass(credit.classId))).toEqual(credit);
      const owner = destination.account('bob');
      const query = { classId: credit.classId, owner, kg: 3_000n };
      expect(must(await destination.bridge.spendable(query))).toEqual([kg(0, 3_000)]);
      expect(codeOf(await destination.bridge.spendable({ ...query, kg: 3_001n }))).toBe('INSUFFICIENT_BALANCE');
      expect(codeOf(await destination.bridge.spendable({ ...query, kg: 0n }))).toBe('INVALID_MASS');
    });

    test('answers each step as before when it is repeated, and changes nothing', async () => {
      const crossing = await prepare(stack(), direction);
      must(await crossing.lock());
      const locked = await crossing.proof('locked');
      const minted = must(await crossing.mint());
      expect(must(await crossing.destination.bridge.mint(locked, crossing.credit))).toEqual(minted);
      const unassigned = await crossing.proof('unassigned');
      const extinguished = must(await crossing.extinguish());
      expect(must(await crossing.origin.bridge.extinguish(unassigned))).toEqual(extinguished);
      const proof = await crossing.proof('extinguished');
      expect(must(await crossing.destination.bridge.mint(proof, crossing.credit))).toEqual(minted);
      const assigned = must(await crossing.assign());
      expect(must(await crossing.destination.bridge.assign(proof))).toEqual(assigned);
      await expectSupplyIdentity(stack(), crossing.credit);
    });

    test('that is extinguished can still be minted, and then assigned', async () => {
      const crossing = await prepare(stack(), direction);
      must(await crossing.lock());
      // The origin extinguished on the word of a destination that has lost its record since.
      const unassigned = await crossing.evidence('unassigned');
      must(await crossing.origin.bridge.extinguish(unassigned));
      const evidence = await crossing.proof('extinguished');
      expect(codeOf(await crossing.destination.bridge.assign(evidence))).toBe('TRANSFER_NOT_FOUND');
      must(await crossing.destination.bridge.mint(evidence, crossing.credit));
      expect(must(await crossing.assign()).state).toBe('assigned');
      await expectSupplyIdentity(stack(), crossing.credit);
    });

    test('is known on either side only once it is there, and proves only what holds', async () => {
      const crossing = await prepare(stack(), direction);
      const { origin, destination, command, key } = crossing;
      expect(must(await origin.bridge.lookupOrigin(command.transferId))).toBeUndefined();
      expect(must(await destination.bridge.lookupDestination(key))).toBeUndefined();
      expect(codeOf(await origin.bridge.prove('locked', key))).toBe('FACT_NOT_HELD');
      must(await crossing.lock());
      for (const fact of ['aborting', 'released', 'extinguished'] as const)
        expect(codeOf(await origin.bridge.prove(fact, key))).toBe('FACT_NOT_HELD');
      for (const fact of ['unassigned', 'assigned', 'void'] as const)
        expect(codeOf(await destination.bridge.prove(fact, key))).toBe('FACT_NOT_HELD');
      expect(codeOf(await origin.bridge.beginAbort(randomHash()))).toBe('TRANSFER_NOT_FOUND');
    });

    test('tells its steps as events, in order, and goes on after a cursor without repeating one', async () => {
      const crossing = await prepare(stack(), direction, WHOLE);
      await crossing.complete();
      const { transferId } = crossing.command;
      const steps = async (side: 'origin' | 'destination', count: number, cursor?: string): Promise<LedgerEvent[]> => {
        const controller = new AbortController();
        const seen: LedgerEvent[] = [];
        const options = { signal: controller.signal, ...(cursor === undefined ? {} : { cursor }) };
        for await (const event of crossing[side].bridge.watch(options)) {
          if (event.type === 'transfer' && event.transferId === transferId) seen.push(event);
          if (seen.length === count) controller.abort();
        }
        return seen;
      };
      const [locked, extinguished] = await steps('origin', 2);
      const { originLedger } = crossing.key;
      expect(locked).toMatchObject({ type: 'transfer', originLedger, transferId, state: 'locked' });
      expect(extinguished).toMatchObject({ type: 'transfer', originLedger, transferId, state: 'extinguished' });
      expect(await steps('origin', 1, locked?.cursor)).toEqual([extinguished]);
      expect(await steps('destination', 2)).toMatchObject([
        { originLedger, transferId, state: 'unassigned' },
        { originLedger, transferId, state: 'assigned' },
      ]);
    });
  });
}
