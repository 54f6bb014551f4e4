import { CreditError } from '@meridian/credit';
import { ownFromJson, ownToJson, type OwnSealed } from '@meridian/sealing';
import { usage } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';
import { writeJson } from '../stack/state-file.ts';

const OWNER_ALONE = 0o600;

/** What a bidder or seller keeps: whoever reads it knows the bid. */
export const writeOwn = (file: string, own: OwnSealed): void => {
  writeJson(file, ownToJson(own), OWNER_ALONE);
};

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
