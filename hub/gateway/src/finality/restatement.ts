import type { LedgerBridge, Outcome, TransferKey } from '@meridian/bridges';
import { FACTS, parseLedger, type Fact, type Hash } from '@meridian/credit';
import type { Transfer } from '@meridian/satp';
import { GatewayError } from '../errors.ts';
import type { TransferRow } from '../log/transfer-log.ts';
import { ledgerValue } from '../service/ledger-value.ts';

/** What the ledger was asked to say again; `final`: it has. Else it is still on its way, and asking again does no harm. */
export interface Restatement {
  readonly fact: Fact | 'retired';
  readonly final: boolean;
}

/** ms for which an answer waits for a block to become final. */
const WAIT_MS = 8_000;

/** Has the ledger say again what it holds, for evidence in a block that counts where the first one does not. */
export class Restatements {
  readonly #bridge: LedgerBridge;
  readonly #waitMs: number;

  constructor(bridge: LedgerBridge, waitMs = WAIT_MS) {
    this.#bridge = bridge;
    this.#waitMs = waitMs;
  }

  /**
   * The fact that holds of a transfer on this gateway's ledger.
   * @throws GatewayError `NOT_POSSIBLE_NOW` on a ledger whose facts are not proven by blocks, or while there is none; `LEDGER_REFUSED`,
   * `LEDGER_UNAVAILABLE`
   */
  async ofTransfer(row: TransferRow): Promise<Restatement> {
    const restate = this.#able(this.#bridge.restate?.bind(this.#bridge));
    const key = keyOf(row);
    const state = key === undefined ? undefined : await this.#stateOf(row, key);
    const fact = FACTS.find((each) => each === state);
    if (key === undefined || fact === undefined) {
      throw new GatewayError('NOT_POSSIBLE_NOW', `the ledger holds nothing of transfer ${row.transferId} yet`, {
        field: 'id',
        value: row.transferId,
        expected: 'a transfer that this ledger has locked, minted or voided',
      });
    }
    return { fact, final: await this.#settled(restate(fact, key)) };
  }

  /** @throws GatewayError as {@link Restatements.ofTransfer} */
  async ofRetirement(retirementId: Hash): Promise<Restatement> {
    const restate = this.#able(this.#bridge.restateRetirement?.bind(this.#bridge));
    return { fact: 'retired', final: await this.#settled(restate(retirementId)) };
  }

  async #stateOf({ role }: TransferRow, key: TransferKey): Promise<string | undefined> {
    const bridge = this.#bridge;
    return role === 'client'
      ? ledgerValue(await bridge.lookupOrigin(key.transferId), 'id')?.state
      : ledgerValue(await bridge.lookupDestination(key), 'id')?.state;
  }

  #able<T>(restate: T | undefined): T {
    if (restate !== undefined) return restate;
    const value = this.#bridge.ledger.descriptor;
    throw new GatewayError('NOT_POSSIBLE_NOW', `${value} proves nothing by blocks: there is nothing to say again`, {
      field: 'ledger',
      value,
      expected: 'a ledger in the lane proven: headers',
    });
  }

  async #settled(said: Promise<Outcome<void>>): Promise<boolean> {
    const over = new AbortController();
    const late = new Promise<undefined>((resolve) => {
      const timer = setTimeout(resolve, this.#waitMs, undefined);
      over.signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    });
    try {
      const outcome = await Promise.race([said, late]);
      if (outcome === undefined) return false;
      ledgerValue(outcome, 'id');
      return true;
    } finally {
      over.abort();
      said.catch(() => undefined);
    }
  }
}

/** `undefined` of a transfer whose ledgers are not known here. */
function keyOf({ document, transferId }: TransferRow): TransferKey | undefined {
  const transfer = JSON.parse(document) as Transfer;
  const terms = transfer.terms ?? (transfer.role === 'server' ? transfer.proposed : undefined);
  return terms === undefined ? undefined : { originLedger: parseLedger(terms.originLedger).id, transferId };
}
