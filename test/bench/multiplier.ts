// Multipliers a second on one core, beside the same sums in doubles. Runs alone, too: `node test/bench/multiplier.ts`.
import { multiplier, policySetFromJson, READY_MADE, ZERO_HASH, type Provenance, type Use } from '@meridian/credit';
import { line, machine } from './figures.ts';
import { valueInDoubles } from './multiplier-in-doubles.ts';

const BOUND = 50_000;
const PER_ROUND = 20_000;
const ROUNDS = 9;
const YEAR = 31_557_600;

/** Five policies: a distance of 32 points, an age of 32, an overlap, a pair of countries and an activity. */
const SET = policySetFromJson({
  ...READY_MADE['near-and-recent'],
  name: 'bench',
  policies: [
    ...READY_MADE['near-and-recent'].policies,
    ...READY_MADE['temporal-matching'].policies,
    {
      id: 'countries',
      version: 1,
      description: '',
      scope: 'coupled',
      metric: 'jurisdiction',
      curve: { type: 'table', default: '900000', entries: [{ from: 'TW', to: 'BR', ppm: '950000' }] },
    },
    {
      id: 'removals',
      version: 1,
      description: '',
      scope: 'independent',
      metric: 'activity',
      curve: { type: 'table', default: '800000', entries: [{ category: 'removal', ppm: '1000000' }] },
    },
  ],
});

const credit: Provenance = {
  registry: 'GS',
  project: 'GS1001',
  methodology: '',
  label: '',
  activity: 'reduction',
  country: 'TW',
  subdivision: '',
  place: { latitude: 23_753_993, longitude: 120_954_273 },
  precision: 'country',
  placeSource: '',
  areaHash: ZERO_HASH,
  period: { start: 1_546_300_800, end: 1_577_836_800 },
  vintage: 2019,
  serialPrefix: 'GS1',
  firstSerial: 1n,
  lastSerial: 1000n,
  issuedAt: 1_605_571_200,
  mintMultiplier: 1_000_000n,
  policySet: ZERO_HASH,
  attributes: {},
};

/** Uses all over the globe and the years, the same ones at every run. */
const uses = Array.from({ length: PER_ROUND }, (_, i): Use => {
  const days = (i * 7919) % 300;
  return {
    time: credit.period.end + ((i * 104_729) % (20 * YEAR)),
    place: {
      latitude: ((i * 15_485_863) % 180_000_001) - 90_000_000,
      longitude: ((i * 32_452_843) % 360_000_000) - 180_000_000,
      source: 'declared',
    },
    country: i % 2 === 0 ? 'BR' : 'US',
    period: { start: credit.period.start + days * 86_400, end: credit.period.end + days * 86_400 },
  };
});

/** The best of some rounds, as others may use the machine: values a second. */
function rate(value: (use: Use) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (const use of uses) value(use);
    best = Math.max(best, (1000 * uses.length) / (performance.now() - started));
  }
  return best;
}

export function benchMultiplier(print: (text: string) => void): void {
  for (const use of uses.slice(0, 1000)) {
    const [exact, approximate] = [Number(multiplier(SET, credit, use).ppm), valueInDoubles(SET, credit, use)];
    if (Math.abs(exact - approximate) > 3)
      throw new Error(`${exact} ppm in integers are ${approximate} in doubles: two different sums were measured`);
  }
  const inIntegers = rate((use) => multiplier(SET, credit, use));
  const inDoubles = rate((use) => valueInDoubles(SET, credit, use));
  print(
    line('multipliers a second (5 policies, one core)', inIntegers.toFixed(0), {
      text: `>= ${BOUND}`,
      met: inIntegers >= BOUND,
    }),
  );
  print(line('the same in doubles, a second', inDoubles.toFixed(0)));
  print(line('integers to doubles, time', `${(inDoubles / inIntegers).toFixed(1)} x`));
}

if (import.meta.main) {
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  print(machine());
  benchMultiplier(print);
}
