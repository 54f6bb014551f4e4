import { CreditError } from '@meridian/credit';
import { Option } from 'commander';
import { resolve } from 'node:path';
import { CommandError, EXIT, type ExitCode } from '../exit.ts';
import { layout, type Layout } from '../stack/layout.ts';

export const now = (): number => Date.now();
export const out = (line: string): void => void process.stdout.write(`${line}\n`);
export const dataOption = (): Option =>
  new Option('--data <dir>', 'where the hub keeps its state').default('.meridian');
export const jsonOption = (): Option =>
  new Option('--json', 'one line of JSON as the last line of standard output').default(false);

/** An option that may be given several times. */
export const several = (flags: string, text: string): Option =>
  new Option(flags, `${text}; may be given again`).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** What every command of a running hub works with. */
export const hubTools = (data: string): { layout: Layout; now: () => number; out: (line: string) => void } => ({
  layout: layout(resolve(data)),
  now,
  out,
});

/** Runs a command and turns what it throws into an exit code and one line. */
export function run<T>(json: boolean, work: () => Promise<ExitCode | T>): Promise<void> {
  return work().then(
    (code) => {
      process.exitCode = typeof code === 'number' ? code : EXIT.done;
    },
    (error: unknown) => {
      process.exitCode = fail(error, json);
    },
  );
}

function fail(error: unknown, json: boolean): ExitCode {
  if (error instanceof CommandError || error instanceof CreditError) {
    const facts =
      error instanceof CommandError
        ? error.facts
        : { field: error.field, value: error.value, expected: error.expected };
    process.stderr.write(`meridian: ${error.code}: ${error.message}\n`);
    if (json) out(JSON.stringify({ error: { code: error.code, message: error.message, ...facts } }));
    return error instanceof CommandError ? error.exitCode : EXIT.usage;
  }
  throw error;
}

/** Resolves at the first SIGINT or SIGTERM; at the second the process ends at once. */
export function interrupted(): Promise<void> {
  return new Promise((settle) => {
    let asked = false;
    const on = (): void => {
      if (asked) process.exit(130);
      asked = true;
      process.stderr.write('\nstopping ...\n');
      settle();
    };
    process.on('SIGINT', on);
    process.on('SIGTERM', on);
  });
}
