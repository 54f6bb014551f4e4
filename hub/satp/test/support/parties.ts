import { batchId, classId, fromHex, hashText, parseLedger, ZERO_HASH, type Provenance } from '@meridian/credit';
import {
  assetProfileOf,
  publicJwkOf,
  pureSigner,
  type AssetProfile,
  type Gateway,
  type MessageSigner,
  type TransferRequest,
} from '../../src/index.ts';

/** Secrets for tests alone, known to everybody: anything signed with them is worth nothing. */
export const throwAwaySeed = (name: string): string => `meridian throw-away test key: ${name}`;
export const throwAwaySecret = (name: string): Uint8Array => fromHex(hashText(throwAwaySeed(name)), 'secret');

export interface Party {
  readonly gateway: Gateway;
  readonly signer: MessageSigner;
}

export function party(name: string, ledgers: readonly string[]): Party {
  const secret = throwAwaySecret(name);
  return {
    gateway: { gatewayId: name, messageKey: publicJwkOf(secret), ledgers },
    signer: pureSigner(secret),
  };
}

export const ORIGIN = parseLedger(`fabric:${hashText('genesis of the test channel')}:credits:ets`);
export const DESTINATION = parseLedger(`evm:31337:${hashText('genesis of the test chain')}:0x${'5'.repeat(40)}`);

export const ORIGIN_PARTY = party('gateway.origin.example', [ORIGIN.descriptor]);
export const DESTINATION_PARTY = party('gateway.destination.example', [DESTINATION.descriptor]);
export const STRANGER = party('gateway.stranger.example', ['memory:stranger']);

const PROVENANCE: Provenance = {
  registry: 'GS',
  project: 'GS1247',
  methodology: 'AMS-II.G.',
  label: '',
  activity: 'reduction',
  country: 'KE',
  subdivision: '',
  place: { latitude: -1_286_389, longitude: 36_817_223 },
  precision: 'point',
  placeSource: '',
  areaHash: ZERO_HASH,
  period: { start: 1_577_836_800, end: 1_609_459_200 },
  vintage: 2020,
  serialPrefix: 'GS1-1-KE-GS1247-16-2020-20533',
  firstSerial: 1n,
  lastSerial: 40n,
  issuedAt: 1_615_000_000,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};

export const profileOf = (changes: Partial<Provenance> = {}): AssetProfile => {
  const provenance = { ...PROVENANCE, ...changes };
  const batch = batchId(provenance);
  return assetProfileOf({ batchId: batch, classId: classId(batch), provenance });
};

export const PROFILE = profileOf();

export const REQUEST: TransferRequest = {
  originLedger: ORIGIN.descriptor,
  destinationLedger: DESTINATION.descriptor,
  owner: 'OriginMSP/alice',
  beneficiary: '0x00000000000000000000000000000000000000b0',
  originatorEntityId: 'LEI 5493001KJTIIGC8Y1R12',
  beneficiaryEntityId: 'LEI 529900T8BM49AURSDO55',
  classId: PROFILE.classId,
  ranges: '0-1000,5000-7500',
  profile: PROFILE,
  lockSeconds: 3600,
};
