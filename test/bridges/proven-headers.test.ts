import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Evidence } from '@meridian/bridges';
import { createClaimVerifier, type GatewayClaimSigner } from '@meridian/bridges/claims';
import {
  bridgeContractOf,
  decodeClaim,
  decodeHeaderProof,
  encodeClaim,
  encodeHeaderProof,
  EVIDENCED_TOPIC,
  hashText,
  provenReceipt,
  sha256,
  type Claim,
  type EvmBlock,
  type Fact,
} from '@meridian/credit';
import { makeBlock } from '../../chaincode/credit/test/support/evm-block.ts';
import { codeOf, must, type Crossing } from '../support/bridge-suite/crossing.ts';
import { FABRIC_KINDS } from '../networks/kinds.ts';
import { carryOut, issueFresh, kg, prepare, WHOLE } from '../support/bridge-suite/prepare.ts';
import { expectSupplyIdentity } from '../support/bridge-suite/supply.ts';
import { provenStack, type ProvenStack } from '../support/proven-stack.ts';

const START_MS = 120_000;
jest.setTimeout(90_000);

/** The same evidence about something else. */
const spoilt = (evidence: Evidence, changes: Partial<Claim>): Evidence => ({
  ...evidence,
  claim: encodeClaim({ ...decodeClaim(evidence.claim), ...changes }),
});

const blockOf = ({ proof }: Evidence): EvmBlock => provenReceipt(decodeHeaderProof(proof)).block;

