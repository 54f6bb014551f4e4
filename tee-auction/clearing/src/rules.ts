import { canonicalJson, hashText, parseHash, parseUint, PPM_ONE, type Hash } from '@meridian/credit';
import { ClearingError } from './errors.ts';
import { MAX_KG, MAX_PRICE, MICRO } from './units.ts';

interface CommonRules {
  readonly auctionId: Hash;
  /** What bids, asks and payments are in: `EUR`, or a token's symbol. */
  readonly currency: string;
  /** Of the multipliers. */
  readonly policySet: Hash;
  /** Kilograms of which every step of a bid and every trade is a multiple. */
  readonly lotKg: bigint;
  /** Minor units per tonne of which every value and ask is a multiple. */
  readonly tick: bigint;
  /** Millionths of a minor unit per tonne of which prices are multiples; `tick` is a multiple of it. */
  readonly priceTick: bigint;
  /** Effective kilograms for which one buyer may bid at most. */
  readonly holdingLimitKg: bigint;
  /** Gets what rounding leaves between payments and proceeds. */
  readonly dustAccount: string;
}

/** Credits are fungible once multiplied by a factor of their own: one price for all. */
export interface IndependentRules extends CommonRules {
  readonly kind: 'independent';
  /** Where in [lo, hi] the price lies, ppm: 0 is the lowest that clears, 1,000,000 the highest. */
  readonly k: bigint;
  /** One seller without a secret ask: the volume is that of the lots. */
  readonly oneSided?: OneSided;
}

export interface OneSided {
  /** Minor units per tonne, below which nothing is sold. */
  readonly reserve: bigint;
  /** What happens when fewer kilograms are wanted than offered. */
  readonly underSubscribed: 'sell' | 'cancel';
}

/** The same credit is worth something else to each buyer: a price for each lot. */
export interface CoupledRules extends CommonRules {
  readonly kind: 'coupled';
  /** The largest gap of a result that counts, in millionths of its dual value. */
  readonly gapTolerancePpm: bigint;
}

export type Rules = IndependentRules | CoupledRules;

/** 0.1 % of the welfare: what an announcement takes that has no reason for another. */
export const GAP_TOLERANCE_PPM = 1_000n;

/** What is known to everybody once an auction is closed. */
export interface ClosedAuction<R extends Rules = Rules> {
  readonly rules: R;
  /** In the order in which they were announced. */
  readonly lots: readonly Lot[];
  /** Merkle root of the sealed bids. */
  readonly bidsRoot: Hash;
  /** How many sealed bids there are, asks included. */
  readonly bidsCount: number;
  /** Of ties: `auctionSeed`. */
  readonly seed: Hash;
  /** SHA-256 of the code that clears. */
  readonly codeHash: Hash;
}

/** Kilograms locked to an auction. */
export interface Lot {
  readonly lotId: Hash;
  /** Face kilograms. */
  readonly kg: bigint;
}

export type RulesJson = Readonly<Record<string, unknown>>;

const CURRENCY = /^[A-Z][A-Z0-9]{2,15}$/;
const ACCOUNT = /^[\x21-\x7e]{1,512}$/;

export function rulesToJson(rules: Rules): RulesJson {
  const oneSided = rules.kind === 'independent' ? rules.oneSided : undefined;
  return {
    ...decimals(rules),
    ...(oneSided !== undefined && { oneSided: decimals(oneSided) }),
  };
}

const decimals = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'bigint' ? value.toString() : value,
    ]),
  );

export const rulesHash = (rules: Rules): Hash => hashText(canonicalJson(rulesToJson(rules)));

/** Of the announced lots, in their order. */
export const lotsHash = (lots: readonly Lot[]): Hash =>
  hashText(canonicalJson(lots.map(({ lotId, kg }) => ({ lotId, kg: kg.toString() }))));

/** @throws ClearingError `INVALID_RULES`, CreditError `INVALID_HASH`, `INVALID_INTEGER` */
export function rulesFromJson(value: unknown): Rules {
  if (typeof value !== 'object' || value === null) throw invalid('rules', value, 'an object');
  const o = value as Record<string, unknown>;
  const common = commonFrom(o);
  if (o['kind'] === 'independent') {
    const k = parseUint(o['k'], 'k', PPM_ONE);
    const oneSided = o['oneSided'];
    requireFields(o, ['kind', 'k', 'oneSided', ...COMMON_FIELDS], 'rules');
    return { kind: 'independent', ...common, k, ...(oneSided !== undefined && { oneSided: oneSidedFrom(oneSided) }) };
  }
  if (o['kind'] === 'coupled') {
    requireFields(o, ['kind', 'gapTolerancePpm', ...COMMON_FIELDS], 'rules');
    return { kind: 'coupled', ...common, gapTolerancePpm: parseUint(o['gapTolerancePpm'], 'gapTolerancePpm', PPM_ONE) };
  }
  throw invalid('kind', o['kind'], 'independent or coupled');
}

const COMMON_FIELDS: readonly (keyof CommonRules)[] = [
  'auctionId',
  'currency',
  'policySet',
  'lotKg',
  'tick',
  'priceTick',
  'holdingLimitKg',
  'dustAccount',
];

function commonFrom(o: Record<string, unknown>): CommonRules {
  const { currency, dustAccount } = o;
  if (typeof currency !== 'string' || !CURRENCY.test(currency)) {
    throw invalid('currency', currency, '3 to 16 capital letters and digits');
  }
  if (typeof dustAccount !== 'string' || !ACCOUNT.test(dustAccount)) {
    throw invalid('dustAccount', dustAccount, 'an account');
  }
  const tick = positive(o['tick'], 'tick', MAX_PRICE);
  const priceTick = positive(o['priceTick'], 'priceTick', MAX_PRICE * MICRO);
  if ((tick * MICRO) % priceTick !== 0n) {
    throw invalid('priceTick', priceTick, `a divisor of the tick, ${tick * MICRO} millionths`);
  }
  return {
    auctionId: parseHash(o['auctionId'], 'auctionId'),
    currency,
    policySet: parseHash(o['policySet'], 'policySet'),
    lotKg: positive(o['lotKg'], 'lotKg', MAX_KG),
    tick,
    priceTick,
    holdingLimitKg: positive(o['holdingLimitKg'], 'holdingLimitKg', MAX_KG),
    dustAccount,
  };
}

function oneSidedFrom(value: unknown): OneSided {
  if (typeof value !== 'object' || value === null) throw invalid('oneSided', value, 'an object');
  const { underSubscribed, ...rest } = value as Record<string, unknown>;
  requireFields(rest, ['reserve'], 'oneSided');
  if (underSubscribed !== 'sell' && underSubscribed !== 'cancel') {
    throw invalid('oneSided.underSubscribed', underSubscribed, 'sell or cancel');
  }
  return { reserve: parseUint(rest['reserve'], 'oneSided.reserve', MAX_PRICE), underSubscribed };
}

function positive(value: unknown, field: string, max: bigint): bigint {
  const parsed = parseUint(value, field, max);
  if (parsed === 0n) throw invalid(field, value, 'at least 1');
  return parsed;
}

function requireFields(o: Record<string, unknown>, names: readonly string[], of: string): void {
  const strange = Object.keys(o).find((name) => !names.includes(name));
  if (strange !== undefined) throw invalid(`${of}.${strange}`, o[strange], 'absent: it is no field');
}

const invalid = (field: string, value: unknown, expected: string): ClearingError =>
  new ClearingError('INVALID_RULES', { field, value, expected });
