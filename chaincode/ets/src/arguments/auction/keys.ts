import { MAX_SEALED_PER_BIDDER, type Hash } from '@meridian/credit';
import { invalidArgument } from '../../errors.ts';
import { parsePage, type Page } from '../credit.ts';
import { Fields } from '../fields.ts';

const MAX_SEED_BYTES = 1024;
const MAX_REASON = 512;
const COMPRESSED_KEY = /^0[23][0-9a-f]{64}$/;

export const parseAuctionId = (value: unknown): { auctionId: Hash } => ({
  auctionId: new Fields(value, ['auctionId']).hash('auctionId'),
});

export function parseAuctionPage(value: unknown): Page & { auctionId: Hash } {
  const fields = new Fields(value, ['auctionId', 'pageSize', 'bookmark']);
  return { auctionId: fields.hash('auctionId'), ...parsePage(fields) };
}

export function parseSeed(value: unknown): { auctionId: Hash; value: Uint8Array } {
  const fields = new Fields(value, ['auctionId', 'value']);
  const bytes = fields.bytes('value', MAX_SEED_BYTES);
  if (bytes.length === 0) throw invalidArgument('value', '', 'the public value, at least one byte in hex');
  return { auctionId: fields.hash('auctionId'), value: bytes };
}

export function parseCancel(value: unknown): { auctionId: Hash; reason: string } {
  const fields = new Fields(value, ['auctionId', 'reason']);
  return { auctionId: fields.hash('auctionId'), reason: fields.text('reason', 1, MAX_REASON) };
}

export function parseLotOf(value: unknown): { auctionId: Hash; lotId: Hash } {
  const fields = new Fields(value, ['auctionId', 'lotId']);
  return { auctionId: fields.hash('auctionId'), lotId: fields.hash('lotId') };
}

export function parseTradeOf(value: unknown): { auctionId: Hash; tradeId: Hash } {
  const fields = new Fields(value, ['auctionId', 'tradeId']);
  return { auctionId: fields.hash('auctionId'), tradeId: fields.hash('tradeId') };
}

/** `bidder` is the id of who committed. */
export function parseRefund(value: unknown): { auctionId: Hash; bidder: Hash; index: number } {
  const fields = new Fields(value, ['auctionId', 'bidder', 'index']);
  return {
    auctionId: fields.hash('auctionId'),
    bidder: fields.hash('bidder'),
    index: fields.integer('index', 0, MAX_SEALED_PER_BIDDER - 1),
  };
}

/** By the key that signs results; without it the evidence with which the bidding began. */
export function parseEvidenceOf(value: unknown): { auctionId: Hash; resultKey: string | undefined } {
  const fields = new Fields(value, ['auctionId', 'resultKey']);
  const resultKey = fields.raw('resultKey');
  if (resultKey === undefined) return { auctionId: fields.hash('auctionId'), resultKey };
  if (typeof resultKey === 'string' && COMPRESSED_KEY.test(resultKey)) {
    return { auctionId: fields.hash('auctionId'), resultKey };
  }
  throw invalidArgument('resultKey', resultKey, 'a compressed point of P-256 in hex');
}