/** What a thief of the gateway's claim key can make: a signature under any claim. */
async function stolen(signer: GatewayClaimSigner, claim: Uint8Array): Promise<Evidence> {
  return { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
}

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`${kind.name} believes anvil by its headers`, () => {
    let stack: ProvenStack;
    beforeAll(async () => {
      stack = await provenStack(kind);
    }, START_MS);
    afterAll(async () => {
      await stack.close();
    }, START_MS);

    const aborting = async (): Promise<Crossing> => {
      const crossing = await prepare(stack, 'out');
      must(await crossing.lock());
      must(await crossing.mint());
      must(await crossing.beginAbort());
      return crossing;
    };

    test.each(['out', 'back'] as const)('carries credits %s, and proves each step by a receipt', async (direction) => {
      const crossing = await prepare(stack, direction);
      await crossing.complete();
      await expectSupplyIdentity(stack, crossing.credit);
      const fact = direction === 'out' ? 'assigned' : 'extinguished';
      const evidence = await crossing.proof(fact);
      expect(evidence.lane).toBe('proven: headers');
      expect(provenReceipt(decodeHeaderProof(evidence.proof)).succeeded).toBe(true);
    });

    test.each(['out', 'back'] as const)('takes a transfer %s back', async (direction) => {
      const crossing = await prepare(stack, direction);
      must(await crossing.lock());
      must(await crossing.mint());
      must(await crossing.beginAbort());
      must(await crossing.void());
      expect(must(await crossing.release()).state).toBe('released');
      await expectSupplyIdentity(stack, crossing.credit);
    });

    test('applies a retirement abroad, once', async () => {
      const credit = await issueFresh(stack);
      await carryOut(stack, credit, WHOLE);
      const asked = {
        owner: 'alice',
        ...credit,
        ranges: [kg(0, 2_000)],
        beneficiaryName: 'Ocean Freight Ltd',
      } as const;
      const { retirementId } = await stack.foreign.retire({ ...asked, reason: 'Voyage 17' });
      const evidence = must(await stack.foreign.bridge.proveRetirement(retirementId));
      expect(evidence.lane).toBe('proven: headers');
      for (let i = 0; i < 2; i += 1)
        expect(must(await stack.home.bridge.retiredAbroad(evidence))).toEqual({ retirementId });
      const { rangesByStatus } = must(await stack.home.bridge.supply(credit.batchId));
      expect(rangesByStatus).toMatchObject({ retired: [kg(0, 2_000)], wrapped: [kg(2_000, 10_000)] });
      must(await stack.foreign.bridge.restateRetirement(retirementId));
      const again = must(await stack.foreign.bridge.proveRetirement(retirementId));
      expect(blockOf(again).number).toBeGreaterThan(blockOf(evidence).number);
      expect(must(await stack.ungated.retiredAbroad(again))).toEqual({ retirementId });
      // The bridge's word of a transfer is none of the token's, and the other way round.
      const other = must(await stack.foreign.bridge.proveRetirement(retirementId));
      const minted = await (await aborting()).proof('unassigned');
      expect(codeOf(await stack.home.bridge.retiredAbroad({ ...other, proof: minted.proof }))).toBe('EVIDENCE_INVALID');
      expect(codeOf(await stack.home.bridge.release({ ...minted, proof: other.proof }))).toBe('EVIDENCE_FACT');
    });

    test('a stolen claim key releases, assigns, takes in and retires nothing', async () => {
      const { home, foreign, ungated } = stack;
      const out = await aborting();
      const back = await prepare(stack, 'back');
      must(await back.lock());
      const claimOf = async (crossing: Crossing, fact: Fact): Promise<Uint8Array> =>
        (await crossing.evidence(fact)).claim;
      const forged = async (crossing: Crossing, fact: Fact): Promise<Evidence> =>
        stolen(foreign.signer, await claimOf(crossing, fact));
      expect(codeOf(await home.bridge.release(await forged(out, 'void')))).toBe('INVALID_PROOF');
      expect(codeOf(await home.bridge.mint(await forged(back, 'locked'), back.credit))).toBe('INVALID_PROOF');
      must(await back.mint());
      expect(codeOf(await home.bridge.assign(await forged(back, 'extinguished')))).toBe('INVALID_PROOF');
      expect(codeOf(await home.bridge.void(await forged(back, 'aborting')))).toBe('INVALID_PROOF');
      // Nor does a receipt of another fact, transfer, beneficiary or mass serve for the claim.
      const unassigned = await out.proof('unassigned');
      for (const changes of [{ fact: 'void' }, { fact: 'void', transferId: back.command.transferId }] as const)
        expect(['EVIDENCE_INVALID', 'TRANSFER_NOT_FOUND']).toContain(
          codeOf(await ungated.release(spoilt(unassigned, changes))),
        );
      const locked = await back.proof('locked');
      for (const changes of [{ fact: 'extinguished' }, { fact: 'extinguished', ranges: [kg(0, 1)] }] as const)
        expect(codeOf(await ungated.assign(spoilt(locked, changes)))).toBe('EVIDENCE_INVALID');
    });

    test('a stolen gateway identity attests alone, and the blocks that it makes up count nowhere', async () => {
      const { ungated, home, foreign } = stack;
      const crossing = await aborting();
      // What would release credits that are spendable abroad: a block in which the bridge says that it is void there.
      const { claim } = await crossing.evidence('void');
      const topics = [EVIDENCED_TOPIC, sha256(claim)];
      const said = { logs: [{ address: bridgeContractOf(foreign.bridge.ledger), topics }] };
      const { number } = blockOf(await crossing.proof('unassigned'));
      for (const height of [number, number + 1_000_000n]) {
        const block = await makeBlock(height, [said]);
        const proof = encodeHeaderProof(await block.proofOf(0));
        const forged: Evidence = { claim, proof, lane: 'proven: headers' };
        expect(codeOf(await ungated.release(forged))).toBe('unavailable');
        must(await stack.books.Org2MSP.attest(foreign.bridge.ledger.id, block));
        expect(['unavailable', 'HEADER_CONTRADICTED']).toContain(codeOf(await ungated.release(forged)));
        expect(codeOf(await home.bridge.release(forged))).toBe('unavailable');
      }
      expect(must(await crossing.origin.bridge.lookupOrigin(crossing.command.transferId))?.state).toBe('aborting');
      // It can hold up what stands in that block, until it is said again in another one.
      must(await crossing.void());
      expect(must(await crossing.release()).state).toBe('released');
    });

    test('evidence in a block in dispute waits, and is good again when the contract says it anew', async () => {
      const { home, foreign, contradictions, ungated } = stack;
      const crossing = await aborting();
      must(await crossing.void());
      const first = await crossing.proof('void');
      const { number } = blockOf(first);
      const ledger = foreign.bridge.ledger.id;
      must(await stack.books.Org2MSP.attest(ledger, { number, hash: hashText('a fork') }));
      expect(codeOf(await ungated.release(first))).toBe('HEADER_CONTRADICTED');
      expect(codeOf(await home.bridge.release(first))).toBe('unavailable');
      expect(contradictions.some((each) => each.startsWith(`${number}:`))).toBe(true);
      must(await foreign.bridge.restate('void', crossing.key));
      const again = await crossing.proof('void');
      expect(blockOf(again).number).toBeGreaterThan(number);
      expect(codeOf(await ungated.release(first))).toBe('HEADER_CONTRADICTED');
      // The gateway finds by its own node what was said again, whichever of the two it was given.
      expect(must(await home.bridge.release(first)).state).toBe('released');
      expect(must(await home.bridge.release(again)).state).toBe('released');
    });

    test('another gateway checks the same evidence against its own node, before any ledger sees it', async () => {
      const { facts, foreign } = stack;
      const crossing = await aborting();
      const evidence = await crossing.proof('unassigned');
      const { ledger, token } = facts;
      const verifier = createClaimVerifier([{ ledger, lane: 'proven: headers', token, blocks: facts, waitMs: 200 }]);
      expect(verifier.verify(evidence, ledger.id)).toBe(false);
      expect(await verifier.prepare(evidence, ledger.id)).toBe(true);
      expect(verifier.verify(evidence, ledger.id)).toBe(true);
      expect(verifier.verify(spoilt(evidence, { beneficiary: new Uint8Array(20).fill(1) }), ledger.id)).toBe(false);
      expect(verifier.verify(await stolen(foreign.signer, evidence.claim), ledger.id)).toBe(false);
      expect(verifier.verify(evidence, hashText('another ledger'))).toBe(false);
      // In a block that the node does not have, what the contract says elsewhere is as good, and what it does not say is nothing.
      const { number } = blockOf(evidence);
      const { claim: unsaid } = await crossing.evidence('void');
      for (const [claim, isSaid] of [
        [evidence.claim, true],
        [unsaid, false],
      ] as const) {
        const topics = [EVIDENCED_TOPIC, sha256(claim)];
        const fork = await makeBlock(number, [{ logs: [{ address: bridgeContractOf(ledger), topics }] }]);
        const forked: Evidence = { ...evidence, claim, proof: encodeHeaderProof(await fork.proofOf(0)) };
        expect(await verifier.prepare(forked, ledger.id)).toBe(true);
        expect(verifier.verify(forked, ledger.id)).toBe(isSaid);
      }
    });
  });
}
