import { setTimeout as delay } from 'node:timers/promises';

/** The time as ledgers have it, in unix seconds. */
export const seconds = (): number => Math.floor(Date.now() / 1000);

/** Until the clock has passed that second. */
export async function reached(second: number): Promise<void> {
  await delay(Math.max(0, second * 1000 - Date.now()) + 50);
}
