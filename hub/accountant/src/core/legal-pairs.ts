import { SPENDABLE, type AbroadStatus, type HomeStatus, type Status } from './status.ts';

/** That a kilogram is in this status on this ledger. */
export interface Spot {
  /** Its descriptor. */
  readonly ledger: string;
  readonly status: Exclude<Status, 'none'>;
}

/**
 * The pairs that a kilogram may be in, as the ledger rules of a transfer leave them (docs/accountant.md). `burnt` abroad is a kilogram
 * that was there and went home; it goes out again like one that never left.
 */
export const LEGAL_PAIRS: Readonly<Record<HomeStatus, readonly AbroadStatus[]>> = {
  active: ['none', 'burnt'],
  locked: ['none', 'burnt', 'unassigned'],
  wrapped: ['unassigned', 'active', 'locked', 'retired'],
  arriving: ['locked', 'burnt'],
  retired: ['none', 'burnt', 'retired'],
  cancelled: ['none', 'burnt'],
  none: ['none'],
};

/** Legal beside these while a transfer of the kilogram is open: its burn is done, and its mint still owed. */
export const WHILE_OPEN: Readonly<Partial<Record<HomeStatus, readonly AbroadStatus[]>>> = {
  wrapped: ['none', 'burnt'],
};

/** `double`: it can be spent in two places. `twice`: one ledger has it in two statuses. `pair`: the ledgers together are in no legal pair. */
export type Fault = 'double' | 'twice' | 'pair';

/** The rules that judge; another table only where a test changes a rule to see it caught. */
export interface PairRules {
  readonly legal: Readonly<Record<HomeStatus, readonly AbroadStatus[]>>;
  readonly whileOpen: Readonly<Partial<Record<HomeStatus, readonly AbroadStatus[]>>>;
}
export const PAIR_RULES: PairRules = { legal: LEGAL_PAIRS, whileOpen: WHILE_OPEN };

/**
 * What is wrong with a kilogram that is in these spots, nothing for `undefined`.
 * @param isOpen whether a transfer of it is past its burn and before its mint
 */
export function faultOf(spots: readonly Spot[], home: string, isOpen: boolean, rules = PAIR_RULES): Fault | undefined {
  if (spots.filter(({ status }) => status === SPENDABLE).length > 1) return 'double';
  if (new Set(spots.map(({ ledger }) => ledger)).size < spots.length) return 'twice';
  const [atHome, abroad] = pairOf(spots, home);
  if (abroad === undefined) return 'pair';
  const { legal, whileOpen } = rules;
  if (legal[atHome].includes(abroad)) return undefined;
  return isOpen && (whileOpen[atHome] ?? []).includes(abroad) ? undefined : 'pair';
}

/** The one status at home and the one abroad; `undefined` abroad where two other ledgers hold it at once. */
export function pairOf(spots: readonly Spot[], home: string): readonly [HomeStatus, AbroadStatus | undefined] {
  const atHome = (spots.find(({ ledger }) => ledger === home)?.status ?? 'none') as HomeStatus;
  const abroad = spots.filter(({ ledger }) => ledger !== home);
  const [live, another] = abroad.filter(({ status }) => status !== 'burnt');
  if (another !== undefined) return [atHome, undefined];
  return [atHome, (live?.status ?? abroad[0]?.status ?? 'none') as AbroadStatus];
}

/** Whether the pair would be legal if a transfer of the kilogram were open: then it is worth asking. */
export function hangsOnTransfer(spots: readonly Spot[], home: string, rules = PAIR_RULES): boolean {
  return faultOf(spots, home, false, rules) !== undefined && faultOf(spots, home, true, rules) === undefined;
}
