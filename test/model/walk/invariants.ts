import type { DestinationView, OriginView } from './ledger-rules.ts';
import type { LedgerState } from './state.ts';

/** What can be seen of a state from outside. */
export interface Sight {
  readonly client: string;
  readonly server: string;
  /** Neither has anything left to do. */
  readonly isIdle: boolean;
  readonly origin: LedgerState<OriginView>;
  readonly destination: LedgerState<DestinationView>;
}

type Views = readonly [OriginView, DestinationView];

/** On the origin before the lock and after a release, on the destination once assigned. */
const spendable = ([origin, destination]: Views): number =>
  (origin === 'none' || origin === 'released' ? 1 : 0) + (destination === 'assigned' ? 1 : 0);

/** Each ledger may be looked at in its newest block or in its last final one, so a rule must hold for every pair. */
const always =
  (holds: (views: Views) => boolean) =>
  ({ origin, destination }: Sight): boolean =>
    [origin.tip, origin.final].every((o) => [destination.tip, destination.final].every((d) => holds([o, d])));

/** What holds in every state, whatever goes wrong. */
export const INVARIANTS: Readonly<Record<string, (sight: Sight) => boolean>> = {
  'at most one side is spendable': always((views) => spendable(views) <= 1),
  'extinguished implies never void': always(
    ([origin, destination]) => origin !== 'extinguished' || destination !== 'void',
  ),
  'extinguished implies minted, finally': ({ origin, destination: { final } }) =>
    ![origin.tip, origin.final].includes('extinguished') || final === 'unassigned' || final === 'assigned',
  'released implies void': always(([origin, destination]) => origin !== 'released' || destination === 'void'),
  'assigned implies extinguished': always(
    ([origin, destination]) => destination !== 'assigned' || origin === 'extinguished',
  ),
  'a gateway says complete only when it is': ({ client, server, origin, destination }) =>
    (client !== 'complete' || (origin.final === 'extinguished' && destination.final === 'assigned')) &&
    (server !== 'complete' || destination.final === 'assigned'),
  'a gateway says released or voided only when it is': ({ client, server, origin, destination }) =>
    (client !== 'released' || origin.final === 'released') && (server !== 'voided' || destination.final === 'void'),
};

/** Where nothing may follow. A rejected side has promised nothing, so evidence may still wake it. */
const TERMINAL: Readonly<Record<Exclude<keyof Sight, 'isIdle'>, readonly string[]>> = {
  client: ['complete', 'released'],
  server: ['complete', 'voided'],
  origin: ['extinguished', 'released'],
  destination: ['assigned', 'void'],
};
const PAST_RETURN: Readonly<Record<string, readonly string[]>> = { aborting: ['aborting', 'released'] };

export const NO_WAY_BACK = 'no terminal state changes back';

/** Whether a step from one sight to the next leaves alone what is decided for ever. */
export const keepsDecisions = (before: Sight, after: Sight): boolean =>
  (['client', 'server'] as const).every(
    (side) => !TERMINAL[side].includes(before[side]) || after[side] === before[side],
  ) &&
  (['origin', 'destination'] as const).every((ledger) => {
    const [was, is] = [before[ledger].final, after[ledger].final];
    return (!TERMINAL[ledger].includes(was) || is === was) && (PAST_RETURN[was]?.includes(is) ?? true);
  });

export const ENDS = 'in the end exactly one side is spendable, both gateways know, and nothing is left to do';

/** A transfer that has ended well, one way or another. */
export function hasEnded({ client, server, isIdle, origin, destination }: Sight): boolean {
  if (!isIdle || origin.tip !== origin.final || destination.tip !== destination.final) return false;
  switch (client) {
    case 'complete':
      return server === 'complete' && origin.final === 'extinguished' && destination.final === 'assigned';
    case 'released':
      return server === 'voided' && origin.final === 'released' && destination.final === 'void';
    case 'rejected':
      return ['initial', 'rejected'].includes(server) && origin.final === 'none' && destination.final === 'none';
    default:
      return false;
  }
}
