import { accepted, refusalOf, refused, type Outcome } from '../errors.ts';
import { MAX_STEPS, type BidContent, type OfferContent, type Step } from './bid.ts';

/** A sign is read so that what is negative can be refused as such. */
const INTEGER = /^-?(0|[1-9][0-9]{0,38})$/;

/** What an opened bid says: `{currency, steps: [{kg, value}, …]}`, whole numbers as decimal strings, and no other field. */
export function readBid(opened: unknown): Outcome<BidContent, 'BID_MALFORMED'> {
  const fields = fieldsOf(opened, ['currency', 'steps']);
  const steps = fields?.['steps'];
  if (typeof fields?.['currency'] !== 'string' || !Array.isArray(steps)) {
    return refused(refusalOf('BID_MALFORMED', 'bid', opened, 'an object of currency and steps'));
  }
  if (steps.length === 0 || steps.length > MAX_STEPS) {
    return refused(refusalOf('BID_MALFORMED', 'steps', steps.length, `1 to ${MAX_STEPS} of them`));
  }
  const read: Step[] = [];
  for (const [i, step] of steps.entries()) {
    const parts = fieldsOf(step, ['kg', 'value']);
    const [kg, value] = [integerOf(parts?.['kg']), integerOf(parts?.['value'])];
    if (kg === undefined || value === undefined) {
      return refused(refusalOf('BID_MALFORMED', `steps[${i}]`, step, 'kg and value as decimal strings'));
    }
    read.push({ kg, value });
  }
  return accepted({ currency: fields['currency'], steps: read });
}

/** What an opened offer says: `{currency, ask}`. */
export function readOffer(opened: unknown): Outcome<OfferContent, 'OFFER_MALFORMED'> {
  const fields = fieldsOf(opened, ['currency', 'ask']);
  const ask = integerOf(fields?.['ask']);
  if (typeof fields?.['currency'] !== 'string' || ask === undefined) {
    return refused(
      refusalOf('OFFER_MALFORMED', 'offer', opened, 'an object of currency and ask, the ask as a decimal string'),
    );
  }
  return accepted({ currency: fields['currency'], ask });
}

/** The fields of an object that has exactly these. */
function fieldsOf(value: unknown, names: readonly string[]): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length === names.length && keys.every((key) => names.includes(key))
    ? (value as Record<string, unknown>)
    : undefined;
}

const integerOf = (value: unknown): bigint | undefined =>
  typeof value === 'string' && INTEGER.test(value) ? BigInt(value) : undefined;
