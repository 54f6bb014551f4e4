import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '@meridian/api';
import type { Hash } from '@meridian/credit';
import type { Logger } from 'pino';
import type { AccountantStore } from '../book/store.ts';
import { describeBreach, judge, type Breach, type Judgement, type LanePause } from '../core/breaches.ts';
import type { LaneStopper } from './lane-stopper.ts';

export interface BreachDeskOptions {
  readonly home: string;
  readonly store: AccountantStore;
  readonly stoppers: readonly LaneStopper[];
  readonly log: Logger;
  readonly newId: () => string;
}

const AGAIN_MS = [200, 500, 1_000, 2_000, 5_000] as const;

/** Keeps the breaches, and stops the lanes that they break: at every gateway, again and again until each has done it. */
export class BreachDesk {
  readonly #options: BreachDeskOptions;
  readonly #breaches = new Map<string, Breach>();
  readonly #ending = new AbortController();
  readonly #stopping = new Map<string, Promise<void>>();

  constructor(options: BreachDeskOptions) {
    this.#options = options;
    for (const breach of options.store.breaches().toReversed()) this.#breaches.set(breach.id, breach);
  }

  /** Newest first. */
  get breaches(): readonly Breach[] {
    return [...this.#breaches.values()].toReversed();
  }

  /** Those that have not ended. */
  openOf(batchId?: Hash): readonly Breach[] {
    const open = this.breaches.filter(({ endedAt }) => endedAt === undefined);
    return batchId === undefined ? open : open.filter((breach) => breach.batchId === batchId);
  }

  /** Goes on with the pauses that were not done when the process ended. */
  start(): void {
    for (const breach of this.breaches)
      if (breach.pauses.some(({ outcome }) => outcome === 'asked')) this.#stopLanes(breach);
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#stopping.values());
  }

  /** Takes an audit's judgement: tells what is new, and stops its lanes. */
  take(judgement: Judgement): void {
    const { log, newId } = this.#options;
    const { opened, ended } = judge(this.openOf(judgement.batchId), judgement, newId);
    for (const breach of opened) {
      const asked = { ...breach, pauses: this.#pausesOf(breach) };
      this.#keep(asked);
      log.error(factsOf(breach), `SUPPLY BREACH, stopping its lanes: ${describeBreach(breach)}`);
      this.#stopLanes(asked);
    }
    for (const breach of ended) {
      this.#keep({ ...(this.#breaches.get(breach.id) ?? breach), endedAt: judgement.at });
      log.warn(factsOf(breach), 'a supply breach has ended; its lanes stay paused until an operator lifts that');
    }
  }

  #pausesOf({ abroad }: Breach): LanePause[] {
    const { home, stoppers } = this.#options;
    return abroad.flatMap((other) =>
      stoppers.map(({ gatewayId }) => ({ gatewayId, lane: [home, other] as const, outcome: 'asked' as const })),
    );
  }

  #keep(breach: Breach): void {
    this.#breaches.set(breach.id, breach);
    this.#options.store.saveBreach(breach);
  }

  /** One at a time for each breach: what grew meanwhile is seen by the one that runs. */
  #stopLanes({ id }: Breach): void {
    if (this.#stopping.has(id)) return;
    const done = this.#stopAll(id).finally(() => this.#stopping.delete(id));
    this.#stopping.set(id, done);
  }

  async #stopAll(id: string): Promise<void> {
    for (let attempt = 0; !this.#ending.signal.aborted; attempt += 1) {
      const open = (this.#breaches.get(id)?.pauses ?? []).filter(({ outcome }) => outcome === 'asked');
      if (open.length === 0) return;
      await Promise.all(open.map((pause) => this.#stopLane(id, pause)));
      if ((this.#breaches.get(id)?.pauses ?? []).every(({ outcome }) => outcome !== 'asked')) return;
      await sleep(AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)], undefined, { signal: this.#ending.signal }).catch(
        () => undefined,
      );
    }
  }

  async #stopLane(id: string, pause: LanePause): Promise<void> {
    const { stoppers, log } = this.#options;
    const breach = this.#breaches.get(id);
    const stopper = stoppers.find(({ gatewayId }) => gatewayId === pause.gatewayId);
    if (breach === undefined) return;
    // It is no gateway of this configuration any more.
    if (stopper === undefined) {
      this.#settle(id, pause, { ...pause, outcome: 'unconcerned' });
      return;
    }
    const facts = { ...factsOf(breach), gateway: pause.gatewayId, lane: pause.lane };
    try {
      const stopped = await stopper.stop(pause.lane, describeBreach(breach));
      const { error, ...rest } = pause;
      this.#settle(id, pause, { ...rest, ...stopped });
      log.error({ ...facts, ...stopped, ...(error === undefined ? {} : { after: error }) }, 'a lane is paused');
    } catch (error) {
      this.#settle(id, pause, { ...pause, error: messageOf(error) });
      log.error({ ...facts, err: error }, 'A LANE WITH A BREACH IS NOT PAUSED YET');
    }
  }

  #settle(id: string, before: LanePause, after: LanePause): void {
    const breach = this.#breaches.get(id);
    if (breach === undefined) return;
    const isIt = ({ gatewayId, lane }: LanePause): boolean =>
      gatewayId === before.gatewayId && lane[1] === before.lane[1];
    this.#keep({ ...breach, pauses: breach.pauses.map((pause) => (isIt(pause) ? after : pause)) });
  }
}

const factsOf = ({ id, batchId, kind, text }: Breach): object => ({ breach: id, batchId, kind, fault: text });
