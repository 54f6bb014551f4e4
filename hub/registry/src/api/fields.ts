import { decimal, hashField, plainHash, readBy } from '@meridian/api';
import { parseMass, parseUint, TIME_MAX } from '@meridian/credit';
import { z } from 'zod';

/** Fields of requests. What they mean is checked where they are used; the ledger has the last word. */
export const id = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,63}$/, 'must be 1 to 64 of A-Z, 0-9 and dashes');
export const text = (max: number) => z.string().min(1).max(max);
export const account = z.string().regex(/^[^/\s]{1,128}\/[^/]{1,128}$/, 'must be <MSP id>/<enrolment id>');
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code');
export const category = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be a word of a-z, 0-9 and dashes, at most 31');
export const seconds = z.int().min(0).max(TIME_MAX).describe('Unix seconds.');
export const period = z
  .strictObject({ start: seconds, end: seconds })
  .describe('Half-open, whole UTC days, unix seconds.');
export const place = z
  .strictObject({ latitude: z.int(), longitude: z.int() })
  .describe('WGS84 microdegrees: degrees times 1,000,000.');
export const precision = z.enum(['point', 'site', 'state', 'country']);
export const activity = z.enum(['reduction', 'removal']);
export const mass = (field: string) => readBy((value) => parseMass(value, field), /^[1-9][0-9]{0,19}$/, 'Kilograms.');
export const count = (field: string) =>
  readBy((value) => parseUint(value, field), /^(0|[1-9][0-9]{0,19})$/, 'A number.');
export { decimal, hashField, plainHash };

const LIMIT = /^([1-9]|[1-9][0-9]|[1-9][0-9]{2}|1000)$/;

/** A page of a list: the bookmark is that of the page before. */
export const pageSchema = z
  .strictObject({
    limit: z.string().regex(LIMIT, 'must be a number from 1 to 1000').default('100'),
    bookmark: z
      .string()
      .regex(/^[0-9a-f]{0,2048}$/, 'must be the bookmark of the page before')
      .default(''),
  })
  .transform(({ limit, bookmark }) => ({ pageSize: Number(limit), bookmark }));
/** Empty after the last page. */
export const bookmark = z.string();
