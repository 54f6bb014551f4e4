import type { Random } from './random.ts';

/** JSON texts of odd values, some of which no JSON.stringify would write. */
const ODD_TEXTS: readonly string[] = [
  ...['null', 'true', 'false', '0', '-1', '-0', '1e308', '1e999', '0.1', '9007199254740993', '123456789012345678901'],
  ...['""', '" "', '"0"', '"null"', '"\\u0000"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e"', '"..%2f..%2f"', '"-"'],
  ...['[]', '{}', '[[]]', '[null]', '{"":""}', '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":1}}'],
  ...[
    '{"toString":1}',
    '{"then":1}',
    '{"length":-1}',
    '{"toJSON":"x"}',
    '"__proto__"',
    '"constructor"',
    '"hasOwnProperty"',
  ],
  ...[
    `"${'A'.repeat(43)}"`,
    `"${'f'.repeat(64)}"`,
    `"${'F'.repeat(64)}"`,
    `"${'0'.repeat(64)}"`,
    `"0x${'0'.repeat(40)}"`,
  ],
  ...['"2026-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"2026-13-45T99:99:99Z"', '"-000001-01-01T00:00:00Z"'],
  ...['"\'; DROP TABLE transfers; --"', '"${7*7}"', '"<script>"', '"%00"', '"\\r\\nX: y"', '"/etc/passwd"'],
];

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const nestedObjects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const many = (count: number): string => `{${Array.from({ length: count }, (_, i) => `"m${i}":${i}`).join(',')}}`;

/** The JSON text of something that hardly belongs where it is put. */
export function oddText(random: Random): string {
  switch (random.upTo(9)) {
    case 0:
      return JSON.stringify('x'.repeat(2 ** random.upTo(15)));
    case 1:
      return nested(2 ** random.upTo(13));
    case 2:
      return nestedObjects(2 ** random.upTo(12));
    case 3:
      return many(2 ** random.upTo(11));
    case 4:
      return JSON.stringify(Buffer.from(random.bytes(random.upTo(96))).toString('base64url'));
    case 5:
      return `${random.chance(0.5) ? '-' : ''}${random.upTo(2 ** 31)}${random.chance(0.3) ? '.5' : ''}`;
    default:
      return random.pick(ODD_TEXTS);
  }
}

/** A text with something done to it: cut, doubled, a character changed, put in, taken out. */
export function mangled(random: Random, text: string): string {
  const at = random.upTo(Math.max(0, text.length - 1));
  const character = random.pick(['0', 'f', 'A', '_', '.', '-', ' ', '\u0000', '=', '+', 'é', '"', '\\', '\n']);
  switch (random.upTo(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at + 1);
    case 2:
      return text + text;
    case 3:
      return text.slice(0, at) + character + text.slice(at + 1);
    case 4:
      return text.slice(0, at) + character + text.slice(at);
    case 5:
      return text.slice(0, at) + text.slice(at + 1);
    default:
      return text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase();
  }
}
