import { parseHash, type Hash } from '@meridian/credit';
import { z } from 'zod';
import { messageOf } from './errors.ts';

/** A text that one of the credit package's own readers takes: its rule is the only one. */
export const readBy = <T>(read: (text: string) => T, pattern: RegExp, description: string) =>
  z
    .string()
    .meta({ pattern: pattern.source, description })
    .transform((text, context): T => {
      try {
        return read(text);
      } catch (error) {
        context.addIssue({ code: 'custom', message: messageOf(error) });
        return z.NEVER;
      }
    });

const HASH = /^[0-9a-f]{64}$/;

/** A hash in a request. */
export const hashField = (field: string) =>
  readBy((text): Hash => parseHash(text, field), HASH, '32 bytes, lower-case hex');

/** In answers: a hash, and an unsigned integer as a decimal text. */
export const plainHash = z.string().regex(HASH);
export const decimal = z.string().regex(/^(0|[1-9][0-9]*)$/);
