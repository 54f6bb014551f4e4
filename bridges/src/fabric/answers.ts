import {
  entitlementFromJson,
  makeRange,
  parseHash,
  parseUint,
  provenanceFromJson,
  useFromJson,
  type Hash,
  type Range,
} from '@meridian/credit';
import { z } from 'zod';
import { BridgeError } from '../port/errors.ts';
import type { Outcome } from '../port/outcome.ts';

/** A reader of this project as part of a schema: its error is told at its field. */
export const as =
  <In, T>(reader: (value: In) => T) =>
  (value: In, context: z.RefinementCtx): T => {
    try {
      return reader(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  };

export const hash = z.string().transform(as((text): Hash => parseHash(text, 'hash')));
export const uint = z.string().transform(as((text): bigint => parseUint(text, 'number')));
const provenance = z.unknown().transform(as((json) => provenanceFromJson(json)));
const use = z.unknown().transform(as((json) => useFromJson(json)));
const entitlement = z.unknown().transform(as((json) => entitlementFromJson(json)));
export const seconds = z.int();
/** A list of any length; empty for none. Transfers have at most 32 ranges, a batch's supply may have more. */
export const ranges = z.string().transform(as((text) => (text === '' ? [] : text.split(',').map(toRange))));

function toRange(text: string): Range {
  const [from, to, ...rest] = text.split('-');
  if (rest.length > 0) throw new TypeError(`${text} is not a range`);
  return makeRange(parseUint(from, 'from'), parseUint(to, 'to'));
}

const transfer = {
  transferId: hash,
  originLedger: hash,
  destinationLedger: hash,
  batchId: hash,
  classId: hash,
  ranges,
  assetProfile: hash,
  beneficiary: z.string(),
};
export const originRecord = z.object({
  ...transfer,
  state: z.enum(['locked', 'aborting', 'released', 'extinguished']),
});
export const destinationRecord = z.object({ ...transfer, state: z.enum(['unassigned', 'assigned', 'void']) });

export const issued = z.object({ batchId: hash, classId: hash, kg: uint });
export const batch = z.object({
  batchId: hash,
  classId: hash,
  provenance,
  issuedTo: z.string(),
  issuedTxId: z.string(),
  kg: uint,
  sourceSerial: z.string(),
  flags: z.array(z.string()),
});
/** What of the events is read that tell of a batch. */
export const issuedBatch = z.object({ batchId: hash, kg: uint });
export const changedBatch = z.object({ batchId: hash });
export const batchPage = z.object({ batches: z.array(batch), bookmark: z.string() });
export const creditClass = z.object({
  classId: hash,
  batchId: hash,
  provenance,
  entitlement: entitlement.exactOptional(),
});

export const lot = z
  .object({
    batchId: hash,
    classId: hash,
    from: uint,
    to: uint,
    firstSerial: uint,
    lastSerial: uint,
    changedAt: seconds,
    status: z.enum(['active', 'locked', 'wrapped', 'arriving', 'retired']),
    owner: z.string().optional(),
    at: hash.optional(),
    transferId: hash.optional(),
    /** With the auction's lot, where it is locked to one. */
    auctionId: hash.optional(),
    lotId: hash.optional(),
    retirementId: hash.optional(),
  })
  .transform(as(({ from, to, ...rest }) => ({ ...rest, range: makeRange(from, to) })));
export const lotPage = z.object({ lots: z.array(lot), bookmark: z.string() });
export const moved = z.object({ lots: z.array(lot) });
export const merged = z.object({ lot });
export const history = z.array(z.object({ txId: z.string(), time: seconds, lot: lot.nullable() }));

export const supply = z.object({
  batchId: hash,
  issued: uint,
  byStatus: z.record(z.string(), uint),
  rangesByStatus: z.record(z.string(), ranges),
  at: z.record(z.string(), ranges),
});
export const retirement = z.object({
  retirementId: hash,
  batchId: hash,
  classId: hash,
  ranges,
  kg: uint,
  serials: z.array(z.object({ first: uint, last: uint })),
  retiredBy: z.string(),
  beneficiaryName: z.string(),
  reason: z.string(),
  ppm: uint,
  mg: uint,
  policySet: hash,
  use,
  retiredAt: seconds,
  txId: z.string(),
});
export const entitled = z.object({ auctionId: hash, batchId: hash, classId: hash, ranges, kg: uint, entitlement });
export const retirementAbroad = z.object({
  ledger: hash,
  retirementId: hash,
  batchId: hash,
  classId: hash,
  ranges,
  kg: uint,
  beneficiaryName: hash,
  use,
  policySet: hash,
  ppm: uint,
  mg: uint,
  mgAtHome: uint.nullable(),
  remarks: z.array(z.string()),
  recordedAt: seconds,
  txId: z.string(),
});
const singleLane = z.object({
  ledger: z.string(),
  lane: z.literal('single').optional(),
  keys: z.array(z.object({ x: hash, y: hash })),
});
const headersLane = z.object({
  ledger: z.string(),
  lane: z.literal('headers'),
  /** Whose word of retirements counts; that of transfers is the bridge's, which the ledger's descriptor names. */
  token: z.string(),
  /** MSP ids of those whose gateways record block hashes, and how many of them it takes. */
  organisations: z.array(z.string()),
  k: z.int(),
});
export const configuration = z.object({
  version: z.int(),
  ledger: z.string(),
  regulators: z.array(z.string()),
  registries: z.record(z.string(), z.array(z.string())),
  gateways: z.array(z.string()),
  foreignLedgers: z.array(z.union([headersLane, singleLane])),
  /** MSP ids by the role that their certificates may say. */
  roles: z.record(z.string(), z.array(z.string())).optional(),
  /** EVM addresses whose word about a place counts as attested. */
  attesters: z.array(z.string()).optional(),
  /** MSP ids of those who issue payment tokens, by currency. */
  currencies: z.record(z.string(), z.array(z.string())).optional(),
});
const headerWord = { hash, attestedBy: z.string(), attestedAt: seconds, txId: z.string() };
export const headerRecord = z.object({
  ledger: hash,
  number: uint,
  organisation: z.string(),
  ...headerWord,
  contradiction: z.object(headerWord).optional(),
});
export const headerStanding = z.object({
  ledger: hash,
  number: uint,
  organisations: z.array(z.string()),
  k: z.int(),
  attestations: z.array(headerRecord),
  contradicted: z.boolean(),
  counted: hash.nullable(),
});
export const approval = z.object({ owner: z.string(), operator: z.string(), approved: z.boolean() });
export const approved = z.object({ approved: z.boolean() });

/** A batch as the ledger keeps it: masses in kg, serials inclusive, times in unix seconds. */
export type Batch = z.output<typeof batch>;
export type BatchPage = z.output<typeof batchPage>;
export type Issued = z.output<typeof issued>;
/** Kilograms of one batch in one hand, with the serials that they touch. */
export type Lot = z.output<typeof lot>;
export type LotPage = z.output<typeof lotPage>;
export type LotHistory = z.output<typeof history>;
export type FabricSupply = z.output<typeof supply>;
export type FabricRetirement = z.output<typeof retirement>;
export type Entitled = z.output<typeof entitled>;
export type FabricRetirementAbroad = z.output<typeof retirementAbroad>;
/** Who may do what, and which other ledgers are believed (docs/chaincode-api.md, "Governance"). */
export type FabricConfiguration = z.output<typeof configuration>;
/** Which block an organisation has seen final at a height of another ledger. */
export type HeaderRecord = z.output<typeof headerRecord>;
/** What all of a lane's organisations say about one height, and which block counts there. */
export type HeaderStanding = z.output<typeof headerStanding>;
export type Approval = z.output<typeof approval>;

/**
 * The value in the types of this side.
 * @throws BridgeError `LEDGER_ANSWER` where it is not what the chaincode promises: another chaincode, or another version
 */
export function read<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  try {
    return schema.parse(value);
  } catch (cause) {
    const text = JSON.stringify(value) as string | undefined;
    const facts = { field: 'answer', value: (text ?? 'nothing').slice(0, 120), expected: describe(cause) };
    throw new BridgeError('LEDGER_ANSWER', facts, { cause });
  }
}

/** The outcome with its value read. */
export function readOutcome<Schema extends z.ZodType>(
  schema: Schema,
  outcome: Outcome<unknown>,
): Outcome<z.output<Schema>> {
  return mapDone(outcome, (value) => read(schema, value));
}

export function mapDone<A, B>(outcome: Outcome<A>, map: (value: A) => B): Outcome<B> {
  return outcome.outcome === 'done' ? { ...outcome, value: map(outcome.value) } : outcome;
}

function describe(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) throw cause;
  const [issue] = cause.issues;
  return `what the chaincode promises: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
}
