import { beforeAll, describe, expect, test } from '@jest/globals';
import type { CreditClass, Evidence, RetirementRecord } from '@meridian/bridges';
import { decodeRetirement, encodeRetirement, hashText, PPM_ONE, ZERO_HASH, type Retirement } from '@meridian/credit';
import { codeOf, Crossing, must, randomHash } from './crossing.ts';
import { carryOut, issueFresh, kg, sides, WHOLE } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

/** A retirement abroad comes home: those kilograms are retired there too, exactly once. */
export function retirementRules(name: string, stack: () => BridgeStack): void {
  describe(`${name}: a retirement abroad`, () => {
    let credit: CreditClass;
    let record: RetirementRecord;
    let evidence: Evidence;

    const signed = async (changes: Partial<Retirement>): Promise<Evidence> => {
      const claim = encodeRetirement({ ...decodeRetirement(evidence.claim), ...changes });
      return { claim, proof: await stack().foreign.signer.sign(claim), lane: 'trusted: single' };
    };

    beforeAll(async () => {
      credit = await issueFresh(stack());
      await carryOut(stack(), credit, WHOLE);
      record = await stack().foreign.retire({
        owner: 'alice',
        batchId: credit.batchId,
        classId: credit.classId,
        ranges: [kg(0, 2_500)],
        beneficiaryName: 'Ocean Freight Ltd',
        reason: 'Voyage 17',
      });
      evidence = must(await stack().foreign.bridge.proveRetirement(record.retirementId));
    });

    test('names exactly its ranges, and its evidence says so to the home ledger', () => {
      const { retirementId } = record;
      expect(record).toEqual({
        retirementId,
        batchId: credit.batchId,
        classId: credit.classId,
        ranges: [kg(0, 2_500)],
        retiredBy: stack().foreign.account('alice'),
        beneficiaryName: 'Ocean Freight Ltd',
        reason: 'Voyage 17',
        ppm: PPM_ONE,
        policySet: ZERO_HASH,
        use: { time: expect.any(Number) as unknown },
      });
      expect(decodeRetirement(evidence.claim)).toEqual({
        ledger: stack().foreign.bridge.ledger.id,
        homeLedger: stack().home.bridge.ledger.id,
        retirementId,
        batchId: credit.batchId,
        classId: credit.classId,
        ranges: [kg(0, 2_500)],
        beneficiaryName: hashText('Ocean Freight Ltd'),
        use: record.use,
        policySet: ZERO_HASH,
        ppm: PPM_ONE,
      });
    });

    test('is told by an event', async () => {
      const controller = new AbortController();
      const seen: RetirementRecord[] = [];
      for await (const event of stack().foreign.bridge.watch({ signal: controller.signal })) {
        if (event.type !== 'retired' || event.retirement.retirementId !== record.retirementId) continue;
        seen.push(event.retirement);
        controller.abort();
      }
      expect(seen).toEqual([record]);
    });

    test('is refused at home when its evidence is forged, altered, or meant for another ledger', async () => {
      const { home } = stack();
      const forged = { ...evidence, proof: await home.signer.sign(evidence.claim) };
      expect(codeOf(await home.bridge.retiredAbroad(forged))).toBe('EVIDENCE_INVALID');
      const altered = { ...(await signed({ ranges: [kg(0, 2_600)] })), proof: evidence.proof };
      expect(codeOf(await home.bridge.retiredAbroad(altered))).toBe('EVIDENCE_INVALID');
      const elsewhere = await signed({ homeLedger: hashText('elsewhere') });
      expect(codeOf(await home.bridge.retiredAbroad(elsewhere))).toBe('WRONG_LEDGER');
      const short = { ...evidence, claim: evidence.claim.slice(0, 100) };
      expect(codeOf(await home.bridge.retiredAbroad(short))).toBe('INVALID_RETIREMENT');
      expect(must(await home.bridge.supply(credit.batchId)).byStatus['retired']).toBe(0n);
    });

    test('is refused on a ledger that is not home', async () => {
      expect(codeOf(await stack().foreign.bridge.retiredAbroad(evidence))).toBe('NOT_HOME');
    });

    test('retires those kilograms at home exactly once', async () => {
      const { home } = stack();
      const expected = { retired: [kg(0, 2_500)], wrapped: [kg(2_500, 10_000)] };
      expect(must(await home.bridge.retiredAbroad(evidence))).toEqual({ retirementId: record.retirementId });
      expect(must(await home.bridge.supply(credit.batchId)).rangesByStatus).toMatchObject(expected);
      expect(must(await home.bridge.retiredAbroad(evidence))).toEqual({ retirementId: record.retirementId });
      expect(codeOf(await home.bridge.retiredAbroad(await signed({ ranges: [kg(2_500, 3_000)] })))).toBe('KEY_REUSED');
      const twice = await signed({ retirementId: randomHash() });
      expect(codeOf(await home.bridge.retiredAbroad(twice))).toBe('NOT_WRAPPED_THERE');
      expect(must(await home.bridge.supply(credit.batchId)).rangesByStatus).toMatchObject(expected);
      await expectSupplyIdentity(stack(), credit);
    });

    test('and a return cannot both have the same kilograms', async () => {
      const lost = new Crossing(sides(stack(), 'back'), credit, [kg(0, 1_000)]);
      expect(codeOf(await lost.lock())).toBe('RANGES_CHANGED');
      const back = lost.with({ transferId: randomHash(), ranges: [kg(2_500, 10_000)] });
      await back.complete();
      expect(must(await stack().home.bridge.supply(credit.batchId)).rangesByStatus).toMatchObject({
        retired: [kg(0, 2_500)],
        active: [kg(2_500, 10_000)],
        wrapped: [],
      });
      await expectSupplyIdentity(stack(), credit);
    });

    test('that is unknown cannot be proved', async () => {
      expect(codeOf(await stack().foreign.bridge.proveRetirement(randomHash()))).toBe('RETIREMENT_NOT_FOUND');
    });
  });
}
