import { intBytes } from '../../bytes.ts';
import { readObject, readPpm } from '../read.ts';

/** One factor, whatever the value. */
export interface ConstantCurve {
  readonly type: 'constant';
  readonly ppm: bigint;
}

/** @throws CreditError `INVALID_POLICY_SET`, `FACTOR_TOO_LARGE` */
export function readConstant(value: unknown, path: string): ConstantCurve {
  const { ppm } = readObject(value, path, ['type', 'ppm']);
  return { type: 'constant', ppm: readPpm(ppm, `${path}.ppm`) };
}

export const encodeConstant = ({ ppm }: ConstantCurve): Uint8Array => intBytes(ppm, 4);
