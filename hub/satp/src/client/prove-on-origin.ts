import type { Move } from '../step/move.ts';
import { originLedgerOf, prove } from '../step/prove.ts';
import type { ClientTransfer } from '../transfer.ts';

/** A client that has started has terms, and so an origin. */
export function proveOnOrigin(
  move: Move<ClientTransfer>,
  call: 'proveLocked' | 'proveExtinguished' | 'proveAborting',
): Move<ClientTransfer> {
  const origin = originLedgerOf(move.transfer);
  return origin === undefined ? move : prove(move, call, origin);
}
