import { LATITUDE_MAX, LONGITUDE_MAX, type Place } from '../place.ts';
import type { Area, Ring } from './area.ts';
import { isOn, orientation } from './segment.ts';

export type Location = 'inside' | 'boundary' | 'outside';

/**
 * Where a place lies to an area whose edges are straight lines of longitude and latitude (RFC 7946, 3.1.1). Exact. The
 * antimeridian is one line, whether the area spells it 180 or -180, and a pole one point.
 */
export function locate(area: Area, place: Place): Location {
  if (Math.abs(place.latitude) === LATITUDE_MAX) {
    // A pole is the end of the globe: an area reaches it with its boundary, or not at all.
    const reaches = area.polygons.some((rings) => rings[0]?.some(({ latitude }) => latitude === place.latitude));
    return reaches ? 'boundary' : 'outside';
  }
  const spellings =
    Math.abs(place.longitude) === LONGITUDE_MAX
      ? [-LONGITUDE_MAX, LONGITUDE_MAX].map((longitude) => ({ ...place, longitude }))
      : [place];
  const found = spellings.flatMap((point) => area.polygons.map((rings) => locateInPolygon(rings, point)));
  return found.find((location) => location === 'inside') ?? found.find((each) => each === 'boundary') ?? 'outside';
}

/** Whether the place lies in the area or on its boundary. */
export const areaContains = (area: Area, place: Place): boolean => locate(area, place) !== 'outside';

/** By a polygon's rings, the exterior first. */
export function locateInPolygon([exterior = [], ...holes]: readonly Ring[], point: Place): Location {
  const outer = locateInRing(exterior, point);
  if (outer !== 'inside') return outer;
  const inner = holes.map((hole) => locateInRing(hole, point)).find((location) => location !== 'outside');
  if (inner === undefined) return 'inside';
  return inner === 'inside' ? 'outside' : 'boundary';
}

/** Counts the edges that a ray to the east crosses; an edge owns its lower end and not its upper one. */
export function locateInRing(ring: Ring, point: Place): Location {
  let inside = false;
  for (const [i, to] of ring.entries()) {
    const from = ring[i - 1];
    if (from === undefined) continue;
    if (isOn(point, from, to)) return 'boundary';
    if (from.latitude > point.latitude === to.latitude > point.latitude) continue;
    const [low, high] = from.latitude < to.latitude ? [from, to] : [to, from];
    if (orientation(low, high, point) === 1) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
