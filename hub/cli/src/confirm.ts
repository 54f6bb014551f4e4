import { createInterface } from 'node:readline/promises';
import { refused, usage } from './exit.ts';

/** What cannot be undone is asked for first, unless `--yes` was said: so somebody has to be there. @throws CommandError (wrong usage) */
export function requireTerminal(why: string): void {
  if (!process.stdin.isTTY) throw usage(`${why}: say --yes`, { field: 'yes' });
}

/** @param otherwise what is so after a no. @throws CommandError `NOT_CONFIRMED` */
export async function confirm(question: string, otherwise: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw refused('NOT_CONFIRMED', otherwise);
}
