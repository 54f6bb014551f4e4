import { KINDS, SIDES, type Point } from '../gateway/point.ts';
import type { Disturbance } from '../gateway/orders.ts';
import { DIRECTIONS, type Direction } from '../stack/credits.ts';
import type { Place } from '../stack/world.ts';

/** How a transfer ends: with the credits on the other side, or, its mint being refused, with the credits where they were. */
export const STORIES = ['completed', 'given up'] as const;
export type Story = (typeof STORIES)[number];

/** The client is the gateway of the origin, the server that of the destination. */
export const ROLES = ['client', 'server'] as const;
export type Role = (typeof ROLES)[number];

/** One cell of the grid: in this kind of transfer the gateway in this role dies at this point. */
export interface KillCase {
  readonly story: Story;
  readonly direction: Direction;
  readonly role: Role;
  readonly point: Point;
}

export const placeOf = (direction: Direction, role: Role): Place =>
  (direction === 'out') === (role === 'client') ? 'home' : 'abroad';

/** What the server is told so that the story takes its course. */
export const disturbanceOf = (story: Story): Disturbance => (story === 'given up' ? { refuse: ['mint'] } : {});

/** The states in which both sides must end. */
export const endOf = (story: Story): Readonly<Record<Role, string>> =>
  story === 'completed' ? { client: 'complete', server: 'complete' } : { client: 'released', server: 'voided' };

export const nameOf = ({ story, direction, role, point }: KillCase): string =>
  [story, direction, role, point.kind, point.label, point.nth, point.side].join('/');

/** @throws RangeError for a name that {@link nameOf} does not give */
export function parseName(name: string): KillCase {
  const [story, direction, role, kind, label, nth, side, ...more] = name.split('/');
  if (label === undefined || more.length > 0) throw wrong(name);
  return {
    story: oneOf(STORIES, story, name),
    direction: oneOf(DIRECTIONS, direction, name),
    role: oneOf(ROLES, role, name),
    point: { kind: oneOf(KINDS, kind, name), label, nth: Number(nth), side: oneOf(SIDES, side, name) },
  };
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, name: string): T {
  const value = values.find((candidate) => candidate === text);
  if (value === undefined) throw wrong(name);
  return value;
}

const wrong = (name: string): RangeError =>
  new RangeError(`--only: ${name} is no case; one is written as completed/out/client/log/start/1/before`);
