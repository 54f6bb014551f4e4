import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { StatusCode } from '@hyperledger/fabric-gateway';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import {
  addressOf,
  attestationDigest,
  batchId,
  decodeAttestersStatement,
  decodePolicyStatement,
  fromHex,
  hashText,
  multiplier,
  parseLedger,
  policySetFromJson,
  policySetId,
  provenanceToJson,
  toHex,
  type Hash,
  type Use,
} from '@meridian/credit';
import { sampleCredit } from '../../chaincode/credit/test/support/sample-credit.ts';
import { reached, seconds } from './clock.ts';
import { EtsPeople } from './ets-people.ts';
import { FABRIC_KINDS } from './kinds.ts';
import { nearSet } from './near-set.ts';
import type { FabricNetwork } from './network.ts';

const START_MS = 120_000;

const ALICE = 'Org1MSP/alice';
const BOB = 'Org2MSP/bob';
const AUCTION = 'Org2MSP/auction';
const LEGAL_ENTITY = 'CNPJ 12.345.678/0001-95';
const ATTESTER_KEY = new Uint8Array(32).fill(7);
const ATTESTER = addressOf(secp256k1.getPublicKey(ATTESTER_KEY, false));

const BATCH = batchId(sampleCredit);
const place = { latitude: -23_550_520, longitude: -46_633_309 };

