import type { KeyObject } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';
import { lowS } from '@meridian/credit';
import { signP256, toDer } from '../claims/p256.ts';

/**
 * Signs whole messages, so the gateway must be given the identity as its hash. The client's own signer works in JavaScript and
 * takes a multiple of the time, three times a transaction.
 */
export const messageSigner =
  (key: KeyObject): Signer =>
  (message) =>
    Promise.resolve(toDer(lowS(signP256(message, key))));
