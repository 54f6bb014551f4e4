import { LATITUDE_MAX, LONGITUDE_MAX, type Place } from '../place.ts';
import { invalidArea, type Area, type Ring } from './area.ts';
import { formatDegrees, microdegreesOf } from './degrees.ts';
import { readExactJson, type ExactJson } from './exact-json.ts';
import { checkTopology } from './topology.ts';

/** All positions of an area together, so that checking every edge against every other stays cheap on a ledger. */
export const MAX_POSITIONS = 500;
/** UTF-16 units; far more than the positions need. */
const MAX_TEXT = 65_536;
const MIN_RING = 4;

/**
 * Reads land from GeoJSON text: a Polygon or MultiPolygon of `type` and `coordinates` alone, numbers exactly as spelled, at most 6
 * decimals of a degree. Its boundary must be simple closed curves of which no two share a point, so that every place is inside,
 * outside, or on exactly one of them: a ring must not touch itself, a hole not its exterior, a polygon not the next one.
 * Rings may turn either way (RFC 7946, 3.1.6, asks readers to take both), and no edge spans more than 180 degrees of longitude,
 * as areas are cut at the antimeridian (3.1.9).
 * @throws CreditError `INVALID_AREA`, naming polygon, ring and position
 */
export function parseArea(text: unknown, field = 'area'): Area {
  if (typeof text !== 'string' || text.length > MAX_TEXT)
    throw invalidArea(field, text, `GeoJSON text of at most ${MAX_TEXT} characters`);
  const value = readExactJson(text, (expected, offset) =>
    invalidArea(field, text.slice(offset, offset + 20), `JSON: at character ${offset} must be ${expected}`),
  );
  const { type, coordinates } = membersOf(value, field);
  const path = `${field}.coordinates`;
  const polygons =
    type === 'Polygon'
      ? [polygonOf(coordinates, path)]
      : listOf(coordinates, path, 'polygons').map(inOrder(polygonOf, path));
  const area: Area = { type, polygons };
  checkSize(area, path);
  checkTopology(area, (polygon, ring) => (type === 'Polygon' ? `${path}[${ring}]` : `${path}[${polygon}][${ring}]`));
  return area;
}

function membersOf(value: ExactJson, field: string): { type: Area['type']; coordinates: ExactJson | undefined } {
  if (value === null || typeof value !== 'object' || !('members' in value))
    throw invalidArea(field, show(value), 'a GeoJSON object');
  const { members } = value;
  for (const [name, member] of members) {
    // What the hash covers, everyone must understand: no bbox, no altitude, no members of somebody's own.
    if (name !== 'type' && name !== 'coordinates')
      throw invalidArea(`${field}.${name}`, show(member), 'absent; the members are type and coordinates');
  }
  const type = members.get('type');
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    throw invalidArea(`${field}.type`, show(type), 'Polygon or MultiPolygon');
  return { type, coordinates: members.get('coordinates') };
}

const inOrder =
  <T>(read: (value: ExactJson | undefined, path: string) => T, path: string) =>
  (value: ExactJson, i: number): T =>
    read(value, `${path}[${i}]`);

function listOf(value: ExactJson | undefined, path: string, of: string, min = 1): readonly ExactJson[] {
  if (isList(value) && value.length >= min) return value;
  throw invalidArea(path, show(value), `a list of at least ${min} ${of}`);
}

const isList = (value: ExactJson | undefined): value is readonly ExactJson[] => Array.isArray(value);

const polygonOf = (value: ExactJson | undefined, path: string): Ring[] =>
  listOf(value, path, 'rings, the exterior first').map(inOrder(ringOf, path));

const ringOf = (value: ExactJson | undefined, path: string): Ring =>
  listOf(value, path, 'positions, the last of which is the first', MIN_RING).map(inOrder(positionOf, path));

function positionOf(value: ExactJson | undefined, path: string): Place {
  const [longitude, latitude, ...more] = isList(value) ? value : [];
  if (longitude === undefined || latitude === undefined || more.length > 0)
    throw invalidArea(path, show(value), 'a position of longitude and latitude alone');
  return {
    longitude: degreesOf(longitude, `${path}[0]`, 'longitude', LONGITUDE_MAX),
    latitude: degreesOf(latitude, `${path}[1]`, 'latitude', LATITUDE_MAX),
  };
}

function degreesOf(value: ExactJson, path: string, name: string, max: number): number {
  const source = value !== null && typeof value === 'object' && 'source' in value ? value.source : undefined;
  const microdegrees = source === undefined ? undefined : microdegreesOf(source);
  if (microdegrees === undefined || microdegrees > BigInt(max) || microdegrees < -BigInt(max))
    throw invalidArea(
      path,
      show(value),
      `a ${name} from -${formatDegrees(max)} to ${formatDegrees(max)} degrees with at most 6 decimals`,
    );
  return Number(microdegrees);
}

function checkSize({ polygons }: Area, path: string): void {
  const positions = polygons.flat(2).length;
  if (positions > MAX_POSITIONS)
    throw invalidArea(path, `${positions} positions`, `at most ${MAX_POSITIONS} positions in all`);
}

/** JSON text of a value as it was spelled. */
function show(value: ExactJson | undefined): string {
  if (value === undefined) return 'undefined';
  if (isList(value)) return `[${value.map(show).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if ('source' in value) return value.source;
  return `{${[...value.members].map(([name, member]) => `${JSON.stringify(name)}:${show(member)}`).join(',')}}`;
}
