import type { Fact } from '@meridian/credit';
import type { DestinationState, OriginState } from '@meridian/bridges';

/** What a ledger holds of the one transfer; `none` is no record. */
export type OriginView = 'none' | OriginState;
export type DestinationView = 'none' | DestinationState;
export type View = OriginView | DestinationView;

export const ORIGIN_VIEWS: readonly OriginView[] = ['none', 'locked', 'aborting', 'released', 'extinguished'];
export const DESTINATION_VIEWS: readonly DestinationView[] = ['none', 'unassigned', 'assigned', 'void'];

export type Write = 'lock' | 'beginAbort' | 'release' | 'extinguish' | 'mint' | 'assign' | 'void';

/** One write as the ledger judges it. */
export interface Rule {
  /** Facts of the other ledger of which it takes evidence; absent where it takes none. */
  readonly evidence?: readonly Fact[];
  readonly moves: Readonly<Partial<Record<View, View>>>;
  /** Views in which the write is a repeat and gets the recorded answer. */
  readonly keeps: readonly View[];
}

export type LedgerRules = Readonly<Record<Write, Rule>>;

/** The ledger rules of SATP transfers, as small as they can be said. Every view that a rule does not name refuses. */
export const LEDGER_RULES: LedgerRules = {
  lock: { moves: { none: 'locked' }, keeps: ['locked', 'aborting', 'released', 'extinguished'] },
  beginAbort: { moves: { locked: 'aborting' }, keeps: ['aborting', 'released'] },
  release: { evidence: ['void'], moves: { aborting: 'released' }, keeps: ['released'] },
  extinguish: { evidence: ['unassigned'], moves: { locked: 'extinguished' }, keeps: ['extinguished'] },
  mint: { evidence: ['locked', 'extinguished'], moves: { none: 'unassigned' }, keeps: ['unassigned', 'assigned'] },
  assign: { evidence: ['extinguished'], moves: { unassigned: 'assigned' }, keeps: ['assigned'] },
  void: { evidence: ['aborting'], moves: { none: 'void', unassigned: 'void' }, keeps: ['void'] },
};

export type Ruling =
  { readonly outcome: 'moved'; readonly to: View } | { readonly outcome: 'kept' } | { readonly outcome: 'refused' };

/** What a ledger in that view does with a write that brings evidence of that fact. */
export function judge(rules: LedgerRules, write: Write, evidence: Fact | undefined, view: View): Ruling {
  const rule = rules[write];
  if (rule.evidence !== undefined && (evidence === undefined || !rule.evidence.includes(evidence)))
    return { outcome: 'refused' };
  const to = rule.moves[view];
  if (to !== undefined) return { outcome: 'moved', to };
  return { outcome: rule.keeps.includes(view) ? 'kept' : 'refused' };
}

/** Whether a final view shows that the write has happened, so that a gateway that looks it up knows its answer. */
export const hasHappened = (rules: LedgerRules, write: Write, view: View): boolean =>
  rules[write].keeps.includes(view) || Object.values(rules[write].moves).includes(view);
