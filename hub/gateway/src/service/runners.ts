import type { Logger } from 'pino';
import { roundMs, type Clock } from '../clock.ts';
import { messageOf } from '../errors.ts';
import type { TransferGuards } from '../guards/transfer-guards.ts';
import type { Restorer } from '../finality/restorer.ts';
import type { EffectRow, TransferLog } from '../log/transfer-log.ts';
import type { PeerGateway, SendResult } from '../peer/peer-gateway.ts';
import type { PeerDirectory } from '../peer/peers.ts';
import { sessionProblem } from '../problem.ts';
import { LEDGER_BACK_OFF, PEER_BACK_OFF, RESEND_BACK_OFF, type BackOff } from './back-off.ts';
import type { Admission } from './admission.ts';
import type { EffectEnd } from './dispatcher.ts';
import { again, transferKey } from './effect-row.ts';
import type { HeldAnswers } from './held-answers.ts';
import type { LockOrder } from './lock-order.ts';
import { isWrite, type CallEnd, type LedgerCalls, type LedgerEffect } from './ledger-calls.ts';
import { asAwaited, statusOf, type MessageEffect } from './message-effect.ts';
import type { MessageInbox } from './peer-inbox.ts';
import type { PeerLines } from './peer-lines.ts';
import type { TransferService } from './transfer-service.ts';

/** A message that nobody has to answer is given up after so many tries: a peer that misses it asks again. */
const MOST_TRIES_UNANSWERED = 12;

export interface RunnerOptions {
  readonly transfers: TransferService;
  readonly transferLog: TransferLog;
  readonly inbox: MessageInbox;
  readonly held: HeldAnswers;
  readonly peerGateway: PeerGateway;
  readonly peers: PeerDirectory;
  readonly lines: PeerLines;
  readonly calls: LedgerCalls;
  readonly restorer: Restorer;
  /** Absent where the order of locks is all one to the ledger. */
  readonly lockOrder?: LockOrder | undefined;
  readonly admission: Admission;
  readonly guards: Pick<TransferGuards, 'holds'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly onLedgerCall: (call: string, outcome: string, ms: number) => void;
}

/** Does the effects of transfers that move them: messages and ledger calls. */
export class TransferRunners {
  readonly #options: RunnerOptions;
  /** When the lock that is under way was begun, by transfer key. */
  readonly #locking = new Map<string, number>();

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  async sendMessage(row: EffectRow): Promise<EffectEnd> {
    const { transferLog, admission, lines, peerGateway } = this.#options;
    const transfer = await transferLog.transfer(transferKey(row));
    const effect = asAwaited(JSON.parse(row.body) as MessageEffect, transfer);
    const ledgerMs = transfer?.ledgerMs ?? 0;
    const answer = { jws: effect.jws, ledgerMs, ...statusOf(effect) };
    if (effect.answers !== undefined && this.#options.held.deliver(effect.answers, answer))
      return this.#taken(row, effect);
    const cut = lines.turn(effect.to);
    if (cut !== undefined) return { end: 'waits', until: cut };
    if (effect.messageType === 'transfer-proposal-msg' && transfer !== undefined) {
      // Given up while it waited for its turn.
      if (!transfer.open) return this.#settled(row);
      const turn = transfer.state === 'proposal-sent' ? admission.enter(transfer, row.attempts) : undefined;
      if (turn !== undefined) return { end: 'waits', until: turn };
    }
    const result = await lines.over(effect.to, () => peerGateway.send(effect.to, effect.jws, ledgerMs));
    switch (result.outcome) {
      case 'accepted':
        return this.#taken(row, effect);
      case 'answered':
        return this.#answered(row, effect, result);
      case 'refused':
        return this.#refused(row, effect, result);
      case 'unavailable':
        return this.#unreached(row, effect, messageOf(result.cause));
    }
  }

  async ledger(row: EffectRow): Promise<EffectEnd> {
    const { transfers, clock, onLedgerCall } = this.#options;
    const effect = JSON.parse(row.body) as LedgerEffect;
    const turn = effect.call === 'lock' ? this.#options.lockOrder?.turn(transferKey(row)) : undefined;
    if (turn !== undefined) return { end: 'waits', until: turn };
    const started = performance.now();
    const end = await this.#call(row, effect, started);
    const ms = performance.now() - started;
    onLedgerCall(effect.call, end.end === 'again' ? 'again' : end.result.outcome, ms);
    if (end.end === 'again') return this.#again(row, LEDGER_BACK_OFF, end.error);
    if (end.result.outcome === 'refused') {
      if (this.#isTooEarly(row, effect, end.result.code)) return { end: 'waits', until: Promise.resolve() };
      const gone = await this.#restored(row);
      if (gone !== undefined) return this.#again(row, LEDGER_BACK_OFF, gone);
    }
    const { txId, block } = end.finality ?? {};
    await transfers.receive({
      key: transferKey(row),
      input: { kind: 'ledger', now: clock.now(), call: effect.call, result: end.result },
      settled: [row.key],
      ledgerMs: isWrite(effect.call) ? ms : 0,
      facts: { ms: roundMs(ms), attempts: row.attempts, txId, block: block?.toString() },
    });
    return { end: 'done' };
  }

  async #call(row: EffectRow, effect: LedgerEffect, started: number): Promise<CallEnd> {
    if (effect.call === 'lock') this.#locking.set(transferKey(row), started);
    try {
      return (await this.#heldBack(row, effect)) ?? (await this.#options.calls.run(effect, row.attempts));
    } finally {
      this.#locking.delete(transferKey(row));
    }
  }

  /** For how long a transfer's lock has been under way, ms; 0 where none is. */
  lockingMs(key: string): number {
    const started = this.#locking.get(key);
    return started === undefined ? 0 : performance.now() - started;
  }

  /**
   * A pause keeps a call from being made. One that was made before, by a process that ended for instance, is still looked for: what it
   * has brought about goes on.
   */
  async #heldBack(row: EffectRow, effect: LedgerEffect): Promise<CallEnd | undefined> {
    const { transferLog, guards, calls, admission } = this.#options;
    const transfer = await transferLog.transfer(transferKey(row));
    const held = transfer && (await guards.holds(transfer, effect.call));
    if (transfer === undefined || held === undefined) return undefined;
    admission.left(transfer);
    const found = row.attempts > 1 ? await calls.find(effect) : undefined;
    return found?.end === 'result' ? found : { end: 'again', error: held };
  }

  #isTooEarly(row: EffectRow, effect: LedgerEffect, code: string): boolean {
    if (effect.call !== 'lock' || code !== 'RANGES_CHANGED') return false;
    return this.#options.lockOrder?.stepBack(transferKey(row)) === true;
  }

