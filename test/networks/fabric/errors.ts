export type FabricNetworkErrorCode =
  'INVALID_OPTION' | 'PROGRAM_MISSING' | 'DIRECTORY_NOT_EMPTY' | 'PORT_TAKEN' | 'COMMAND_FAILED' | 'NOT_READY';

/** Why a network of real peers did not start. `log` is the end of what the program in question said. */
export class FabricNetworkError extends Error {
  override readonly name = 'FabricNetworkError';
  readonly code: FabricNetworkErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly log: string;

  constructor(
    code: FabricNetworkErrorCode,
    message: string,
    facts: Readonly<Record<string, unknown>> = {},
    { log = '', cause }: { readonly log?: string; readonly cause?: unknown } = {},
  ) {
    super(log === '' ? message : `${message}\n${log}`, { cause });
    this.code = code;
    this.facts = facts;
    this.log = log;
  }
}

const LINES = 40;

/** The end of a program's output, without terminal colours. */
export function tail(output: string): string {
  return output
    .split('\u001b')
    .map((part, at) => (at === 0 ? part : part.replace(/^\[[0-9;]*m/, '')))
    .join('')
    .trimEnd()
    .split('\n')
    .slice(-LINES)
    .join('\n');
}
