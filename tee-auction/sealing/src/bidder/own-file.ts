import {
  accepted,
  objectionTo,
  objectionToOffer,
  refusalOf,
  refused,
  type Outcome,
  type Refusal,
  type Rules,
} from '@meridian/clearing';
import { auctionBidder, auctionBidId, CreditError, fromHex, parseHash, toHex, utf8, type Hash } from '@meridian/credit';
import { sealBlob } from '../blob.ts';
import type { SealedContent } from '../content.ts';
import { locationRefusal } from '../location.ts';
import { readSealedAsk, readSealedBid, writePlaintext } from '../plaintext.ts';

export const OWN_FORMAT = 'meridian/auction-own/v1';

/**
 * What somebody keeps of a bid or ask: the sealed blob, and what is in it. Without it nobody can tell later whether it was served right; whoever
 * has it knows the bid, so it is its owner's alone.
 */
export interface OwnSealed {
  readonly auctionId: Hash;
  /** Who commits. */
  readonly account: string;
  readonly index: number;
  readonly bidId: Hash;
  /** An ask's lot, a bid's location commitment, or zero. */
  readonly subject: Hash;
  readonly content: SealedContent;
  readonly ciphertext: Uint8Array;
}

/** In a file. */
export type OwnSealedJson = Readonly<
  Record<'format' | 'auctionId' | 'account' | 'subject' | 'content' | 'ciphertext', string>
> & { readonly index: number };

export interface SealRequest {
  readonly rules: Rules;
  /** Of the accepted evidence. */
  readonly bidKey: Hash;
  readonly account: string;
  /** Number of the account's own blob, from 0. */
  readonly index: number;
  readonly subject: Hash;
  readonly content: SealedContent;
}

/**
 * Seals a bid or ask, if the auction would take it: what is wrong shows before it is committed, and not in the result.
 * @throws CreditError for an account or index that is none
 */
export async function sealOwn(request: SealRequest): Promise<Outcome<OwnSealed, string>> {
  const { rules, bidKey, account, index, subject, content } = request;
  const objection = objectionToContent(content, subject, rules);
  if (objection !== undefined) return refused(objection);
  const plaintext = writePlaintext(content);
  if (plaintext === undefined) return refused(refusalOf('BID_TOO_LONG', 'bid', 'too many steps', 'fewer steps'));
  const { auctionId } = rules;
  const bidder = auctionBidder(account);
  const ciphertext = await sealBlob(plaintext, { auctionId, bidder, index }, bidKey);
  const bidId = auctionBidId(auctionId, bidder, index);
  return accepted({ auctionId, account, index, bidId, subject, content, ciphertext });
}

function objectionToContent(content: SealedContent, subject: Hash, rules: Rules): Refusal<string> | undefined {
  return content.kind === 'ask'
    ? objectionToOffer(content.offer, rules)
    : (objectionTo(content.bid, rules) ?? locationRefusal(content, subject));
}

export function ownToJson({ auctionId, account, index, subject, content, ciphertext }: OwnSealed): OwnSealedJson {
  const plaintext = new TextDecoder().decode(writePlaintext(content)).trimEnd();
  return {
    ...{ format: OWN_FORMAT, auctionId, account, index, subject },
    content: plaintext,
    ciphertext: toHex(ciphertext),
  };
}

/** @throws CreditError naming the field that is wrong */
export function ownFromJson(value: unknown): OwnSealed {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { format, account, index, content } = fields;
  if (format !== OWN_FORMAT) throw invalid('format', format, OWN_FORMAT);
  if (typeof account !== 'string') throw invalid('account', account, 'an account');
  if (typeof index !== 'number') throw invalid('index', index, 'a number');
  if (typeof content !== 'string') throw invalid('content', typeof content, 'the text that was sealed');
  const auctionId = parseHash(fields['auctionId'], 'auctionId');
  return {
    ...{ auctionId, account, index },
    bidId: auctionBidId(auctionId, auctionBidder(account), index),
    subject: parseHash(fields['subject'], 'subject'),
    content: contentOf(content),
    ciphertext: fromHex(fields['ciphertext'], 'ciphertext'),
  };
}

function contentOf(text: string): SealedContent {
  const bytes = utf8(text);
  const [ask, bid] = [readSealedAsk(bytes), readSealedBid(bytes)];
  if (ask.ok) return ask.value;
  if (bid.ok) return bid.value;
  throw invalid(bid.refusal.field, bid.refusal.value, bid.refusal.expected);
}

const invalid = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_STATEMENT', { field, value, expected });
