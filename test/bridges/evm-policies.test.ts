import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { CreditClass, PolicySetEvidence, SignedAttestation, StatementEvidence, UseInput } from '@meridian/bridges';
import {
  decodeRetirement,
  encodeAttestersStatement,
  encodePolicySet,
  encodePolicyStatement,
  milligrams,
  multiplier,
  policySetFromJson,
  policySetId,
  TIME_MAX,
  totalKg,
  USE_PLACE_TYPES,
  ZERO_HASH,
  hashText,
  type Attestation,
  type PolicySetJson,
} from '@meridian/credit';
import { encodeBytes32String, Wallet } from 'ethers';
import { codeOf, must } from '../support/bridge-suite/crossing.ts';
import { evmForeign, type EvmSide } from '../support/bridge-suite/evm-side.ts';
import { memoryHome } from '../support/bridge-suite/memory-side.ts';
import { carryOut, issueFresh, kg, WHOLE } from '../support/bridge-suite/prepare.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

jest.setTimeout(60_000);

const linear = (id: string, metric: 'distance' | 'age', points: readonly (readonly [string, string])[]) => ({
  id,
  version: 1,
  description: '',
  scope: metric === 'distance' ? ('coupled' as const) : ('independent' as const),
  metric,
  curve: { type: 'linear' as const, points },
});
const DOCUMENT: PolicySetJson = {
  name: 'near-and-new',
  version: 1,
  description: 'Near and new credits count more.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies: [
    linear('near', 'distance', [
      ['0', '1000000'],
      ['20015115', '0'],
    ]),
    linear('new', 'age', [
      ['0', '1000000'],
      ['1000000000', '100000'],
    ]),
  ],
};
const SET = policySetFromJson(DOCUMENT);
const ID = policySetId(SET);
const USE: UseInput = {
  place: { latitude: -23_550_520, longitude: -46_633_309 },
  country: 'BR',
  period: { start: 1_767_225_600, end: 1_775_001_600 },
};
const NAME = 'Ocean Freight Ltd';
const ATTESTER = new Wallet(`0x${'5'.repeat(64)}`);

let home: ReturnType<typeof memoryHome>;
let foreign: EvmSide;
let credit: CreditClass;
let stack: BridgeStack;

const signed = async (statement: Uint8Array): Promise<StatementEvidence> => ({
  statement,
  proof: await home.signer.sign(statement),
  lane: 'trusted: single',
});
const stated = async (changes: object = {}): Promise<PolicySetEvidence> => {
  const activation = { policySet: ID, activeFrom: 0, activeUntil: TIME_MAX, version: 1 };
  const statement = encodePolicyStatement({ homeLedger: home.bridge.ledger.id, ...activation, ...changes });
  return { ...(await signed(statement)), document: DOCUMENT };
};
const listed = (version: number, attesters: readonly string[]): Promise<StatementEvidence> =>
  signed(encodeAttestersStatement({ homeLedger: home.bridge.ledger.id, version, attesters }));

async function attest(name: string, attester = ATTESTER): Promise<SignedAttestation> {
  const attestation: Attestation = {
    latitude: -1_292_066,
    longitude: 36_821_946,
    country: 'KE',
    validFrom: 0,
    validUntil: TIME_MAX,
  };
  const { country = '', ...rest } = attestation;
  const signature = await attester.signTypedData(
    { name: 'Meridian', version: '1', salt: `0x${home.bridge.ledger.id}` },
    { UsePlace: [...USE_PLACE_TYPES.UsePlace] },
    {
      ...rest,
      beneficiaryName: `0x${hashText(name)}`,
      country: encodeBytes32String(country).slice(0, 6),
      zone: `0x${ZERO_HASH}`,
    },
  );
  return { ...attestation, signature: signature.slice(2) };
}

beforeAll(async () => {
  home = memoryHome('home');
  foreign = await evmForeign({ home: { ledger: home.bridge.ledger, keys: [home.signer.publicKey] } });
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  stack = { home, foreign, close: () => foreign.close() };
  credit = await issueFresh(stack);
  await carryOut(stack, credit, WHOLE);
}, 60_000);

afterAll(async () => {
  await stack.close();
});

describe('a policy set on EVM', () => {
  test('is not known before evidence of it came', async () => {
    expect(must(await foreign.policies.policySet(ID))).toBeUndefined();
    const query = { classId: credit.classId, kg: 1_000n, policySet: ID, use: USE };
    expect(codeOf(await foreign.policies.quote(query))).toBe('POLICY_SET_NOT_FOUND');
  });

  test.each<[string, () => Promise<PolicySetEvidence>, string]>([
    [
      "with another ledger's key",
      async () => ({ ...(await stated()), proof: await foreign.signer.sign((await stated()).statement) }),
      'EVIDENCE_INVALID',
    ],
    ['stated for another home', () => stated({ homeLedger: hashText('elsewhere') }), 'WRONG_LEDGER'],
    [
      'with other bytes than its id is the hash of',
      () => stated({ policySet: hashText('another set') }),
      'EVIDENCE_MISMATCH',
    ],
  ])('is refused %s', async (_, evidence, code) => {
    expect(codeOf(await foreign.policies.acceptPolicySet(await evidence()))).toBe(code);
    expect(must(await foreign.policies.policySet(ID))).toBeUndefined();
  });

  test('is taken in on evidence, once, and a newer word about it replaces the older', async () => {
    const accepted = must(await foreign.policies.acceptPolicySet(await stated()));
    expect(accepted).toEqual({
      policySet: ID,
      bytes: encodePolicySet(SET),
      activeFrom: 0,
      activeUntil: TIME_MAX,
      version: 1,
    });
    expect(must(await foreign.policies.acceptPolicySet(await stated()))).toEqual(accepted);
    const newer = await stated({ version: 2, activeFrom: 1 });
    expect(must(await foreign.policies.acceptPolicySet(newer))).toMatchObject({ version: 2, activeFrom: 1 });
    expect(codeOf(await foreign.policies.acceptPolicySet(await stated()))).toBe('STATEMENT_STALE');
    expect(must(await foreign.policies.policySet(ID))).toMatchObject({ version: 2 });
  });
});

