import { z } from 'zod';
import { formatDegrees, type FoundPlace, type NamedPlace } from '../gazetteer/gazetteer.ts';
import { endpoint, ok } from './endpoint.ts';
import { precision, text } from './fields.ts';

const named = {
  kind: z.enum(['coordinates', 'town', 'country']),
  name: z.string(),
  latitude: z.int().describe('Microdegrees.'),
  longitude: z.int(),
  degrees: z.string().describe('The same as a text: latitude,longitude in degrees.'),
  country: z.string().optional(),
  population: z.int().optional(),
  precision: precision.describe('A town stands for its surroundings, a country for all of it.'),
  source: z.string().describe('Gazetteer and version; empty for coordinates.'),
};
export const foundPlace = z.object({
  ...named,
  alternatives: z.array(z.object(named)).describe('What else the name may mean, the largest first.'),
});

const view = ({ place, ...rest }: NamedPlace) => ({ ...rest, ...place, degrees: formatDegrees(place) });
export const placeView = ({ alternatives, ...found }: FoundPlace) => ({
  ...view(found),
  alternatives: alternatives.map(view),
});

export const PLACE_ENDPOINTS = [
  endpoint({
    id: 'findPlace',
    verb: 'get',
    path: '/places',
    summary: 'The place that a name or coordinates mean, by the offline gazetteer',
    query: z.strictObject({ name: text(200) }),
    answers: { 200: foundPlace },
    run: async ({ gazetteer }, { query }) => Promise.resolve(ok(placeView(gazetteer.find(query.name)))),
  }),
];
