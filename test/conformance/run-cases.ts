import { CLIENT_RULES } from './cases/client-rules.ts';
import { clientMessages } from './cases/client-messages.ts';
import type { Case } from './cases/case.ts';
import { CLIENT_RECOVERY } from './cases/client-recovery.ts';
import { SERVER_RECOVERY } from './cases/server-recovery.ts';
import { SERVER_BINDING } from './cases/server-binding.ts';
import { serverMessages } from './cases/server-messages.ts';
import { SERVER_CONFLICTS, SERVER_RULES } from './cases/server-rules.ts';
import { SERVER_SIGNATURES } from './cases/signatures.ts';
import { Unexpected, type Setup } from './setup.ts';
import { ClientSession } from './talk/client-session.ts';
import { Desk } from './talk/desk.ts';

export type Role = 'server' | 'client';

export interface Row {
  readonly group: string;
  readonly name: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

export interface Plan {
  /** Which roles of the gateway under test are tried. */
  readonly roles: readonly Role[];
  /** Only cases whose group and name match. */
  readonly only?: RegExp;
  /** How many server cases run at once. Client cases share an account's credits and run one after another. */
  readonly parallel: number;
  readonly onRow: (row: Row) => void;
}

/** Tonnes that the gateway's account is sent at first, for the client cases to send back. */
const FUNDS = 60n;

/** Runs the cases against the gateway under test. @throws Unexpected when its account cannot be given anything */
export async function runCases(setup: Setup, plan: Plan): Promise<readonly Row[]> {
  const desk = new Desk(setup);
  const rows: Row[] = [];
  const run = async (cases: readonly Case[], parallel: number): Promise<void> => {
    const queue = cases.filter(({ group, name }) => plan.only?.test(`${group}: ${name}`) ?? true);
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const row = await runCase(desk, next);
        rows.push(row);
        plan.onRow(row);
      }
    };
    await Promise.all(Array.from({ length: parallel }, work));
  };
  await desk.listener.listen();
  try {
    const server = [
      ...serverMessages(setup),
      ...SERVER_RULES,
      ...SERVER_SIGNATURES,
      ...SERVER_BINDING,
      ...SERVER_RECOVERY,
    ];
    if (plan.roles.includes('server')) await run(server, plan.parallel);
    if (plan.roles.includes('client')) {
      await fund(desk);
      await run([...clientMessages(setup), ...CLIENT_RULES, ...CLIENT_RECOVERY], 1);
    }
    if (plan.roles.includes('server')) await run(SERVER_CONFLICTS, 1);
    await run([bindingOf(desk)], 1);
    return rows;
  } finally {
    await desk.close();
  }
}

async function fund(desk: Desk): Promise<void> {
  const session = new ClientSession(desk, { ranges: desk.credits.take(FUNDS) });
  await session.walkTo('commit-transfer-complete-msg');
  await session.end();
}

async function runCase(desk: Desk, { group, name, expected, run }: Case): Promise<Row> {
  let got: string;
  try {
    got = await run(desk);
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    got = error.message;
  }
  return { group, name, expected, got, ok: got === expected };
}

/** All requests of the gateway's own were as the binding has them. */
const bindingOf = ({ listener }: Desk): Case => ({
  group: 'client: binding',
  name: 'every request to us: token, media type, path, body, signature',
  expected: 'as it should be',
  run: () =>
    Promise.resolve(listener.faults.length === 0 ? 'as it should be' : [...new Set(listener.faults)].join('; ')),
});
