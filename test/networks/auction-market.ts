import { generateKeyPairSync, sign as signBytes } from 'node:crypto';
import { encodeRuntimeData, type Evidence } from '@meridian/attestation';
import { createSimulatedDevice } from '@meridian/attestation/providers';
import { canonicalResult, type CoupledRules, type ResultDocument } from '@meridian/clearing';
import {
  fromHex,
  hashText,
  lowS,
  policySetFromJson,
  policySetId,
  sha256,
  utf8,
  ZERO_HASH,
  type Hash,
  type Provenance,
} from '@meridian/credit';

/** Wind in Kenya and a forest in Brazil, 10 t each. */
const wind: Provenance = {
  registry: 'GS',
  project: 'GS-4711',
  methodology: 'AMS-II.G.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: 176_000, longitude: 37_908_000 },
  precision: 'country',
  placeSource: 'centroids 1.0',
  areaHash: ZERO_HASH,
  period: { start: 1_609_459_200, end: 1_640_995_200 },
  vintage: 2021,
  serialPrefix: 'GS1-1-KE-GS4711-16-2021-22000',
  firstSerial: 1001n,
  lastSerial: 1010n,
  issuedAt: 1_650_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};
const forest: Provenance = {
  ...wind,
  project: 'GS-12',
  activity: 'removal',
  country: 'BR',
  place: { latitude: -22_400_000, longitude: -48_600_000 },
  serialPrefix: 'GS1-1-BR-GS12-16-2021-22001',
};

/** Half at the other end of the world. */
export const setDocument = {
  name: 'near',
  version: 1,
  description: 'Near credits count more.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies: [
    {
      id: 'distance-decay',
      version: 1,
      description: 'Half at the other end of the world.',
      scope: 'coupled',
      metric: 'distance',
      curve: {
        type: 'linear',
        points: [
          ['0', '1000000'],
          ['20015115', '500000'],
        ],
      },
    },
  ],
};
export const set = policySetFromJson(setDocument);

export const SELLERS = { sita: { credit: wind, ask: 800n }, bento: { credit: forest, ask: 500n } } as const;
/** Where they burn, and what they pay for how many effective tonnes. */
export const BUYERS = {
  nairobi: { place: { latitude: -1_286_000, longitude: 36_817_000 }, kg: 6_000n, value: 2_000n },
  santos: { place: { latitude: -23_960_000, longitude: -46_333_000 }, kg: 7_000n, value: 1_500n },
} as const;
export type Seller = keyof typeof SELLERS;
export type Buyer = keyof typeof BUYERS;
export const SELLER_NAMES = Object.keys(SELLERS) as Seller[];
export const BUYER_NAMES = Object.keys(BUYERS) as Buyer[];

const SECURITY_POLICY = utf8('package policy\ndefault allow := false\n');
const MEASUREMENT = 'a5'.repeat(48);
export const CODE = hashText('the code that clears');
const RESULT_KEY = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });

export const CONTAINER_TERMS = {
  codes: [CODE],
  measurements: [MEASUREMENT],
  hostData: [sha256(SECURITY_POLICY)],
  minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  allowSimulated: true,
};

/** Of a container on a simulated device, for this auction. */
export function evidenceOf(auctionId: Hash): Evidence {
  const device = createSimulatedDevice({
    now: () => Date.now(),
    securityPolicy: SECURITY_POLICY,
    measurement: fromHex(MEASUREMENT, 'measurement'),
  });
  return device.evidence(
    encodeRuntimeData({
      purpose: 'meridian-auction',
      tlsKey: hashText('a TLS key'),
      resultKeyP256: compressedKey(),
      resultKeySecp256k1: `02${'c6'.repeat(32)}`,
      bidKey: hashText('a bid key'),
      code: CODE,
      nonce: auctionId,
    }),
  );
}

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

/** `r || s` with low `s`, over the SHA-256 of the canonical text. */
export const sign = (document: ResultDocument): Uint8Array =>
  lowS(signBytes('sha256', utf8(canonicalResult(document)), { key: RESULT_KEY.privateKey, dsaEncoding: 'ieee-p1363' }));

function compressedKey(): string {
  const { x = '', y = '' } = RESULT_KEY.publicKey.export({ format: 'jwk' });
  const isOdd = ((Buffer.from(y, 'base64url').at(-1) ?? 0) & 1) === 1;
  return `${isOdd ? '03' : '02'}${Buffer.from(x, 'base64url').toString('hex')}`;
}

export const blob = (name: string): Uint8Array =>
  Uint8Array.from({ length: 2048 }, (_, i) => (i * 31 + name.length) % 256);
