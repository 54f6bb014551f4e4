import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policySetFromJson, policySetId, policySetToJson, type Hash, type PolicySetJson } from '@meridian/credit';

/** The policy sets that this gateway has carried, each a file under its id. What is read is checked against the id. */
export class PolicyDocuments {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  keep(document: PolicySetJson): void {
    const file = this.#file(policySetId(policySetFromJson(document)));
    if (existsSync(file)) return;
    mkdirSync(this.#directory, { recursive: true, mode: 0o700 });
    const part = `${file}.part`;
    writeFileSync(part, JSON.stringify(document));
    renameSync(part, file);
  }

  /** `undefined` where it was not carried here, or its file is damaged. */
  find(policySet: Hash): PolicySetJson | undefined {
    const file = this.#file(policySet);
    if (!existsSync(file)) return undefined;
    const set = policySetFromJson(JSON.parse(readFileSync(file, 'utf8')));
    return policySetId(set) === policySet ? policySetToJson(set) : undefined;
  }

  #file(policySet: Hash): string {
    return join(this.#directory, `${policySet}.json`);
  }
}
