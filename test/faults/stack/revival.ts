import type { Disturbance } from '../gateway/orders.ts';
import type { GatewayProcess } from './gateway-process.ts';

/** Waits for a gateway to be killed, once, and starts it again. */
export class Revival {
  /** Resolves when it serves again; rejects where it ended in any other way or did not come back. */
  readonly done: Promise<'revived'>;
  #isOff = false;

  constructor(gateway: GatewayProcess, disturbance: Disturbance) {
    this.done = this.#revive(gateway, disturbance);
    // Whoever waits for it hears of a failure; nobody may.
    this.done.catch(() => undefined);
  }

  /** The death is no longer waited for. */
  off(): void {
    this.#isOff = true;
  }

  async #revive(gateway: GatewayProcess, disturbance: Disturbance): Promise<'revived'> {
    const how = await gateway.ended;
    if (this.#isOff) return 'revived';
    if (how !== 'SIGKILL') throw new Error(`${gateway.gatewayId} ended by ${String(how)}, not by the kill`);
    await gateway.start(disturbance);
    return 'revived';
  }
}