interface Worth {
  readonly ppm: string;
  readonly mg: string;
  readonly use: Use;
}

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`policies on ${name}`, () => {
    suite(start);
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  let people: EtsPeople;
  let policySet: Hash;
  const submit = (...call: Parameters<EtsPeople['submit']>): Promise<unknown> => people.submit(...call);
  const evaluate = (...call: Parameters<EtsPeople['evaluate']>): Promise<unknown> => people.evaluate(...call);
  const retirement = (name: string, from: number, more: object) => ({
    retirementId: hashText(name),
    batchId: BATCH,
    lots: [`${from}`],
    ranges: `${from}-${from + 500}`,
    beneficiaryName: name,
    reason: '',
    ...more,
  });

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-policies-'));
    network = await start(join(parent, 'network'));
    people = new EtsPeople(network);
    for (const request of [
      { mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } },
      { mspId: 'Org1MSP', name: 'operator', attributes: { role: 'registry-operator', registries: 'GS' } },
      { mspId: 'Org2MSP', name: 'auction', attributes: { role: 'auction-container' } },
      { mspId: 'Org1MSP', name: 'alice' },
      { mspId: 'Org2MSP', name: 'bob' },
    ]) {
      await people.enrol(request);
    }
    await submit('regulator', 'Governance:Configure', {
      version: 1,
      ledger: network.ledgerDescriptor,
      regulators: ['Org1MSP'],
      registries: { GS: ['Org1MSP'] },
      gateways: [],
      foreignLedgers: [],
      roles: { 'auction-container': ['Org2MSP'] },
      attesters: [ATTESTER],
    });
    await submit('operator', 'Credit:Issue', { provenance: provenanceToJson(sampleCredit), owner: ALICE });
    for (const from of [0, 1000, 2000, 3000, 4000]) {
      const ranges = `${from}-${from + 1000}`;
      await submit('alice', 'Credit:Transfer', { batchId: BATCH, lot: `${from}`, ranges, to: ALICE });
    }
    await submit('alice', 'Credit:SetApprovalForAll', { operator: AUCTION, approved: true });
    policySet = await activated('near');
  }, START_MS);

  afterAll(async () => {
    people.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  /** Registered and active: times on the ledger are whole seconds of the clock. */
  async function activated(name: string): Promise<Hash> {
    const id = policySetId(policySetFromJson(nearSet(name)));
    await submit('regulator', 'Policy:Register', { policySet: nearSet(name) });
    const from = seconds() + 2;
    await submit('regulator', 'Policy:Activate', { policySet: id, from });
    await reached(from);
    return id;
  }

  test('a retirement is worth what was quoted, and what anyone computes from its record', async () => {
    const use = { place, country: 'BR' };
    const quote = (await evaluate('bob', 'Credit:Quote', { batchId: BATCH, policySet, use, kg: '500' })) as Worth;
    const asked = retirement('declared', 0, { policySet, use });
    const record = (await submit('alice', 'Credit:Retire', asked)) as Worth;
    expect(record).toMatchObject({ ppm: quote.ppm, mg: quote.mg, placeSource: 'declared', policySet });
    const { document } = (await evaluate('bob', 'Policy:PolicySet', { policySet })) as { document: unknown };
    const { ppm } = multiplier(policySetFromJson(document), sampleCredit, record.use);
    expect([record.ppm, record.mg]).toEqual([ppm.toString(), (500n * ppm).toString()]);
    expect(ppm).toBeLessThan(1_000_000n);
    expect(await submit('alice', 'Credit:Retire', asked)).toEqual(record);
  });

  test('an attested place is believed by the signature alone', async () => {
    const home = parseLedger(network.ledgerDescriptor).id;
    const said = { ...place, country: 'BR', validFrom: seconds() - 60, validUntil: seconds() + 3600 };
    const digest = attestationDigest(said, home, hashText('attested'));
    const options = { prehash: false, lowS: true, format: 'recovered' } as const;
    const [recovery = 0, ...rs] = secp256k1.sign(digest, ATTESTER_KEY, options);
    const attestation = { ...said, signature: toHex(Uint8Array.from([...rs, 27 + recovery])) };
    const more = { policySet, attestation };
    const stolen = await people.refusal('alice', 'Credit:Retire', retirement('somebody else', 1000, more));
    expect(stolen).toMatchObject({ code: 'ATTESTATION_INVALID', field: 'attestation.signature' });
    const record = await submit('alice', 'Credit:Retire', retirement('attested', 1000, more));
    expect(record).toMatchObject({ placeSource: 'attested', use: { place: { ...place, attester: ATTESTER } } });
  });

  test('an entitlement is fixed by the auction, and its holder uses it for its beneficiary alone', async () => {
    const sale = {
      auctionId: hashText('auction'),
      batchId: BATCH,
      lots: ['2000'],
      ranges: '2000-3000',
      owner: ALICE,
      to: BOB,
      beneficiary: hashText(LEGAL_ENTITY),
      policySet,
      use: { place },
    };
    const { classId, entitlement } = (await submit('auction', 'Credit:Entitle', sale)) as {
      classId: string;
      entitlement: { ppm: string };
    };
    expect(await evaluate('alice', 'Credit:Class', { classId })).toMatchObject({ batchId: BATCH, entitlement });
    const asked = retirement('entitled', 2000, {});
    expect(await people.refusal('bob', 'Credit:Retire', asked)).toMatchObject({ code: 'NOT_ENTITLED' });
    const record = await submit('bob', 'Credit:Retire', { ...asked, legalEntityId: LEGAL_ENTITY });
    expect(record).toMatchObject({ classId, ppm: entitlement.ppm, entitlement, retiredBy: BOB });
  });

  test('statements for other ledgers are what both organisations say', async () => {
    const homeLedger = parseLedger(network.ledgerDescriptor).id;
    for (const name of ['alice', 'bob']) {
      const policy = (await evaluate(name, 'Policy:Prove', { policySet })) as { statement: string };
      const stated = decodePolicyStatement(fromHex(policy.statement, 'statement'));
      expect(stated).toMatchObject({ homeLedger, policySet, version: 1 });
      const attesters = (await evaluate(name, 'Governance:ProveAttesters', {})) as { statement: string };
      expect(decodeAttestersStatement(fromHex(attesters.statement, 'statement'))).toEqual({
        homeLedger,
        version: 1,
        attesters: [ATTESTER],
      });
    }
  });

  test('a set that has ended is used no longer, also by what was endorsed before its end', async () => {
    const ending = await activated('ending');
    const asked = retirement('late', 3000, { policySet: ending, use: { place } });
    const endorsed = await people
      .as('alice')
      .newProposal('Credit:Retire', { arguments: [JSON.stringify(asked)] })
      .endorse();
    const at = seconds() + 2;
    await submit('regulator', 'Policy:Retire', { policySet: ending, at });
    const status = await (await endorsed.submit()).getStatus();
    expect(status.code).toBe(StatusCode.MVCC_READ_CONFLICT);
    await reached(at);
    const refusal = await people.refusal('alice', 'Credit:Retire', asked);
    expect(refusal).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', activeUntil: at });
    expect(await evaluate('bob', 'Policy:Active', { name: 'ending' })).toBeNull();
    expect(await evaluate('bob', 'Policy:PolicySet', { policySet: ending })).toMatchObject({ changes: 2 });
  });
}
