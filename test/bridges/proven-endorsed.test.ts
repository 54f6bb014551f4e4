import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ANVIL_FUNDED_KEY } from '@meridian/bridges/anvil';
import type { Evidence } from '@meridian/bridges';
import { createClaimVerifier, EndorsedVerifier } from '@meridian/bridges/claims';
import { connectFabric, connectFabricHome, connectFabricPolicies, type FabricHome } from '@meridian/bridges/fabric';
import {
  decodeClaim,
  encodeClaim,
  encodePolicyStatement,
  hashText,
  parseLedger,
  policySetFromJson,
  policySetId,
  policySetToJson,
  READY_MADE,
  sha256,
  type Claim,
  type Fact,
} from '@meridian/credit';
import { CreditBridge, EndorsementVerifier } from '@meridian/solidity';
import { Contract, JsonRpcProvider, Wallet } from 'ethers';
import { codeOf, must, type Crossing } from '../support/bridge-suite/crossing.ts';
import { evmForeign } from '../support/bridge-suite/evm-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { prepare } from '../support/bridge-suite/prepare.ts';
import { expectSupplyIdentity } from '../support/bridge-suite/supply.ts';
import { endorsedStack, type EndorsedStack } from '../support/endorsed/stack.ts';

const START_MS = 120_000;
jest.setTimeout(90_000);

const SET = policySetFromJson(READY_MADE['near-and-recent']);
const DOCUMENT = policySetToJson(SET);
const POLICY_SET = policySetId(SET);

/** The same proof under a claim of something else. */
const spoilt = (evidence: Evidence, changes: Partial<Claim>): Evidence => ({
  ...evidence,
  claim: encodeClaim({ ...decodeClaim(evidence.claim), ...changes }),
});

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`anvil believes ${kind.name} by its peers' endorsements`, () => {
    suite(kind);
  });
}

