import type { Ledger } from '@meridian/credit';
import type { Outcome } from '../port/outcome.ts';
import { FabricBridge, type FabricBridgeOptions } from './bridge.ts';
import { FabricClient } from './client.ts';
import { FabricCredits } from './credits.ts';
import { ledgerOf } from './genesis.ts';
import { FabricHeaders } from './headers.ts';
import type { FabricOptions } from './options.ts';
import { FabricPolicySource } from './policy-source.ts';
import { FabricView } from './view.ts';

export type {
  Approval,
  Batch,
  BatchPage,
  Entitled,
  FabricConfiguration,
  FabricRetirement,
  FabricRetirementAbroad,
  FabricSupply,
  HeaderRecord,
  HeaderStanding,
  Issued,
  Lot,
  LotHistory,
  LotPage,
} from './answers.ts';
export type {
  AcceptedEvidence,
  AcceptedResult,
  Auction,
  AuctionLot,
  AuctionLotPage,
  AuctionPage,
  AuctionResult,
  AuctionTrade,
  Balance,
  Commitment,
  CommitmentPage,
  ContainerTerms,
  Deposit,
  Payment,
  Settlement,
} from './auction-answers.ts';
export {
  FabricAuctions,
  type Announcement,
  type NewBid,
  type NewOffer,
  type SealedBlob,
  type SettledReceipt,
} from './auctions.ts';
export { FabricBlockIndex } from './block-index.ts';
export { FabricBridge, type EvidenceGate, type FabricBridgeOptions } from './bridge.ts';
export { FabricCredits, type EntitleRequest, type IssueRequest, type RetireRequest } from './credits.ts';
export { FabricHeaders } from './headers.ts';
export { connectFabricHome, type FabricHome } from './home.ts';
export type { IssueFailure, IssueManyOptions, IssueProgress, IssueReport } from './issue-many.ts';
export { DEFAULT_DEADLINES, type FabricDeadlines, type FabricOptions } from './options.ts';
export { FabricPayments, type NewPayment } from './payments.ts';
export { FabricPolicies, type PolicySetPage, type PolicySetRecord } from './policies.ts';
export type { FabricLane, ProvenBytes } from './prover.ts';
export type * from './registry-answers.ts';
export type { FabricView } from './view.ts';
export {
  FabricRegistry,
  type NewBaseline,
  type NewInstallation,
  type NewMint,
  type NewOrganisation,
  type NewProject,
  type ProjectStep,
} from './registry.ts';

/** A gateway's adapter. It connects at its first call. @throws BridgeError for an option that cannot be right */
export const connectFabric = (options: FabricOptions & FabricBridgeOptions): FabricBridge =>
  new FabricBridge(options, new FabricClient(options));

/** The home ledger's statements about policy sets and attesters. It connects at its first call. @throws BridgeError */
export const connectFabricPolicies = (
  options: FabricOptions & Omit<FabricBridgeOptions, 'ledger'>,
): FabricPolicySource => new FabricPolicySource(new FabricClient(options), options.claimSigner, options.prove);

/** The book of other ledgers' blocks. It connects at its first call. @throws BridgeError for an option that cannot be right */
export const connectFabricHeaders = (options: FabricOptions): FabricHeaders =>
  new FabricHeaders(new FabricClient(options));

/** The ledger for those who only look. It connects at its first call. @throws BridgeError for an option that cannot be right */
export const connectFabricView = (options: FabricOptions & { readonly ledger: Ledger }): FabricView =>
  new FabricView(options.ledger, new FabricClient(options));

/** A user's client. It connects at its first call. @throws BridgeError for an option that cannot be right */
export const connectFabricCredits = (options: FabricOptions): FabricCredits =>
  new FabricCredits(new FabricClient(options));

/** Which ledger the channel and chaincode of these options are, as the network itself says. */
export async function readFabricLedger(options: FabricOptions): Promise<Outcome<Ledger>> {
  const client = new FabricClient(options);
  try {
    return await ledgerOf(client);
  } finally {
    client.close();
  }
}
