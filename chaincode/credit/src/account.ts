import { fromHex, toHex, utf8 } from './bytes.ts';
import { CreditError } from './errors.ts';
import type { LedgerKind } from './ledger-id.ts';

const FABRIC = /^[A-Za-z0-9][A-Za-z0-9.-]{0,62}\/[A-Za-z0-9][A-Za-z0-9.@_-]{0,63}$/;
const EVM = /^0x[0-9a-f]{40}$/;
const EVM_ZERO = `0x${'0'.repeat(40)}`;

/**
 * An account's bytes as a claim carries them: 20 raw bytes on EVM, UTF-8 of `<MSP id>/<enrolment id>` on Fabric.
 * EVM addresses come in lower case; checksums are for the edges to check.
 * @throws CreditError `INVALID_ACCOUNT`
 */
export function encodeAccount(kind: LedgerKind, account: unknown, field = 'account'): Uint8Array {
  const text = typeof account === 'string' ? account : '';
  if (kind === 'evm') {
    if (!EVM.test(text) || text === EVM_ZERO) {
      throw new CreditError('INVALID_ACCOUNT', {
        field,
        value: account,
        expected: 'a non-zero EVM address, 0x and 40 lower-case hex digits',
      });
    }
    return fromHex(text.slice(2), field);
  }
  if (!FABRIC.test(text))
    throw new CreditError('INVALID_ACCOUNT', { field, value: account, expected: '<MSP id>/<enrolment id>' });
  return utf8(text);
}

/** @throws CreditError `INVALID_ACCOUNT` */
export function decodeAccount(kind: LedgerKind, bytes: Uint8Array, field = 'account'): string {
  const text = kind === 'evm' ? `0x${toHex(bytes)}` : ascii(bytes);
  encodeAccount(kind, text, field);
  return text;
}

const ascii = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
