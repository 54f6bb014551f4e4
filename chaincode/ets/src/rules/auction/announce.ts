import { rulesHash, rulesToJson, type Rules } from '@meridian/clearing/check';
import { clampCouldBind, ZERO_HASH, type Hash } from '@meridian/credit';
import type { AnnounceArguments } from '../../arguments/auction/announce.ts';
import { invalidArgument, LedgerError } from '../../errors.ts';
import { parametersHash } from '../../json.ts';
import { requireRole } from '../../roles.ts';
import { findAuction, writeAuction, type AuctionRecord } from '../../state/auction/auctions.ts';
import { providersOf, readConfiguration } from '../../state/config.ts';
import { isActive, notActive, policySetOf, readPolicySet } from '../../state/policy-sets.ts';
import { emit, type Transaction } from '../../transaction.ts';

/**
 * Tells the terms of an auction, which never change.
 * @throws LedgerError `FORBIDDEN`, `AUCTION_EXISTS`, `CURRENCY_UNKNOWN`, `INVALID_ARGUMENT`, `POLICY_SET_NOT_FOUND`,
 * `POLICY_SET_NOT_ACTIVE`, `POLICY_SET_COUPLED`, `CLAMP_COULD_BIND`
 */
export async function announce(tx: Transaction, args: AnnounceArguments): Promise<AuctionRecord> {
  const { rules, bidsClose, resultBy, settleBy, seed, deposit, container } = args;
  const { auctionId } = rules;
  const config = await readConfiguration(tx);
  requireRole(tx.caller, config, 'Auction:Announce');
  const terms = {
    rules: rulesToJson(rules),
    bidsClose,
    resultBy,
    settleBy,
    seed,
    deposit: deposit.toString(),
    container,
  };
  const announcedBy = tx.caller.account();
  const hash = parametersHash({ ...terms, announcedBy });
  const existing = await findAuction(tx, auctionId);
  if (existing?.parametersHash === hash) return existing;
  if (existing !== undefined || (await hasEntitled(tx, auctionId))) throw exists(auctionId);

  providersOf(config, rules.currency);
  if (bidsClose <= tx.time) throw invalidArgument('bidsClose', bidsClose, `later than the transaction, ${tx.time}`);
  await requireValuation(tx, rules, bidsClose);
  const record = await writeAuction(tx, {
    auctionId,
    phase: 'announced',
    ...terms,
    rulesHash: rulesHash(rules),
    announcedBy,
    announcedAt: tx.time,
    changedAt: tx.time,
    parametersHash: hash,
  });
  emit(tx, 'AuctionAnnounced', record);
  return record;
}

/** Kilograms that `Credit:Entitle` gave under this id would pass for this auction's. The one range read here takes one result. */
async function hasEntitled(tx: Transaction, auctionId: Hash): Promise<boolean> {
  const iterator = await tx.stub.getStateByPartialCompositeKey('entitled', [auctionId]);
  const { done } = await iterator.next();
  await iterator.close();
  return !done;
}

const exists = (auctionId: Hash): LedgerError =>
  new LedgerError('AUCTION_EXISTS', `${auctionId} was used by another auction`, {
    field: 'rules.auctionId',
    value: auctionId,
    expected: 'an id that was not used yet',
  });

/** The set by which credits are valued, as it stands now: at the close of bidding it must be in use. */
async function requireValuation(tx: Transaction, { kind, policySet }: Rules, bidsClose: number): Promise<void> {
  if (policySet === ZERO_HASH) return;
  await requireActiveAt(tx, policySet, bidsClose);
  if (kind === 'coupled') return;
  const set = policySetOf(await readPolicySet(tx, policySet));
  const facts = { field: 'rules.policySet', value: policySet };
  const coupled = set.policies.filter(({ scope }) => scope === 'coupled').map(({ id }) => id);
  if (coupled.length > 0) {
    throw new LedgerError(
      'POLICY_SET_COUPLED',
      `${coupled.join(', ')} value a credit by its use: one price is not enough`,
      {
        ...facts,
        expected: 'a set of independent policies, or a coupled auction',
        policies: coupled,
      },
    );
  }
  if (clampCouldBind(set)) {
    throw new LedgerError('CLAMP_COULD_BIND', `the bounds of ${set.name} could change a multiplier`, {
      ...facts,
      expected: 'a set whose factors alone keep within its bounds',
      min: set.min.toString(),
      max: set.max.toString(),
    });
  }
}

/** @throws LedgerError `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE` */
export async function requireActiveAt(tx: Transaction, policySet: Hash, time: number): Promise<void> {
  if (policySet === ZERO_HASH) return;
  const record = await readPolicySet(tx, policySet);
  if (!isActive(record, time)) throw notActive(record, time);
}
