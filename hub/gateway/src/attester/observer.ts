import type { AttesterObserver } from '@meridian/bridges/headers';
import type { Ledger } from '@meridian/credit';
import type { Logger } from 'pino';

/** Tells the log what an attester does, and the operator what must not be. */
export const attesterObserver = (
  { descriptor: ledger }: Ledger,
  log: Logger,
  onContradiction: () => void = () => undefined,
): AttesterObserver => ({
  attested: ({ number, hash, txId }) => {
    log.debug({ ledger, number: number.toString(), hash, txId }, 'attested a block');
  },
  contradicted: ({ number, hashes }) => {
    onContradiction();
    log.error({ ledger, number: number.toString(), hashes }, 'a block is in dispute: nothing in it counts');
  },
  failed: ({ block, reason }) => {
    log.warn({ ledger, number: block.number.toString(), hash: block.hash, reason }, 'a block could not be attested');
  },
});
