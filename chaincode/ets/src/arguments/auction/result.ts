import { readResult, tradeFromJson, type Receipt, type ResultDocument } from '@meridian/clearing/check';
import { parseHash, type Hash } from '@meridian/credit';
import { invalidArgument, refusedBy } from '../../errors.ts';
import { Fields } from '../fields.ts';

/** Of a text with thousands of lots and exclusions; a transaction has room for more. */
const MAX_DOCUMENT = 4_194_304;
const MAX_TRADES = 64;
const MAX_PROOF = 32;
const MAX_INDEX = 0xffff_ffff;
const SIGNATURE_BYTES = 64;

export interface ResultArguments {
  readonly auctionId: Hash;
  /** The text that is signed, and what it says. */
  readonly text: string;
  readonly document: ResultDocument;
  /** `r || s`. */
  readonly signature: Uint8Array;
}

/** @throws LedgerError `RESULT_MALFORMED`, `INVALID_ARGUMENT`; CreditError `INVALID_HASH` */
export function parseResult(value: unknown): ResultArguments {
  const fields = new Fields(value, ['auctionId', 'document', 'signature']);
  const text = fields.raw('document');
  if (typeof text !== 'string' || text.length > MAX_DOCUMENT) {
    throw invalidArgument('document', typeof text, `canonical JSON as a text of at most ${MAX_DOCUMENT} characters`);
  }
  const read = readResult(text);
  if (!read.ok) throw refusedBy(read.refusal);
  const signature = fields.bytes('signature');
  if (signature.length !== SIGNATURE_BYTES) {
    throw invalidArgument('signature', fields.raw('signature'), `${SIGNATURE_BYTES} bytes in hex`);
  }
  return { auctionId: fields.hash('auctionId'), text, document: read.value, signature };
}

/** Who bought, and for whom. */
export interface Party {
  /** Of the buyer. */
  readonly account: string;
  /** SHA-256 of the legal entity id for which the credits will be burnt. */
  readonly beneficiary: Hash;
  /** Of the buyer's pseudonym. */
  readonly salt: Hash;
}

/** A trade with its way to the root, and who bought. */
export type SettledReceipt = Receipt & Party;

export interface SettleArguments {
  readonly auctionId: Hash;
  readonly trades: readonly SettledReceipt[];
}

export interface LapseArguments {
  readonly auctionId: Hash;
  readonly trades: readonly (Receipt & { readonly party: Party | undefined })[];
}

/** @throws LedgerError `INVALID_ARGUMENT`; CreditError, ClearingError of a trade */
export const parseSettle = (value: unknown): SettleArguments =>
  parseTrades(value, (fields) => ({ ...receiptOf(fields), ...partyOf(fields) }));

/** Without the party, too: a buyer who does not pay need not say who would have been entitled. */
export const parseLapse = (value: unknown): LapseArguments =>
  parseTrades(value, (fields) => ({
    ...receiptOf(fields),
    party: PARTY.some((name) => fields.has(name)) ? partyOf(fields) : undefined,
  }));

const PARTY = ['account', 'beneficiary', 'salt'];
const RECEIPT = ['trade', 'index', 'proof', ...PARTY];

const partyOf = (fields: Fields): Party => ({
  account: fields.account('account'),
  beneficiary: fields.hash('beneficiary'),
  salt: fields.hash('salt'),
});

function receiptOf(fields: Fields): Receipt {
  return {
    trade: tradeFromJson(fields.raw('trade')),
    index: fields.integer('index', 0, MAX_INDEX),
    proof: fields.list('proof', 0, MAX_PROOF, parseHash),
  };
}

function parseTrades<T extends Receipt>(value: unknown, read: (fields: Fields) => T): { auctionId: Hash; trades: T[] } {
  const fields = new Fields(value, ['auctionId', 'trades']);
  const trades = fields.list('trades', 1, MAX_TRADES, (each, path) => read(new Fields(each, RECEIPT, path)));
  const ids = trades.map(({ trade }) => trade.tradeId);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw invalidArgument('trades', twice, 'a trade named once');
  return { auctionId: fields.hash('auctionId'), trades };
}
