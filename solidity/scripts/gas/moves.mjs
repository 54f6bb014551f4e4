// What each move of a transfer costs, and a retirement, with a number of ranges.
import * as credit from '@meridian/credit';
import {
  BATCH,
  CLASS,
  deploy,
  ENTITLEMENT,
  gasOf,
  HOME,
  newChain,
  proven,
  PROVENANCE_STRUCT,
  sha256,
  ZERO,
} from './stack.mjs';

const RANGE_KG = 1000n;
const PROFILE = sha256('asset profile');
export const NO_USE = {
  hasPlace: false,
  latitude: 0,
  longitude: 0,
  country: '0x0000',
  zone: ZERO,
  periodStart: 0,
  periodEnd: 0,
};
export const NO_ATTESTATION = {
  beneficiaryName: ZERO,
  latitude: 0,
  longitude: 0,
  country: '0x0000',
  zone: ZERO,
  validFrom: 0,
  validUntil: 0,
  signature: '0x',
};
const UNDER_NO_POLICY = { policySet: ZERO, use: NO_USE, attestation: NO_ATTESTATION, leaves: [], acceptZero: false };
export const BENEFICIARY = 'Acme Ltd';

const evidence = (claim) => proven(credit.encodeClaim(claim));

/** `count` tonnes with a tonne between each, the `place`-th such comb of the block. */
const comb = (place, count) =>
  Array.from({ length: count }, (_, i) => {
    const from = BigInt(place * 2 * 32 + 2 * i) * RANGE_KG;
    return { from, to: from + RANGE_KG };
  });

/** One transfer that comes in with a comb of ranges, and what can become of it. */
export function incoming(s, place, count) {
  const claim = (fact) =>
    evidence({
      fact,
      originLedger: HOME,
      destinationLedger: s.ledger,
      transferId: sha256(`in ${place}`),
      batchId: BATCH,
      classId: CLASS,
      assetProfile: PROFILE,
      beneficiary: credit.fromHex(s.owner.address.slice(2).toLowerCase(), 'owner'),
      ranges: comb(place, count),
    });
  return {
    mint: () => gasOf(s.bridge.mint(...claim('locked'), PROVENANCE_STRUCT, ENTITLEMENT)),
    assign: () => gasOf(s.bridge.assign(...claim('extinguished'))),
    void: () => gasOf(s.bridge.getFunction('void')(...claim('aborting'))),
  };
}

/** The same ranges on their way out again. */
async function outgoing(s, place, count) {
  const ranges = comb(place, count);
  const transferId = sha256(`out ${place}`);
  const beneficiary = credit.encodeAccount('fabric', 'Org1MSP/alice');
  const claim = (fact) =>
    evidence({
      fact,
      originLedger: s.ledger,
      destinationLedger: HOME,
      transferId,
      batchId: BATCH,
      classId: CLASS,
      assetProfile: PROFILE,
      beneficiary,
      ranges,
    });
  const request = {
    transferId: `0x${transferId}`,
    classId: `0x${CLASS}`,
    kg: credit.totalKg(ranges),
    expectedRangesHash: `0x${credit.rangesHash(ranges)}`,
    destinationLedger: `0x${HOME}`,
    beneficiary,
    assetProfile: `0x${PROFILE}`,
    owner: s.owner.address,
  };
  return {
    lock: () => gasOf(s.bridge.lock(request)),
    beginAbort: () => gasOf(s.bridge.beginAbort(`0x${transferId}`)),
    release: () => gasOf(s.bridge.release(...claim('void'))),
    extinguish: () => gasOf(s.bridge.extinguish(...claim('unassigned'))),
  };
}

export const retire = (s, place, count, underPolicy = UNDER_NO_POLICY) =>
  gasOf(
    s.token.retire({
      classId: `0x${CLASS}`,
      kg: RANGE_KG * BigInt(count),
      expectedRangesHash: `0x${credit.rangesHash(comb(place, count))}`,
      maxRanges: 32,
      beneficiaryName: BENEFICIARY,
      legalEntityId: '',
      reason: 'Flights of 2025',
      ...underPolicy,
    }),
  );

export async function measureMoves(count) {
  const { ethers, close } = await newChain();
  const s = await deploy(ethers);
  const costs = {};
  const first = incoming(s, 0, count);
  costs['mint, the first of its class'] = await first.mint();
  costs['assign'] = await first.assign();
  const out = await outgoing(s, 0, count);
  costs['lock'] = await out.lock();
  costs['extinguish'] = await out.extinguish();
  const second = incoming(s, 1, count);
  costs['mint'] = await second.mint();
  await second.assign();
  costs['retire'] = await retire(s, 1, count);
  const third = incoming(s, 2, count);
  await third.mint();
  costs['void'] = await third.void();
  const fourth = incoming(s, 3, count);
  await fourth.mint();
  await fourth.assign();
  const back = await outgoing(s, 3, count);
  await back.lock();
  costs['begin abort'] = await back.beginAbort();
  costs['release'] = await back.release();
  await close();
  return costs;
}

/** What checking one proof costs in itself, without the transaction around it. */
export async function measureVerification(hardfork) {
  const { ethers, close } = await newChain({ hardfork });
  const s = await deploy(ethers);
  const [claim, proof] = evidence({
    fact: 'locked',
    originLedger: HOME,
    destinationLedger: s.ledger,
    transferId: sha256('verified'),
    batchId: BATCH,
    classId: CLASS,
    assetProfile: PROFILE,
    beneficiary: credit.encodeAccount('fabric', 'Org1MSP/alice'),
    ranges: comb(0, 1),
  });
  const data = s.verifier.interface.encodeFunctionData('verifyClaim', [`0x${HOME}`, claim, proof]);
  const gas = await gasOf(s.admin.sendTransaction({ to: await s.verifier.getAddress(), data, gasLimit: 5_000_000 }));
  const octets = Buffer.from(data.slice(2), 'hex');
  const calldata = octets.reduce((sum, octet) => sum + (octet === 0 ? 4n : 16n), 0n);
  await close();
  return gas - 21_000n - calldata;
}
