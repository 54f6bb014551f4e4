import type { CreditError } from '@meridian/credit';

/** Where and when a result became final on its ledger. */
export interface Finality {
  /** The ledger's transaction id (hex; EVM with 0x), absent where an earlier call had already done it. */
  readonly txId?: string;
  /** Height of the block that holds it. */
  readonly block: bigint;
}

/**
 * How a ledger call ended. `refused` is the ledger's own rule and final; `unknown` means that it may or may not have
 * happened, so it is looked up by its key before anything else; `unavailable` means that it certainly did not happen.
 */
export type Outcome<T> =
  | { readonly outcome: 'done'; readonly value: T; readonly finality: Finality }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | { readonly outcome: 'unknown'; readonly cause: unknown }
  | { readonly outcome: 'unavailable'; readonly cause: unknown };

/** A ledger's refusal as data. `code` is one of `LEDGER_CODES`, of the credit package's, or the ledger's own. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export const done = <T>(value: T, finality: Finality): Outcome<T> => ({ outcome: 'done', value, finality });
export const refused = (
  code: string,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Outcome<never> => ({
  outcome: 'refused',
  refusal: { code, message, facts },
});
export const unknown = (cause: unknown): Outcome<never> => ({ outcome: 'unknown', cause });
export const unavailable = (cause: unknown): Outcome<never> => ({ outcome: 'unavailable', cause });

/** A value that is wrong in itself, refused before any ledger was asked. */
export const refusedValue = ({ code, message, field, value, expected }: CreditError): Outcome<never> =>
  refused(code, message, { field, value, expected });
