import { parseLedger, ZERO_HASH } from '@meridian/credit';
import {
  stepClient,
  stepServer,
  type ClaimVerifier,
  type Gateway,
  type Input,
  type MessageSigner,
  type MessageVerifier,
  type Refused,
  type StepContext,
  type StepResult,
  type Transfer,
} from '@meridian/satp';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { isConflict } from '../errors.ts';
import { APPROVAL_TIMER } from '../guards/approvals.ts';
import type { ApprovalRow, Reservation } from '../log/guard-rows.ts';
import type {
  Append,
  EffectRow,
  NewMessage,
  ProfileRow,
  RequestRow,
  TransferLog,
  TransferRow,
} from '../log/transfer-log.ts';
import { asGateway } from '../peer/message-key-list.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { KeyLock } from './key-lock.ts';
import { onlyReads, sortEffects, transferKeyOf, type NoticeEffect } from './outbox.ts';

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

export interface TransferServiceOptions {
  readonly self: Gateway;
  readonly peers: PeerDirectory;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  readonly sessionMs: number;
  readonly log: Logger;
  readonly observer: TransferObserver;
}

/** Told after each append, in the order of the log. */
export interface TransferObserver {
  effects(rows: readonly EffectRow[]): void;
  timer(at: number): void;
  moved(row: TransferRow, from: string): void;
  notice(row: TransferRow, notice: NoticeEffect['notice']): void;
}

const FINAL: ReadonlySet<string> = new Set(['complete', 'released', 'rejected', 'voided']);
/** How many replicas may be faster, one after another. */
const MOST_ATTEMPTS = 8;
const TIMERS = ['session', 'lock', APPROVAL_TIMER];

/**
 * The one door: whatever happens to a transfer comes in here, is stepped, and is written down with all that follows from it
 * in one transaction. One transfer takes its inputs one after another, different transfers side by side.
 */
export class TransferService {
  readonly #options: TransferServiceOptions;
  readonly #locks = new KeyLock();

  constructor(options: TransferServiceOptions) {
    this.#options = options;
  }

  receive(happening: Happening): Promise<Received> {
    return this.#locks.run(happening.key, () => this.#retried(happening));
  }

