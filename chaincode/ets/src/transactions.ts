import { canonicalJson } from '@meridian/credit';
import { parseAnnounce } from './arguments/auction/announce.ts';
import { parseEvidence as parseAttested } from './arguments/auction/evidence.ts';
import * as auction from './arguments/auction/keys.ts';
import { parseLapse, parseResult, parseSettle } from './arguments/auction/result.ts';
import { parseCommit, parseOffer } from './arguments/auction/sealed.ts';
import * as bridge from './arguments/bridge.ts';
import * as credit from './arguments/credit.ts';
import { parseArgument } from './arguments/fields.ts';
import { parseEntitle, parseEntitledKey } from './arguments/entitle.ts';
import { parseConfigure } from './arguments/governance.ts';
import * as payment from './arguments/payment.ts';
import * as policy from './arguments/policy.ts';
import { parseQuote } from './arguments/quote.ts';
import { parseRetire } from './arguments/retire.ts';
import { parseRegisterInstallation, parseSetBaseline } from './arguments/registry/installation.ts';
import { parseMint, parseProjectPage } from './arguments/registry/mint.ts';
import { parseRegisterOrganisation, parseSetMember } from './arguments/registry/organisation.ts';
import * as project from './arguments/registry/project.ts';
import * as registryIds from './arguments/registry/values.ts';
import { auctionLots, auctions, commitments, evidence, proveClosed, resultOf } from './reads/auction/auctions.ts';
import { proveAttesters } from './reads/attesters.ts';
import { balance } from './reads/balance.ts';
import { batch, batches, creditClass, retirement } from './reads/batch.ts';
import { header } from './reads/header.ts';
import { history, lot, lots, lotsOfBatch, lotsOfOwner } from './reads/lots.ts';
import { activePolicySet, policySet, policySets, provePolicySet } from './reads/policy-sets.ts';
import { quote } from './reads/quote.ts';
import { installations, location } from './reads/registry/installations.ts';
import { organisations } from './reads/registry/organisations.ts';
import { minted, projectHistory, projects } from './reads/registry/projects.ts';
import { supply } from './reads/supply.ts';
import { beginAbort, release } from './rules/abort.ts';
import { isApprovedForAll, setApprovalForAll } from './rules/approve.ts';
import { arrive } from './rules/arrive.ts';
import { assign } from './rules/assign.ts';
import { attestHeader } from './rules/attest-header.ts';
import { acceptEvidence } from './rules/auction/accept-evidence.ts';
import { announce } from './rules/auction/announce.ts';
import { cancel } from './rules/auction/cancel.ts';
import { close } from './rules/auction/close.ts';
import { commit } from './rules/auction/commit.ts';
import { lapse } from './rules/auction/lapse.ts';
import { offer } from './rules/auction/offer.ts';
import { refund } from './rules/auction/refund.ts';
import { releaseLot } from './rules/auction/release.ts';
import { acceptResult } from './rules/auction/result.ts';
import { seed } from './rules/auction/seed.ts';
import { settle } from './rules/auction/settle.ts';
import { configure } from './rules/configure.ts';
import { entitle, entitled } from './rules/entitle.ts';
import { extinguish } from './rules/extinguish.ts';
import { issue } from './rules/issue.ts';
import { lock } from './rules/lock.ts';
import { merge, transfer } from './rules/move.ts';
import { issuePayment, redeemPayment, transferPayment } from './rules/payment.ts';
import { activate, retirePolicySet } from './rules/policy/activate.ts';
import { register } from './rules/policy/register.ts';
import { prove } from './rules/prove.ts';
import { registerInstallation, setBaseline } from './rules/registry/installation.ts';
import { mint } from './rules/registry/mint.ts';
import { registerOrganisation, setMember } from './rules/registry/organisation.ts';
import { proposeProject } from './rules/registry/propose.ts';
import { transition } from './rules/registry/transition.ts';
import { retire } from './rules/retire.ts';
import { retiredAbroad } from './rules/retired-abroad.ts';
import { voidTransfer } from './rules/void.ts';
import { readAuction } from './state/auction/auctions.ts';
import { readTrade } from './state/auction/trades.ts';
import { readConfiguration } from './state/config.ts';
import { readPayment } from './state/payments.ts';
import { readInstallation } from './state/registry/installations.ts';
import { readOrganisation } from './state/registry/organisations.ts';
import { readProject } from './state/registry/projects.ts';
import { findRetirementAbroad } from './state/retirements.ts';
import { findDestination, findOrigin } from './state/transfers.ts';
import type { Transaction } from './transaction.ts';

