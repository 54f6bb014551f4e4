/** The characters that windows-1252 gives to the bytes 0x80 to 0x9f; the five it leaves open pass as C1 controls. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CONTINUATION = `[${WINDOWS_1252_HIGH}\u00a0-\u00bf]`;
const ENCODED_TWICE = new RegExp(
  `[\u00c2-\u00df]${CONTINUATION}|[\u00e0-\u00ef]${CONTINUATION}{2}|[\u00f0-\u00f4]${CONTINUATION}{3}`,
  'gu',
);

/**
 * Undoes UTF-8 that was read as windows-1252 and encoded again (`CearÃ¡` is `Ceará`, `Â` and a no-break space one
 * no-break space). What cannot be the bytes of one character stays as it is.
 */
export const repairMojibake = (text: string): string => text.replace(ENCODED_TWICE, decodeOne);

function decodeOne(sequence: string): string {
  const [lead = 0, ...rest] = Array.from(sequence, byteOf);
  const payload = lead & (0xff >> (rest.length + 2));
  const codePoint = rest.reduce((value, byte) => value * 64 + (byte & 0x3f), payload);
  const smallest = [0, 0x80, 0x800, 0x10000][rest.length] ?? 0;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (codePoint < smallest || codePoint > 0x10ffff || isSurrogate) return sequence;
  return String.fromCodePoint(codePoint);
}

function byteOf(character: string): number {
  const high = WINDOWS_1252_HIGH.indexOf(character);
  return high === -1 ? character.charCodeAt(0) : 0x80 + high;
}
