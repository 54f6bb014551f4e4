import { canonicalJson, utf8 } from '@meridian/credit';
import type { Caller } from './identity.ts';
import { WorldState, type Stub } from './state/world.ts';
import { secondsOf } from './time.ts';

export type EventName =
  | 'Configured'
  | 'CreditIssued'
  | 'CreditTransferred'
  | 'CreditMerged'
  | 'CreditRetired'
  | 'ApprovalForAll'
  | 'TransferLocked'
  | 'TransferAborting'
  | 'TransferReleased'
  | 'TransferExtinguished'
  | 'TransferArrived'
  | 'TransferAssigned'
  | 'TransferVoided'
  | 'CreditRetiredAbroad'
  | 'HeaderAttested'
  | 'HeaderContradicted'
  | 'OrganisationRegistered'
  | 'MemberSet'
  | 'ProjectProposed'
  | 'ProjectAuthorised'
  | 'ProjectValidated'
  | 'ProjectActivated'
  | 'ProjectSuspended'
  | 'ProjectResumed'
  | 'ProjectClosed'
  | 'InstallationRegistered'
  | 'BaselineSet'
  | 'CreditEntitled'
  | 'PolicySetRegistered'
  | 'PolicySetActivated'
  | 'PolicySetRetired'
  | 'PaymentIssued'
  | 'PaymentRedeemed'
  | 'PaymentTransferred'
  | 'AuctionAnnounced'
  | 'AuctionLotOffered'
  | 'AuctionEvidenceAccepted'
  | 'AuctionBidCommitted'
  | 'AuctionClosed'
  | 'AuctionSeeded'
  | 'AuctionCleared'
  | 'AuctionCancelled'
  | 'AuctionTradesSettled'
  | 'AuctionTradesLapsed'
  | 'AuctionLotReleased'
  | 'AuctionDepositReturned';

/** Everything a rule may know: the ledger's state, who asks, and when. */
export interface Transaction {
  readonly stub: Stub;
  readonly state: WorldState;
  readonly caller: Caller;
  /** Unix seconds, as the submitter claims them. */
  readonly time: number;
  readonly id: string;
}

export function openTransaction(stub: Stub, caller: Caller): Transaction {
  return {
    stub,
    state: new WorldState(stub),
    caller,
    time: secondsOf(stub.getTxTimestamp()),
    id: stub.getTxID(),
  };
}

/** The transaction's one event: what happened, and the record as it is now. */
export function emit(tx: Transaction, name: EventName, record: object): void {
  tx.stub.setEvent(name, utf8(canonicalJson(record)));
}
