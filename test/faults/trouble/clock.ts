import { sleep } from '../stack/transfers.ts';
import type { Place } from '../stack/world.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const PAIRS = 2;
const TEN_MINUTES_MS = 600_000;
/** How long the clock is wrong. */
const WRONG_MS = 20_000;

/**
 * A gateway's clock is wrong for a while and then set right. While a clock is behind the last change of a credit, Fabric's chaincode
 * takes no write to it from there: such a transfer waits until the clock is right.
 */
const clockOff = (place: Place, clockAheadMs: number): Trouble => ({
  name: `the clock of the gateway ${place} is 10 minutes ${clockAheadMs > 0 ? 'ahead' : 'behind'} for a while`,
  run: (data, note) =>
    inWorld({ data }, async (world) => {
      const traffic = await Traffic.prepare(world, PAIRS);
      const gateway = world.gateways[place];
      await gateway.stop();
      await gateway.start({ clockAheadMs });
      await traffic.begin(traffic.left);
      await sleep(WRONG_MS);
      note(`${await traffic.endedSoFar()} of ${2 * PAIRS} transfers ended while it was wrong`);
      await gateway.stop();
      await gateway.start();
      return traffic.end(120_000);
    }),
});

export const CLOCK: readonly Trouble[] = (['home', 'abroad'] as const).flatMap((place) => [
  clockOff(place, TEN_MINUTES_MS),
  clockOff(place, -TEN_MINUTES_MS),
]);
