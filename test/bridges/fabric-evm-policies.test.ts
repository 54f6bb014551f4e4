import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { CreditClass, RetirementRecord, UseInput } from '@meridian/bridges';
import {
  connectFabricHome,
  connectFabricPolicies,
  type Entitled,
  type FabricCredits,
  type FabricHome as FabricClientOfHome,
} from '@meridian/bridges/fabric';
import {
  hashText,
  milligrams,
  multiplier,
  parseLedger,
  policySetFromJson,
  policySetId,
  policySetToJson,
} from '@meridian/credit';
import { codeOf, Crossing, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { evmForeign, type EvmSide } from '../support/bridge-suite/evm-side.ts';
import { fabricHome, type FabricHome } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { newClaimSigner } from '../support/bridge-suite/memory-side.ts';
import { issueFresh, kg } from '../support/bridge-suite/prepare.ts';
import type { FabricNetwork } from '../networks/network.ts';

jest.setTimeout(120_000);

const SET = policySetFromJson({
  name: 'near',
  version: 1,
  description: 'Near credits count more.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point', 'site'],
  policies: [
    {
      id: 'near',
      version: 1,
      description: '',
      scope: 'coupled',
      metric: 'distance',
      curve: {
        type: 'linear',
        points: [
          ['0', '1000000'],
          ['20015115', '0'],
        ],
      },
    },
  ],
});
const ID = policySetId(SET);
const DOCUMENT = policySetToJson(SET);
const USE: UseInput = { place: { latitude: -23_550_520, longitude: -46_633_309 }, country: 'BR' };
const NAME = 'Ocean Freight Ltd';
const LEGAL_ENTITY = '5493001KJTIIGC8Y1R12';

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`multipliers between ${kind.name} and anvil`, () => {
    suite(kind);
  });
}

