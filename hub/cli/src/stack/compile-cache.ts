import { fileURLToPath } from 'node:url';

/**
 * For a process that runs one of our programs: code that was compiled once is kept beside the packages, where the next start of any hub finds
 * it. A third of a start is compiling. It is as safe there as the program itself: whoever may write there may change that too.
 */
export const COMPILE_CACHE: Readonly<Record<string, string>> = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../../../node_modules/.cache/meridian', import.meta.url)),
};
