import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CLIENT_STATES, SERVER_STATES } from '@meridian/satp';
import { Explorer, type Walk } from './walk/explore.ts';
import { ALL_FAULTS, LAWS, type Faults, type Laws } from './walk/laws.ts';
import { MUTATIONS } from './walk/mutations.ts';
import { createParties, type Parties } from './walk/parties.ts';
import { SpaceCache } from './walk/spaces.ts';
import { World } from './walk/world.ts';

const MOST_STATES = 2_000_000;

let parties: Parties;
let spaces: SpaceCache;
const report: string[] = [];

beforeAll(async () => {
  parties = await createParties();
  spaces = new SpaceCache(parties);
});

afterAll(() => {
  process.stdout.write(`${report.join('\n')}\n`);
});

function walk(laws: Laws, faults: Faults, name: string): Walk {
  const started = process.cpuUsage().user;
  const walked = new Explorer(new World(spaces.of(laws), laws, faults), MOST_STATES).walk();
  const seconds = ((process.cpuUsage().user - started) / 1e6).toFixed(1);
  const found = walked.violation === undefined ? '' : `: breaks "${walked.violation.rule}"`;
  report.push(
    `${String(walked.states)} states, ${String(walked.transitions)} transitions, ${seconds} s: ${name}${found}`,
  );
  return walked;
}

describe('two gateways and two ledgers, with all that can go wrong', () => {
  let whole: Walk;
  beforeAll(() => {
    whole = walk(LAWS, ALL_FAULTS, 'the whole walk');
  }, 300_000);

  test('keep every rule in every state, and can come to a good end from each', () => {
    expect(whole.violation).toBeUndefined();
  });

  test('end in each of the four ways', () => {
    expect(Object.keys(whole.ends).sort()).toEqual([
      'complete/complete',
      'rejected/initial',
      'rejected/rejected',
      'released/voided',
    ]);
  });

  test('come through every state of the tables but those that an honest peer never brings about', () => {
    const missing = {
      client: CLIENT_STATES.filter((state) => !whole.names.client.includes(state)),
      server: SERVER_STATES.filter((state) => !whole.names.server.includes(state)),
    };
    // The client is past its first input from the start, and burns only on evidence that the mint is done.
    expect(missing).toEqual({ client: ['initial'], server: ['minting-late'] });
  });
});

describe('the walk finds what is wrong when', () => {
  test.each(MUTATIONS)(
    '$name',
    ({ name, breaks, needs, laws }) => {
      const needed = Object.fromEntries(Object.keys(ALL_FAULTS).map((fault) => [fault, false]));
      for (const fault of needs) needed[fault] = true;
      const { violation } = walk(laws(LAWS, parties.evidence), { ...ALL_FAULTS, ...needed }, name);
      expect(violation?.rule).toBe(breaks);
      expect(violation?.trace.every((label) => label !== '')).toBe(true);
    },
    120_000,
  );
});
