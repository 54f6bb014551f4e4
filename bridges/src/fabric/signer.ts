import { sign, type KeyObject } from 'node:crypto';
import type { Signer } from '@hyperledger/fabric-gateway';
import { lowS } from '@meridian/credit';

/**
 * Signs whole messages, so the gateway must be given the identity as its hash. The client's own signer works in JavaScript and
 * takes a multiple of the time, three times a transaction.
 */
export function messageSigner(key: KeyObject): Signer {
  return (message) => {
    const signature = sign('sha256', message, { key, dsaEncoding: 'ieee-p1363' });
    return Promise.resolve(toDer(lowS(new Uint8Array(signature))));
  };
}

/** `r || s` as the ASN.1 sequence of two integers that Fabric reads. */
function toDer(signature: Uint8Array): Uint8Array {
  const body = Buffer.concat([integer(signature.subarray(0, 32)), integer(signature.subarray(32))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function integer(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const digits = bytes.subarray(start);
  // A leading bit would make it negative.
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return Buffer.concat([Buffer.from([0x02, digits.length + padding.length, ...padding]), digits]);
}
