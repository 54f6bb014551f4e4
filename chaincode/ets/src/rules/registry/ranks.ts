import type { Caller } from '../../identity.ts';
import { LedgerError } from '../../errors.ts';
import { forbidden } from '../../roles.ts';

/** From the highest down. An organisation has exactly one root, named when it is registered. */
export const RANKS = ['root', 'admin', 'manager', 'viewer'] as const;
export type Rank = (typeof RANKS)[number];

export interface Member {
  /** `<MSP id>/<enrolment id>` */
  readonly account: string;
  readonly rank: Rank;
}

/**
 * The one table of ranks: who may move a member from one of these ranks to another of them. No rank is in its own row, so nobody
 * promotes, demotes or removes themselves or their equals, and none holds `root`, so the one root stays.
 */
export const MAY_SET = {
  root: ['admin', 'manager', 'viewer', 'none'],
  admin: ['manager', 'viewer', 'none'],
  manager: ['viewer', 'none'],
  viewer: [],
} as const satisfies Readonly<Record<Rank, readonly (Rank | 'none')[]>>;

/** Who may act for an organisation: propose its projects, register its installations. */
export const MAY_ACT: readonly Rank[] = ['root', 'admin', 'manager'];

export const rankOf = (members: readonly Member[], account: string): Rank | undefined =>
  members.find((member) => member.account === account)?.rank;

/** @throws LedgerError `FORBIDDEN` */
export function requireMaySet(
  caller: Caller,
  members: readonly Member[],
  change: { readonly account: string; readonly rank: Rank | 'none' },
): void {
  const own = rankOf(members, caller.account());
  const rows: readonly string[] = own === undefined ? [] : MAY_SET[own];
  const now = rankOf(members, change.account) ?? 'none';
  const refused = [now, change.rank].find((rank) => !rows.includes(rank));
  if (refused === undefined) return;
  throw forbidden(`${caller.name} may not make ${change.account}, now ${now}, ${change.rank}`, caller, {
    field: 'rank',
    value: refused,
    expected: rows.length === 0 ? 'a caller who is root, admin or manager of the organisation' : rows.join(', '),
  });
}

/** @throws LedgerError `FORBIDDEN` unless the caller may act for the organisation */
export function requireMayAct(caller: Caller, organisationId: string, members: readonly Member[]): void {
  const rank = rankOf(members, caller.account());
  if (rank !== undefined && MAY_ACT.includes(rank)) return;
  throw forbidden(`${caller.name} may not act for ${organisationId}`, caller, {
    field: 'organisationId',
    value: rank ?? 'none',
    expected: `a caller of rank ${MAY_ACT.join(', ')}`,
  });
}

/** More members than an organisation's record should carry through every change of one of them. */
const MAX_MEMBERS = 256;

/** The members with that one changed, by ascending account. @throws LedgerError `INVALID_ARGUMENT` where they become too many */
export function withMember(
  members: readonly Member[],
  { account, rank }: { readonly account: string; readonly rank: Rank | 'none' },
): Member[] {
  const others = members.filter((member) => member.account !== account);
  const all = rank === 'none' ? others : [...others, { account, rank }];
  if (all.length > MAX_MEMBERS) {
    throw new LedgerError('INVALID_ARGUMENT', `an organisation has at most ${MAX_MEMBERS} members`, {
      field: 'account',
      value: account,
      expected: `one of at most ${MAX_MEMBERS} members`,
    });
  }
  return all.sort((a, b) => (a.account < b.account ? -1 : 1));
}
