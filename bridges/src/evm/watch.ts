import { decodeUse, type Hash, type Ledger } from '@meridian/credit';
import type { Log, LogDescription } from 'ethers';
import { BridgeError } from '../port/errors.ts';
import type { LedgerEvent, RetirementRecord } from '../port/ledger-bridge.ts';
import type { EvmChain } from './chain.ts';
import { BRIDGE, TOKEN, type CreditAddresses } from './contracts.ts';
import { hashOf } from './provenance.ts';
import { bytesOf, lower, rangesFrom } from './records.ts';

/** Blocks per `eth_getLogs`: what public nodes allow. */
export const LOG_SPAN = 1_000;

/** More logs than a block can hold. */
const MOST_LOGS = 999_999_999;

/** The bridge's events by the state that they tell; where the origin's is this ledger, the event does not name it. */
export const STATES = {
  TransferLocked: 'locked',
  TransferAborting: 'aborting',
  TransferReleased: 'released',
  TransferExtinguished: 'extinguished',
  TransferMinted: 'unassigned',
  TransferAssigned: 'assigned',
  TransferVoided: 'void',
} as const;

export type TransferEventName = keyof typeof STATES;

const topicOf = (contract: typeof BRIDGE, name: string): string => contract.getEvent(name)?.topicHash ?? name;
const TOPICS: readonly string[] = [
  ...Object.keys(STATES).map((name) => topicOf(BRIDGE, name)),
  topicOf(TOKEN, 'Retired'),
];

/** A log of our contracts, decoded. */
export interface CreditLog {
  readonly block: number;
  readonly index: number;
  readonly event: LogDescription;
}

/** Every log of the contracts in `[from, to]`, in the chain's order. */
export async function* creditLogs(
  chain: EvmChain,
  addresses: CreditAddresses,
  { from, to }: { readonly from: number; readonly to: number },
): AsyncIterable<CreditLog> {
  for (let start = from; start <= to; start += LOG_SPAN) {
    const logs = await chain.provider.getLogs({
      address: [addresses.bridge, addresses.token],
      topics: [[...TOPICS]],
      fromBlock: start,
      toBlock: Math.min(to, start + LOG_SPAN - 1),
    });
    for (const log of inOrder(logs)) {
      const event = (lower(log.address) === addresses.bridge ? BRIDGE : TOKEN).parseLog(log);
      if (event !== null) yield { block: log.blockNumber, index: log.index, event };
    }
  }
}

const inOrder = (logs: readonly Log[]): readonly Log[] =>
  [...logs].sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);

/** A log, or the word that everything up to a final block, and of it, was given. */
export type Followed = { readonly log: CreditLog } | { readonly readTo: number };

interface LogPlace {
  readonly block: number;
  readonly index: number;
}

/** Final logs after a place, and how far they have been read. A node that fails is asked again, nothing is skipped. */
export async function* followLogs(
  { chain, addresses }: { readonly chain: EvmChain; readonly addresses: CreditAddresses },
  options: { readonly after: LogPlace; readonly signal: AbortSignal },
): AsyncIterable<Followed> {
  const isAborted = (): boolean => options.signal.aborted;
  let { after } = options;
  for await (const final of chain.finalBlocks(options.signal)) {
    while (after.block <= final && !isAborted()) {
      try {
        for await (const log of creditLogs(chain, addresses, { from: after.block, to: final })) {
          if (log.block === after.block && log.index <= after.index) continue;
          after = { block: log.block, index: log.index };
          yield { log };
          if (isAborted()) return;
        }
        after = { block: final + 1, index: -1 };
      } catch (error) {
        if (!isTransient(error)) throw error;
        await chain.pause(options.signal);
      }
    }
    if (after.block === final + 1) yield { readTo: final };
  }
}

/** The port's `watch`: final events after the cursor `<block>:<log index>`. */
export async function* watchEvents(
  modules: { readonly chain: EvmChain; readonly addresses: CreditAddresses; readonly ledger: Ledger },
  options: { readonly cursor?: string; readonly fromBlock: number; readonly signal: AbortSignal },
): AsyncIterable<LedgerEvent> {
  const { fromBlock, cursor, signal } = options;
  for await (const followed of followLogs(modules, { after: placeOf(cursor, fromBlock), signal }))
    if ('log' in followed) yield toLedgerEvent(modules.ledger, followed.log);
}

/** Errors of the connection carry ethers' or Node's code; anything else is a bug, and must not be retried for ever. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && !(error instanceof BridgeError);

function toLedgerEvent(ledger: Ledger, { block, index, event }: CreditLog): LedgerEvent {
  const cursor = `${block}:${index}`;
  const args = argumentsOf(event);
  if (event.name === 'Retired') return { type: 'retired', retirement: retirementFrom(args), cursor };
  const state = STATES[event.name as TransferEventName];
  const originLedger = 'originLedger' in args ? hashOf(args['originLedger']) : ledger.id;
  return { type: 'transfer', originLedger, transferId: hashOf(args['transferId']), state, cursor };
}

/** The event `Retired` by its arguments' names. */
export function retirementFrom(args: Readonly<Record<string, unknown>>): RetirementRecord {
  const hash = (name: string): Hash => hashOf(args[name]);
  return {
    retirementId: hash('retirementId'),
    batchId: hash('batchId'),
    classId: hash('classId'),
    ranges: rangesFrom(args['ranges']),
    retiredBy: lower(args['retiredBy']),
    beneficiaryName: String(args['beneficiaryName']),
    reason: String(args['reason']),
    ppm: BigInt(String(args['ppm'])),
    policySet: hash('policySet'),
    use: decodeUse(bytesOf(args['use'])),
  };
}

export const argumentsOf = (event: LogDescription): Readonly<Record<string, unknown>> =>
  event.args.toObject() as Readonly<Record<string, unknown>>;

/** The place after every event of a block. */
export const cursorAfter = (block: number): string => `${block}:${MOST_LOGS}`;

/** @throws BridgeError `INVALID_CURSOR` */
export function placeOf(cursor: string | undefined, fromBlock: number): LogPlace {
  if (cursor === undefined) return { block: fromBlock, index: -1 };
  const [, block, index] = /^([0-9]{1,15}):([0-9]{1,9})$/.exec(cursor) ?? [];
  if (block !== undefined && index !== undefined) return { block: Number(block), index: Number(index) };
  throw new BridgeError('INVALID_CURSOR', { field: 'cursor', value: cursor, expected: '<block>:<log index>' });
}