  /** Lets a session have its whole time from then on, unix ms. @returns whether any of that is left */
  putOff(key: string, since: number): Promise<boolean> {
    return this.#locks.run(key, async () => {
      const { transferLog, clock, sessionMs, observer } = this.#options;
      const [now, at] = [clock.now(), since + sessionMs];
      const row = await transferLog.transfer(key);
      if (row?.open !== true || at <= now) return false;
      const transfer = { ...row, version: row.version + 1 };
      await transferLog.append({ at: now, transfer, timers: [{ name: 'session', at }], reproducible: true });
      observer.timer(at);
      return true;
    });
  }

  /** Where another replica has written meanwhile, what it wrote is stepped on instead. */
  async #retried(happening: Happening): Promise<Received> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#receive(happening);
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isConflict(error, 'version')) throw error;
      }
    }
  }

  async #receive(happening: Happening): Promise<Received> {
    const { transferLog } = this.#options;
    const row = await transferLog.transfer(happening.key);
    const transfer = row === undefined ? happening.fresh : (JSON.parse(row.document) as Transfer);
    if (transfer === undefined) throw new TypeError(`there is no transfer ${happening.key}`);
    if (row !== undefined && happening.onlyIn !== undefined && happening.onlyIn !== row.state) {
      await this.#settle(happening);
      return { outcome: 'next', row, busy: false };
    }
    const result = this.#step(transfer, happening.input);
    if (result.outcome === 'refused') {
      await this.#settle(happening);
      return result;
    }
    const next = this.#rowOf(row, result.next, happening);
    const { notices, ...sorted } = sortEffects(next.key, result.effects);
    if (row !== undefined && next.document === row.document && result.effects.every(({ kind }) => kind === 'repeat')) {
      const busy = isUnanswered(result.next, happening.input) || sorted.repeated.length > 0;
      await this.#settle(happening, sorted.repeated);
      return { outcome: 'next', row, busy };
    }
    const append = this.#appendOf({ next, transfer, happening, result: sorted });
    const rows = await transferLog.append({ ...append, reproducible: onlyReads(result.effects) });
    this.#tell(next, row?.state ?? transfer.state, { rows, notices, timers: sorted.timers });
    return { outcome: 'next', row: next, busy: rows.length > 0 };
  }

  #step(transfer: Transfer, input: Input): StepResult {
    const context = this.#context(this.#options.peers.byId(transfer.peerGatewayId));
    return transfer.role === 'client' ? stepClient(transfer, input, context) : stepServer(transfer, input, context);
  }

  /**
   * An input that changes no transfer; still the effect that brought it is over, its timer has rung, and a message is sent again.
   * The history does not tell of it: a peer may send what it sent before as often as it likes.
   */
  async #settle(
    { key, settled = [], cleared = [], input }: Happening,
    repeated: readonly string[] = [],
  ): Promise<void> {
    if (settled.length + cleared.length + repeated.length === 0) return;
    const rows = await this.#options.transferLog.append({
      at: input.now,
      settled,
      cleared: timersOf(key, cleared),
      repeated,
      reproducible: true,
    });
    this.#options.observer.effects(rows);
  }

  #appendOf(parts: {
    readonly next: TransferRow;
    readonly transfer: Transfer;
    readonly happening: Happening;
    readonly result: Omit<ReturnType<typeof sortEffects>, 'notices'>;
  }): Append {
    const { next, transfer, happening, result } = parts;
    const { input, facts, settled = [], cleared = [], message, request, profile, reserve, approval } = happening;
    const body = {
      from: transfer.state,
      to: next.state,
      input: loggable(input, message),
      effects: result.told,
      ...facts,
    };
    return {
      at: input.now,
      transfer: next,
      events: [{ type: eventType(input), body: JSON.stringify(body) }],
      effects: result.effects,
      repeated: result.repeated,
      settled: [...settled, ...result.settled],
      messages: [...(message === undefined ? [] : [message]), ...result.messages],
      timers: result.timers,
      cleared: timersOf(next.key, next.open ? cleared : TIMERS),
      ...(request === undefined ? {} : { request }),
      ...(profile === undefined ? {} : { profile }),
      ...(reserve === undefined ? {} : { reserve }),
      ...(approval === undefined ? {} : { approval }),
    };
  }

  #rowOf(row: TransferRow | undefined, transfer: Transfer, happening: Happening): TransferRow {
    const { terms } = transfer;
    const { now } = happening.input;
    const open = !FINAL.has(transfer.state);
    // What is woken again by evidence, or by a lock that came late, has not ended yet.
    const endedAt = open ? undefined : (row?.endedAt ?? now);
    return {
      key: transferKeyOf(transfer),
      transferId: transfer.transferId,
      role: transfer.role,
      peer: transfer.peerGatewayId,
      sessionId: transfer.sessionId,
      state: transfer.state,
      open,
      document: JSON.stringify(transfer),
      version: (row?.version ?? 0) + 1,
      originLedger: terms === undefined ? ZERO_HASH : parseLedger(terms.originLedger).id,
      destinationLedger: terms === undefined ? ZERO_HASH : parseLedger(terms.destinationLedger).id,
      classId: terms?.classId ?? ZERO_HASH,
      kg: BigInt(terms?.kg ?? 0),
      startedAt: row?.startedAt ?? now,
      ...(endedAt === undefined ? {} : { endedAt }),
      ledgerMs: (row?.ledgerMs ?? 0) + (happening.ledgerMs ?? 0),
      peerLedgerMs: Math.max(row?.peerLedgerMs ?? 0, happening.peerLedgerMs ?? 0),
    };
  }

  #tell(
    row: TransferRow,
    from: string,
    after: {
      readonly rows: readonly EffectRow[];
      readonly notices: readonly NoticeEffect[];
      readonly timers: readonly { readonly at: number }[];
    },
  ): void {
    const { observer } = this.#options;
    observer.effects(after.rows);
    for (const timer of after.timers) observer.timer(timer.at);
    if (row.state !== from) observer.moved(row, from);
    for (const { notice } of after.notices) observer.notice(row, notice);
  }

  #context(peer: Peer): StepContext {
    const { self, signer, verifier, claims, sessionMs } = this.#options;
    return { self, peer: asGateway(peer, this.#options.clock.now()), signer, verifier, claims, sessionMs };
  }
}

/** Whether it is a message that came before, and whose answer may still be on its way. */
const isUnanswered = ({ handled }: Transfer, input: Input): boolean =>
  input.kind === 'message' && handled[input.hash] === '';

const timersOf = (transferKey: string, names: readonly string[]): { transferKey: string; name: string }[] =>
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
