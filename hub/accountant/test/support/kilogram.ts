import type { AbroadStatus, HomeStatus } from '../../src/core/status.ts';

/** A transfer as its two records have it: out from home, or back to it. */
export interface Crossing {
  readonly way: 'out' | 'back';
  readonly origin: 'locked' | 'aborting' | 'released' | 'extinguished';
  readonly destination: 'none' | 'unassigned' | 'assigned' | 'void';
}

/** One kilogram on its home ledger and one other, under the ledger rules of transfers (docs/layouts.md, docs/chaincode-api.md). */
export interface Kilogram {
  readonly home: HomeStatus;
  readonly abroad: AbroadStatus;
  /** What it was abroad before it came there last: a lost mint leaves that. */
  readonly formerly: 'none' | 'burnt';
  readonly crossing?: Crossing;
}

export const ISSUED: Kilogram = { home: 'active', abroad: 'none', formerly: 'none' };

export interface Step {
  readonly name: string;
  readonly on: 'home' | 'abroad';
  readonly next: Kilogram;
}

/** Whether its burn at home is done and its mint abroad still owed. */
export const isOwed = ({ crossing }: Kilogram): boolean =>
  crossing?.way === 'out' && crossing.origin === 'extinguished' && crossing.destination === 'none';

const hasEnded = ({ origin, destination }: Crossing): boolean =>
  origin === 'released' || (origin === 'extinguished' && destination === 'assigned');

/** Every step that the ledgers allow now. */
export function stepsOf(kilogram: Kilogram): Step[] {
  const { crossing } = kilogram;
  if (crossing === undefined || hasEnded(crossing)) return [...restingSteps(kilogram), ...lossOfAssign(kilogram)];
  return crossing.way === 'out' ? stepsOut(kilogram, crossing) : stepsBack(kilogram, crossing);
}

function restingSteps(kilogram: Kilogram): Step[] {
  const { home, abroad } = kilogram;
  const steps: Step[] = [];
  if (home === 'active') {
    const crossing: Crossing = { way: 'out', origin: 'locked', destination: 'none' };
    steps.push({ name: 'lock', on: 'home', next: { ...kilogram, home: 'locked', crossing } });
    steps.push({ name: 'retire', on: 'home', next: { ...kilogram, home: 'retired' } });
    steps.push({ name: 'cancel', on: 'home', next: { ...kilogram, home: 'cancelled' } });
  }
  if (abroad === 'active') {
    const crossing: Crossing = { way: 'back', origin: 'locked', destination: 'none' };
    steps.push({ name: 'lock', on: 'abroad', next: { ...kilogram, abroad: 'locked', crossing } });
    steps.push({ name: 'retire', on: 'abroad', next: { ...kilogram, abroad: 'retired' } });
  }
  if (abroad === 'retired' && home === 'wrapped')
    steps.push({ name: 'retiredAbroad', on: 'home', next: { ...kilogram, home: 'retired' } });
  return steps;
}

/** The chain loses the block of an assignment, with what came after it. */
function lossOfAssign(kilogram: Kilogram): Step[] {
  const { crossing, abroad, home } = kilogram;
  if (crossing?.way !== 'out' || abroad !== 'active' || home !== 'wrapped') return [];
  const lost = { ...crossing, destination: 'unassigned' } as const;
  return [{ name: 'lose assign', on: 'abroad', next: { ...kilogram, abroad: 'unassigned', crossing: lost } }];
}

function stepsOut(kilogram: Kilogram, crossing: Crossing): Step[] {
  const { origin, destination } = crossing;
  const { abroad, formerly } = kilogram;
  const to = (changes: Partial<Crossing>, statuses: Partial<Kilogram>): Kilogram => ({
    ...kilogram,
    ...statuses,
    crossing: { ...crossing, ...changes },
  });
  const steps: Step[] = [];
  if (destination === 'none') {
    const before = abroad === 'burnt' ? 'burnt' : 'none';
    const minted = to({ destination: 'unassigned' }, { abroad: 'unassigned', formerly: before });
    steps.push({ name: 'mint', on: 'abroad', next: minted });
  }
  if (destination === 'unassigned' && origin !== 'aborting')
    steps.push({ name: 'lose mint', on: 'abroad', next: to({ destination: 'none' }, { abroad: formerly }) });
  if (origin === 'locked') {
    steps.push({ name: 'beginAbort', on: 'home', next: to({ origin: 'aborting' }, {}) });
    if (destination === 'unassigned')
      steps.push({ name: 'extinguish', on: 'home', next: to({ origin: 'extinguished' }, { home: 'wrapped' }) });
  }
  if (origin === 'extinguished' && destination === 'unassigned')
    steps.push({ name: 'assign', on: 'abroad', next: to({ destination: 'assigned' }, { abroad: 'active' }) });
  if (origin === 'aborting' && (destination === 'none' || destination === 'unassigned')) {
    const voided = destination === 'unassigned' ? 'burnt' : abroad;
    steps.push({ name: 'void', on: 'abroad', next: to({ destination: 'void' }, { abroad: voided }) });
  }
  if (origin === 'aborting' && destination === 'void')
    steps.push({ name: 'release', on: 'home', next: to({ origin: 'released' }, { home: 'active' }) });
  return steps;
}

function stepsBack(kilogram: Kilogram, crossing: Crossing): Step[] {
  const { origin, destination } = crossing;
  const to = (changes: Partial<Crossing>, statuses: Partial<Kilogram>): Kilogram => ({
    ...kilogram,
    ...statuses,
    crossing: { ...crossing, ...changes },
  });
  const steps: Step[] = [];
  if (destination === 'none')
    steps.push({ name: 'mint', on: 'home', next: to({ destination: 'unassigned' }, { home: 'arriving' }) });
  if (origin === 'locked') {
    steps.push({ name: 'beginAbort', on: 'abroad', next: to({ origin: 'aborting' }, {}) });
    if (destination === 'unassigned')
      steps.push({ name: 'extinguish', on: 'abroad', next: to({ origin: 'extinguished' }, { abroad: 'burnt' }) });
  }
  if (origin === 'extinguished' && destination === 'unassigned')
    steps.push({ name: 'assign', on: 'home', next: to({ destination: 'assigned' }, { home: 'active' }) });
  if (origin === 'aborting' && (destination === 'none' || destination === 'unassigned'))
    steps.push({ name: 'void', on: 'home', next: to({ destination: 'void' }, { home: 'wrapped' }) });
  if (origin === 'aborting' && destination === 'void')
    steps.push({ name: 'release', on: 'abroad', next: to({ origin: 'released' }, { abroad: 'active' }) });
  return steps;
}

/** All that one kilogram can ever be. */
export function everyKilogram(): Kilogram[] {
  const seen = new Map<string, Kilogram>();
  const open = [ISSUED];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const key = JSON.stringify([next.home, next.abroad, next.formerly, next.crossing]);
    if (seen.has(key)) continue;
    seen.set(key, next);
    open.push(...stepsOf(next).map((step) => step.next));
  }
  return [...seen.values()];
}
