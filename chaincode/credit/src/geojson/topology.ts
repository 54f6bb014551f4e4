import { LONGITUDE_MAX, type Place } from '../place.ts';
import { formatPosition, invalidArea, type Area, type Ring } from './area.ts';
import { locateInPolygon, locateInRing } from './locate.ts';
import { foldsBack, meet, samePosition } from './segment.ts';

/** Names a ring in an error: `area.coordinates[1]`. */
type RingPath = (polygon: number, ring: number) => string;

interface NamedRing {
  readonly ring: Ring;
  readonly path: string;
}

interface Edge {
  readonly from: Place;
  readonly to: Place;
  readonly ring: NamedRing;
  /** Position of `from` in the ring. */
  readonly at: number;
}

/**
 * Rings are closed and simple, no two share a point, holes lie in their exterior and beside one another, and polygons beside one
 * another (or in one another's holes). A ring that is simple encloses an area, so none is empty.
 * @throws CreditError `INVALID_AREA`
 */
export function checkTopology({ polygons }: Area, pathOf: RingPath): void {
  const named = polygons.map((rings, polygon) => rings.map((ring, i) => ({ ring, path: pathOf(polygon, i) })));
  const rings = named.flat();
  for (const ring of rings) checkSteps(ring);
  checkApart(rings.flatMap(edgesOf));
  for (const polygon of named) checkHoles(polygon);
  checkPolygons(named);
}

/** What each position is to the one before and after it. */
function checkSteps({ ring, path }: NamedRing): void {
  const first = startOf(ring);
  const last = ring.length - 1;
  ring.forEach((position, i) => {
    const previous = ring[i - 1];
    const at = `${path}[${i}]`;
    const value = formatPosition(position);
    if (i === last && !samePosition(position, first))
      throw invalidArea(at, value, `${formatPosition(first)}, which closes the ring at its first position`);
    if (previous === undefined) return;
    if (samePosition(previous, position)) throw invalidArea(at, value, 'another position than the one before it');
    if (Math.abs(position.longitude - previous.longitude) > LONGITUDE_MAX)
      throw invalidArea(
        at,
        `${formatPosition(previous)} to ${value}`,
        'an edge of at most 180 degrees of longitude; cut an area that crosses the antimeridian into a MultiPolygon',
      );
    const next = i === last ? ring[1] : ring[i + 1];
    if (next !== undefined && !samePosition(position, next) && foldsBack(previous, position, next))
      throw invalidArea(at, value, 'a position at which the ring does not turn back along itself');
  });
}

const edgesOf = (ring: NamedRing): Edge[] =>
  ring.ring.slice(1).map((to, at) => ({ from: ring.ring[at] ?? to, to, ring, at }));

function checkApart(edges: readonly Edge[]): void {
  for (const [i, edge] of edges.entries()) {
    for (const other of edges.slice(0, i)) {
      if (areNeighbours(other, edge) || !meet(edge.from, edge.to, other.from, other.to)) continue;
      throw invalidArea(
        `${edge.ring.path}[${edge.at}]`,
        showEdge(edge),
        `an edge without a point in common with that of ${other.ring.path}[${other.at}], ${showEdge(other)}`,
      );
    }
  }
}

const showEdge = ({ from, to }: Edge): string => `${formatPosition(from)} to ${formatPosition(to)}`;

/** Edges of one ring that share a position because one follows the other. */
function areNeighbours(earlier: Edge, later: Edge): boolean {
  if (earlier.ring !== later.ring) return false;
  const isRoundTheCorner = earlier.at === 0 && later.at === later.ring.ring.length - 2;
  return later.at - earlier.at === 1 || isRoundTheCorner;
}

/** Where boundaries share no point, one position tells where a whole ring is. */
function checkHoles([exterior, ...holes]: readonly NamedRing[]): void {
  if (exterior === undefined) return;
  for (const [i, hole] of holes.entries()) {
    const start = startOf(hole.ring);
    const value = formatPosition(start);
    if (locateInRing(exterior.ring, start) !== 'inside')
      throw invalidArea(hole.path, value, `a hole inside the exterior, ${exterior.path}`);
    const around = holes.find((other, j) => i !== j && locateInRing(other.ring, start) === 'inside');
    if (around !== undefined) throw invalidArea(hole.path, value, `a hole outside the hole ${around.path}`);
  }
}

function checkPolygons(polygons: readonly (readonly NamedRing[])[]): void {
  for (const [i, [exterior]] of polygons.entries()) {
    if (exterior === undefined) continue;
    const start = startOf(exterior.ring);
    const around = polygons.find(
      (rings, j) =>
        i !== j &&
        locateInPolygon(
          rings.map(({ ring }) => ring),
          start,
        ) === 'inside',
    );
    if (around !== undefined)
      throw invalidArea(
        exterior.path,
        formatPosition(start),
        `a polygon outside the one of ${around[0]?.path ?? 'another exterior'}`,
      );
  }
}

function startOf(ring: Ring): Place {
  const [start] = ring;
  if (start === undefined) throw new RangeError('a ring without positions');
  return start;
}
