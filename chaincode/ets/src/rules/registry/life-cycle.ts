import type { GuardedTransaction } from '../../roles.ts';
import type { ProjectState } from '../../state/registry/projects.ts';
import type { EventName } from '../../transaction.ts';

interface Transition {
  readonly from: readonly ProjectState[];
  readonly to: ProjectState;
  /** Its role is in the table of roles. */
  readonly transaction: GuardedTransaction;
  /** What it rests on, kept in the record. */
  readonly document: 'letter' | 'report' | 'reason' | undefined;
  readonly event: EventName;
}

/** The one table of a project's life. What is not in it does not happen; nothing leaves `closed`. */
export const LIFE_CYCLE = {
  authorise: {
    from: ['proposed'],
    to: 'authorised',
    transaction: 'Registry:AuthoriseProject',
    document: 'letter',
    event: 'ProjectAuthorised',
  },
  validate: {
    from: ['authorised'],
    to: 'validated',
    transaction: 'Registry:ValidateProject',
    document: 'report',
    event: 'ProjectValidated',
  },
  activate: {
    from: ['validated'],
    to: 'active',
    transaction: 'Registry:ActivateProject',
    document: undefined,
    event: 'ProjectActivated',
  },
  suspend: {
    from: ['active'],
    to: 'suspended',
    transaction: 'Registry:SuspendProject',
    document: 'reason',
    event: 'ProjectSuspended',
  },
  resume: {
    from: ['suspended'],
    to: 'active',
    transaction: 'Registry:ResumeProject',
    document: 'reason',
    event: 'ProjectResumed',
  },
  close: {
    from: ['active', 'suspended'],
    to: 'closed',
    transaction: 'Registry:CloseProject',
    document: 'reason',
    event: 'ProjectClosed',
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionName = keyof typeof LIFE_CYCLE;
