import type { Evidence } from '@meridian/attestation';
import { rulesToJson, tradeToJson, type Receipt, type Rules } from '@meridian/clearing';
import { canonicalRanges, formatRanges, toHex, type Hash, type Range } from '@meridian/credit';
import type { z } from 'zod';
import type { Outcome } from '../port/outcome.ts';
import { readOutcome } from './answers.ts';
import * as answers from './auction-answers.ts';
import type { FabricClient } from './client.ts';
import type { PageQuery } from './credits.ts';
import { LotHints } from './lots.ts';
import { proveByPeers, type ProvenBytes } from './prover.ts';

/** The terms of an auction. */
export interface Announcement {
  readonly rules: Rules;
  /** Unix seconds. */
  readonly bidsClose: number;
  readonly resultBy: number;
  readonly settleBy: number;
  readonly seed: { readonly source: string; readonly notBefore: number };
  /** Minor units, held for each sealed bid. */
  readonly deposit: bigint;
  readonly container: answers.ContainerTerms;
}

/** What was sealed to the container. */
export interface SealedBlob {
  /** The account's own count, from 0. */
  readonly index: number;
  readonly ciphertext: Uint8Array;
}

export interface NewOffer {
  readonly auctionId: Hash;
  readonly batchId: Hash;
  readonly ranges: readonly Range[];
  /** Absent in a one-sided auction. */
  readonly ask?: SealedBlob;
}

export interface NewBid extends SealedBlob {
  readonly auctionId: Hash;
  readonly installationId?: string;
}

/** A trade with its way to the root of the result, and who bought. */
export interface SettledReceipt extends Receipt {
  readonly account: string;
  /** SHA-256 of the legal entity id. */
  readonly beneficiary: Hash;
  /** Of the buyer's pseudonym. */
  readonly salt: Hash;
}

/** Trades that one transaction settles: few enough to be quick to endorse. */
const BATCH = 32;

/** Auctions on the home ledger, as the identity of the client (docs/auction-api.md, "Auction"). */
export class FabricAuctions {
  readonly #client: FabricClient;
  readonly #hints: LotHints;

  constructor(client: FabricClient) {
    this.#client = client;
    this.#hints = new LotHints(client);
  }

  announce({ rules, ...terms }: Announcement): Promise<Outcome<answers.Auction>> {
    return this.#submit('Announce', { rules: rulesToJson(rules), ...terms }, answers.auction);
  }

