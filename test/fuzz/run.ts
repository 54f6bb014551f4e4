// `npm run fuzz -- --help`
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { fuzzOwnGateway } from './fuzz.ts';
import { linesOf, passed } from './report.ts';

const HELP = `npm run fuzz -- [options]

Sends mutated messages of a peer, and mutated requests of its API, to our own gateway in a process of its own, and looks for harm: a crash, an
answer of 5xx, a change of state, memory that grows.

  --seed N     the seed (by chance; it is printed)
  --count N    messages of the peer (100000)
  --api N      requests of the API (20000)
  --from N     index of the first one (0), to make one sample again
  --seconds N  begin nothing more after so long

Exit codes: 0 no harm was done, 1 some was.
`;

const number = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    seed: number,
    count: { ...number, default: '100000' },
    api: { ...number, default: '20000' },
    from: { ...number, default: '0' },
    seconds: number,
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else {
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  process.stdout.write(`seed ${seed}\n`);
  const reports = await fuzzOwnGateway({
    seed,
    from: Number(values.from),
    count: Number(values.count),
    apiCount: Number(values.api),
    ...(values.seconds === undefined ? {} : { withinMs: Number(values.seconds) * 1000 }),
    onRound: (done) => void process.stderr.write(`\r${done} `),
  });
  process.stderr.write('\n');
  for (const [name, report] of Object.entries(reports))
    for (const line of linesOf(name, report)) process.stdout.write(`${line}\n`);
  process.exitCode = Object.values(reports).every(passed) ? 0 : 1;
}
