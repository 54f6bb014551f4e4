import { existsSync, rmSync } from 'node:fs';
import type { Outcome } from '@meridian/bridges';
import { CreditError } from '@meridian/credit';
import { ownFromJson, ownToJson, type OwnSealed } from '@meridian/sealing';
import { usage } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';
import { writeJson } from '../stack/state-file.ts';

const OWNER_ALONE = 0o600;

/**
 * Keeps what a bidder or seller sealed, and then commits it: in this order, as nobody could check later what is committed and not kept. What
 * the ledger refused was never committed, and is not kept. Whoever reads the file knows the bid.
 */
export async function keptAndCommitted<T>(
  file: string,
  own: OwnSealed,
  commit: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  requireNew(file);
  writeJson(file, ownToJson(own), OWNER_ALONE);
  const outcome = await commit();
  if (outcome.outcome === 'refused') rmSync(file);
  return outcome;
}

/** @throws CommandError (wrong usage) for a file that is there: what it keeps may be of another bid, and be there alone */
export function requireNew(file: string): void {
  if (existsSync(file))
    throw usage(`--keep: ${file} is there already, and may keep another bid or ask: give a new one`, {
      ...{ field: 'keep', value: file, expected: 'a file that is not there yet' },
    });
}

/** @throws CommandError (wrong usage) */
export function readOwn(file: string): OwnSealed {
  try {
    return ownFromJson(readJsonFile(file, 'own'));
  } catch (error) {
    if (!(error instanceof CreditError)) throw error;
    throw usage(`${file}: ${error.message}`, { field: error.field, value: error.value });
  }
}

/** Receipts name trades before they are public. */
export const writePrivate = (file: string, value: unknown): void => {
  writeJson(file, value, OWNER_ALONE);
};
