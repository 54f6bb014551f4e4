import { DIRECTIONS } from '../stack/credits.ts';
import { ROLES, STORIES, type KillCase } from './case.ts';
import type { CaseResult, Lane } from './lane.ts';

/** A case again, where the gateway did not come to its point: what a gateway does varies a little with the time that things take. */
const TRIES = 3;

export interface Finished {
  readonly killCase: KillCase;
  readonly result: CaseResult;
}

/** Every case that there is, from a transfer of each story and direction in which nobody dies. */
export async function recordCases(lane: Lane): Promise<readonly KillCase[]> {
  const cases: KillCase[] = [];
  // The first transfers of a process take their time; nothing of that belongs into a record.
  for (const direction of DIRECTIONS) await lane.record('completed', direction);
  for (const story of STORIES) {
    for (const direction of DIRECTIONS) {
      const points = await lane.record(story, direction);
      for (const role of ROLES) cases.push(...points[role].map((point) => ({ story, direction, role, point })));
    }
  }
  return cases;
}

/** Runs cases on several lanes side by side, each lane taking the next one that is left. */
export async function runCases(
  lanes: readonly Lane[],
  cases: readonly KillCase[],
  onFinished: (finished: Finished, done: number) => void,
): Promise<readonly Finished[]> {
  const results = new Map<KillCase, Finished>();
  const left = cases.values();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const killCase of left) {
        const finished = { killCase, result: await runUntilMet(lane, killCase) };
        results.set(killCase, finished);
        onFinished(finished, results.size);
      }
    }),
  );
  return cases.flatMap((killCase) => results.get(killCase) ?? []);
}

async function runUntilMet(lane: Lane, killCase: KillCase): Promise<CaseResult> {
  for (let tries = 1; ; tries++) {
    const result = await lane.run(killCase);
    if (result.outcome !== 'missed' || tries === TRIES) return result;
  }
}
