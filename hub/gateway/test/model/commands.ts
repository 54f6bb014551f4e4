import fc from 'fast-check';
import type { Doom } from './life.ts';
import { PLACES, type ModelHub, type Place } from './model-hub.ts';
import type { LedgerFault } from './unreliable-ledger.ts';
import type { Fate } from './unreliable-network.ts';

/** The rules are the model: they say what must hold, and nothing needs to be foretold. */
export type Model = Readonly<Record<string, never>>;
type Command = fc.AsyncCommand<Model, ModelHub, true>;

/** After each command everything comes to rest, and every rule is looked at. */
const command = (text: string, act: (hub: ModelHub) => Promise<void> | void): Command => ({
  check: () => Promise.resolve(true),
  run: async (_model, hub) => {
    await act(hub);
    await hub.rest();
    await hub.check();
  },
  toString: () => text,
});

const places = fc.constantFrom<Place>(...PLACES);
const which = fc.nat(7);
const dooms: fc.Arbitrary<Doom> = fc.record({
  after: fc.integer({ min: 1, max: 12 }),
  moment: fc.constantFrom('before', 'after'),
});
const fates = fc.constantFrom<Fate>('lost', 'answer lost', 'doubled', 'overtaken');
const ledgerFaults = fc.constantFrom<LedgerFault>('not reached', 'answer lost', 'late', 'refused');
/** Back-offs, a session's deadline, a lock's. */
const waits = fc.constantFrom(300, 5_000, 61_000, 601_000);

const sends = fc
  .tuple(places, fc.integer({ min: 1, max: 12 }))
  .map(([from, tonnes]) => command(`send ${tonnes} t from ${from}`, (hub) => hub.send(from, BigInt(tonnes) * 1_000n)));

const arrivals = which.map((i) =>
  command(`request ${i} arrives`, ({ network }) => {
    network.decide(i, 'arrives');
  }),
);

/** On a good stretch the requests that follow arrive one after the other. */
const stretches = fc.integer({ min: 3, max: 12 }).map((n) =>
  command(`${n} requests arrive`, async (hub) => {
    for (let i = 0; i < n; i++) {
      hub.network.decide(0, 'arrives');
      await hub.rest();
    }
  }),
);

const losses = fc.tuple(which, fates).map(([i, fate]) =>
  command(`request ${i}: ${fate}`, ({ network }) => {
    network.decide(i, fate);
  }),
);

const kills = fc.tuple(places, fc.option(dooms)).map(([place, doom]) =>
  command(doom === null ? `kill ${place}` : `kill ${place} ${doom.moment} call ${doom.after}`, ({ sites }) => {
    if (doom === null) sites[place].kill();
    else sites[place].doom(doom);
  }),
);

const starts = places.map((place) => command(`start ${place}`, ({ sites }) => sites[place].start()));

const operators = fc
  .tuple(places, which, fc.constantFrom('cancel' as const, 'retry' as const))
  .map(([place, i, action]) => command(`${action} transfer ${i} at ${place}`, (hub) => hub.operate(place, i, action)));

const passing = waits.map((ms) => command(`${ms} ms pass`, (hub) => hub.forward(ms)));

const badWrites = fc.tuple(places, ledgerFaults).map(([place, fault]) =>
  command(`next write at ${place}: ${fault}`, ({ sites }) => {
    sites[place].ledger.next(fault);
  }),
);

const landings = fc
  .tuple(places, which)
  .map(([place, i]) => command(`late write ${i} lands at ${place}`, ({ sites }) => sites[place].ledger.land(i)));

const outages = fc.tuple(places, fc.boolean()).map(([place, isDown]) =>
  command(`ledger ${place} is ${isDown ? 'down' : 'up'}`, ({ sites }) => {
    sites[place].ledger.isDown = isDown;
  }),
);

/** Often what brings a transfer on, seldom what disturbs it, or no transfer would ever come far. */
export const commands = (maxCommands: number, replayPath?: string): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [sends, sends, stretches, stretches, stretches, arrivals, arrivals, losses, passing, passing].concat([
      kills,
      starts,
      starts,
      operators,
      badWrites,
      badWrites,
      landings,
      outages,
    ]),
    { maxCommands, size: 'max', ...(replayPath === undefined ? {} : { replayPath }) },
  );
