import type { Hash } from '@meridian/credit';
import { GatewayError } from '../errors.ts';
import { KeyLock } from '../service/key-lock.ts';
import { chainEvents } from './event-chain.ts';
import { isHeld, MemoryGuards } from './memory-guards.ts';
import {
  LONGEST_WAIT_MS,
  type Append,
  type EffectRow,
  type LogCounts,
  type LogEvent,
  type MessageRow,
  type NoticeRow,
  type ProfileRow,
  type RequestRow,
  type TimerRow,
  type TransferLog,
  type TransferQuery,
  type TransferRow,
} from './transfer-log.ts';

/** The executable meaning of the port. It forgets everything with its process, so it is for tests alone. */
export class MemoryTransferLog implements TransferLog {
  readonly guards = new MemoryGuards((key) => {
    const row = this.#transfers.get(key);
    return row?.open === true && row.state === 'initial';
  });
  readonly #transfers = new Map<string, TransferRow>();
  readonly #requests = new Map<string, RequestRow>();
  readonly #events = new Map<string, readonly LogEvent[]>();
  readonly #effects = new Map<string, EffectRow>();
  readonly #messages = new Map<string, readonly MessageRow[]>();
  readonly #timers = new Map<string, TimerRow>();
  readonly #profiles = new Map<Hash, ProfileRow>();
  readonly #notices = new Map<string, NoticeRow>();
  readonly #locks = new KeyLock();
  readonly #cursors = new Map<string, string>();