  /** Locks the caller's kilograms to the auction. @throws CreditError `INVALID_RANGES` */
  offer({ auctionId, batchId, ranges, ask }: NewOffer): Promise<Outcome<answers.AuctionLot>> {
    const wanted = canonicalRanges(ranges);
    const sealed = ask === undefined ? {} : blobOf(ask);
    return this.#hints.send(batchId, wanted, (lots) =>
      this.#submit('Offer', { auctionId, batchId, lots, ranges: formatRanges(wanted), ...sealed }, answers.auctionLot),
    );
  }

  acceptEvidence(auctionId: Hash, evidence: Evidence): Promise<Outcome<answers.AcceptedEvidence>> {
    const { report, certificates, runtimeData, securityPolicy, uvmEndorsement, revocationLists } = evidence;
    const argument = {
      auctionId,
      report: toHex(report),
      certificates: certificates.map(toHex),
      ...hexOf({ runtimeData, securityPolicy, uvmEndorsement }),
      ...(revocationLists !== undefined && { revocationLists: revocationLists.map(toHex) }),
    };
    return this.#submit('AcceptEvidence', argument, answers.acceptedEvidence);
  }

  commit({ auctionId, installationId, ...blob }: NewBid): Promise<Outcome<answers.Commitment>> {
    return this.#submit('Commit', { auctionId, installationId, ...blobOf(blob) }, answers.commitment);
  }

  close(auctionId: Hash): Promise<Outcome<answers.Auction>> {
    return this.#submit('Close', { auctionId }, answers.auction);
  }

  /** The announced public value, by the auctioneer. */
  seed(auctionId: Hash, value: Uint8Array): Promise<Outcome<answers.Auction>> {
    return this.#submit('Seed', { auctionId, value: toHex(value) }, answers.auction);
  }

  /** The closed statement in the lane `proven: endorsed`, signed by a peer of each of these organisations. */
  proveClosed(auctionId: Hash, organisations: readonly string[]): Promise<Outcome<ProvenBytes>> {
    return proveByPeers(this.#client, organisations, 'Auction:ProveClosed', { auctionId });
  }

  /** @param document canonical JSON, as it was signed */
  result(auctionId: Hash, document: string, signature: Uint8Array): Promise<Outcome<answers.AcceptedResult>> {
    return this.#submit('Result', { auctionId, document, signature: toHex(signature) }, answers.acceptedResult);
  }

  /** Settles any number of trades, some in each transaction, one after another; what comes after a refusal is not sent. */
  settle(auctionId: Hash, trades: readonly SettledReceipt[]): Promise<Outcome<answers.Settlement>> {
    return this.#inBatches('Settle', auctionId, trades, ({ account, beneficiary, salt }) => ({
      account,
      beneficiary,
      salt,
    }));
  }

  /** Gives trades up that were not paid for in time. */
  lapse(auctionId: Hash, trades: readonly Receipt[]): Promise<Outcome<answers.Settlement>> {
    return this.#inBatches('Lapse', auctionId, trades, () => ({}));
  }

  cancel(auctionId: Hash, reason: string): Promise<Outcome<answers.Auction>> {
    return this.#submit('Cancel', { auctionId, reason }, answers.auction);
  }

  releaseLot(auctionId: Hash, lotId: Hash): Promise<Outcome<answers.AuctionLot>> {
    return this.#submit('ReleaseLot', { auctionId, lotId }, answers.auctionLot);
  }

  /** @param bid who committed (`auctionBidder` of the account), and under which index */
  refund(auctionId: Hash, bid: { readonly bidder: Hash; readonly index: number }): Promise<Outcome<answers.Deposit>> {
    return this.#submit('Refund', { auctionId, ...bid }, answers.deposit);
  }

  auction(auctionId: Hash): Promise<Outcome<answers.Auction>> {
    return this.#query('Auction', { auctionId }, answers.auction);
  }

  /** By the key that signs results; without it the evidence with which bidding began. */
  evidence(auctionId: Hash, resultKey?: string): Promise<Outcome<answers.AcceptedEvidence>> {
    return this.#query('Evidence', { auctionId, resultKey }, answers.acceptedEvidence);
  }

  /** The accepted result with how far it is settled. */
  resultOf(auctionId: Hash): Promise<Outcome<answers.AuctionResult>> {
    return this.#query('ResultOf', { auctionId }, answers.resultWithProgress);
  }

  trade(auctionId: Hash, tradeId: Hash): Promise<Outcome<answers.AuctionTrade>> {
    return this.#query('Trade', { auctionId, tradeId }, answers.settledTrade);
  }

  /** By ascending id, as everything that comes in pages. */
  auctions(page: PageQuery): Promise<Outcome<answers.AuctionPage>> {
    return this.#query('Auctions', pageOf(page), answers.auctionPage);
  }

  lots(auctionId: Hash, page: PageQuery): Promise<Outcome<answers.AuctionLotPage>> {
    return this.#query('Lots', { auctionId, ...pageOf(page) }, answers.auctionLotPage);
  }

  commitments(auctionId: Hash, page: PageQuery): Promise<Outcome<answers.CommitmentPage>> {
    return this.#query('Commitments', { auctionId, ...pageOf(page) }, answers.commitmentPage);
  }

  async #inBatches<T extends Receipt>(
    transaction: 'Settle' | 'Lapse',
    auctionId: Hash,
    receipts: readonly T[],
    partyOf: (receipt: T) => object,
  ): Promise<Outcome<answers.Settlement>> {
    const settled: answers.AuctionTrade[] = [];
    for (let at = 0; ; at += BATCH) {
      const trades = receipts.slice(at, at + BATCH).map((receipt) => ({
        trade: tradeToJson(receipt.trade),
        index: receipt.index,
        proof: receipt.proof,
        ...partyOf(receipt),
      }));
      const outcome = await this.#submit(transaction, { auctionId, trades }, answers.settlement);
      if (outcome.outcome !== 'done') return outcome;
      settled.push(...outcome.value.trades);
      if (at + BATCH >= receipts.length) return { ...outcome, value: { ...outcome.value, trades: settled } };
    }
  }

  async #submit<Schema extends z.ZodType>(
    name: string,
    argument: object,
    schema: Schema,
  ): Promise<Outcome<z.output<Schema>>> {
    return readOutcome(schema, await this.#client.submit(`Auction:${name}`, { ...argument }));
  }

  async #query<Schema extends z.ZodType>(
    name: string,
    argument: object,
    schema: Schema,
  ): Promise<Outcome<z.output<Schema>>> {
    return readOutcome(schema, await this.#client.query(`Auction:${name}`, { ...argument }));
  }
}

const blobOf = ({ index, ciphertext }: SealedBlob): object => ({ index, ciphertext: toHex(ciphertext) });

const hexOf = (fields: Readonly<Record<string, Uint8Array | undefined>>): object =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, toHex(bytes)]])),
  );

const pageOf = ({ pageSize, bookmark = '' }: PageQuery): PageQuery => ({ pageSize, bookmark });