type Run = (tx: Transaction, argument: unknown) => Promise<unknown>;

const of =
  <Arguments>(
    parse: (value: unknown) => Arguments,
    rule: (tx: Transaction, args: Arguments) => Promise<unknown>,
  ): Run =>
  (tx, argument) =>
    rule(tx, parse(argument));

/** Every transaction: how its argument is read, and its rule. */
export const TRANSACTIONS = {
  'Governance:Configure': of(parseConfigure, configure),
  'Governance:Configuration': of(credit.parseNothing, readConfiguration),
  'Governance:ProveAttesters': of(credit.parseNothing, proveAttesters),
  'Policy:Register': of(policy.parseRegister, register),
  'Policy:Activate': of(policy.parseActivate, activate),
  'Policy:Retire': of(policy.parseRetirePolicySet, retirePolicySet),
  'Policy:PolicySet': of(policy.parsePolicySetId, policySet),
  'Policy:Active': of(policy.parseActiveAt, activePolicySet),
  'Policy:PolicySets': of(credit.parsePageOnly, policySets),
  'Policy:Prove': of(policy.parsePolicySetId, provePolicySet),
  'Credit:Issue': of(credit.parseIssue, issue),
  'Credit:Transfer': of(credit.parseTransfer, transfer),
  'Credit:Merge': of(credit.parseMerge, merge),
  'Credit:Retire': of(parseRetire, retire),
  'Credit:Entitle': of(parseEntitle, entitle),
  'Credit:Entitled': of(parseEntitledKey, entitled),
  'Credit:Quote': of(parseQuote, quote),
  'Credit:SetApprovalForAll': of(credit.parseSetApproval, setApprovalForAll),
  'Credit:IsApprovedForAll': of(credit.parseIsApproved, isApprovedForAll),
  'Credit:Batch': of(credit.parseBatchId, batch),
  'Credit:Batches': of(credit.parsePageOnly, batches),
  'Credit:Class': of(credit.parseClassId, creditClass),
  'Credit:Lot': of(credit.parseLotKey, lot),
  'Credit:Lots': of(credit.parsePageOnly, lots),
  'Credit:LotsOfBatch': of(credit.parseBatchPage, lotsOfBatch),
  'Credit:LotsOfOwner': of(credit.parseOwnerPage, lotsOfOwner),
  'Credit:Supply': of(credit.parseBatchId, supply),
  'Credit:Retirement': of(credit.parseRetirementId, retirement),
  'Credit:History': of(credit.parseLotKey, history),
  'Registry:RegisterOrganisation': of(parseRegisterOrganisation, registerOrganisation),
  'Registry:SetMember': of(parseSetMember, setMember),
  'Registry:ProposeProject': of(project.parseProposeProject, proposeProject),
  'Registry:AuthoriseProject': of(project.parseAuthorise, transition('authorise')),
  'Registry:ValidateProject': of(project.parseValidate, transition('validate')),
  'Registry:ActivateProject': of(registryIds.parseProjectId, transition('activate')),
  'Registry:SuspendProject': of(project.parseWithReason, transition('suspend')),
  'Registry:ResumeProject': of(project.parseWithReason, transition('resume')),
  'Registry:CloseProject': of(project.parseWithReason, transition('close')),
  'Registry:Mint': of(parseMint, mint),
  'Registry:RegisterInstallation': of(parseRegisterInstallation, registerInstallation),
  'Registry:SetBaseline': of(parseSetBaseline, setBaseline),
  'Registry:Organisation': of(registryIds.parseOrganisationId, (tx, args) => readOrganisation(tx, args.organisationId)),
  'Registry:Organisations': of(credit.parsePageOnly, organisations),
  'Registry:Project': of(registryIds.parseProjectId, (tx, args) => readProject(tx, args.projectId)),
  'Registry:Projects': of(credit.parsePageOnly, projects),
  'Registry:ProjectHistory': of(registryIds.parseProjectId, projectHistory),
  'Registry:Minted': of(parseProjectPage, minted),
  'Registry:Installation': of(registryIds.parseInstallationId, (tx, args) => readInstallation(tx, args.installationId)),
  'Registry:Installations': of(credit.parsePageOnly, installations),
  'Registry:Location': of(registryIds.parseInstallationId, location),
  'Bridge:Lock': of(bridge.parseLock, lock),
  'Bridge:BeginAbort': of(credit.parseTransferId, beginAbort),
  'Bridge:Release': of(bridge.parseEvidence, release),
  'Bridge:Extinguish': of(bridge.parseEvidence, extinguish),
  'Bridge:Arrive': of(bridge.parseArrive, arrive),
  'Bridge:Void': of(bridge.parseEvidence, voidTransfer),
  'Bridge:Assign': of(bridge.parseEvidence, assign),
  'Bridge:RetiredAbroad': of(bridge.parseRetiredAbroad, retiredAbroad),
  'Bridge:AttestHeader': of(bridge.parseAttestHeader, attestHeader),
  'Bridge:Header': of(bridge.parseHeaderKey, header),
  'Bridge:Prove': of(bridge.parseProve, prove),
  'Bridge:Origin': of(credit.parseTransferId, (tx, args) => findOrigin(tx, args.transferId)),
  'Bridge:Destination': of(bridge.parseTransferKey, findDestination),
  'Bridge:RetirementAbroad': of(bridge.parseRetirementAbroadKey, findRetirementAbroad),
  'Payment:Issue': of(payment.parsePaymentTo, issuePayment),
  'Payment:Redeem': of(payment.parseRedeem, redeemPayment),
  'Payment:Transfer': of(payment.parsePaymentTo, transferPayment),
  'Payment:Balance': of(payment.parsePurseKey, balance),
  'Payment:Payment': of(payment.parsePaymentId, readPayment),
  'Auction:Announce': of(parseAnnounce, announce),
  'Auction:Offer': of(parseOffer, offer),
  'Auction:AcceptEvidence': of(parseAttested, acceptEvidence),
  'Auction:Commit': of(parseCommit, commit),
  'Auction:Close': of(auction.parseAuctionId, close),
  'Auction:Seed': of(auction.parseSeed, seed),
  'Auction:ProveClosed': of(auction.parseAuctionId, proveClosed),
  'Auction:Result': of(parseResult, acceptResult),
  'Auction:Settle': of(parseSettle, settle),
  'Auction:Lapse': of(parseLapse, lapse),
  'Auction:Cancel': of(auction.parseCancel, cancel),
  'Auction:ReleaseLot': of(auction.parseLotOf, releaseLot),
  'Auction:Refund': of(auction.parseRefund, refund),
  'Auction:Auction': of(auction.parseAuctionId, (tx, args) => readAuction(tx, args.auctionId)),
  'Auction:Evidence': of(auction.parseEvidenceOf, evidence),
  'Auction:Trade': of(auction.parseTradeOf, readTrade),
  'Auction:ResultOf': of(auction.parseAuctionId, resultOf),
  'Auction:Auctions': of(credit.parsePageOnly, auctions),
  'Auction:Lots': of(auction.parseAuctionPage, auctionLots),
  'Auction:Commitments': of(auction.parseAuctionPage, commitments),
} as const satisfies Readonly<Record<string, Run>>;

export type TransactionName = keyof typeof TRANSACTIONS;

/**
 * One transaction from its JSON argument to its JSON answer, `null` where there is nothing.
 * @throws LedgerError, CreditError with the codes of docs/chaincode-api.md; nothing is changed then
 */
export async function execute(name: TransactionName, tx: Transaction, argument: string): Promise<string> {
  return canonicalJson((await TRANSACTIONS[name](tx, parseArgument(argument))) ?? null);
}
