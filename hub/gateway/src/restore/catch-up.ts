import type { DestinationRecord, LedgerBridge, OriginRecord, Outcome } from '@meridian/bridges';
import { formatRanges, parseLedger } from '@meridian/credit';
import { errorMsg, problem, signMessage, type Terms, type Transfer } from '@meridian/satp';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { GatewaySigner } from '../crypto/message-keys.ts';
import { GatewayError, messageOf } from '../errors.ts';
import type { EffectRow, NewEffect, TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { PeerGateway } from '../peer/peer-gateway.ts';
import { LEDGER_BACK_OFF, PEER_BACK_OFF, waitAfter } from '../service/back-off.ts';
import type { EffectEnd } from '../service/dispatcher.ts';
import { again } from '../service/effect-row.ts';
import { rebaseClient, rebaseServer, type Rebased } from './rebase.ts';
import { transferOf } from '../service/transfer-row.ts';

export interface CatchUpOptions {
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly peerGateway: PeerGateway;
  readonly signer: GatewaySigner;
  readonly clock: Clock;
  readonly log: Logger;
  readonly take: (effects: readonly EffectRow[]) => void;
}

/** The peer is told that the conversation is over, and then `then` is done. */
interface Farewell {
  readonly to: string;
  readonly jws: string;
  readonly then: NewEffect;
}

const PAGE = 200;
const MOST_LOOKS = 8;
const FINAL: readonly string[] = ['released'];

/**
 * Brings a log that was restored from a copy to where its ledger is. The copy says what was agreed to and what had been done by then; what
 * was done after it only the ledger says, and there the transfer goes on.
 */
export class CatchUp {
  readonly #options: CatchUpOptions;

  constructor(options: CatchUpOptions) {
    this.#options = options;
  }

  /**
   * To be run before anything of the log is gone on with; does nothing for a log that is no copy.
   * @throws GatewayError `LEDGER_UNAVAILABLE` where the ledger does not tell: nothing can be gone on with then
   */
  async run(): Promise<void> {
    const { transferLog, log } = this.#options;
    const copiedAt = await transferLog.copiedAt();
    if (copiedAt === undefined) return;
    let rebased = 0;
    let after: TransferRow | undefined;
    do {
      const rows = await transferLog.transfers({ open: true, limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const row of rows) if (await this.#catchUp(row)) rebased += 1;
      after = rows.length === PAGE ? rows.at(-1) : undefined;
    } while (after !== undefined);
    await transferLog.caughtUp();
    log.warn({ copiedAt: new Date(copiedAt).toISOString(), rebased }, 'this log was restored from a copy');
  }

  /** Runs a farewell: only when the peer has taken it does the transfer go on. */
  async farewell(row: EffectRow): Promise<EffectEnd> {
    const { peerGateway, transferLog, clock, take } = this.#options;
    const { to, jws, then } = JSON.parse(row.body) as Farewell;
    const sent = await peerGateway.send(to, jws, 0);
    // A peer that refuses it has no such session, and so no conversation to end.
    if (sent.outcome === 'unavailable')
      return again(row, { backOff: PEER_BACK_OFF, error: messageOf(sent.cause), now: clock.now() });
    take(await transferLog.append({ at: clock.now(), settled: [row.key], effects: [then], repeated: [then.key] }));
    return { end: 'done' };
  }

  async #catchUp(row: TransferRow): Promise<boolean> {
    const transfer = transferOf(row);
    const [held, rebased] =
      transfer.role === 'client'
        ? await this.#origin(transfer).then(
            (state) => [state, state && rebaseClient(row.key, transfer, state)] as const,
          )
        : await this.#destination(transfer).then(
            (state) => [state, state && rebaseServer(row.key, transfer, state)] as const,
          );
    if (rebased === undefined || held === undefined) return false;
    await this.#write(row, rebased, held);
    return true;
  }

  async #origin(transfer: Extract<Transfer, { role: 'client' }>): Promise<OriginRecord['state'] | undefined> {
    const { bridge } = this.#options;
    const { terms, transferId } = transfer;
    const record = await this.#looked(() => bridge.lookupOrigin(transferId));
    // Somebody else's lock under the same id is none of ours.
    return record !== undefined && terms !== undefined && isOf(record, terms) ? record.state : undefined;
  }

  async #destination(transfer: Extract<Transfer, { role: 'server' }>): Promise<DestinationRecord['state'] | undefined> {
    const { bridge } = this.#options;
    const terms = transfer.terms ?? transfer.proposed;
    if (terms === undefined) return undefined;
    const key = { originLedger: parseLedger(terms.originLedger).id, transferId: transfer.transferId };
    return (await this.#looked(() => bridge.lookupDestination(key)))?.state;
  }

  async #looked<T>(look: () => Promise<Outcome<T | undefined>>): Promise<T | undefined> {
    const { clock } = this.#options;
    for (let attempt = 1; ; attempt++) {
      const outcome = await look();
      if (outcome.outcome === 'done') return outcome.value;
      if (attempt === MOST_LOOKS || outcome.outcome === 'refused') {
        const why = outcome.outcome === 'refused' ? outcome.refusal.message : messageOf(outcome.cause);
        throw new GatewayError('LEDGER_UNAVAILABLE', `a restored log cannot be caught up with: ${why}`);
      }
      await new Promise<void>((resolve) => clock.alarm(clock.now() + waitAfter(attempt, LEDGER_BACK_OFF), resolve));
    }
  }

  /** What the copy had as still to be done is done or out of date; what it was waiting for too. */
  async #write(row: TransferRow, { transfer, next }: Rebased, held: string): Promise<void> {
    const { transferLog, clock, log } = this.#options;
    const now = clock.now();
    const stays = next === undefined && transfer.state === row.state;
    const effect =
      next === undefined ? undefined : next.isToldFirst ? this.#farewell(row, transfer, next.effect) : next.effect;
    const told = effect === undefined ? [] : [{ step: effect.key.slice(row.key.length + 1), kind: effect.kind }];
    const body = { from: row.state, to: transfer.state, input: { kind: 'caught-up', now, held }, effects: told };
    const isOver = FINAL.includes(transfer.state);
    await transferLog.append({
      at: now,
      transfer: {
        ...row,
        state: transfer.state,
        open: !isOver,
        document: JSON.stringify(transfer),
        version: row.version + 1,
        ...(isOver ? { endedAt: now } : {}),
      },
      events: [{ type: 'caught-up', body: JSON.stringify(body) }],
      ...(stays ? {} : { settled: (await transferLog.openEffects(row.key)).map(({ key }) => key) }),
      ...(effect === undefined ? {} : { effects: [effect], repeated: [effect.key] }),
      cleared: ['session', 'lock'].map((name) => ({ transferKey: row.key, name })),
    });
    log.warn({ transfer: row.transferId, from: row.state, to: transfer.state, held }, 'the ledger was further');
  }

  #farewell(row: TransferRow, transfer: Transfer, then: NewEffect): NewEffect {
    const { clock, signer } = this.#options;
    const message = errorMsg(transfer, {
      problem: problem('err_0.1.2', 'the log of this session was restored from an older copy'),
      hashPrevMessage: transfer.lastMessage ?? '',
      timestamp: new Date(clock.now()).toISOString(),
    });
    const body: Farewell = { to: row.peer, jws: signMessage(message, signer).jws, then };
    return { key: `${row.key}/farewell`, transferKey: row.key, kind: 'farewell', body: JSON.stringify(body) };
  }
}

const isOf = (record: OriginRecord, terms: Terms): boolean =>
  record.batchId === terms.batchId &&
  record.classId === terms.classId &&
  formatRanges(record.ranges) === terms.ranges &&
  record.destinationLedger === parseLedger(terms.destinationLedger).id &&
  record.beneficiary === terms.beneficiary &&
  record.assetProfile === terms.assetProfileId;
