import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { runTrouble, type Trouble, type TroubleResult } from './trouble.ts';

/** Runs them, so many side by side, each in a world of its own under `parent`. */
export async function runTroubles(
  troubles: readonly Trouble[],
  parent: string,
  atOnce: number,
  onFinished: (result: TroubleResult) => void,
): Promise<readonly TroubleResult[]> {
  const results = new Map<Trouble, TroubleResult>();
  const left = troubles.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const trouble of left) {
        const result = await runTrouble(trouble, mkdtempSync(join(parent, 'trouble-')));
        results.set(trouble, result);
        onFinished(result);
      }
    }),
  );
  return troubles.flatMap((trouble) => results.get(trouble) ?? []);
}
