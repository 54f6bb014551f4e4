import {
  ALL_DAYS,
  HELD,
  isUndone,
  type ApprovalRow,
  type GuardLog,
  type PauseRow,
  type Reservation,
  type UsageRow,
} from './guard-rows.ts';
import type { Append } from './transfer-log.ts';
import type { GatewayError } from '../errors.ts';
import { capRefusal } from './usage.ts';

/** The guards' part of the log in memory. */
export class MemoryGuards implements GuardLog {
  readonly #pauses = new Map<string, PauseRow>();
  readonly #approvals = new Map<string, ApprovalRow>();
  readonly #reserved = new Map<string, Reservation>();
  readonly #isWaiting: (transferKey: string) => boolean;

  /** @param isWaiting whether a transfer has not begun and not ended */
  constructor(isWaiting: (transferKey: string) => boolean) {
    this.#isWaiting = isWaiting;
  }

  pauses({ active }: { readonly active?: boolean } = {}): Promise<readonly PauseRow[]> {
    const rows = [...this.#pauses.values()].filter(
      (row) => active === undefined || active === (row.lifted === undefined),
    );
    return Promise.resolve(rows.sort((a, b) => b.setAt - a.setAt || (a.id < b.id ? 1 : -1)));
  }
  pause(id: string): Promise<PauseRow | undefined> {
    return Promise.resolve(this.#pauses.get(id));
  }
  approvals(transferKeys: readonly string[]): Promise<readonly ApprovalRow[]> {
    return Promise.resolve(transferKeys.flatMap((key) => this.#approvals.get(key) ?? []));
  }
  waitingApprovals(): Promise<number> {
    const waiting = [...this.#approvals.values()].filter(
      (row) => row.approved === undefined && this.#isWaiting(row.transferKey),
    );
    return Promise.resolve(waiting.length);
  }
  usage(day: number): Promise<readonly UsageRow[]> {
    return Promise.resolve(this.#usage(day));
  }

  refusal({ transfer, reserve }: Append): GatewayError | undefined {
    if (transfer === undefined || reserve === undefined || this.#reserved.has(transfer.key)) return undefined;
    return capRefusal(reserve, this.#usage(reserve.day));
  }

  write({ transfer, reserve, approval, pause }: Append): void {
    if (transfer !== undefined && reserve !== undefined && !this.#reserved.has(transfer.key))
      this.#reserved.set(transfer.key, reserve);
    const reserved = transfer === undefined ? undefined : this.#reserved.get(transfer.key);
    if (transfer !== undefined && reserved !== undefined && isUndone(transfer))
      this.#reserved.set(transfer.key, { ...reserved, kg: 0n });
    if (approval !== undefined) this.#approvals.set(approval.transferKey, approval);
    if (pause !== undefined) this.#pauses.set(pause.id, pause);
  }

  #usage(day: number): UsageRow[] {
    const sums = new Map<string, UsageRow>();
    for (const { originLedger, destinationLedger, registry, kg, day: began } of this.#reserved.values())
      for (const on of began === day ? [day, ALL_DAYS] : [ALL_DAYS]) {
        const key = JSON.stringify([originLedger, destinationLedger, registry, on]);
        sums.set(key, { originLedger, destinationLedger, registry, day: on, kg: (sums.get(key)?.kg ?? 0n) + kg });
      }
    return [...sums.values()];
  }
}

export const isHeld = (lastError: string | undefined): boolean => lastError?.startsWith(HELD) === true;
