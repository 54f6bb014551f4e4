import { z } from 'zod';
import type { Hash } from '@meridian/credit';
import { readJson, writeJson } from '../stack/state-file.ts';

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((text) => text as Hash);

/** What the main job has decided and reached. Each choice is written down before it is acted on, so that a killed job goes on with the same one. */
const jobSchema = z.object({
  /** The lot that goes abroad: all of the batch. */
  batchId: hash.optional(),
  /** The exact ranges to be retired abroad. */
  retireRanges: z.string().optional(),
});
export type JobState = z.infer<typeof jobSchema>;

export class JobFile {
  readonly #file: string;
  #state: JobState;

  constructor(file: string) {
    this.#file = file;
    this.#state = jobSchema.parse(readJson(file) ?? {});
  }

  get state(): JobState {
    return this.#state;
  }

  note(part: JobState): void {
    this.#state = { ...this.#state, ...part };
    writeJson(this.#file, this.#state);
  }
}
