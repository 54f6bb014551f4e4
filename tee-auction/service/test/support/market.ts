import {
  auctionSeed,
  lotsHash,
  merkleTree,
  rulesHash,
  rulesToJson,
  type BidContent,
  type CoupledRules,
  type Rules,
} from '@meridian/clearing';
import {
  auctionBidder,
  auctionBidId,
  auctionLotId,
  batchId,
  encodeClosedStatement,
  encodeSealedLeaf,
  locationCommitment,
  policySetFromJson,
  policySetId,
  provenanceToJson,
  rangesHash,
  READY_MADE,
  toHex,
  ZERO_HASH,
  type ClosedStatement,
  type Hash,
  type Place,
  type Provenance,
} from '@meridian/credit';
import { sealBlob, writePlaintext, type SealedBid, type SealedContent } from '@meridian/sealing';
import { hashOf, LEDGER, proveClosed, type Identity } from './network.ts';

const DAY = 86_400;
export const BIDS_CLOSE = 1_760_000_000;
export const AUCTION_ID = hashOf('auction');
export const POLICY_SET = READY_MADE['near-and-recent'];
const PERIOD = { start: 19_700 * DAY, end: 20_065 * DAY };

/** A lot of 100 tonnes from a place. */
export function credit(name: string, place: Place): Provenance {
  return {
    ...{ registry: 'MERIDIAN', project: name, methodology: 'AR', label: '', activity: 'removal', country: 'BR' },
    ...{ subdivision: '', place, precision: 'site', placeSource: 'gazetteer', areaHash: ZERO_HASH },
    ...{ period: { start: 19_000 * DAY, end: 19_365 * DAY }, vintage: 2022, serialPrefix: `BR-MERIDIAN-${name}-2022` },
    ...{ firstSerial: 1n, lastSerial: 100n, issuedAt: 19_400 * DAY, mintMultiplier: 1_000_000n },
    ...{ policySet: ZERO_HASH, attributes: {} },
  };
}

const RANGES = [{ from: 0n, to: 100_000n }];

export const rules = (change: Partial<CoupledRules> = {}): CoupledRules => ({
  kind: 'coupled',
  auctionId: AUCTION_ID,
  currency: 'EUR',
  policySet: policySetId(policySetFromJson(POLICY_SET)),
  ...{ lotKg: 1n, tick: 1n, priceTick: 1n, holdingLimitKg: 10n ** 12n, gapTolerancePpm: 1_000n },
  dustAccount: 'RegulatorMSP/dust',
  ...change,
});

/** A sealed blob before it is put. */
export interface Sealed {
  readonly account: string;
  readonly index: number;
  readonly ciphertext: Uint8Array;
  readonly subject: Hash;
}

export async function seal(
  content: SealedContent | Uint8Array,
  to: { readonly account: string; readonly index?: number; readonly subject?: Hash; readonly auctionId?: Hash },
  bidKey: Hash,
): Promise<Sealed> {
  const { account, index = 0, subject = ZERO_HASH, auctionId = AUCTION_ID } = to;
  const plaintext = content instanceof Uint8Array ? content : writePlaintext(content);
  if (plaintext === undefined) throw new Error('the bid is too long');
  const bidder = auctionBidder(account);
  return { account, index, subject, ciphertext: await sealBlob(plaintext, { auctionId, bidder, index }, bidKey) };
}

export interface Emitter {
  readonly account: string;
  readonly place: Place;
}

export const EMITTERS: readonly Emitter[] = [
  { account: 'EmitterMSP/manaus', place: { latitude: -3_100_000, longitude: -60_020_000 } },
  { account: 'EmitterMSP/sao-paulo', place: { latitude: -23_550_000, longitude: -46_630_000 } },
  { account: 'EmitterMSP/berlin', place: { latitude: 52_520_000, longitude: 13_400_000 } },
];

