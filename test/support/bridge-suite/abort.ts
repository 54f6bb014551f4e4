import { describe, expect, test } from '@jest/globals';
import { codeOf, must } from './crossing.ts';
import { DIRECTIONS, prepare, WHOLE } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

/** The way back: aborting, void, released. */
export function abortRules(name: string, stack: () => BridgeStack): void {
  describe.each(DIRECTIONS)(`${name}: giving up on the way %s`, (direction) => {
    test('before the mint leaves a tombstone, which refuses a later mint, and gives the kilograms back', async () => {
      const crossing = await prepare(stack(), direction);
      const { origin, destination, credit } = crossing;
      must(await crossing.lock());
      const locked = await crossing.proof('locked');
      expect(must(await crossing.beginAbort()).state).toBe('aborting');
      const voided = must(await crossing.void());
      expect(voided.state).toBe('void');
      expect(voided.ranges).toEqual(crossing.command.ranges);
      expect(codeOf(await destination.bridge.mint(locked, credit))).toBe('TRANSFER_VOID');
      expect(codeOf(await destination.bridge.assign(await crossing.evidence('extinguished')))).toBe('TRANSFER_VOID');
      expect(must(await crossing.release()).state).toBe('released');
      const all = { classId: credit.classId, owner: origin.account('alice'), kg: 10_000n };
      expect(must(await origin.bridge.spendable(all))).toEqual(WHOLE);
      await expectSupplyIdentity(stack(), credit);
    });

    test('after the mint takes back what was minted, each step once', async () => {
      const crossing = await prepare(stack(), direction);
      const { origin, destination, credit } = crossing;
      must(await crossing.lock());
      must(await crossing.mint());
      const unassigned = await crossing.proof('unassigned');
      const aborting = must(await crossing.beginAbort());
      expect(must(await crossing.beginAbort())).toEqual(aborting);
      await expectSupplyIdentity(stack(), credit);
      const proof = await crossing.proof('aborting');
      const voided = must(await destination.bridge.void(proof));
      expect(must(await destination.bridge.void(proof))).toEqual(voided);
      await expectSupplyIdentity(stack(), credit);
      const released = must(await crossing.release());
      expect(must(await crossing.release())).toEqual(released);
      expect(must(await crossing.beginAbort())).toEqual(released);
      expect(codeOf(await origin.bridge.extinguish(unassigned))).toBe('TRANSFER_STATE');
      const all = { classId: credit.classId, owner: origin.account('alice'), kg: 10_000n };
      expect(must(await origin.bridge.spendable(all))).toEqual(WHOLE);
      await expectSupplyIdentity(stack(), credit);
    });

    test('once begun, only a release can follow', async () => {
      const crossing = await prepare(stack(), direction);
      must(await crossing.lock());
      must(await crossing.mint());
      const unassigned = await crossing.proof('unassigned');
      must(await crossing.beginAbort());
      expect(codeOf(await crossing.origin.bridge.extinguish(unassigned))).toBe('TRANSFER_STATE');
    });

    test('is refused after the origin has extinguished, and the kilograms arrive', async () => {
      const crossing = await prepare(stack(), direction);
      must(await crossing.lock());
      must(await crossing.mint());
      must(await crossing.extinguish());
      expect(codeOf(await crossing.beginAbort())).toBe('TRANSFER_STATE');
      const voided = await crossing.evidence('void');
      expect(codeOf(await crossing.origin.bridge.release(voided))).toBe('TRANSFER_STATE');
      must(await crossing.assign());
      const aborting = await crossing.evidence('aborting');
      expect(codeOf(await crossing.destination.bridge.void(aborting))).toBe('TRANSFER_STATE');
      await expectSupplyIdentity(stack(), crossing.credit);
    });

    test('does not release before the destination is void', async () => {
      const crossing = await prepare(stack(), direction);
      must(await crossing.lock());
      const voided = await crossing.evidence('void');
      expect(codeOf(await crossing.origin.bridge.release(voided))).toBe('TRANSFER_STATE');
      must(await crossing.beginAbort());
      expect(codeOf(await crossing.destination.bridge.prove('void', crossing.key))).toBe('FACT_NOT_HELD');
    });
  });
}
