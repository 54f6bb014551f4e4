import type { Hash } from '@meridian/credit';
import { checkError } from '../talk/answers.ts';
import { shown, type Desk, type Heard } from '../talk/desk.ts';
import { typeOf } from '../talk/inbox.ts';

/** One rule of the draft or of the binding, and what a gateway that keeps it does. */
export interface Case {
  readonly group: string;
  readonly name: string;
  readonly expected: string;
  /** What was got, in the words of `expected`. @throws Unexpected for anything that has no such words */
  readonly run: (desk: Desk) => Promise<string>;
}

/** In a few words what a message of ours got; a signed error-msg is held against all that the draft says of it. */
export function verdict(heard: Heard & { readonly about: Hash }): string {
  if (heard.kind === 'message' && typeOf(heard) === 'error-msg')
    return `${heard.status} ${checkError(heard.message, heard.about, heard.status)}`;
  return shown(heard);
}

/** Long enough for an answer that must not come. */
export const SILENCE_MS = 150;
