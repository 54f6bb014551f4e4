import { readResult, rulesFromJson, type ResultDocument } from '@meridian/clearing';
import { canonicalJson, parseRanges, parseUint, UINT128_MAX, type Range } from '@meridian/credit';
import { z } from 'zod';
import { as, hash, ranges, seconds, uint } from './answers.ts';

const money = z.string().transform(as((text): bigint => parseUint(text, 'amount', UINT128_MAX)));
const currentRanges = z.string().transform(as((text): Range[] => (text === '' ? [] : parseRanges(text))));
const tcb = z.object({
  fmc: z.int().exactOptional(),
  bootloader: z.int(),
  tee: z.int(),
  snp: z.int(),
  microcode: z.int(),
});
const document = z.unknown().transform(as(toDocument));

function toDocument(value: unknown): ResultDocument {
  const read = readResult(canonicalJson(value));
  if (read.ok) return read.value;
  throw new TypeError(`${read.refusal.field} is not ${read.refusal.expected}`);
}

export const container = z.object({
  codes: z.array(hash),
  measurements: z.array(z.string()),
  hostData: z.array(hash),
  minimumTcb: z.object({ Milan: tcb.exactOptional(), Genoa: tcb.exactOptional(), Turin: tcb.exactOptional() }),
  allowSimulated: z.boolean(),
});

const closedBook = z.object({
  lotsHash: hash,
  lots: z.int(),
  bidsRoot: hash,
  bidsCount: z.int(),
  closedAt: seconds,
});
export const auction = z.object({
  auctionId: hash,
  phase: z.enum(['announced', 'bidding', 'closed', 'cleared', 'settled', 'cancelled']),
  rules: z.unknown().transform(as((json) => rulesFromJson(json))),
  rulesHash: hash,
  bidsClose: seconds,
  resultBy: seconds,
  settleBy: seconds,
  seed: z.object({ source: z.string(), notBefore: seconds }),
  deposit: money,
  container,
  announcedBy: z.string(),
  announcedAt: seconds,
  changedAt: seconds,
  bidKey: hash.exactOptional(),
  resultKey: z.string().exactOptional(),
  closed: closedBook.exactOptional(),
  seedValue: z.string().exactOptional(),
  resultHash: hash.exactOptional(),
  cancelled: z.object({ reason: z.string(), by: z.string(), at: seconds }).exactOptional(),
});
export const auctionPage = z.object({ auctions: z.array(auction), bookmark: z.string() });

const sold = z.object({ kg: uint, proceeds: money, trades: z.int() });
export const auctionLot = z.object({
  auctionId: hash,
  lotId: hash,
  batchId: hash,
  ranges,
  kg: uint,
  seller: z.string(),
  bidId: hash.exactOptional(),
  remaining: currentRanges,
  settled: sold,
  lapsed: sold,
  changedAt: seconds,
});
export const auctionLotPage = z.object({ lots: z.array(auctionLot), bookmark: z.string() });

export const commitment = z.object({
  auctionId: hash,
  bidId: hash,
  kind: z.enum(['bid', 'ask']),
  account: z.string(),
  bidder: hash,
  index: z.int(),
  subject: hash,
  installationId: z.string().exactOptional(),
  ciphertext: z.string(),
  committedAt: seconds,
  txId: z.string(),
});
export const commitmentPage = z.object({ commitments: z.array(commitment), bookmark: z.string() });

export const acceptedEvidence = z.object({
  auctionId: hash,
  resultKey: z.string(),
  resultKeySecp256k1: z.string(),
  bidKey: hash,
  tlsKey: hash,
  code: hash,
  simulated: z.boolean(),
  product: z.string(),
  measurement: z.string(),
  hostData: z.string(),
  evidence: z.object({
    report: z.string(),
    certificates: z.array(z.string()),
    runtimeData: z.string(),
    securityPolicy: z.string(),
    uvmEndorsement: z.string().exactOptional(),
    revocationLists: z.array(z.string()).exactOptional(),
  }),
  acceptedBy: z.string(),
  acceptedAt: seconds,
  txId: z.string(),
});

const progress = z.object({
  trades: z.int(),
  settled: z.int(),
  lapsed: z.int(),
  kg: uint,
  payments: money,
  proceeds: money,
});
export const acceptedResult = z.object({
  auctionId: hash,
  document,
  resultHash: hash,
  signature: z.string(),
  resultKey: z.string(),
  simulated: z.boolean(),
  presentedBy: z.string(),
  presentedAt: seconds,
  txId: z.string(),
});
export const resultWithProgress = acceptedResult.extend({ progress });

export const settledTrade = z.object({
  auctionId: hash,
  tradeId: hash,
  lotId: hash,
  bidId: hash,
  batchId: hash,
  state: z.enum(['settled', 'lapsed']),
  kg: uint,
  ppm: uint,
  payment: money,
  proceeds: money,
  seller: z.string(),
  buyer: z.string(),
  ranges: ranges.exactOptional(),
  classId: hash.exactOptional(),
  beneficiary: hash.exactOptional(),
  compensation: money.exactOptional(),
  at: seconds,
  txId: z.string(),
});
export const settlement = z.object({
  auctionId: hash,
  phase: auction.shape.phase,
  trades: z.array(settledTrade),
  progress,
});
export const deposit = z.object({ auctionId: hash, bidId: hash, account: z.string(), amount: money, held: money });

export const payment = z.object({
  paymentId: hash,
  kind: z.enum(['issue', 'redeem', 'transfer']),
  currency: z.string(),
  amount: money,
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  provider: z.string().exactOptional(),
  by: z.string(),
  at: seconds,
  txId: z.string(),
});
export const balance = z.object({ available: money, held: money });

/** An auction as the ledger has it (docs/auction-api.md): times in unix seconds, money in minor units, masses in kg. */
export type Auction = z.output<typeof auction>;
/** What evidence of a container has to show. */
export type ContainerTerms = z.output<typeof container>;
export type AuctionPage = z.output<typeof auctionPage>;
/** Kilograms locked to an auction, and what became of them. */
export type AuctionLot = z.output<typeof auctionLot>;
export type AuctionLotPage = z.output<typeof auctionLotPage>;
/** A sealed bid or ask, its ciphertext in hex. */
export type Commitment = z.output<typeof commitment>;
export type CommitmentPage = z.output<typeof commitmentPage>;
/** A container that may sign the result, with the evidence in hex. */
export type AcceptedEvidence = z.output<typeof acceptedEvidence>;
export type AcceptedResult = z.output<typeof acceptedResult>;
export type AuctionResult = z.output<typeof resultWithProgress>;
/** What became of a trade of a result. */
export type AuctionTrade = z.output<typeof settledTrade>;
export type Settlement = z.output<typeof settlement>;
export type Deposit = z.output<typeof deposit>;
/** Tokens of money made, burnt or handed over. */
export type Payment = z.output<typeof payment>;
export type Balance = z.output<typeof balance>;
