// What policy sets cost: to accept, to quote by, to retire under.
import { TypedDataEncoder, Wallet, id } from 'ethers';
import * as credit from '@meridian/credit';
import { BENEFICIARY, incoming, NO_ATTESTATION, NO_USE, retire } from './moves.mjs';
import { CLASS, deploy, gasOf, HOME, newChain, proven, sha256, ZERO } from './stack.mjs';

/** A quote with 5 policies promises to stay below this. */
const BOUND = 200_000n;
const COUNTRIES = ['AR', 'AU', 'BR', 'CA', 'CN', 'DE', 'FR', 'GB', 'ID', 'IN', 'JP', 'KE', 'NO', 'TW', 'US', 'ZA'];

/** `count` points from `from` to `to`, downwards from 1.0. */
const points = (count, from, to) =>
  Array.from({ length: count }, (_, i) => [
    (BigInt(from) + (BigInt(to - from) * BigInt(i)) / BigInt(count - 1)).toString(),
    (1_000_000 - 15_625 * i).toString(),
  ]);
const linear = (count, from, to) => ({ type: 'linear', points: points(count, from, to) });
const table = (entries) => ({ type: 'table', default: '500000', entries });
const BIG_TABLE = credit.merkleTable(
  Array.from({ length: 4095 }, (_, i) => ({ key: `forest-${i}`, ppm: 900_000n })).concat({
    key: 'primary-forest',
    ppm: 1_000_000n,
  }),
  500_000n,
);

/** In this order: the first 5 are the ones of the promise. */
const POLICIES = [
  { metric: 'distance', scope: 'coupled', curve: linear(32, 0, 20_015_114) },
  { metric: 'age', scope: 'independent', curve: linear(32, 0, 631_152_000) },
  { metric: 'overlap', scope: 'coupled', curve: linear(2, 0, 1_000_000) },
  {
    metric: 'jurisdiction',
    scope: 'coupled',
    curve: table(COUNTRIES.flatMap((from) => ['BR', 'DE', 'IN', 'US'].map((to) => ({ from, to, ppm: '900000' })))),
  },
  {
    metric: 'activity',
    scope: 'independent',
    curve: table([
      { category: 'reduction', ppm: '900000' },
      { category: 'removal', ppm: '1000000' },
    ]),
  },
  { metric: 'gap', scope: 'coupled', curve: linear(32, 0, 631_152_000) },
  { metric: 'permanence', scope: 'independent', curve: linear(32, 0, 1_000) },
  { metric: 'vegetation', scope: 'independent', curve: { type: 'merkle', default: '500000', root: BIG_TABLE.root } },
];

const policySet = (count) =>
  credit.policySetFromJson({
    name: `of-${count}`,
    version: 1,
    description: '',
    citations: [],
    min: '0',
    max: '10000000',
    precisions: ['point', 'site', 'state', 'country'],
    policies: POLICIES.slice(0, count).map((policy) => ({ id: policy.metric, version: 1, description: '', ...policy })),
  });

const leaves = (count) =>
  count < 8
    ? []
    : [BIG_TABLE.leafOf('primary-forest', 7)].map((leaf) => ({
        ...leaf,
        key: `0x${leaf.key}`,
        next: `0x${leaf.next}`,
        proof: leaf.proof.map((hash) => `0x${hash}`),
      }));

const PERIOD = { periodStart: 1_577_664_000, periodEnd: 1_580_515_200 };
const USE = {
  ...NO_USE,
  ...PERIOD,
  hasPlace: true,
  latitude: -23_550_520,
  longitude: -46_633_309,
  country: '0x4252',
};

/** A made-up attester, known to everyone, and so of no use to anyone. */
const ATTESTER = new Wallet(id('meridian gas attester'));

async function attestation() {
  const { latitude, longitude, country, zone } = USE;
  const beneficiaryName = `0x${sha256(BENEFICIARY)}`;
  const message = { beneficiaryName, latitude, longitude, country, zone, validFrom: 1, validUntil: credit.TIME_MAX };
  const domain = { name: 'Meridian', version: '1', salt: `0x${HOME}` };
  const digest = TypedDataEncoder.hash(domain, credit.USE_PLACE_TYPES, message);
  return { ...NO_ATTESTATION, ...message, signature: ATTESTER.signingKey.sign(digest).serialized };
}

async function accept(s, set) {
  const id = credit.policySetId(set);
  const statement = { homeLedger: HOME, policySet: id, activeFrom: 0, activeUntil: credit.TIME_MAX, version: 1 };
  const gas = await gasOf(
    s.policies.acceptPolicySet(...proven(credit.encodePolicyStatement(statement)), credit.encodePolicySet(set)),
  );
  return { id: `0x${id}`, gas };
}

async function acceptAttesters(s) {
  const statement = { homeLedger: HOME, version: 1, attesters: [ATTESTER.address.toLowerCase()] };
  return gasOf(s.policies.acceptAttesters(...proven(credit.encodeAttestersStatement(statement))));
}

/** Rows of a label and the figures with 0, 1, 5 and 8 policies; `undefined` where there is nothing to measure. */
export async function measurePolicies(counts) {
  // The age of a credit picks the points of its curve, so the time is the same whenever this is measured.
  const { ethers, close } = await newChain();
  const s = await deploy(ethers);
  const rows = { bytes: [], acceptPolicySet: [], quote: [], retire: [], attested: [] };
  await acceptAttesters(s);
  const attested = { use: { ...NO_USE, ...PERIOD }, attestation: await attestation() };
  for (const [i, count] of counts.entries()) {
    const places = [2 * i, 2 * i + 1];
    for (const place of places) {
      const transfer = incoming(s, place, 1);
      await transfer.mint();
      await transfer.assign();
    }
    const set = policySet(count);
    const accepted = count === 0 ? { id: ZERO } : await accept(s, set);
    rows.bytes.push(count === 0 ? undefined : BigInt(credit.encodePolicySet(set).length));
    rows.acceptPolicySet.push(accepted.gas);
    const asked = [`0x${CLASS}`, accepted.id, USE, NO_ATTESTATION, leaves(count), 1_000n];
    rows.quote.push(await s.policies.quote.estimateGas(...asked));
    const underPolicy = { policySet: accepted.id, leaves: leaves(count), acceptZero: false };
    rows.retire.push(await retire(s, places[0], 1, { ...underPolicy, use: USE, attestation: NO_ATTESTATION }));
    rows.attested.push(await retire(s, places[1], 1, { ...underPolicy, ...attested }));
  }
  await close();
  const five = rows.quote[counts.indexOf(5)];
  if (five >= BOUND) throw new Error(`a quote with 5 policies costs ${five} gas, not under ${BOUND}`);
  return {
    'bytes of the set': rows.bytes,
    'accept the set': rows.acceptPolicySet,
    quote: rows.quote,
    'retire, declared place': rows.retire,
    'retire, attested place': rows.attested,
  };
}
