import { concat, fromHex } from '@meridian/credit';

// The ABI's encoding of arguments, on bytes: ethers encodes each level of nesting as text and reads it again for the next.

/** A value by the ABI's rules: one of fixed size stands in its place, another behind, with its offset in its place. */
export interface Encoded {
  readonly isDynamic: boolean;
  readonly bytes: Uint8Array;
}

const WORD = 32;
const EMPTY = new Uint8Array(0);

/** An integer, negative ones in two's complement. */
export const integer = (value: number | bigint): Encoded => ({
  isDynamic: false,
  bytes: fromHex(
    BigInt.asUintN(8 * WORD, BigInt(value))
      .toString(16)
      .padStart(2 * WORD, '0'),
    'integer',
  ),
});

/** `bytes1` to `bytes32`. */
export const fixed = (value: Uint8Array): Encoded => ({
  isDynamic: false,
  bytes: concat(value, new Uint8Array(WORD - value.length)),
});

export const octets = (value: Uint8Array): Encoded => ({
  isDynamic: true,
  bytes: concat(integer(value.length).bytes, value, new Uint8Array((WORD - (value.length % WORD)) % WORD)),
});

/** A struct, or the arguments of a call. */
export function tuple(parts: readonly Encoded[]): Encoded {
  let offset = parts.reduce((sum, part) => sum + (part.isDynamic ? WORD : part.bytes.length), 0);
  const heads = parts.map((part) => {
    if (!part.isDynamic) return part.bytes;
    const head = integer(offset).bytes;
    offset += part.bytes.length;
    return head;
  });
  const tails = parts.map((part) => (part.isDynamic ? part.bytes : EMPTY));
  return { isDynamic: parts.some((part) => part.isDynamic), bytes: concat(...heads, ...tails) };
}

export const list = (items: readonly Encoded[]): Encoded => ({
  isDynamic: true,
  bytes: concat(integer(items.length).bytes, tuple(items).bytes),
});
