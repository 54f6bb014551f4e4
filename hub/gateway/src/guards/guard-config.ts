import { CreditError, parseLedger, parseMass } from '@meridian/credit';
import { z } from 'zod';

const readWith = <T>(read: (text: string) => T) =>
  z.string().transform((text, context): T => {
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof CreditError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });

/** Kilograms, a decimal text. */
const kg = readWith((text) => parseMass(text, 'kg'));
const descriptor = readWith((text) => parseLedger(text, 'ledger').descriptor);

const capSchema = z
  .strictObject({
    /** Descriptors of two ledgers: both directions between them. Any lane when absent. */
    lane: z.tuple([descriptor, descriptor]).optional(),
    /** As the provenance names it. Any when absent. */
    registry: z.string().min(1).optional(),
    kgPerTransfer: kg.optional(),
    /** Of the transfers that begin on one day, UTC. */
    kgPerDay: kg.optional(),
    /** Of all transfers ever. */
    kgTotal: kg.optional(),
  })
  .refine((cap) => (cap.kgPerTransfer ?? cap.kgPerDay ?? cap.kgTotal) !== undefined, {
    message: 'must have kgPerTransfer, kgPerDay or kgTotal',
  });
export type CapConfig = z.infer<typeof capSchema>;

const rate = (perSecond: number, burst: number) =>
  z
    .strictObject({
      perSecond: z.number().positive().max(1_000_000).default(perSecond),
      /** How many at once, after a while of silence. */
      burst: z.int().min(1).max(10_000_000).default(burst),
    })
    .prefault({});

/** What holds transfers and callers back: docs/operations.md. */
export const guardsSchema = z
  .strictObject({
    caps: z.array(capSchema).max(1_000).default([]),
    /** Transfers of more than so much wait until a second operator approves them. None when absent. */
    approval: z
      .strictObject({
        overKg: kg,
        expiresSeconds: z.int().min(60).max(2_592_000).default(86_400),
      })
      .optional(),
    rates: z
      .strictObject({
        /** Requests of each peer. */
        peer: rate(2_000, 10_000),
        /** Requests of each subject of the API, and of each address where the API is open to everybody. */
        api: rate(200, 2_000),
      })
      .prefault({}),
  })
  .prefault({});
export type GuardsConfig = z.infer<typeof guardsSchema>;

/** Nothing is capped, nothing waits for approval, nobody is slowed down. */
export type TransferGuardsConfig = Pick<GuardsConfig, 'caps' | 'approval'>;
