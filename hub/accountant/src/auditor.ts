import type { Hash, Range } from '@meridian/credit';
import type { Book } from './book/book.ts';
import type { Judgement } from './core/breaches.ts';
import type { Cell } from './core/cells.ts';
import { findingsOf, totalsFinding, type Finding, type Ledgers } from './core/findings.ts';
import { hangsOnTransfer } from './core/legal-pairs.ts';
import { weigh, type Heights, type Suspicion } from './core/suspicions.ts';
import type { BatchReader } from './reading/batch-reader.ts';
import type { OpenTransfers } from './reading/open-transfers.ts';

/** A batch as its last audit saw it. */
export interface BatchAudit {
  readonly batchId: Hash;
  readonly issuedKg: bigint;
  readonly cells: readonly Cell[];
  readonly moving: readonly Range[];
  readonly heights: Heights;
  readonly findings: readonly Finding[];
  /** Whether something of it has to be looked at again: it moved, or is not sure yet. */
  readonly isUnsettled: boolean;
  /** Unix ms. */
  readonly at: number;
}

export interface AuditorModules {
  readonly reader: BatchReader;
  readonly openTransfers: OpenTransfers;
  readonly book: Book;
  /** How far the streams have been read, by the ledger's descriptor. */
  readonly readTo: () => Heights;
  readonly onJudged: (judgement: Judgement) => void;
  readonly now: () => number;
}

/** Reads batches on all ledgers and judges them, one at a time. */
export class Auditor {
  readonly #ledgers: Ledgers;
  readonly #modules: AuditorModules;
  readonly #audits = new Map<Hash, BatchAudit>();
  readonly #suspicions = new Map<Hash, readonly Suspicion[]>();

  constructor(ledgers: Ledgers, modules: AuditorModules) {
    this.#ledgers = ledgers;
    this.#modules = modules;
  }

  /** The last audits. */
  get audits(): ReadonlyMap<Hash, BatchAudit> {
    return this.#audits;
  }

  /** @throws AccountantError where a ledger cannot be read */
  async audit(batchId: Hash): Promise<BatchAudit> {
    const { reader, readTo, onJudged, now } = this.#modules;
    const streams = readTo();
    const { standing, heights, issuedKg = 0n, totalsFaults, isNarrow } = await reader.read(batchId);
    const open = await this.#openOf(batchId, standing.cells);
    const whole = standing.cells.map(({ range }) => range);
    const findings = [
      ...findingsOf(standing.cells, this.#ledgers, open),
      ...totalsFaults.map(({ ledger, fault }) => totalsFinding(ledger, fault, whole, this.#ledgers)),
    ];
    const before = this.#suspicions.get(batchId) ?? [];
    const { breaches, suspicions, isUnsure } = weigh(before, { findings, heights, readTo: streams, isNarrow });
    if (suspicions.length === 0) this.#suspicions.delete(batchId);
    else this.#suspicions.set(batchId, suspicions);
    const at = now();
    onJudged({ batchId, findings, breaches, moving: standing.moving, heights, at });
    const isUnsettled = standing.moving.length > 0 || isUnsure;
    const audit = { batchId, issuedKg, ...standing, heights, findings, isUnsettled, at };
    this.#audits.set(batchId, audit);
    return audit;
  }

  /** Forgets what was only suspected, and how batches stood. */
  reset(): void {
    this.#audits.clear();
    this.#suspicions.clear();
  }

  /** Asked only where it matters. */
  async #openOf(batchId: Hash, cells: readonly Cell[]): Promise<readonly Range[]> {
    const { book, openTransfers } = this.#modules;
    if (!cells.some(({ spots }) => hangsOnTransfer(spots, this.#ledgers.home))) return [];
    return openTransfers.rangesOf(book.owedOf(batchId));
  }
}
