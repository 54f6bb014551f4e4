import { createRequire } from 'node:module';
import { startChain } from '@meridian/cli/stack/evm';
import { World } from '../faults/stack/world.ts';
import { prepare } from './batches.ts';
import { Killer } from './killer.ts';
import { runLoad, type Disturbance, type LoadResult } from './load.ts';
import { Processes, type Usage } from './processes.ts';
import { recover, type Recovery } from './recovery.ts';

export interface PhaseOptions {
  /** A directory of its own. */
  readonly data: string;
  readonly transfers: number;
  readonly batches: number;
  readonly withinMs: number;
  /** Absent: the gateways are left alone. */
  readonly kills?: { readonly everyMs: number; readonly seed: number };
}

export interface PhaseResult extends LoadResult {
  readonly transfers: number;
  readonly usage: readonly Usage[];
  readonly kills: number;
  /** Of each gateway, with all transfers open. */
  readonly recoveries: readonly Recovery[];
}

/** What no process of the load may take, MiB: the bound of the gateways is lower, and checked at the end. */
const LIMIT_MIB = 2_000;

/** One load on a stack of its own, as `meridian up` composes it. */
export async function runPhase({ data, transfers, batches, withinMs, kills }: PhaseOptions): Promise<PhaseResult> {
  const program = createRequire(import.meta.url).resolve('@meridian/gateway/main');
  // Nothing starts the chain again: it need not write all of its state down every second.
  const world = await World.start({ data, program, chain: (layout, previous) => startChain(layout, previous, false) });
  const processes = new Processes(LIMIT_MIB);
  try {
    const prepared = await prepare(world, { transfers, batches });
    for (const { name, pid } of world.services) processes.watch(name, pid);
    for (const { gatewayId, pid } of Object.values(world.gateways)) processes.watch(`gateway ${gatewayId}`, pid);
    processes.watch('who asks', process.pid);
    const disturber = kills === undefined ? undefined : new Disturber(world, processes, kills);
    const result = await runLoad(world, prepared, withinMs, disturber);
    if (processes.killed.length > 0) throw new Error(`too much memory: ${processes.killed.join(', ')}`);
    const { count = 0, recoveries = [] } = disturber ?? {};
    return { ...result, transfers, usage: processes.usage(), kills: count, recoveries };
  } finally {
    processes.stop();
    await world.stop();
  }
}

/** Kills both gateways once while everything is open, to see how they come back, and then at random. */
class Disturber implements Disturbance {
  readonly recoveries: Recovery[] = [];
  readonly #world: World;
  readonly #processes: Processes;
  readonly #kills: NonNullable<PhaseOptions['kills']>;
  #working: Promise<Killer> | undefined;
  #killer: Killer | undefined;

  constructor(world: World, processes: Processes, kills: NonNullable<PhaseOptions['kills']>) {
    this.#world = world;
    this.#processes = processes;
    this.#kills = kills;
  }

  get count(): number {
    return this.recoveries.length + (this.#killer?.kills ?? 0);
  }

  start(): void {
    this.#working = this.#work();
    this.#working.catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#killer = await this.#working;
    await this.#killer?.stop();
  }

  async #work(): Promise<Killer> {
    for (const place of ['home', 'abroad'] as const) {
      const { gatewayId } = this.#world.gateways[place];
      const watch = (): void => {
        this.#processes.watch(`gateway ${gatewayId}`, this.#world.gateways[place].pid, true);
      };
      this.recoveries.push(await recover(this.#world, place, watch));
    }
    const onStarted = ({ gatewayId, pid }: World['gateways']['home']): void => {
      this.#processes.watch(`gateway ${gatewayId}`, pid, true);
    };
    return new Killer(this.#world, { ...this.#kills, onStarted });
  }
}
