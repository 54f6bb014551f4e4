import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Evidence, Outcome } from '@meridian/bridges';
import { createClaimSigner } from '@meridian/bridges/claims';
import { parseLedger, utf8, type Claim, type Fact } from '@meridian/credit';
import { codeOf, must, randomHash, type Crossing } from './crossing.ts';
import { DIRECTIONS, kg, prepare } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

type Step = 'mint' | 'extinguish' | 'assign' | 'void' | 'release';

/** Each step that takes evidence, and the fact that it needs. */
const STEPS: readonly (readonly [Step, Fact])[] = [
  ['mint', 'locked'],
  ['extinguish', 'unassigned'],
  ['assign', 'extinguished'],
  ['void', 'aborting'],
  ['release', 'void'],
];

const NOBODY = parseLedger('memory:nobody-trusts-this').id;
const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
const BENEFICIARY_AT = 220;

function present(crossing: Crossing, step: Step, evidence: Evidence): Promise<Outcome<unknown>> {
  const bridge = step === 'extinguish' || step === 'release' ? crossing.origin.bridge : crossing.destination.bridge;
  return step === 'mint' ? bridge.mint(evidence, crossing.credit) : bridge[step](evidence);
}

/** A row is refused for its evidence alone: the transfer is locked, so every other condition of some step holds or comes later. */
export function evidenceRules(name: string, stack: () => BridgeStack): void {
  describe.each(DIRECTIONS)(`${name}: evidence on the way %s`, (direction) => {
    let crossing: Crossing;

    beforeAll(async () => {
      crossing = await prepare(stack(), direction);
      must(await crossing.lock());
    });

    const expectRefused = async (step: Step, evidence: Evidence, code: string): Promise<void> => {
      expect(codeOf(await present(crossing, step, evidence))).toBe(code);
      expect(must(await crossing.origin.bridge.lookupOrigin(crossing.command.transferId))?.state).toBe('locked');
      expect(must(await crossing.destination.bridge.lookupDestination(crossing.key))).toBeUndefined();
    };

    describe.each(STEPS)('for %s', (step, fact) => {
      test('signed by a key that nobody trusts is refused', async () => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const forged = await crossing.evidence(fact, {}, createClaimSigner(privateKey));
        await expectRefused(step, forged, 'EVIDENCE_INVALID');
      });

      test('signed by the other ledger of the transfer is refused', async () => {
        const ofOrigin = fact === 'unassigned' || fact === 'void';
        const wrong = (ofOrigin ? crossing.origin : crossing.destination).signer;
        await expectRefused(step, await crossing.evidence(fact, {}, wrong), 'EVIDENCE_INVALID');
      });

      test('with a beneficiary, or a signature, changed by one bit is refused', async () => {
        const evidence = await crossing.evidence(fact);
        const otherClaim = { ...evidence, claim: flip(evidence.claim, BENEFICIARY_AT + 1) };
        await expectRefused(step, otherClaim, 'EVIDENCE_INVALID');
        const otherSignature = { ...evidence, proof: flip(evidence.proof, 40) };
        await expectRefused(step, otherSignature, 'EVIDENCE_INVALID');
      });

      test('cut short, or with a mass that its ranges do not have, is refused', async () => {
        const evidence = await crossing.evidence(fact);
        const short = { ...evidence, claim: evidence.claim.slice(0, 200) };
        await expectRefused(step, short, 'INVALID_CLAIM');
        await expectRefused(step, { ...evidence, claim: flip(evidence.claim, 217) }, 'INVALID_CLAIM');
        await expectRefused(step, { ...evidence, proof: evidence.proof.slice(0, 96) }, 'INVALID_PROOF');
      });

      test('of another fact is refused', async () => {
        const other: Fact = fact === 'locked' || fact === 'extinguished' ? 'released' : 'locked';
        await expectRefused(step, await crossing.evidence(other), 'EVIDENCE_FACT');
      });

      test('that is meant for another ledger is refused', async () => {
        const here: Partial<Claim> =
          fact === 'unassigned' || fact === 'void' ? { originLedger: NOBODY } : { destinationLedger: NOBODY };
        await expectRefused(step, await crossing.evidence(fact, here), 'WRONG_LEDGER');
      });

      test('of a ledger that is not trusted is refused', async () => {
        const there: Partial<Claim> =
          fact === 'unassigned' || fact === 'void' ? { destinationLedger: NOBODY } : { originLedger: NOBODY };
        await expectRefused(step, await crossing.evidence(fact, there), 'UNKNOWN_LEDGER');
      });
    });

    test.each(['extinguish', 'assign', 'release'] as const)(
      'for %s of an unknown transfer is refused',
      async (step) => {
        const fact = STEPS.find(([name]) => name === step)?.[1] ?? 'locked';
        await expectRefused(step, await crossing.evidence(fact, { transferId: randomHash() }), 'TRANSFER_NOT_FOUND');
      },
    );

    test.each([
      ['other ranges', { ranges: [kg(0, 2_000)] }],
      ['another class', { classId: randomHash() }],
      ['another asset profile', { assetProfile: randomHash() }],
    ] as const)('of %s than those locked is refused at the origin', async (_, spoil) => {
      await expectRefused('extinguish', await crossing.evidence('unassigned', spoil), 'EVIDENCE_MISMATCH');
      await expectRefused('release', await crossing.evidence('void', spoil), 'EVIDENCE_MISMATCH');
    });

    test('for a mint whose beneficiary is no account here is refused', async () => {
      const nobody = { beneficiary: utf8('nobody') };
      await expectRefused('mint', await crossing.evidence('locked', nobody), 'INVALID_ACCOUNT');
    });

    test('for a mint of more than the batch holds is refused', async () => {
      const code = direction === 'out' ? 'RANGE_OUTSIDE' : 'LOTS_DO_NOT_COVER';
      await expectRefused('mint', await crossing.evidence('locked', { ranges: [kg(9_000, 11_000)] }), code);
    });

    if (direction === 'out')
      test('for a mint is refused with another provenance or another class than its own', async () => {
        const evidence = await crossing.evidence('locked');
        const { provenance } = crossing.credit;
        const moved = { ...provenance, place: { ...provenance.place, latitude: 0 } };
        const bridge = crossing.destination.bridge;
        expect(codeOf(await bridge.mint(evidence, { ...crossing.credit, provenance: moved }))).toBe(
          'EVIDENCE_MISMATCH',
        );
        const other = await crossing.evidence('locked', { classId: randomHash() });
        await expectRefused('mint', other, 'EVIDENCE_MISMATCH');
      });

    test('names other parameters for a transfer already minted: its key is refused again', async () => {
      const minted = await prepare(stack(), direction);
      must(await minted.lock());
      must(await minted.mint());
      const { destination } = minted;
      const spoils: Partial<Claim>[] = [{ ranges: [kg(0, 2_000)] }, { assetProfile: randomHash() }];
      for (const spoil of spoils) {
        expect(codeOf(await destination.bridge.mint(await minted.evidence('locked', spoil), minted.credit))).toBe(
          'KEY_REUSED',
        );
        expect(codeOf(await destination.bridge.assign(await minted.evidence('extinguished', spoil)))).toBe(
          'EVIDENCE_MISMATCH',
        );
        expect(codeOf(await destination.bridge.void(await minted.evidence('aborting', spoil)))).toBe(
          'EVIDENCE_MISMATCH',
        );
      }
      expect(must(await destination.bridge.lookupDestination(minted.key))?.state).toBe('unassigned');
      await expectSupplyIdentity(stack(), minted.credit);
    });
  });

  describe(`${name}: the home ledger`, () => {
    test('takes nothing back that the origin does not hold for it', async () => {
      const credit = await prepare(stack(), 'out');
      const back = (await prepare(stack(), 'back')).with({
        transferId: randomHash(),
        batchId: credit.credit.batchId,
        classId: credit.credit.classId,
      });
      const outcome = await stack().home.bridge.mint(await back.evidence('locked'), credit.credit);
      expect(codeOf(outcome)).toBe('NOT_WRAPPED_THERE');
    });
  });
}
