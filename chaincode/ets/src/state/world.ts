import type { Context } from 'fabric-contract-api';
import { utf8 } from '@meridian/credit';
import { canonicalJson } from '../json.ts';

/** What the contracts use of Fabric's stub. */
export type Stub = Pick<
  Context['stub'],
  | 'getTxID'
  | 'getChannelID'
  | 'getTxTimestamp'
  | 'getState'
  | 'putState'
  | 'deleteState'
  | 'createCompositeKey'
  | 'splitCompositeKey'
  | 'getStateByRange'
  | 'getStateByPartialCompositeKey'
  | 'getStateByPartialCompositeKeyWithPagination'
  | 'getHistoryForKey'
  | 'setEvent'
>;

/** The state as JSON values. Within one transaction a read never sees its writes, so rules read first and write last. */
export class WorldState {
  readonly stub: Stub;

  constructor(stub: Stub) {
    this.stub = stub;
  }

  /** `undefined` for a key without a value. What is read back is what {@link WorldState.write} wrote, hence the type. */
  async read(key: string): Promise<unknown> {
    return parseState(await this.stub.getState(key));
  }

  async write(key: string, value: object): Promise<void> {
    await this.stub.putState(key, utf8(canonicalJson(value)));
  }

  /** An index entry: its key is all it says. Fabric takes an empty value for a deletion, hence the one byte. */
  async mark(key: string): Promise<void> {
    await this.stub.putState(key, new Uint8Array(1));
  }

  async delete(key: string): Promise<void> {
    await this.stub.deleteState(key);
  }
}

export function parseState(bytes: Uint8Array): unknown {
  return bytes.length === 0 ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
}