function suite(kind: NetworkKind): void {
  let stack: EndorsedStack;
  beforeAll(async () => {
    stack = await endorsedStack(kind);
  }, START_MS);
  afterAll(async () => {
    await stack.close();
  }, START_MS);

  const locked = async (): Promise<Crossing> => {
    const crossing = await prepare(stack, 'out');
    must(await crossing.lock());
    return crossing;
  };
  /** A transfer in the state that each call to the contract starts from. */
  const stages: readonly (readonly ['mint' | 'assign' | 'void', Fact, () => Promise<Crossing>])[] = [
    ['mint', 'locked', locked],
    [
      'assign',
      'extinguished',
      async () => {
        const crossing = await locked();
        must(await crossing.mint());
        must(await crossing.extinguish());
        return crossing;
      },
    ],
    [
      'void',
      'aborting',
      async () => {
        const crossing = await locked();
        must(await crossing.mint());
        must(await crossing.beginAbort());
        return crossing;
      },
    ],
  ];
  const present = (call: 'mint' | 'assign' | 'void', evidence: Evidence, { credit }: Crossing) =>
    call === 'mint' ? stack.foreign.bridge.mint(evidence, credit) : stack.foreign.bridge[call](evidence);

  test.each(['out', 'back'] as const)('carries credits %s', async (direction) => {
    const crossing = await prepare(stack, direction);
    await crossing.complete();
    await expectSupplyIdentity(stack, crossing.credit);
    const evidence = await crossing.proof(direction === 'out' ? 'extinguished' : 'assigned');
    expect(evidence.lane).toBe('proven: endorsed');
    expect(new EndorsedVerifier(stack.believed).refusal(evidence)).toBeUndefined();
    expect(createClaimVerifier([stack.believed]).verify(evidence, stack.home.bridge.ledger.id)).toBe(true);
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

  describe.each(stages)('for %s', (call, fact, prepared) => {
    let crossing: Crossing;
    let good: Evidence;
    beforeAll(async () => {
      crossing = await prepared();
      good = await crossing.proof(fact);
    });

    test('a stolen gateway key is worth nothing', async () => {
      const stolen = await crossing.evidence(fact);
      expect(codeOf(await present(call, stolen, crossing))).toBe('INVALID_PROOF');
      expect(createClaimVerifier([stack.believed]).verify(stolen, stack.home.bridge.ledger.id)).toBe(false);
      expect(
        createClaimVerifier([stack.believed]).verify({ ...stolen, lane: good.lane }, stack.home.bridge.ledger.id),
      ).toBe(false);
    });

    test('one organisation alone is not enough', async () => {
      for (const mspId of ['Org1MSP', 'Org2MSP']) {
        const alone = await stack.home.users.bridge(stack.home.signer, {
          prove: { lane: 'proven: endorsed', organisations: [mspId] },
        });
        const evidence = must(await alone.prove(fact, crossing.key));
        expect(codeOf(await present(call, evidence, crossing))).toBe('EVIDENCE_INVALID');
      }
    });

    test('evidence of another transfer, beneficiary, fact or amount is refused', async () => {
      const other = await prepared();
      const [first] = crossing.command.ranges;
      if (first === undefined) throw new Error('the transfer has no ranges');
      const changes: readonly Partial<Claim>[] = [
        { transferId: other.command.transferId },
        { beneficiary: new Uint8Array(20).fill(0x66) },
        { ranges: [{ ...first, to: first.to + 1_000n }] },
        { assetProfile: hashText('another profile') },
      ];
      for (const change of changes)
        expect(codeOf(await present(call, spoilt(good, change), crossing))).toBe('EVIDENCE_INVALID');
      const proofOfOther = { ...good, proof: (await other.proof(fact)).proof };
      expect(codeOf(await present(call, proofOfOther, crossing))).toBe('EVIDENCE_INVALID');
    });

    test('evidence meant for another chain or contract is refused', async () => {
      const chain = parseLedger(`evm:1:${'ab'.repeat(32)}:0x${'11'.repeat(20)}`).id;
      expect(codeOf(await present(call, spoilt(good, { destinationLedger: chain }), crossing))).toBe('WRONG_LEDGER');
    });

    test('the honest evidence counts after all of that, and once more changes nothing', async () => {
      const supply = await stack.foreign.bridge.supply(crossing.credit.batchId);
      must(await present(call, good, crossing));
      const after = must(await stack.foreign.bridge.supply(crossing.credit.batchId));
      expect(after).not.toEqual(supply.outcome === 'done' ? supply.value : undefined);
      must(await present(call, good, crossing));
      expect(must(await stack.foreign.bridge.supply(crossing.credit.batchId))).toEqual(after);
    });
  });

  test('peers prove no fact but the one that holds, whoever asks them', async () => {
    const crossing = await locked();
    for (const fact of ['aborting', 'released', 'extinguished'] as const)
      expect(codeOf(await stack.home.bridge.prove(fact, crossing.key))).toBe('FACT_NOT_HELD');
    const nowhere = { ...crossing.key, transferId: hashText('a transfer that never was') };
    expect(codeOf(await stack.home.bridge.prove('locked', nowhere))).toBe('FACT_NOT_HELD');
  });

  test('evidence for one bridge is worth nothing to another bridge that believes the same peers', async () => {
    const crossing = await locked();
    const evidence = await crossing.proof('locked');
    const other = await evmForeign({ home: stack.believed });
    try {
      expect(codeOf(await other.bridge.mint(evidence, crossing.credit))).toBe('WRONG_LEDGER');
    } finally {
      await other.close();
    }
  });

  test('nobody sets another verifier before the time-lock is over', async () => {
    const { deployment, anvil } = stack.foreign;
    const provider = new JsonRpcProvider(anvil.rpcUrl, undefined, { cacheTimeout: -1 });
    const admin = new Contract(deployment.addresses.bridge, CreditBridge.abi, new Wallet(ANVIL_FUNDED_KEY, provider));
    const home = `0x${stack.home.bridge.ledger.id}`;
    const own = Object.values(deployment.verifiers)[0] ?? '';
    await expect(admin.getFunction('setVerifier').staticCall(home, own)).rejects.toMatchObject({
      revert: { name: 'AccessControlUnauthorizedAccount' },
    });
    provider.destroy();
  });

  describe('policies', () => {
    let regulator: FabricHome;
    beforeAll(async () => {
      regulator = connectFabricHome(await stack.home.users.options('regulator', { role: 'regulator' }));
      must(await regulator.policies.register(DOCUMENT));
      must(await regulator.policies.activate({ policySet: POLICY_SET, from: Math.ceil(Date.now() / 1000) + 2 }));
    });
    afterAll(() => {
      regulator.close();
    });

    test('a stolen gateway key states no policy set and no attesters', async () => {
      const { users, signer } = stack.home;
      const options = await users.options('gateway', { role: 'bridge-gateway' });
      const thief = connectFabricPolicies({ ...options, claimSigner: signer });
      expect(
        codeOf(await stack.foreign.policies.acceptPolicySet(must(await thief.policySetEvidence(POLICY_SET)))),
      ).toBe('INVALID_PROOF');
      expect(codeOf(await stack.foreign.policies.acceptAttesters(must(await thief.attestersEvidence())))).toBe(
        'INVALID_PROOF',
      );
      thief.close();
    });

    test('what the peers state is taken, and nothing else under their proof', async () => {
      const { users, signer } = stack.home;
      const options = await users.options('gateway', { role: 'bridge-gateway' });
      const source = connectFabricPolicies({ ...options, claimSigner: signer, prove: stack.lane });
      const evidence = must(await source.policySetEvidence(POLICY_SET));
      expect(evidence.lane).toBe('proven: endorsed');
      const longer = encodePolicyStatement({
        homeLedger: stack.home.bridge.ledger.id,
        policySet: POLICY_SET,
        activeFrom: 0,
        activeUntil: 253402214400,
        version: 9,
      });
      expect(codeOf(await stack.foreign.policies.acceptPolicySet({ ...evidence, statement: longer }))).toBe(
        'EVIDENCE_INVALID',
      );
      expect(must(await stack.foreign.policies.acceptPolicySet(evidence)).policySet).toBe(POLICY_SET);
      const attesters = must(await source.attestersEvidence());
      expect(must(await stack.foreign.policies.acceptAttesters(attesters)).version).toBe(1);
      source.close();
    });
  });

  test('a bridge of no organisation’s peers is refused at once', async () => {
    const options = await stack.home.users.options('gateway', { role: 'bridge-gateway' });
    const { ledger } = stack.home.bridge;
    const prove = { lane: 'proven: endorsed', organisations: [] } as const;
    expect(() => connectFabric({ ...options, ledger, claimSigner: stack.home.signer, prove })).toThrow(
      expect.objectContaining({ code: 'INVALID_OPTION', field: 'organisations' }),
    );
  });

  // The last, as it takes the peer away for good.
  test('what a peer signed counts no longer once the peer is revoked', async () => {
    const crossing = await locked();
    const evidence = await crossing.proof('locked');
    const { deployment, anvil } = stack.foreign;
    const provider = new JsonRpcProvider(anvil.rpcUrl, undefined, { cacheTimeout: -1 });
    const guardian = new Wallet(ANVIL_FUNDED_KEY, provider);
    const [verifier = ''] = Object.values(deployment.verifiers);
    const [peer] = stack.believed.endorsers;
    const contract = new Contract(verifier, EndorsementVerifier.abi, guardian);
    const sent = (await contract.getFunction('revokePeer')(`0x${sha256(peer?.identity ?? new Uint8Array())}`)) as {
      wait(): Promise<unknown>;
    };
    await sent.wait();
    expect(codeOf(await stack.foreign.bridge.mint(evidence, crossing.credit))).toBe('EVIDENCE_INVALID');
    provider.destroy();
  });
}