export const SELLERS: readonly { readonly account: string; readonly credit: Provenance; readonly ask: bigint }[] = [
  {
    account: 'SellerMSP/amazon',
    credit: credit('FOREST-1', { latitude: -4_000_000, longitude: -61_000_000 }),
    ask: 900n,
  },
  {
    account: 'SellerMSP/parana',
    credit: credit('FOREST-2', { latitude: -24_900_000, longitude: -51_000_000 }),
    ask: 800n,
  },
  {
    account: 'SellerMSP/bavaria',
    credit: credit('FOREST-3', { latitude: 48_900_000, longitude: 12_700_000 }),
    ask: 1_100n,
  },
];

export const lotIdOf = (one: Provenance): Hash => auctionLotId(AUCTION_ID, batchId(one), rangesHash(RANGES));

export const locationOf = ({ account, place }: Emitter): SealedBid['place'] & object => ({
  installationId: account.replace('/', '-'),
  ...place,
  salt: hashOf(`location of ${account}`),
});

export const commitmentOf = (emitter: Emitter): Hash => {
  const place = locationOf(emitter);
  return locationCommitment(place.installationId, place);
};

export const bidOf = (emitter: Emitter, steps: BidContent['steps'], change: Partial<SealedBid> = {}): SealedBid => ({
  kind: 'bid',
  salt: hashOf(`salt of ${emitter.account}`),
  beneficiary: hashOf(`LEI of ${emitter.account}`),
  place: locationOf(emitter),
  period: PERIOD,
  bid: { currency: 'EUR', steps },
  ...change,
});

export const STEPS: readonly BidContent['steps'][] = [
  [
    { kg: 60_000n, value: 2_000n },
    { kg: 60_000n, value: 1_500n },
  ],
  [{ kg: 110_000n, value: 1_800n }],
  [{ kg: 90_000n, value: 1_900n }],
];

/** Three asks and three bids, each of them good. */
export const sealMarket = (bidKey: Hash): Promise<Sealed[]> =>
  Promise.all([
    ...SELLERS.map(({ account, credit: one, ask }) =>
      seal({ kind: 'ask', offer: { currency: 'EUR', ask } }, { account, subject: lotIdOf(one) }, bidKey),
    ),
    ...EMITTERS.map((emitter, i) =>
      seal(bidOf(emitter, STEPS[i] ?? []), { account: emitter.account, subject: commitmentOf(emitter) }, bidKey),
    ),
  ]);

/** What the ledger says of these blobs once bidding is over. */
export function statementOf(sealed: readonly Sealed[], bidKey: Hash, of: Rules = rules()): ClosedStatement {
  const leaves = sealed
    .map(({ account, index, ciphertext, subject }) => {
      const bidder = auctionBidder(account);
      const bidId = auctionBidId(of.auctionId, bidder, index);
      return { bidId, bytes: encodeSealedLeaf({ auctionId: of.auctionId, bidder, bidId, ciphertext, subject }) };
    })
    .sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
  const bidsRoot = merkleTree(leaves.map(({ bytes }) => bytes)).root;
  const lots = SELLERS.map(({ credit: one }) => ({ lotId: lotIdOf(one), kg: 100_000n }));
  return {
    homeLedger: LEDGER.id,
    auctionId: of.auctionId,
    rulesHash: rulesHash(of),
    lotsHash: lotsHash(lots.sort((a, b) => (a.lotId < b.lotId ? -1 : 1))),
    bidsRoot,
    bidsCount: leaves.length,
    policySet: of.policySet,
    seed: auctionSeed(of.auctionId, bidsRoot, Buffer.from('a block')),
    bidKey,
    bidsClose: BIDS_CLOSE,
  };
}

/** The body of `POST /clear`. */
export const clearBody = (
  statement: ClosedStatement,
  peers: readonly Identity[],
  of: Rules = rules(),
): Record<string, unknown> => ({
  statement: toHex(encodeClosedStatement(statement)),
  proof: toHex(proveClosed(statement, peers)),
  rules: rulesToJson(of),
  lots: SELLERS.map(({ credit: one }) => ({ provenance: provenanceToJson(one), ranges: '0-100000' })),
  policySet: POLICY_SET,
});

export const putBody = (sealed: readonly Sealed[], more: object = {}): Record<string, unknown> => ({
  auctionId: AUCTION_ID,
  bids: sealed.map(({ ciphertext, ...rest }) => ({ ...rest, ciphertext: toHex(ciphertext) })),
  ...more,
});
