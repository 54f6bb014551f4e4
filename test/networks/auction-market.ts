import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { canonicalResult, type CoupledRules, type ResultDocument } from '@meridian/clearing';
import { lowS, policySetFromJson, policySetId, utf8, type Hash, type Provenance } from '@meridian/credit';
import { sampleCredit } from '../../chaincode/credit/test/support/sample-credit.ts';
import { nearSet } from './near-set.ts';

const forest: Provenance = {
  ...sampleCredit,
  project: 'GS-12',
  activity: 'removal',
  country: 'BR',
  place: { latitude: -22_400_000, longitude: -48_600_000 },
  serialPrefix: 'GS1-1-BR-GS12-16-2021-22001',
};

export const setDocument = nearSet('near');
export const set = policySetFromJson(setDocument);

/** Credits from Kenya and from a forest in Brazil, 10 t each. */
export const SELLERS = { sita: { credit: sampleCredit, ask: 800n }, bento: { credit: forest, ask: 500n } } as const;
/** Where they burn, and what they pay for how many effective tonnes. */
export const BUYERS = {
  nairobi: { place: { latitude: -1_286_000, longitude: 36_817_000 }, kg: 6_000n, value: 2_000n },
  santos: { place: { latitude: -23_960_000, longitude: -46_333_000 }, kg: 7_000n, value: 1_500n },
} as const;
export type Seller = keyof typeof SELLERS;
export type Buyer = keyof typeof BUYERS;
export const SELLER_NAMES = Object.keys(SELLERS) as Seller[];
export const BUYER_NAMES = Object.keys(BUYERS) as Buyer[];

export const rulesOf = (auctionId: Hash): CoupledRules => ({
  kind: 'coupled',
  auctionId,
  currency: 'EUR',
  policySet: policySetId(set),
  lotKg: 100n,
  tick: 1n,
  priceTick: 1n,
  holdingLimitKg: 1_000_000n,
  dustAccount: 'Org1MSP/dust',
  gapTolerancePpm: 10_000n,
});

const RESULT_KEY = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

/** The key that signs results, compressed. */
export function resultKey(): string {
  const { x = '', y = '' } = RESULT_KEY.publicKey.export({ format: 'jwk' });
  const isOdd = ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1) === 1;
  return `${isOdd ? '03' : '02'}${Buffer.from(x, 'base64url').toString('hex')}`;
}

/** `r || s` with low `s`, over the SHA-256 of the canonical text. */
export const sign = (document: ResultDocument): Uint8Array =>
  lowS(signBytes('sha256', utf8(canonicalResult(document)), { key: RESULT_KEY.privateKey, dsaEncoding: 'ieee-p1363' }));

export const blob = (name: string): Uint8Array =>
  Uint8Array.from({ length: 2048 }, (_, i) => (i * 31 + name.length) % 256);
