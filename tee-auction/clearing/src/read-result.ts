import { canonicalJson } from '@meridian/credit';
import { accepted, refusalOf, refused, type Outcome } from './errors.ts';
import { RESULT_FORMAT, type ResultDocument } from './result.ts';

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const HASH = /^[0-9a-f]{64}$/;
const DECIMAL = /^(0|[1-9][0-9]{0,59})$/;
const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);
const isHash = matches(HASH);
const isDecimal = matches(DECIMAL);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isListOf =
  (shape: Shape, optional: readonly string[]) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => strangeField(item, shape, optional) === undefined);

const LOT: Shape = {
  lotId: isHash,
  factor: isDecimal,
  price: isDecimal,
  kg: isDecimal,
  trades: isCount,
  proceeds: isDecimal,
};
const EXCLUSION: Shape = { id: isHash, code: matches(CODE) };

const DOCUMENT: Shape = {
  format: (value) => value === RESULT_FORMAT,
  auctionId: isHash,
  kind: (value) => value === 'independent' || value === 'coupled',
  outcome: (value) => value === 'cleared' || value === 'cancelled',
  rulesHash: isHash,
  lotsHash: isHash,
  bidsRoot: isHash,
  bidsCount: isCount,
  policySet: isHash,
  seed: isHash,
  codeHash: isHash,
  currency: (value) => typeof value === 'string',
  price: isDecimal,
  lots: isListOf(LOT, ['factor']),
  exclusions: isListOf(EXCLUSION, []),
  kg: isDecimal,
  payments: isDecimal,
  proceeds: isDecimal,
  dust: isDecimal,
  primal: isDecimal,
  dual: isDecimal,
  gap: isDecimal,
  trades: isCount,
  tradesRoot: isHash,
};

/** Reads a result's text: exactly the document's fields, in the one spelling that canonical JSON allows, so that a hash names one document. */
export function readResult(text: string): Outcome<ResultDocument, 'RESULT_MALFORMED'> {
  const value = parsed(text);
  const strange = strangeField(value, DOCUMENT, ['price']);
  if (strange !== undefined) {
    return refused(refusalOf('RESULT_MALFORMED', strange, fieldOf(value, strange), `as in ${RESULT_FORMAT}`));
  }
  if (canonicalJson(value) !== text) {
    return refused(refusalOf('RESULT_MALFORMED', 'document', text, 'canonical JSON (RFC 8785)'));
  }
  return accepted(value as ResultDocument);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The first field that is missing, not of its shape, or none of the shape's. */
function strangeField(value: unknown, shape: Shape, optional: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'document';
  const fields = value as Record<string, unknown>;
  const wrong = Object.entries(shape).find(([name, isRight]) =>
    fields[name] === undefined ? !optional.includes(name) : !isRight(fields[name]),
  );
  return wrong?.[0] ?? Object.keys(fields).find((name) => shape[name] === undefined);
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : value;
