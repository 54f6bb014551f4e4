import { mkdirSync } from 'node:fs';
import { World, type WorldOptions } from '../stack/world.ts';

/** Something that goes wrong around two gateways, and what must not come of it. */
export interface Trouble {
  readonly name: string;
  /** Why it cannot be had here, if it cannot. */
  readonly skipped?: () => string | undefined;
  /** @param data a directory of its own @returns what is wrong afterwards; what else is worth telling goes to `note` */
  readonly run: (data: string, note: (text: string) => void) => Promise<readonly string[]>;
}

export interface TroubleResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly why: readonly string[];
  readonly notes: readonly string[];
  readonly ms: number;
}

export async function runTrouble(trouble: Trouble, data: string): Promise<TroubleResult> {
  const started = performance.now();
  const notes: string[] = [];
  const end = (outcome: TroubleResult['outcome'], why: readonly string[]): TroubleResult => {
    return { name: trouble.name, outcome, why, notes, ms: performance.now() - started };
  };
  const skipped = trouble.skipped?.();
  if (skipped !== undefined) return end('skipped', [skipped]);
  try {
    const wrong = await trouble.run(data, (text) => notes.push(text));
    return end(wrong.length === 0 ? 'passed' : 'failed', wrong);
  } catch (error) {
    return end('failed', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
}

/** A world for as long as the work takes. */
export async function inWorld<T>(options: WorldOptions, work: (world: World) => Promise<T>): Promise<T> {
  mkdirSync(options.data, { recursive: true });
  const world = await World.start(options);
  try {
    return await work(world);
  } finally {
    await world.stop();
  }
}