  append(append: Append): Promise<readonly EffectRow[]> {
    const refusal = this.#refusal(append);
    return refusal === undefined ? Promise.resolve(this.#write(append)) : Promise.reject(refusal);
  }

  transfer(key: string): Promise<TransferRow | undefined> {
    return Promise.resolve(this.#transfers.get(key));
  }
  transfersById(transferId: Hash): Promise<readonly TransferRow[]> {
    const rows = [...this.#transfers.values()].filter((row) => row.transferId === transferId);
    return Promise.resolve(
      rows.sort((a, b) => (a.role === b.role ? a.startedAt - b.startedAt : a.role < b.role ? -1 : 1)),
    );
  }
  transferBySession(peer: string, sessionId: string): Promise<TransferRow | undefined> {
    return Promise.resolve(
      [...this.#transfers.values()].find((row) => row.peer === peer && row.sessionId === sessionId),
    );
  }

  transfers(query: TransferQuery): Promise<readonly TransferRow[]> {
    const { role, state, open, activeSince, after, limit } = query;
    const rows = [...this.#transfers.values()]
      .filter(
        (row) =>
          (role === undefined || row.role === role) &&
          (state === undefined || row.state === state) &&
          (open === undefined || row.open === open) &&
          (activeSince === undefined || row.open || (row.endedAt ?? 0) >= activeSince) &&
          (after === undefined || newerFirst(after, row) < 0),
      )
      .sort(newerFirst);
    return Promise.resolve(rows.slice(0, limit));
  }

  request(clientRequestId: string): Promise<RequestRow | undefined> {
    return Promise.resolve(this.#requests.get(clientRequestId));
  }
  events(transferKey: string): Promise<readonly LogEvent[]> {
    return Promise.resolve(this.#events.get(transferKey) ?? []);
  }
  messages(transferKey: string): Promise<readonly MessageRow[]> {
    return Promise.resolve(this.#messages.get(transferKey) ?? []);
  }
  profile(hash: Hash): Promise<ProfileRow | undefined> {
    return Promise.resolve(this.#profiles.get(hash));
  }
  notice(direction: 'in' | 'out', ledger: Hash, retirementId: Hash): Promise<NoticeRow | undefined> {
    return Promise.resolve(this.#notices.get(`${direction}/${ledger}/${retirementId}`));
  }
  cursor(name: string): Promise<string | undefined> {
    return Promise.resolve(this.#cursors.get(name));
  }

  effects(transferKey: string): Promise<readonly EffectRow[]> {
    return Promise.resolve([...this.#effects.values()].filter((row) => row.transferKey === transferKey));
  }
  openEffects(transferKey: string): Promise<readonly EffectRow[]> {
    const rows = [...this.#effects.values()];
    return Promise.resolve(rows.filter((row) => row.transferKey === transferKey && row.state !== 'done'));
  }
  claimDue(now: number, limit: number): Promise<readonly EffectRow[]> {
    const due = [...this.#effects.values()].filter((row) => row.state === 'due' && row.nextTryAt <= now);
    const claimed = due.sort((a, b) => a.nextTryAt - b.nextTryAt).slice(0, limit);
    return Promise.resolve(claimed.map((row) => this.#change(row, { state: 'running', attempts: row.attempts + 1 })));
  }
  postpone(key: string, nextTryAt: number, lastError: string): Promise<void> {
    const row = this.#effects.get(key);
    if (row?.state === 'running') this.#change(row, { state: 'due', nextTryAt: Math.ceil(nextTryAt), lastError });
    return Promise.resolve();
  }
  nextWake(): Promise<number | undefined> {
    const due = [...this.#effects.values()].filter((row) => row.state === 'due').map((row) => row.nextTryAt);
    const times = [...due, ...[...this.#timers.values()].map((timer) => timer.at)];
    return Promise.resolve(times.length === 0 ? undefined : Math.min(...times));
  }
  dueTimers(now: number, limit: number): Promise<readonly TimerRow[]> {
    const due = [...this.#timers.values()].filter((timer) => timer.at <= now);
    return Promise.resolve(due.sort((a, b) => a.at - b.at).slice(0, limit));
  }
  reopen(now: number): Promise<number> {
    const stuck = [...this.#effects.values()].filter(
      ({ state, nextTryAt }) => state === 'running' || (state === 'due' && nextTryAt > now + LONGEST_WAIT_MS),
    );
    for (const row of stuck) this.#change(row, { state: 'due', nextTryAt: now });
    return Promise.resolve(stuck.length);
  }

  counts(): Promise<LogCounts> {
    const byState: Record<string, number> = {};
    for (const { state } of this.#transfers.values()) byState[state] = (byState[state] ?? 0) + 1;
    return Promise.resolve({
      openTransfers: [...this.#transfers.values()].filter((row) => row.open).length,
      openEffects: [...this.#effects.values()].filter((row) => row.state !== 'done').length,
      byState,
    });
  }

  copiedAt(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  caughtUp(): Promise<void> {
    return Promise.resolve();
  }

  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#locks.run(name, work);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #refusal(append: Append): GatewayError | undefined {
    const { transfer, request } = append;
    const stored = transfer === undefined ? 0 : (this.#transfers.get(transfer.key)?.version ?? 0);
    if (transfer !== undefined && transfer.version !== stored + 1) {
      const facts = { field: 'version', value: transfer.version, expected: `${stored + 1}` };
      return new GatewayError('VERSION_CONFLICT', `transfer ${transfer.key} is at version ${stored}`, facts);
    }
    if (request !== undefined && this.#requests.has(request.clientRequestId)) {
      const facts = { field: 'clientRequestId', value: request.clientRequestId };
      return new GatewayError('VERSION_CONFLICT', `request ${request.clientRequestId} is already there`, facts);
    }
    return this.guards.refusal(append);
  }

  #write(append: Append): readonly EffectRow[] {
    const { at, transfer, request, profile, notice, cursor } = append;
    if (transfer !== undefined) this.#writeTransfer(transfer, append);
    if (request !== undefined) this.#requests.set(request.clientRequestId, request);
    for (const timer of append.cleared ?? []) this.#timers.delete(`${timer.transferKey}/${timer.name}`);
    for (const key of append.settled ?? []) this.#again(key, () => ({ state: 'done' }));
    const added = (append.effects ?? []).filter(({ key }) => !this.#effects.has(key));
    const rows = added.map((effect): EffectRow => ({ ...effect, state: 'running', attempts: 1, nextTryAt: at }));
    for (const row of rows) this.#effects.set(row.key, row);
    const repeated = (append.repeated ?? []).flatMap((key) =>
      this.#again(key, (row) => ({ state: 'running', attempts: row.attempts + 1 })),
    );
    if (profile !== undefined && !this.#profiles.has(profile.hash)) this.#profiles.set(profile.hash, profile);
    if (notice !== undefined) this.#notices.set(`${notice.direction}/${notice.ledger}/${notice.retirementId}`, notice);
    if (cursor !== undefined) this.#cursors.set(cursor.name, cursor.cursor);
    this.guards.write(append);
    if (append.pause?.lifted !== undefined) this.#wakeHeld(at);
    return [...rows, ...repeated];
  }

  #wakeHeld(at: number): void {
    for (const row of this.#effects.values())
      if (row.state === 'due' && isHeld(row.lastError)) this.#change(row, { nextTryAt: Math.min(row.nextTryAt, at) });
  }

  #writeTransfer(transfer: TransferRow, append: Append): void {
    const { key } = transfer;
    const { at } = append;
    this.#transfers.set(key, transfer);
    const history = this.#events.get(key) ?? [];
    this.#events.set(key, [...history, ...chainEvents(key, history.at(-1), at, append.events ?? [])]);
    const messages = this.#messages.get(key) ?? [];
    const known = new Set(messages.map((message) => `${message.direction}/${message.hash}`));
    const fresh = (append.messages ?? []).filter((message) => !known.has(`${message.direction}/${message.hash}`));
    this.#messages.set(key, [...messages, ...fresh.map((message) => ({ ...message, transferKey: key, at }))]);
    for (const timer of append.timers ?? [])
      this.#timers.set(`${key}/${timer.name}`, { transferKey: key, name: timer.name, at: Math.ceil(timer.at) });
  }

  #again(key: string, change: (row: EffectRow) => Partial<EffectRow>): EffectRow[] {
    const row = this.#effects.get(key);
    return row === undefined ? [] : [this.#change(row, change(row))];
  }

  #change(row: EffectRow, change: Partial<EffectRow>): EffectRow {
    const next = { ...row, ...change };
    this.#effects.set(row.key, next);
    return next;
  }
}

/** Newest first; rows of one millisecond by key, downwards. */
const newerFirst = (a: Pick<TransferRow, 'startedAt' | 'key'>, b: Pick<TransferRow, 'startedAt' | 'key'>): number =>
  b.startedAt - a.startedAt || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0);
