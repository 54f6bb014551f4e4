import type { Product } from '@meridian/attestation';
import { rulesFromJson, type Rules, type RulesJson } from '@meridian/clearing/check';
import type { Hash } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import { requireNotBefore } from '../../time.ts';
import type { Transaction } from '../../transaction.ts';
import { auctionKey } from './keys.ts';

export type Phase = 'announced' | 'bidding' | 'closed' | 'cleared' | 'settled' | 'cancelled';

export interface TcbJson {
  readonly fmc?: number;
  readonly bootloader: number;
  readonly tee: number;
  readonly snp: number;
  readonly microcode: number;
}

/** What evidence of a container has to show. */
export interface ContainerJson {
  /** SHA-256 of the code that clears. */
  readonly codes: readonly Hash[];
  /** Launch measurements, hex of 48 bytes; none where Microsoft's endorsement of the utility VM counts instead. */
  readonly measurements: readonly string[];
  /** SHA-256 of security policies. */
  readonly hostData: readonly Hash[];
  readonly minimumTcb: Readonly<Partial<Record<Product, TcbJson>>>;
  readonly allowSimulated: boolean;
}

/** What the close fixed. */
export interface ClosedBook {
  readonly lotsHash: Hash;
  readonly lots: number;
  readonly bidsRoot: Hash;
  /** Sealed bids and asks together. */
  readonly bidsCount: number;
  readonly closedAt: number;
}

export interface AuctionRecord {
  readonly auctionId: Hash;
  readonly phase: Phase;
  readonly rules: RulesJson;
  readonly rulesHash: Hash;
  /** Unix seconds. */
  readonly bidsClose: number;
  readonly resultBy: number;
  readonly settleBy: number;
  readonly seed: { readonly source: string; readonly notBefore: number };
  /** Minor units, decimal string. */
  readonly deposit: string;
  readonly container: ContainerJson;
  /** Account of the auctioneer. */
  readonly announcedBy: string;
  readonly announcedAt: number;
  readonly changedAt: number;
  /** Of the first evidence: what bids are sealed to, and the key of the evidence's record. */
  readonly bidKey?: Hash;
  readonly resultKey?: string;
  readonly closed?: ClosedBook;
  /** The public value in hex. */
  readonly seedValue?: string;
  /** Of the document. */
  readonly resultHash?: Hash;
  readonly cancelled?: { readonly reason: string; readonly by: string; readonly at: number };
  readonly parametersHash: Hash;
}

export async function findAuction(tx: Transaction, auctionId: Hash): Promise<AuctionRecord | undefined> {
  return (await tx.state.read(auctionKey(tx.stub, auctionId))) as AuctionRecord | undefined;
}

/** @throws LedgerError `AUCTION_NOT_FOUND` */
export async function readAuction(tx: Transaction, auctionId: Hash): Promise<AuctionRecord> {
  const found = await findAuction(tx, auctionId);
  if (found !== undefined) return found;
  throw new LedgerError('AUCTION_NOT_FOUND', `no auction ${auctionId} was announced here`, {
    field: 'auctionId',
    value: auctionId,
    expected: 'the id of an announced auction',
  });
}

/** The next state of an auction. @throws LedgerError `TIME_BEFORE_LAST_CHANGE` */
export async function writeAuction(tx: Transaction, auction: AuctionRecord): Promise<AuctionRecord> {
  requireNotBefore(tx.time, auction.changedAt);
  const next = { ...auction, changedAt: tx.time };
  await tx.state.write(auctionKey(tx.stub, auction.auctionId), next);
  return next;
}

export const rulesOf = ({ rules }: AuctionRecord): Rules => rulesFromJson(rules);

/** The announced terms of an auction without secret asks. */
export const oneSidedOf = (rules: Rules): object | undefined =>
  rules.kind === 'independent' ? rules.oneSided : undefined;

/** @throws LedgerError `AUCTION_PHASE` */
export function requirePhase({ auctionId, phase }: AuctionRecord, ...phases: readonly Phase[]): void {
  if (phases.includes(phase)) return;
  throw new LedgerError('AUCTION_PHASE', `auction ${auctionId} is ${phase}`, {
    field: 'phase',
    value: phase,
    expected: phases.join(' or '),
    auctionId,
  });
}
