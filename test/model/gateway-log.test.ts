import { beforeAll, expect, test } from '@jest/globals';
import type { Transfer } from '@meridian/satp';
import { LoggedGateway, shown } from './support/logged-gateway.ts';
import { Explorer } from './walk/explore.ts';
import type { Taking } from './walk/gateway-space.ts';
import { ALL_FAULTS, LAWS } from './walk/laws.ts';
import { createParties, SIDES, type Parties, type Side } from './walk/parties.ts';
import { SpaceCache, type Spaces } from './walk/spaces.ts';
import { World } from './walk/world.ts';

/** A prime, so that what is looked at is no pattern of the walk's own. */
const EVERY = 13;

let parties: Parties;
let spaces: Spaces;

beforeAll(async () => {
  parties = await createParties();
  spaces = new SpaceCache(parties).of(LAWS);
  // These faults bring about every kind of log; the others only more combinations of them.
  const faults = { ...ALL_FAULTS, givingUp: false, powerCuts: false, reorganisations: false, silence: false };
  new Explorer(new World(spaces, LAWS, faults), 1_000_000).walk();
}, 120_000);

const sampled = (side: Side): readonly Taking[] => spaces[side].takings.filter((_, i) => i % EVERY === 0);

const differ = (a: Transfer, b: Transfer): boolean => JSON.stringify(a) !== JSON.stringify(b);

test.each(SIDES)(
  'the log of a %s in the walk becomes what the transfer service makes of the real one',
  async (side) => {
    const takings = sampled(side);
    for (const { log, input, settled, arrival } of takings) {
      const [before, after] = [spaces[side].log(log), spaces[side].log(arrival.log)];
      const real = await LoggedGateway.holding(side, parties, before);
      const received = await real.receive(input, settled);
      expect(received).toMatchObject({
        log: shown(after),
        ...(differ(before.transfer, after.transfer) && { durable: arrival.durable }),
      });
    }
    expect(takings.length).toBeGreaterThan(100);
  },
  120_000,
);
