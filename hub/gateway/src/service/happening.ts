import type { Input, Refused, Transfer } from '@meridian/satp';
import { APPROVAL_TIMER } from '../guards/approvals.ts';
import type { ApprovalRow, Reservation } from '../log/guard-rows.ts';
import type { Append, NewMessage, ProfileRow, RequestRow, TransferRow } from '../log/transfer-log.ts';
import type { sortEffects } from './outbox.ts';

/** What happened to one transfer, and what goes into the log with it. */
export interface Happening {
  readonly key: string;
  readonly input: Input;
  /** The transfer to begin with when the log has none under this key. */
  readonly fresh?: Transfer;
  /** Outbox keys that are over with this. */
  readonly settled?: readonly string[];
  /** Names of timers that have rung. */
  readonly cleared?: readonly string[];
  readonly message?: NewMessage;
  readonly request?: RequestRow;
  readonly profile?: ProfileRow;
  readonly reserve?: Reservation;
  readonly approval?: ApprovalRow;
  /** Nothing happens where the transfer is in another state by now. */
  readonly onlyIn?: Transfer['state'];
  /** Time that this side's ledger took for it, ms; 0 for anything but a ledger write. */
  readonly ledgerMs?: number;
  readonly peerLedgerMs?: number;
  /** For the history alone, e.g. transaction id and block. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type Received =
  | {
      readonly outcome: 'next';
      readonly row: TransferRow;
      /** Whether something is now done from which an answer may come. */
      readonly busy: boolean;
    }
  | Refused;

const TIMERS = ['session', 'lock', APPROVAL_TIMER];

/** What goes into the log with a happening that changed a transfer or asked for something. */
export function appendOf(step: {
  readonly next: TransferRow;
  readonly from: Transfer['state'];
  readonly happening: Happening;
  readonly sorted: Omit<ReturnType<typeof sortEffects>, 'notices'>;
}): Append {
  const { next, from, happening, sorted } = step;
  const { input, facts, settled = [], cleared = [], message, request, profile, reserve, approval } = happening;
  const body = { from, to: next.state, input: loggable(input, message), effects: sorted.told, ...facts };
  return {
    at: input.now,
    transfer: next,
    events: [{ type: eventType(input), body: JSON.stringify(body) }],
    effects: sorted.effects,
    repeated: sorted.repeated,
    settled: [...settled, ...sorted.settled],
    messages: [...(message === undefined ? [] : [message]), ...sorted.messages],
    timers: sorted.timers,
    cleared: timersOf(next.key, next.open ? cleared : TIMERS),
    ...(request === undefined ? {} : { request }),
    ...(profile === undefined ? {} : { profile }),
    ...(reserve === undefined ? {} : { reserve }),
    ...(approval === undefined ? {} : { approval }),
  };
}

export const timersOf = (transferKey: string, names: readonly string[]): { transferKey: string; name: string }[] =>
  names.map((name) => ({ transferKey, name }));

function eventType(input: Input): string {
  switch (input.kind) {
    case 'ledger':
      return `ledger:${input.call}:${input.result.outcome}`;
    case 'deadline':
      return `deadline:${input.timer}`;
    default:
      return input.kind;
  }
}

/** A message stands in the messages of the transfer, under its hash; the history need not repeat it. */
function loggable(input: Input, message: NewMessage | undefined): unknown {
  if (input.kind !== 'message') return input;
  const { kind, now, hash } = input;
  return { kind, now, hash, messageType: message?.messageType };
}
