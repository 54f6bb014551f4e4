import type { Hash, Ledger } from '@meridian/credit';
import type { Checkpoint, DestinationRecord, DestinationState, OriginRecord, OriginState } from './ledger-bridge.ts';
import type { Supply, TransferKey } from './ledger-bridge.ts';
import type { Outcome } from './outcome.ts';

/** What a ledger's final blocks say of batches, for those who only look. */
export type Sighting =
  /** A batch that is all active with its first owner. */
  | { readonly type: 'issued'; readonly block: bigint; readonly batchId: Hash; readonly kg: bigint }
  /** Some of a batch's kilograms changed their status otherwise than by a transfer. */
  | { readonly type: 'changed'; readonly block: bigint; readonly batchId: Hash }
  | {
      readonly type: 'transfer';
      readonly block: bigint;
      readonly batchId: Hash;
      readonly key: TransferKey;
      readonly state: Exclude<OriginState, 'aborting'> | DestinationState;
    }
  /** Everything up to this block, and of it, was told. `cursor` is where to go on, in another process too. */
  | { readonly type: 'read'; readonly block: bigint; readonly cursor: string };

/** One ledger for those who only look: its supply and records at a final height, and all that happens to batches. */
export interface LedgerView {
  readonly ledger: Ledger;

  /** `done` with `undefined` of a batch that never was here. `finality` is the height that the answer is of, or a later one. */
  supply(batchId: Hash): Promise<Outcome<Supply | undefined>>;
  lookupOrigin(transferId: Hash): Promise<Outcome<OriginRecord | undefined>>;
  lookupDestination(key: TransferKey): Promise<Outcome<DestinationRecord | undefined>>;

  /**
   * What final blocks say, in order, from after `cursor` (from the start when absent), until `signal` aborts. Nothing is skipped.
   * `aborting` is not told: it changes no kilogram's status.
   * @throws BridgeError `INVALID_CURSOR` for one of another ledger
   */
  follow(options: { readonly cursor?: string; readonly signal: AbortSignal }): AsyncIterable<Sighting>;
  /** As of a `LedgerBridge`: only on ledgers whose final blocks can be lost all the same. */
  readonly finalBlock?: ((height?: bigint) => Promise<Outcome<Checkpoint | undefined>>) | undefined;
  close(): Promise<void>;
}
