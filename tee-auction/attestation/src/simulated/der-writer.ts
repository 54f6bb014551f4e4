import { TAG } from '../encoding/der.ts';

/** One element of DER. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head =
    length < 0x80
      ? [length]
      : length < 0x100
        ? [0x81, length]
        : length < 0x1_0000
          ? [0x82, length >> 8, length & 0xff]
          : [0x83, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Uint8Array.from(Buffer.concat([Uint8Array.of(tag, ...head), content]));
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(TAG.sequence, ...parts);

/** A number that is not negative. */
export function integer(value: bigint | number): Uint8Array {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return der(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Uint8Array.of(0, ...bytes) : bytes);
}

export function oid(dotted: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const arc = (value: bigint): number[] => {
    const septets = [Number(value & 0x7fn)];
    for (let left = value >> 7n; left > 0n; left >>= 7n) septets.unshift(Number(left & 0x7fn) | 0x80);
    return septets;
  };
  return der(TAG.oid, Uint8Array.from([first * 40n + second, ...rest].flatMap(arc)));
}

export const bitString = (bytes: Uint8Array): Uint8Array => der(TAG.bitString, Uint8Array.of(0), bytes);

export const ia5String = (text: string): Uint8Array => der(0x16, Buffer.from(text, 'latin1'));

const TWO_DIGIT_YEARS_END = Date.UTC(2050, 0, 1) / 1000;

/** A time in unix seconds, in the form that RFC 5280 has for its year. */
export function time(seconds: number): Uint8Array {
  const digits = new Date(seconds * 1000).toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return seconds < TWO_DIGIT_YEARS_END
    ? der(TAG.utcTime, Buffer.from(`${digits.slice(2)}Z`, 'latin1'))
    : der(TAG.generalizedTime, Buffer.from(`${digits}Z`, 'latin1'));
}

export const utf8String = (text: string): Uint8Array => der(0x0c, Buffer.from(text, 'utf8'));

/** A distinguished name of an organisation and a common name. */
export const name = (organisation: string, commonName: string): Uint8Array =>
  sequence(
    der(TAG.set, sequence(oid('2.5.4.10'), utf8String(organisation))),
    der(TAG.set, sequence(oid('2.5.4.3'), utf8String(commonName))),
  );
