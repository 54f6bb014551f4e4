import { readFileSync } from 'node:fs';
import type { Edit } from '../../../hub/satp/test/support/edits.ts';
import type { Setup } from '../setup.ts';

/** A row of test/vectors/satp/errors.json: a good message with one thing changed, and the error that the draft has for it. */
export interface ErrorVector {
  readonly name: string;
  readonly type: string;
  readonly to: 'client' | 'server';
  readonly edit: Edit;
  readonly only?: { readonly origin?: string; readonly destination?: string };
  readonly error: { readonly type: string; readonly status: number };
}

const FILE = new URL('../../vectors/satp/errors.json', import.meta.url);

/** The rows that apply to the ledgers at hand. */
export function errorVectors(to: ErrorVector['to'], { own, tested }: Pick<Setup, 'own' | 'tested'>): ErrorVector[] {
  const { errors } = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly errors: readonly ErrorVector[] };
  const [origin, destination] = to === 'server' ? [own, tested] : [tested, own];
  return errors.filter(
    (vector) =>
      vector.to === to &&
      (vector.only?.origin ?? origin.ledger.kind) === origin.ledger.kind &&
      (vector.only?.destination ?? destination.ledger.kind) === destination.ledger.kind,
  );
}

export const expectedOf = ({ error }: ErrorVector): string => `${error.status} ${error.type.split(':').at(-1) ?? ''}`;
