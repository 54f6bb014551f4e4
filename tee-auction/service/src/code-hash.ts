import { readFileSync } from 'node:fs';
import { canonicalJson, hashText, sha256, type Hash } from '@meridian/credit';

/** The files of the code that clears: this program, and the solver's. */
export const CODE_FILES = ['service.mjs', 'highs.wasm'] as const;

/** SHA-256 of canonical JSON that gives each file's SHA-256 by its name: what results and evidence name the code by. */
export const codeHash = (folder: URL): Hash =>
  hashText(
    canonicalJson(Object.fromEntries(CODE_FILES.map((name) => [name, sha256(readFileSync(new URL(name, folder)))]))),
  );
