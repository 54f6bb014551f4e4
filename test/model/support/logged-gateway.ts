import { createPublicKey } from 'node:crypto';
import { parseLedger } from '@meridian/credit';
import type { Input } from '@meridian/satp';
import { pino } from 'pino';
import { MemoryTransferLog } from '../../../hub/gateway/src/log/memory-log.ts';
import type { Append, EffectRow } from '../../../hub/gateway/src/log/transfer-log.ts';
import { PeerDirectory } from '../../../hub/gateway/src/peer/peers.ts';
import { outboxKey, stepOf, transferKeyOf } from '../../../hub/gateway/src/service/outbox.ts';
import { transferRow } from '../../../hub/gateway/src/service/transfer-row.ts';
import { TransferService, type TransferObserver } from '../../../hub/gateway/src/service/transfer-service.ts';
import type { GatewayLog } from '../walk/gateway-log.ts';
import { NOW, type Parties, type Side } from '../walk/parties.ts';

/** What a log of the walk and a real one can be compared by. */
export interface Shown {
  readonly transfer: unknown;
  /** Last parts of the keys of effects, in alphabetical order. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
  readonly timers: readonly string[];
}

export const shown = ({ transfer, outbox, timers }: GatewayLog): Shown => ({
  transfer,
  open: Object.keys(outbox)
    .filter((key) => outbox[key]?.open === true)
    .sort(),
  closed: Object.keys(outbox)
    .filter((key) => outbox[key]?.open === false)
    .sort(),
  timers,
});

const NOBODY: TransferObserver = {
  effects: () => undefined,
  timer: () => undefined,
  moved: () => undefined,
  notice: () => undefined,
};

/** A log that remembers whether what was appended since waited for the disk. */
class WatchedLog extends MemoryTransferLog {
  durable = true;

  override append(append: Append): Promise<readonly EffectRow[]> {
    this.durable = append.reproducible !== true;
    return super.append(append);
  }
}

/** The gateway's own transfer service, over a log in memory that holds what a log of the walk holds. */
export class LoggedGateway {
  readonly #log = new WatchedLog();
  readonly #transfers: TransferService;
  readonly #before: GatewayLog;
  readonly #key: string;

  private constructor(side: Side, parties: Parties, before: GatewayLog) {
    const { self, peer, signer, verifier, claims, sessionMs } = parties.contexts[side];
    const { gatewayId, messageKey } = peer;
    const messageKeys = [{ jwk: messageKey, keyObject: createPublicKey({ key: { ...messageKey }, format: 'jwk' }) }];
    const ledgers = peer.ledgers.map((descriptor) => ({ ledger: parseLedger(descriptor), claimKeys: [] }));
    this.#before = before;
    this.#key = transferKeyOf(before.transfer);
    this.#transfers = new TransferService({
      ...{ self, signer, verifier, claims, sessionMs, observer: NOBODY },
      peers: new PeerDirectory([{ gatewayId, url: '', certificates: [], messageKeys, ledgers }]),
      transferLog: this.#log,
      clock: { now: () => NOW, alarm: () => () => undefined },
      log: pino({ level: 'silent' }),
    });
  }

  static async holding(side: Side, parties: Parties, before: GatewayLog): Promise<LoggedGateway> {
    const gateway = new LoggedGateway(side, parties, before);
    if (before.transfer.state !== 'initial') await gateway.#fill();
    return gateway;
  }

  /** @param settled the last part of the key of the effect that brought the input */
  async receive(input: Input, settled: string | undefined): Promise<{ outcome: string; log: Shown; durable: boolean }> {
    const key = this.#key;
    this.#log.durable = true;
    const { outcome } = await this.#transfers.receive({
      key,
      input,
      fresh: this.#before.transfer,
      settled: settled === undefined ? [] : [`${key}/${settled}`],
      cleared: input.kind === 'deadline' ? [input.timer] : [],
    });
    return { outcome, log: await this.#shown(), durable: this.#log.durable };
  }

  async #fill(): Promise<void> {
    const { transfer, outbox, timers } = this.#before;
    const key = this.#key;
    const entries = Object.values(outbox).map(({ effect, open }) => ({
      key: outboxKey(key, effect.key),
      effect,
      open,
    }));
    await this.#log.append({
      at: NOW,
      transfer: transferRow(transfer, { now: NOW }),
      effects: entries.map(({ key: effectKey, effect }) => ({
        key: effectKey,
        transferKey: key,
        kind: effect.kind,
        body: JSON.stringify(effect),
      })),
      timers: timers.map((name) => ({ name, at: NOW })),
    });
    await this.#log.append({ at: NOW, settled: entries.filter(({ open }) => !open).map((entry) => entry.key) });
  }

  async #shown(): Promise<Shown> {
    const row = await this.#log.transfer(this.#key);
    const effects = await this.#log.effects(this.#key);
    const steps = (done: boolean): string[] =>
      effects
        .filter(({ state }) => (state === 'done') === done)
        .map((effect) => stepOf(effect.key))
        .sort();
    const timers = await this.#log.dueTimers(Number.MAX_SAFE_INTEGER, 10);
    return {
      transfer: row === undefined ? this.#before.transfer : JSON.parse(row.document),
      open: steps(false),
      closed: steps(true),
      timers: timers.map(({ name }) => name).sort(),
    };
  }
}