describe('a burner on EVM', () => {
  test('is quoted what the reference computes, and retires at it', async () => {
    const { alice } = foreign.holders;
    const order = { beneficiaryName: NAME, reason: 'Voyage 17', policySet: ID, use: USE };
    const quote = must(await foreign.policies.quote({ classId: credit.classId, kg: 2_500n, policySet: ID, use: USE }));
    const command = { classId: credit.classId, ranges: [kg(0, 2_500)], ...order };
    const { record } = must(await alice.retire(command));
    expect(record.use).toMatchObject({
      country: 'BR',
      period: USE.period,
      place: { ...USE.place, source: 'declared' },
    });

    const reference = multiplier(SET, credit.provenance, record.use);
    expect(reference.ppm).toBeGreaterThan(0n);
    expect(record).toMatchObject({ policySet: ID, ppm: reference.ppm });
    expect(quote.mg).toBe(milligrams(2_500n, quote.ppm));
    // Seconds went by between the two, and the credit grew older.
    expect(quote.ppm - record.ppm).toBeGreaterThanOrEqual(0n);
    expect(quote.ppm - record.ppm).toBeLessThan(10n);

    expect(must(await alice.retire(command)).record).toEqual(record);
    for (const other of [{ policySet: ZERO_HASH }, { use: {} }, { use: { ...USE, country: 'AR' } }])
      expect(codeOf(await alice.retire({ ...command, ...other }))).toBe('KEY_REUSED');
  });

  test('leaves evidence from which anybody computes the same', async () => {
    const { alice } = foreign.holders;
    const id = alice.retirementId(credit.classId, [kg(0, 2_500)]);
    const told = decodeRetirement(must(await foreign.bridge.proveRetirement(id)).claim);
    expect(told.ppm).toBe(multiplier(SET, credit.provenance, told.use).ppm);
    expect(totalKg(told.ranges)).toBe(2_500n);
  });

  test('cannot use a place attested by nobody whom home lists, or for another name', async () => {
    const { alice } = foreign.holders;
    const attestation = await attest(NAME);
    const command = {
      classId: credit.classId,
      ranges: [kg(2_500, 3_500)],
      beneficiaryName: NAME,
      reason: '',
      policySet: ID,
    };
    expect(codeOf(await alice.retire({ ...command, attestation }))).toBe('ATTESTATION_INVALID');
    must(await foreign.policies.acceptAttesters(await listed(1, [ATTESTER.address.toLowerCase()])));
    const another = await attest('Somebody Else');
    expect(codeOf(await alice.retire({ ...command, attestation: another }))).toBe('ATTESTATION_INVALID');
    expect(codeOf(await alice.retire({ ...command, attestation, use: { country: 'KE' } }))).toBe('INVALID_USE');
  });

  test('retires at a place that an attester vouches for, and the record says who', async () => {
    const { alice } = foreign.holders;
    const attestation = await attest(NAME);
    const command = {
      classId: credit.classId,
      ranges: [kg(2_500, 3_500)],
      beneficiaryName: NAME,
      reason: '',
      policySet: ID,
    };
    const { record } = must(await alice.retire({ ...command, attestation }));
    expect(record.use.place).toEqual({
      latitude: -1_292_066,
      longitude: 36_821_946,
      source: 'attested',
      attester: ATTESTER.address.toLowerCase(),
    });
    expect(record.ppm).toBe(multiplier(SET, credit.provenance, record.use).ppm);
  });

  test.each<[string, UseInput, string]>([
    ['without the place that the set needs', { country: 'BR' }, 'POLICY_INPUT_MISSING'],
    ['at a place off the globe', { place: { latitude: 91_000_000, longitude: 0 } }, 'INVALID_PLACE'],
    ['in a country that is no code', { ...USE, country: 'br' }, 'INVALID_USE'],
  ])('cannot retire %s', async (_, use, code) => {
    const command = { classId: credit.classId, ranges: [kg(3_500, 4_500)], beneficiaryName: NAME, reason: '' };
    expect(codeOf(await foreign.holders.alice.retire({ ...command, policySet: ID, use }))).toBe(code);
  });

  test('cannot use a set whose time is over', async () => {
    must(await foreign.policies.acceptPolicySet(await stated({ version: 3, activeFrom: 1, activeUntil: 2 })));
    const query = { classId: credit.classId, kg: 1_000n, policySet: ID, use: USE };
    expect(codeOf(await foreign.policies.quote(query))).toBe('POLICY_SET_NOT_ACTIVE');
    expect(must(await foreign.policies.policySet(ID))).toMatchObject({ bytes: encodePolicySet(SET), activeUntil: 2 });
  });
});