function suite({ start }: NetworkKind): void {
  let directory: string;
  let network: FabricNetwork;
  let home: FabricHome;
  let foreign: EvmSide;
  let credit: CreditClass;
  let regulator: FabricClientOfHome;
  const clients: { close(): unknown }[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'meridian-'));
    network = await start(join(directory, 'network'));
    const signer = newClaimSigner();
    const ledger = parseLedger(network.ledgerDescriptor);
    foreign = await evmForeign({ home: { ledger, keys: [signer.publicKey] } });
    home = await fabricHome(network, foreign.bridge.ledger, [foreign.signer.publicKey], signer);
    regulator = connectFabricHome(await home.users.options('regulator', { role: 'regulator' }));
    clients.push(regulator);
    credit = await issueFresh({ home, foreign, close: () => Promise.resolve() });
  }, 120_000);

  afterAll(async () => {
    for (const client of clients) client.close();
    await home.users.close();
    await foreign.close();
    await network.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const alice = (): Promise<FabricCredits> => home.users.credits('alice');
  const toldHome = async ({ retirementId }: RetirementRecord) => {
    must(await home.bridge.retiredAbroad(must(await foreign.bridge.proveRetirement(retirementId))));
    return must(await (await alice()).retirementAbroad(foreign.bridge.ledger.id, retirementId));
  };

  test('a policy set crosses with its activation, and only what is active does', async () => {
    must(await regulator.policies.register(DOCUMENT));
    const options = await home.users.options('gateway', { role: 'bridge-gateway' });
    const source = connectFabricPolicies({ ...options, claimSigner: home.signer });
    clients.push(source);
    expect(codeOf(await source.policySetEvidence(ID))).toBe('POLICY_SET_NOT_ACTIVE');

    const from = Math.ceil(Date.now() / 1000) + 1;
    must(await regulator.policies.activate({ policySet: ID, from }));
    const evidence = must(await source.policySetEvidence(ID));
    expect(evidence.document).toEqual(DOCUMENT);
    expect(must(await foreign.policies.acceptPolicySet(evidence))).toMatchObject({ activeFrom: from });
    must(await foreign.policies.acceptAttesters(must(await source.attestersEvidence())));
    await new Promise((resolve) => setTimeout(resolve, 2_500));
  });

  test('a credit retired at home and one retired abroad count the same, and home computes what it is told', async () => {
    const fabric = await alice();
    const order = { beneficiaryName: NAME, reason: '', policySet: ID, use: USE };
    const atHome = must(
      await fabric.retire({
        ...order,
        retirementId: randomHash(),
        batchId: credit.batchId,
        ranges: [kg(9_000, 10_000)],
      }),
    );
    const beneficiary = foreign.account('alice');
    await new Crossing({ origin: home, destination: foreign }, credit, [kg(0, 3_000)], { beneficiary }).complete();
    const { record } = must(
      await foreign.holders.alice.retire({ ...order, classId: credit.classId, ranges: [kg(0, 1_000)] }),
    );
    const reference = multiplier(SET, credit.provenance, record.use).ppm;
    expect(reference).toBeGreaterThan(0n);
    expect([atHome.ppm, record.ppm]).toEqual([reference, reference]);
    expect(atHome.mg).toBe(milligrams(1_000n, reference));
    const told = await toldHome(record);
    expect(told).toMatchObject({ mg: atHome.mg, mgAtHome: atHome.mg, remarks: [], policySet: ID });
    expect(told?.use).toEqual(record.use);
  });

  describe('kilograms entitled to one beneficiary', () => {
    let entitled: Entitled;
    let entitledClass: CreditClass;

    beforeAll(async () => {
      await (await alice()).setApprovalForAll('Org1MSP/auctioneer', true);
      const auctioneer = await home.users.credits('auctioneer', { role: 'auction-container' });
      entitled = must(
        await auctioneer.entitle({
          auctionId: hashText('an auction'),
          batchId: credit.batchId,
          ranges: [kg(3_000, 8_000)],
          owner: 'Org1MSP/alice',
          to: 'Org1MSP/alice',
          beneficiary: hashText(LEGAL_ENTITY),
          policySet: ID,
          use: USE,
        }),
      );
      entitledClass = must(await (await alice()).class(entitled.classId));
    });

    test('are a class of their own whose multiplier the chaincode computed', () => {
      const use = { time: 0, place: { latitude: -23_550_520, longitude: -46_633_309, source: 'declared' as const } };
      expect(entitledClass.entitlement).toEqual({
        beneficiary: hashText(LEGAL_ENTITY),
        ppm: multiplier(SET, credit.provenance, use).ppm,
        policySet: ID,
        auctionId: hashText('an auction'),
      });
      expect(entitledClass.classId).not.toBe(credit.classId);
    });

    test('cross with their entitlement, are retired abroad by it alone, and come home with it', async () => {
      const beneficiary = foreign.account('alice');
      await new Crossing({ origin: home, destination: foreign }, entitledClass, [kg(3_000, 6_000)], {
        beneficiary,
      }).complete();
      const holder = foreign.holders.alice;
      expect(must(await holder.creditClass(entitled.classId))).toEqual(entitledClass);

      const command = { classId: entitled.classId, ranges: [kg(3_000, 4_000)], beneficiaryName: NAME, reason: '' };
      expect(codeOf(await holder.retire(command))).toBe('NOT_ENTITLED');
      expect(codeOf(await holder.retire({ ...command, legalEntityId: 'somebody else' }))).toBe('NOT_ENTITLED');
      const { record } = must(await holder.retire({ ...command, legalEntityId: LEGAL_ENTITY }));
      expect(record).toMatchObject({ ppm: entitled.entitlement.ppm, policySet: ID });
      const told = await toldHome(record);
      expect(told).toMatchObject({ mgAtHome: milligrams(1_000n, entitled.entitlement.ppm), remarks: [] });

      await new Crossing({ origin: foreign, destination: home }, entitledClass, [kg(4_000, 6_000)], {
        beneficiary: home.account('alice'),
      }).complete();
      const fabric = await alice();
      const back = { batchId: credit.batchId, ranges: [kg(4_000, 5_000)], beneficiaryName: NAME, reason: '' };
      const unnamed = await fabric.retire({ ...back, retirementId: randomHash() });
      expect(codeOf(unnamed)).toBe('NOT_ENTITLED');
      const retired = must(await fabric.retire({ ...back, retirementId: randomHash(), legalEntityId: LEGAL_ENTITY }));
      expect(retired).toMatchObject({ ppm: entitled.entitlement.ppm, classId: entitled.classId });
    });
  });

  test('after all of it every kilogram of the batch is in one place', async () => {
    const { issued, byStatus } = must(await home.bridge.supply(credit.batchId));
    const sum = Object.values(byStatus).reduce((total, mass) => total + mass, 0n);
    expect(sum).toBe(issued);
    const abroad = must(await foreign.bridge.supply(credit.batchId));
    // What came back is burnt there, what is retired there is retired here too.
    expect(byStatus['wrapped']).toBe(abroad.byStatus['active']);
  });
}
