import { createHash } from 'node:crypto';
import type { FabricUser } from '@meridian/cli/stack/accounts';
import { batchId, ZERO_HASH, type Hash, type Place, type Provenance } from '@meridian/credit';

const DAY = 86_400;
export const POLICY_SET = 'near-and-recent';

export const hashOf = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;

export interface SellerParty {
  readonly user: FabricUser;
  readonly credit: Provenance;
  /** Of its 20 t. */
  readonly kg: string;
  readonly ask: string;
}

export interface EmitterParty {
  readonly user: FabricUser;
  readonly legalEntityId: string;
  readonly installation: { readonly installationId: string; readonly salt: Hash } & Place;
  readonly steps: readonly { readonly kg: string; readonly value: string }[];
}

const forest = (name: string, country: string, place: Place): Provenance => ({
  ...{ registry: 'GS', project: name, methodology: 'AR', label: '', activity: 'removal', country, subdivision: '' },
  ...{ place, precision: 'site', placeSource: 'survey', areaHash: ZERO_HASH, vintage: 2024 },
  ...{ period: { start: 19_723 * DAY, end: 20_089 * DAY }, serialPrefix: `GS1-1-${country}-${name}-16-2024-1` },
  ...{ firstSerial: 1n, lastSerial: 20n, issuedAt: 20_100 * DAY, mintMultiplier: 1_000_000n },
  ...{ policySet: ZERO_HASH, attributes: {} },
});

/** Much from the Amazon, little from Paraná and Bavaria. */
export const SELLERS: readonly SellerParty[] = [
  {
    user: 'seller1',
    credit: forest('AMZ', 'BR', { latitude: -4_000_000, longitude: -61_000_000 }),
    kg: '20000',
    ask: '700',
  },
  {
    user: 'seller2',
    credit: forest('PRN', 'BR', { latitude: -24_900_000, longitude: -51_000_000 }),
    kg: '2000',
    ask: '600',
  },
  {
    user: 'seller3',
    credit: forest('BAV', 'DE', { latitude: 48_900_000, longitude: 12_700_000 }),
    kg: '2000',
    ask: '800',
  },
];

const plant = (name: string, place: Place): EmitterParty['installation'] => ({
  installationId: name,
  ...place,
  salt: hashOf(`salt of ${name}`),
});

/** São Paulo and Berlin want more than is near them, so that all three buy of the Amazon's credit. */
export const EMITTERS: readonly EmitterParty[] = [
  {
    ...{ user: 'emitter1', legalEntityId: '5493001KJTIIGC8Y1R12' },
    installation: plant('PLANT-MANAUS', { latitude: -3_100_000, longitude: -60_020_000 }),
    steps: [{ kg: '6000', value: '2600' }],
  },
  {
    ...{ user: 'emitter2', legalEntityId: '549300MLUDYVRQOOXS22' },
    installation: plant('PLANT-SAO-PAULO', { latitude: -23_550_000, longitude: -46_630_000 }),
    steps: [{ kg: '6000', value: '3000' }],
  },
  {
    ...{ user: 'emitter3', legalEntityId: '213800D1EI4B9WTWWD28' },
    installation: plant('PLANT-BERLIN', { latitude: 52_520_000, longitude: 13_400_000 }),
    steps: [{ kg: '9000', value: '4500' }],
  },
];

export const batchOf = ({ credit }: SellerParty): Hash => batchId(credit);
