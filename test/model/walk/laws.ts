import {
  stepClient,
  stepServer,
  type Effect,
  type Input,
  type StepContext,
  type StepResult,
  type Transfer,
} from '@meridian/satp';
import type { Fact } from '@meridian/credit';
import { onlyReads } from '../../../hub/gateway/src/service/outbox.ts';
import { LEDGER_RULES, type LedgerRules, type View } from './ledger-rules.ts';

type SentMessage = Extract<Effect, { readonly kind: 'sendMessage' }>;

/** The core, or a mutation of it. */
export type Step = (transfer: Transfer, input: Input, context: StepContext) => StepResult;

/** All that decides what may follow from what. The walk runs under {@link LAWS}, and under mutations of them that it must catch. */
export interface Laws {
  readonly rules: LedgerRules;
  readonly step: Step;
  /** Which block a ledger's answer `done` rests on, and which its evidence. It always refuses by its newest one. */
  readonly answersFrom: 'final' | 'tip';
  readonly evidenceFrom: 'final' | 'tip';
  /** Views that are taken for a fact; a fact that is not named is proven by the view of its name. */
  readonly provenBy: Readonly<Partial<Record<Fact, readonly View[]>>>;
  /** What a ledger does by itself when a time has passed: nothing. */
  readonly byTime: Readonly<Partial<Record<View, View>>>;
  /** Whether an append may be lost in a power cut. */
  readonly losable: (effects: readonly Effect[]) => boolean;
  /** Whether a message that the peer has taken is sent again. */
  readonly isAwaited: (message: SentMessage, transfer: Transfer) => boolean;
  /** Whether a gateway hears from its ledger of a lock that it does not know of. */
  readonly hearsOfLocks: boolean;
}

/** The part of the laws that gateways follow by themselves. */
export type GatewayLaws = Pick<Laws, 'step' | 'losable' | 'isAwaited'>;

export const LAWS: Laws = {
  rules: LEDGER_RULES,
  step: (transfer, input, context) =>
    transfer.role === 'client' ? stepClient(transfer, input, context) : stepServer(transfer, input, context),
  answersFrom: 'final',
  evidenceFrom: 'final',
  provenBy: {},
  byTime: {},
  losable: onlyReads,
  isAwaited: ({ awaitsAnswer, key }, { awaiting }) => awaitsAnswer && awaiting === key,
  hearsOfLocks: true,
};

/** What may go wrong besides loss, doubling, delay and disorder of messages, and death of a process, which always may. */
export interface Faults {
  readonly powerCuts: boolean;
  readonly reorganisations: boolean;
  /** A ledger refuses, for reasons of its own, what its rules for transfers would allow. */
  readonly refusals: boolean;
  /** A ledger call lands that its gateway does not wait for any more, or once more. */
  readonly lateLandings: boolean;
  /** Operators cancel, peers answer with problems, a profile is not to be had. */
  readonly givingUp: boolean;
  /** A message that nobody has to answer is given up after many tries. */
  readonly silence: boolean;
}

export const ALL_FAULTS: Faults = {
  powerCuts: true,
  reorganisations: true,
  refusals: true,
  lateLandings: true,
  givingUp: true,
  silence: true,
};
