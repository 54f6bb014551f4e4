import { existsSync, readFileSync } from 'node:fs';
import { usage } from './exit.ts';

/** A JSON file that the user named. @throws CommandError (wrong usage) for no file or no JSON */
export function readJsonFile(file: string, field: string): unknown {
  if (!existsSync(file)) throw usage(`${file}: there is no such file`, { field, value: file });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw usage(`${file} is not JSON: ${error instanceof Error ? error.message : ''}`, { field, value: file });
  }
}