  /** A refusal only counts while everything holds that was done before. @returns what did not */
  async #restored(row: EffectRow): Promise<string | undefined> {
    const restored = await this.#options.restorer.restore(transferKey(row));
    switch (restored.outcome) {
      case 'whole':
        return undefined;
      case 'restored':
        return 'the ledger had lost what this rests on';
      case 'open':
        return restored.detail;
    }
  }

  async #answered(
    row: EffectRow,
    effect: MessageEffect,
    result: Extract<SendResult, { readonly outcome: 'answered' }>,
  ): Promise<EffectEnd> {
    const { inbox, peers, peerGateway, log } = this.#options;
    const { problem, answer } = await inbox.response(peers.byId(effect.to), result.jws, result.ledgerMs);
    if (problem !== undefined) log.warn({ effect: row.key, problem }, 'a peer answered what cannot be taken');
    // Nothing depends on its hearing this: what made it will come again, so this is not tried again.
    if (answer !== undefined) await peerGateway.send(effect.to, answer, 0);
    return this.#taken(row, effect);
  }

  /** The peer has the message. If it owes an answer, the message is sent again until the core settles it. */
  async #taken(row: EffectRow, effect: MessageEffect): Promise<EffectEnd> {
    if (effect.awaitsAnswer) return this.#again(row, RESEND_BACK_OFF, 'not answered yet');
    return this.#settled(row);
  }

  async #refused(
    row: EffectRow,
    effect: MessageEffect,
    result: Extract<SendResult, { readonly outcome: 'refused' }>,
  ): Promise<EffectEnd> {
    const { log, transfers, clock } = this.#options;
    log.warn({ effect: row.key, status: result.status, problem: result.problem }, 'a peer refused a message');
    const problem = sessionProblem(result.problem);
    if (problem !== undefined)
      await transfers.receive({ key: transferKey(row), input: { kind: 'session-error', now: clock.now(), problem } });
    return this.#unreached(row, effect, `refused with ${result.status}: ${result.problem.detail ?? ''}`);
  }

  async #unreached(row: EffectRow, effect: MessageEffect, error: string): Promise<EffectEnd> {
    if (effect.awaitsAnswer || row.attempts < MOST_TRIES_UNANSWERED) return this.#again(row, PEER_BACK_OFF, error);
    return this.#settled(row);
  }

  async #settled(row: EffectRow): Promise<EffectEnd> {
    await this.#options.transferLog.append({ at: this.#options.clock.now(), settled: [row.key], reproducible: true });
    return { end: 'done' };
  }

  #again(row: EffectRow, backOff: BackOff, error: string): EffectEnd {
    return again(row, { backOff, error, now: this.#options.clock.now() });
  }
}
