import { sleep } from '../faults/stack/transfers.ts';
import type { GatewayProcess } from '../faults/stack/gateway-process.ts';
import type { World } from '../faults/stack/world.ts';

export interface KillerOptions {
  /** ms between two kills, on average. */
  readonly everyMs: number;
  /** The same seed kills at the same times. */
  readonly seed: number;
  /** Told of each process that was started in the place of one that died. */
  readonly onStarted: (gateway: GatewayProcess) => void;
}

/** Kills gateways at random times, now one, now the other, and starts them again at once. */
export class Killer {
  readonly #world: World;
  readonly #options: KillerOptions;
  readonly #working: Promise<void>;
  #kills = 0;
  #isOff = false;

  constructor(world: World, options: KillerOptions) {
    this.#world = world;
    this.#options = options;
    this.#working = this.#work();
    this.#working.catch(() => undefined);
  }

  get kills(): number {
    return this.#kills;
  }

  /** Resolves when every gateway runs. @throws Error where one did not come back */
  async stop(): Promise<void> {
    this.#isOff = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    const { everyMs, seed, onStarted } = this.#options;
    const random = randomOf(seed);
    for (;;) {
      // At least half of it: a gateway is to come to work again before it dies again.
      await this.#pause(everyMs * (0.5 + random()));
      if (this.#isOff) return;
      const gateway = this.#world.gateways[random() < 0.5 ? 'home' : 'abroad'];
      gateway.kill('SIGKILL');
      await gateway.ended;
      this.#kills += 1;
      const starting = gateway.start();
      onStarted(gateway);
      await starting;
    }
  }

  async #pause(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (!this.#isOff && performance.now() < until) await sleep(20);
  }
}

/** Numbers from 0 to 1, mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
