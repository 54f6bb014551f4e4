// `npm run conformance -- --help`
import { isCoded, messageOf } from '@meridian/api';
import { readOptions, HELP, type Options } from './options.ts';
import { withOwnGateway } from './own.ts';
import { runCases, type Row } from './run-cases.ts';
import { Unexpected, type Setup } from './setup.ts';
import { tableOf } from './table.ts';

const USAGE = 2;

function run({ setup, ...plan }: Options): Promise<readonly Row[]> {
  const roles = plan.roles.filter((role) => role === 'server' || setup === undefined || setup.tested.api !== undefined);
  const onRow = (row: Row): void => void process.stderr.write(row.ok ? '.' : 'x');
  const drive = (against: Setup): Promise<readonly Row[]> => runCases(against, { ...plan, roles, onRow });
  return setup === undefined ? withOwnGateway(drive) : drive(setup);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else {
    const rows = await run(options);
    process.stderr.write('\n');
    for (const line of tableOf(rows)) process.stdout.write(`${line}\n`);
    process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
  }
} catch (error) {
  const code = (error as { readonly code?: string }).code ?? '';
  if (!isCoded(error) && !code.startsWith('ERR_PARSE_ARGS') && !(error instanceof Unexpected)) throw error;
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = error instanceof Unexpected ? 1 : USAGE;
}
