import { explain, formatRanges } from '@meridian/credit';
import { z } from 'zod';
import type { Quote, QuoteRequest } from '../quotes/quotes.ts';
import type { Valued } from '../quotes/rank.ts';
import { endpoint, ok } from './endpoint.ts';
import {
  activity,
  category,
  country,
  decimal,
  mass,
  period,
  place,
  plainHash,
  precision,
  seconds,
  text,
} from './fields.ts';
import { foundPlace, placeView } from './places.ts';

const DEFAULT_KG = '1000';

export const quoteRequest = z
  .strictObject({
    policySet: text(64).describe('Its name, of which the version counts that is active, or its id.'),
    place: text(200).optional().describe('São Paulo; Paris, US; Brazil; or -23.55,-46.63 in degrees.'),
    latitude: z.int().optional().describe('Microdegrees, instead of a place.'),
    longitude: z.int().optional(),
    country: country.optional().describe("Of the use; the place's by the gazetteer unless given."),
    zone: category.optional(),
    period: period.optional().describe('Of the emissions: half-open, whole UTC days, unix seconds.'),
    at: seconds.optional().describe('When the credits are used; now unless given.'),
    kg: mass('kg').prefault(DEFAULT_KG).describe('How much is wanted of one lot; 1000 unless given.'),
    limit: z.int().min(1).max(1_000).default(20).describe('How many lots to name.'),
  })
  .transform(({ latitude, longitude, ...rest }, context): QuoteRequest => {
    const oneOf = (path: string, message: string): never => {
      context.addIssue({ code: 'custom', path: [path], message });
      return z.NEVER;
    };
    const { policySet, kg, limit, ...optional } = rest;
    const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
    if (latitude === undefined && longitude === undefined) return { policySet, kg, limit, ...given };
    if (latitude === undefined) return oneOf('latitude', 'must be given with the longitude');
    if (longitude === undefined) return oneOf('longitude', 'must be given with the latitude');
    if (rest.place !== undefined) return oneOf('place', 'must be given, or latitude and longitude, but not both');
    return { policySet, kg, limit, ...given, coordinates: { latitude, longitude } };
  });

const factor = z.object({
  policy: z.string(),
  metric: z.string(),
  of: z.string().optional(),
  value: z.string(),
  ppm: decimal,
  byDefault: z.boolean(),
});
const quotedLot = z.object({
  rank: z.int(),
  batchId: plainHash,
  classId: plainHash,
  owner: z.string(),
  ranges: z.string(),
  kgAvailable: decimal,
  registry: z.string(),
  project: z.string(),
  activity,
  country: z.string(),
  subdivision: z.string(),
  place,
  precision: precision.describe("How exactly the credit's place is known."),
  placeSource: z.string(),
  period,
  vintage: z.int(),
  serialPrefix: z.string(),
  kg: decimal.describe('What is valued: the kilograms wanted, or all there are.'),
  ppm: decimal.describe('1000000 is 1.0.'),
  mg: decimal.describe('CO2e that retiring them offsets: kg times ppm, exactly.'),
  factors: z.array(factor),
  explanation: z.string(),
});
export const quote = z.object({
  policySet: z.object({
    policySet: plainHash,
    name: z.string(),
    version: z.int(),
    description: z.string(),
    activeFrom: seconds.optional(),
    activeUntil: seconds.optional(),
  }),
  place: foundPlace.optional(),
  use: z.object({
    time: seconds,
    place: place.extend({ source: z.literal('declared') }).optional(),
    country: z.string().optional(),
    zone: z.string().optional(),
    period: period.optional(),
  }),
  lots: z.array(quotedLot).describe('The best first.'),
  valued: z.int().describe('How many lots the set gives a value.'),
  notValued: z
    .array(z.object({ code: z.string(), count: z.int(), example: z.string() }))
    .describe('Why it gives the others none.'),
});

export const QUOTE_ENDPOINTS = [
  endpoint({
    id: 'quote',
    verb: 'post',
    path: '/quotes',
    summary: 'What the available credits are worth at a place and time, the best first, and why',
    scope: 'quotes:read',
    body: quoteRequest,
    answers: { 200: quote },
    run: async ({ quotes }, { body }) => ok(quoteView(await quotes.quote(body))),
  }),
];

function quoteView({ policySet: record, set, place: found, use, ranked, valued, notValued }: Quote) {
  const { policySet, activeFrom, activeUntil } = record;
  const { name, version, description } = set;
  return {
    policySet: { policySet, name, version, description, activeFrom, activeUntil },
    ...(found !== undefined && { place: placeView(found) }),
    use,
    lots: ranked.map(lotView),
    valued,
    notValued,
  };
}

function lotView({ holding, multiplier, kg, mg }: Valued, index: number) {
  const { batch, classId, owner, ranges, kg: kgAvailable } = holding;
  const { registry, project, activity: kind, country: of, subdivision, vintage, serialPrefix } = batch.provenance;
  const { place: where, precision: how, placeSource, period: when } = batch.provenance;
  return {
    rank: index + 1,
    ...{ batchId: batch.batchId, classId, owner, ranges: formatRanges(ranges), kgAvailable },
    ...{ registry, project, activity: kind, country: of, subdivision, place: where, precision: how, placeSource },
    ...{ period: when, vintage, serialPrefix, kg, ppm: multiplier.ppm, mg },
    factors: multiplier.factors.map(({ policy, metric, of: attribute, value, ppm, byDefault }) => ({
      ...{ policy, metric, ...(attribute !== '' && { of: attribute }), value: value.toString(), ppm, byDefault },
    })),
    explanation: explain(multiplier),
  };
}
