import { createHash } from 'node:crypto';
import { SIMULATED_ROOT_CERTIFICATE } from '../generated/simulated-root.ts';
import type { Root } from '../snp/roots.ts';

const der = Uint8Array.from(Buffer.from(SIMULATED_ROOT_CERTIFICATE, 'base64'));

/** The root of every simulated device. A verifier takes it only with `allowSimulated`, and its verdict says so. */
export const SIMULATED_ROOT: Root = {
  product: 'Milan',
  sha256: createHash('sha256').update(der).digest('hex'),
  certificates: [der],
  simulated: true,
};
