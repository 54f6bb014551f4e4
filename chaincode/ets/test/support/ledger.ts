import { refusalJson } from '../../src/errors.ts';
import { callerOf, type Caller } from '../../src/identity.ts';
import { openTransaction } from '../../src/transaction.ts';
import { execute, type TransactionName } from '../../src/transactions.ts';
import { Committed, RecordingStub } from './stub.ts';

export const CHANNEL = 'credits';

export function identity(account: string, attributes: Readonly<Record<string, string>> = {}): Caller {
  const [msp = '', commonName = ''] = account.split('/');
  return callerOf({ msp, commonNames: [commonName], attribute: (name) => attributes[name] ?? null });
}

/** Sent beside the argument, by name, as UTF-8. */
export type Transient = Readonly<Record<string, string | Uint8Array>>;

/** What one simulated transaction answered, and the state that it read and would write. */
export interface Simulated {
  readonly answer: unknown;
  readonly stub: RecordingStub;
}

export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly [fact: string]: unknown;
}

/** The contracts on a state in memory, one transaction at a time, each committed before the next. */
export class TestLedger {
  readonly committed = new Committed();
  time = 1_790_000_000;
  #count = 0;

  async simulate(
    caller: Caller,
    name: TransactionName,
    argument: object | string,
    transient: Transient = {},
  ): Promise<Simulated> {
    const stub = this.begin(transient);
    return { answer: await run(stub, caller, name, argument), stub };
  }

  begin(transient: Transient = {}): RecordingStub {
    const id = (++this.#count).toString(16).padStart(64, '0');
    const bytes = new Map(Object.entries(transient).map(([name, text]) => [name, Buffer.from(text)]));
    return new RecordingStub(this.committed, { id, channel: CHANNEL, time: this.time, transient: bytes });
  }

  commit({ stub }: Simulated): void {
    for (const [key, value] of stub.privateWrites) this.committed.privateValues.set(key, value);
    for (const [key, value] of stub.writes) {
      if (value === null) this.committed.values.delete(key);
      else this.committed.values.set(key, value);
      const history = this.committed.history.get(key) ?? [];
      const timestamp = stub.getTxTimestamp();
      history.push({ txId: stub.getTxID(), timestamp, isDelete: value === null, value: value ?? new Uint8Array() });
      this.committed.history.set(key, history);
    }
  }

  /** Simulates and commits, and answers what the client reads. */
  async submit<T = Record<string, unknown>>(
    caller: Caller,
    name: TransactionName,
    argument: object,
    transient: Transient = {},
  ): Promise<T> {
    const simulated = await this.simulate(caller, name, argument, transient);
    this.commit(simulated);
    return simulated.answer as T;
  }

  async evaluate<T = Record<string, unknown>>(caller: Caller, name: TransactionName, argument: object): Promise<T> {
    return (await this.simulate(caller, name, argument)).answer as T;
  }

  /**
   * The refusal as a client reads it, of a transaction that wrote nothing before. One that is not refused, or that fails in
   * another way, fails the test.
   */
  async refusal(
    caller: Caller,
    name: TransactionName,
    argument: object | string,
    transient: Transient = {},
  ): Promise<Refused> {
    const stub = this.begin(transient);
    try {
      await run(stub, caller, name, argument);
    } catch (error) {
      const refusal = refusalJson(error);
      if (refusal === undefined) throw error;
      if (stub.writes.size > 0 || stub.privateWrites.size > 0 || stub.event !== undefined) {
        throw new Error(`${name} wrote before it refused`, { cause: error });
      }
      return JSON.parse(refusal) as Refused;
    }
    throw new Error(`${name} was not refused`);
  }
}

async function run(stub: RecordingStub, caller: Caller, name: TransactionName, argument: object | string) {
  const text = typeof argument === 'string' ? argument : JSON.stringify(argument);
  return JSON.parse(await execute(name, openTransaction(stub, caller), text)) as unknown;
}
