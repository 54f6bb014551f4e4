import type { GatewayState } from '../support/tested-gateway/main.ts';
import { GROWTH_BOUND_MIB, isFlat, type MemoryTold } from './memory.ts';

/** A sample that did harm, and how to make it again. */
export interface Finding {
  readonly seed: number;
  readonly index: number;
  readonly kind: string;
  readonly how: string;
  readonly harm: string;
  readonly request: Readonly<Record<string, unknown>> & { readonly body?: unknown };
  /** Which samples: the option that counts them. */
  readonly of: 'count' | 'api';
}

export interface Report {
  samples: number;
  readonly kinds: Map<string, number>;
  readonly statuses: Map<string, number>;
  slowestMs: number;
  readonly findings: Finding[];
  readonly memory?: MemoryTold;
}

export const newReport = (): Report => ({
  samples: 0,
  kinds: new Map(),
  statuses: new Map(),
  slowestMs: 0,
  findings: [],
});

/** What of a state is otherwise than it was, as a finding tells it; an empty text where nothing is. */
export function differenceOf(before: GatewayState, after: GatewayState): string {
  const changed = Object.keys(after.log).filter((table) => before.log[table] !== after.log[table]);
  const told = changed.map((table) => `${table} ${before.log[table] ?? 0} -> ${after.log[table] ?? 0}`);
  if (before.ledgerWrites !== after.ledgerWrites)
    told.push(`ledger writes ${before.ledgerWrites} -> ${after.ledgerWrites}`);
  return told.join(', ');
}

export const addTo = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `${key} ${count}`)
    .join(', ');

export const passed = ({ findings, memory }: Report): boolean =>
  findings.length === 0 && (memory === undefined || isFlat(memory));

export function* linesOf(name: string, report: Report): Generator<string> {
  const { samples, kinds, statuses, slowestMs, memory, findings } = report;
  yield `${name}: ${samples} samples, slowest answer ${slowestMs.toFixed(0)} ms`;
  yield `  kinds: ${listed(kinds)}`;
  yield `  answers: ${listed(statuses)}`;
  if (memory !== undefined) {
    const { warmMiB, mostMiB, endMiB, heapWarmMiB, heapEndMiB } = memory;
    const figures = `RSS ${warmMiB.toFixed(0)} MiB warm, ${mostMiB.toFixed(0)} at most, ${endMiB.toFixed(0)} at the end`;
    const heap = `heap ${heapWarmMiB.toFixed(1)} -> ${heapEndMiB.toFixed(1)} MiB`;
    yield `  memory: ${figures} (bound: warm + ${GROWTH_BOUND_MIB}), ${heap}: ${isFlat(memory) ? 'flat' : 'NOT FLAT'}`;
  }
  for (const finding of findings) yield* findingLines(finding);
}

const MOST_SHOWN = 2_000;

function* findingLines({ seed, index, kind, how, harm, request, of }: Finding): Generator<string> {
  const other = of === 'api' ? 'count' : 'api';
  yield `  HARM by sample ${index} of seed ${seed} (${kind}: ${how}): ${harm.slice(0, MOST_SHOWN)}`;
  yield `    again: npm run fuzz -- --seed ${seed} --from ${index} --${of} 1 --${other} 0`;
  const body = typeof request.body === 'string' ? request.body : 'not a text';
  yield `    ${JSON.stringify({ ...request, body: body.slice(0, MOST_SHOWN) })}`;
}
