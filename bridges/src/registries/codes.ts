/** Rules that a mapping lists by their code. Their order in the mapping is the order in which they are tried. */
export const BUILTIN_RULES = [
  'FIELD_INVALID',
  'QUANTITY_NOT_POSITIVE',
  'PRODUCT_UNKNOWN',
  'SERIAL_UNPARSABLE',
  'SERIAL_REVERSED',
  'SERIAL_QUANTITY_MISMATCH',
  'SERIAL_ENDS_DIFFER',
  'SERIAL_OVERLAP',
  'PERIOD_REVERSED',
  'PERIOD_AFTER_ISSUANCE',
  'COUNTRY_CONTRADICTS_SERIAL',
  'PLACE_INVALID',
  'PLACE_UNKNOWN',
] as const;
export type BuiltinRule = (typeof BUILTIN_RULES)[number];

/** Without these a row could reach the ledger that the ledger cannot hold, so no mapping may leave one out. */
export const GUARDS = BUILTIN_RULES.filter(
  (rule) => rule !== 'PERIOD_AFTER_ISSUANCE' && rule !== 'COUNTRY_CONTRADICTS_SERIAL',
);

export const BUILTIN_FLAGS = ['VINTAGE_OUTSIDE_PERIOD', 'SERIAL_CLEANED'] as const;
export type BuiltinFlag = (typeof BUILTIN_FLAGS)[number];

/** Tried around the mapping's rules: a row that cannot be read at all, and one that the ledger itself would refuse. */
export const ROW_MALFORMED = 'ROW_MALFORMED';
export const PROVENANCE_INVALID = 'PROVENANCE_INVALID';
