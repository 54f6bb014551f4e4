import { hashText, type Hash } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import type { Place } from '../place.ts';
import { formatDegrees } from './degrees.ts';

/** Closed: the last position is the first. Microdegrees; a longitude of 180 and one of -180 are kept apart as they were spelled. */
export type Ring = readonly Place[];

/** Land, as GeoJSON (RFC 7946) has it: polygons, each an exterior ring and holes. */
export interface Area {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly polygons: readonly (readonly Ring[])[];
}

/** The text that JCS (RFC 8785) gives for the area: what its hash is of. `parseArea` takes it back. */
export function formatArea({ type, polygons }: Area): string {
  const rings = polygons.map((polygon) => `[${polygon.map(formatRing).join(',')}]`);
  const coordinates = type === 'Polygon' ? rings.join('') : `[${rings.join(',')}]`;
  return `{"coordinates":${coordinates},"type":"${type}"}`;
}

const formatRing = (ring: Ring): string => `[${ring.map(formatPosition).join(',')}]`;

export const formatPosition = ({ longitude, latitude }: Place): string =>
  `[${formatDegrees(longitude)},${formatDegrees(latitude)}]`;

/** `areaHash` of a provenance (docs/layouts.md). */
export const areaHash = (area: Area): Hash => hashText(formatArea(area));

export const invalidArea = (field: string, value: unknown, expected: string): CreditError =>
  new CreditError('INVALID_AREA', { field, value, expected });
