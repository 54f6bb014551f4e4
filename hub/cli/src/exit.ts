/** The command's exit codes. */
export const EXIT = { done: 0, usage: 2, refused: 3, unreachable: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An end that the user should read as one sentence with its code and facts, not as a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    exitCode: ExitCode,
    code: string,
    message: string,
    facts: Readonly<Record<string, unknown>> = {},
    cause?: unknown,
  ) {
    super(message, { cause });
    this.exitCode = exitCode;
    this.code = code;
    this.facts = facts;
  }
}

export const usage = (message: string, facts?: Readonly<Record<string, unknown>>): CommandError =>
  new CommandError(EXIT.usage, 'USAGE', message, facts);
export const refused = (code: string, message: string, facts?: Readonly<Record<string, unknown>>): CommandError =>
  new CommandError(EXIT.refused, code, message, facts);
export const unreachable = (code: string, message: string, cause?: unknown): CommandError =>
  new CommandError(EXIT.unreachable, code, message, {}, cause);
