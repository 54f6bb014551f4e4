import { BridgeError } from '../port/errors.ts';

/** A transaction's argument: bigints are written as decimal strings, absent fields left out. */
export type Argument = Readonly<Record<string, unknown>>;

/** Private data by name, each as JSON. */
export type Transient = Readonly<Record<string, Argument>>;

const decimal = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

export const argumentText = (argument: Argument): string => JSON.stringify(argument, decimal);

export const transientTexts = (transient: Transient): Record<string, string> =>
  Object.fromEntries(Object.entries(transient).map(([name, value]) => [name, argumentText(value)]));

/** What a transaction answered. @throws BridgeError `LEDGER_ANSWER` */
export function parseAnswer(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const facts = { field: 'answer', value: text.slice(0, 120), expected: 'JSON' };
    throw new BridgeError('LEDGER_ANSWER', facts, { cause });
  }
}
