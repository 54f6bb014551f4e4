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

  async simulate(caller: Caller, name: TransactionName, argument: object | string): Promise<Simulated> {
    const id = (++this.#count).toString(16).padStart(64, '0');
    const stub = new RecordingStub(this.committed, { id, channel: CHANNEL, time: this.time });
    const text = typeof argument === 'string' ? argument : JSON.stringify(argument);
    const answer: unknown = JSON.parse(await execute(name, openTransaction(stub, caller), text));
    return { answer, stub };
  }

  commit({ stub }: Simulated): void {
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
  async submit<T = Record<string, unknown>>(caller: Caller, name: TransactionName, argument: object): Promise<T> {
    const simulated = await this.simulate(caller, name, argument);
    this.commit(simulated);
    return simulated.answer as T;
  }

  async evaluate<T = Record<string, unknown>>(caller: Caller, name: TransactionName, argument: object): Promise<T> {
    return (await this.simulate(caller, name, argument)).answer as T;
  }

  /** The refusal as a client reads it. A transaction that is not refused, or that fails in another way, fails the test. */
  async refusal(caller: Caller, name: TransactionName, argument: object | string): Promise<Refused> {
    try {
      await this.simulate(caller, name, argument);
    } catch (error) {
      const refusal = refusalJson(error);
      if (refusal === undefined) throw error;
      return JSON.parse(refusal) as Refused;
    }
    throw new Error(`${name} was not refused`);
  }

  /** Every key with its value, to see that nothing changed. */
  snapshot(): Map<string, string> {
    return new Map([...this.committed.values].map(([key, value]) => [key, Buffer.from(value).toString('hex')]));
  }
}
