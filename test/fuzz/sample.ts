import type { Desk } from '../conformance/talk/desk.ts';
import type { RequestChanges } from '../conformance/wire/link.ts';
import type { Random } from './random.ts';
import type { Scene, Session } from './scene.ts';

/** One thing sent to the gateway that it must refuse, ignore, or answer as it did before. */
export interface Sample {
  /** What was done, in a few words: kinds are counted. */
  readonly kind: string;
  /** More about this one. */
  readonly how: string;
  readonly request: RequestChanges;
  /** The connection may end before all was sent: the body is larger than the gateway reads. */
  readonly large?: boolean;
  /** The session whose conversation it ends, if it is a wrong message in its place. */
  readonly ends?: Session;
}

/** What a sample is made of, and by chance. */
export interface SampleContext {
  readonly desk: Desk;
  readonly scene: Scene;
  readonly random: Random;
}

export const bodyOf = (jws: string): string => JSON.stringify({ jws });
