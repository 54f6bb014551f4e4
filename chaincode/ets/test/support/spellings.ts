import { formatDegrees, type Place } from '@meridian/credit';

/** One way in which a latitude or longitude could stand in bytes. */
export interface Spelling {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Every text in which somebody would recognise a place: microdegrees and degrees as decimals, also cut to four decimals, and the
 * bytes of an integer in hex. Random text holds none of them but once in thousands of years.
 */
export const textSpellings = (place: Place): Spelling[] =>
  coordinatesOf(place).flatMap(([name, microdegrees]) => {
    const magnitude = Math.abs(microdegrees);
    const degrees = formatDegrees(magnitude);
    const cut = degrees.slice(0, -2);
    const texts = [magnitude.toString(), degrees, cut, cut.replace('.', ','), int32(microdegrees).toString('hex')];
    return [...texts, int32(microdegrees).toString('hex').toUpperCase()].map((text) => ({
      name: `${name} as ${text}`,
      bytes: Buffer.from(text),
    }));
  });

/** The same as numbers in memory or on a wire: integers of 32 bits, doubles, in both byte orders. Too short for random bytes. */
export const binarySpellings = (place: Place): Spelling[] =>
  coordinatesOf(place).flatMap(([name, microdegrees]) => {
    const double = (value: number): Buffer => {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleBE(value);
      return bytes;
    };
    const forward = [int32(microdegrees), double(microdegrees), double(microdegrees / 1_000_000)];
    return [...forward, ...forward.map((bytes) => Buffer.from(bytes).reverse())].map((bytes) => ({
      name: `${name} as bytes ${bytes.toString('hex')}`,
      bytes,
    }));
  });

/** The names of the spellings that occur anywhere in the bytes. */
export const found = (spellings: readonly Spelling[], bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes);
  return spellings.filter((spelling) => buffer.includes(spelling.bytes)).map(({ name }) => name);
};

const coordinatesOf = ({ latitude, longitude }: Place) =>
  [
    ['latitude', latitude],
    ['longitude', longitude],
  ] as const;

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
