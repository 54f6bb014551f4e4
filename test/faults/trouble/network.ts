import { randomFrom } from '../grid/sample.ts';
import { Cable, type Weather } from '../net/cable.ts';
import { sleep } from '../stack/transfers.ts';
import type { Place } from '../stack/world.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const PAIRS = 6;
const BAD_MS = 10_000;
/** A handshake takes about 4,000 bytes, a message about as many: cuts fall into either. */
const MOST_BYTES = 20_000;

/** Transfers while both gateways reach each other only through cables with this weather. */
const inWeather = (name: string, weatherOf: (random: () => number) => () => Weather): Trouble => ({
  name,
  run: async (data, note) => {
    const cables: Cable[] = [];
    const peerPort = async (_: Place, own: number): Promise<number> => {
      const cable = await Cable.to(own);
      cables.push(cable);
      return cable.port;
    };
    try {
      return await inWorld({ data, peerPort }, async (world) => {
        const traffic = await Traffic.prepare(world, PAIRS);
        const random = randomFrom(1);
        for (const cable of cables) cable.weather(weatherOf(random));
        while (traffic.left > 0) {
          await traffic.begin(2);
          await sleep(BAD_MS / PAIRS);
        }
        const cuts = cables.reduce((sum, cable) => sum + cable.cuts, 0);
        if (cuts > 0) note(`${cuts} connections were cut`);
        for (const cable of cables) cable.weather(() => ({}));
        return traffic.end(90_000);
      });
    } finally {
      await Promise.all(cables.map((cable) => cable.close()));
    }
  },
});

/** Every message reaches the peer twice at the same time. */
const twice: Trouble = {
  name: 'every message between the gateways arrives twice',
  run: (data) =>
    inWorld({ data }, async (world) => {
      const traffic = await Traffic.prepare(world, PAIRS);
      for (const gateway of Object.values(world.gateways)) {
        await gateway.stop();
        await gateway.start({ twice: true });
      }
      await traffic.begin(traffic.left);
      return traffic.end(60_000);
    }),
};

export const NETWORK: readonly Trouble[] = [
  inWeather('the network between the gateways is cut in the middle of messages', (random) => () => ({
    cutAfterBytes: Math.floor(random() * MOST_BYTES),
  })),
  inWeather('every piece of every message takes a quarter of a second', () => () => ({ delayMs: 250 })),
  twice,
];
