import type { LedgerBridge } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import type { CertificateMaker } from '../certificates.ts';
import type { Clock } from '../clock.ts';
import { GatewayError, messageOf } from '../errors.ts';
import type { EvidenceExporter } from '../evidence/exporter.ts';
import { Restatements } from '../finality/restatement.ts';
import type { Pauses } from '../guards/pauses.ts';
import { LedgerLanes } from '../lanes.ts';
import type { CopyReport } from '../log/backup.ts';
import { notHere } from '../log/backups.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { PeerView } from '../peer/peer-view.ts';
import type { PolicyExchange } from '../policies.ts';
import type { ReloadReport } from '../reload.ts';
import type { NewTransfer, TransferCreator } from '../service/create-transfer.ts';
import type { TransferService } from '../service/transfer-service.ts';
import type { GatewayApplication } from './application.ts';
import type { TransferView } from './schemas.ts';
import { eventView, pageCursor, readPageCursor, supplyView, transferView } from './views.ts';

export interface ApplicationOptions {
  readonly gatewayId: string;
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly transfers: TransferService;
  readonly creator: TransferCreator;
  readonly metrics: GatewayMetrics;
  readonly clock: Clock;
  readonly certificates?: CertificateMaker;
  readonly policies: PolicyExchange;
  readonly pauses: Pauses;
  readonly evidence: EvidenceExporter;
  /** Absent where the log is no file of the gateway's. */
  readonly backUp?: () => Promise<CopyReport>;
  readonly peers: () => readonly PeerView[];
  /** Absent where there is no configuration to read again. */
  readonly reload?: () => ReloadReport;
  /** All of the weakest unless given. */
  readonly lanes?: LedgerLanes;
  readonly isStopping: () => boolean;
}

type Answer<K extends Exclude<keyof GatewayApplication, 'policies' | 'pauses' | 'peers' | 'reload'>> = ReturnType<
  GatewayApplication[K]
>;

/** Everything the gateway can do for its operators and users. */
export class LocalApplication implements GatewayApplication {
  readonly policies: PolicyExchange;
  readonly pauses: Pauses;
  readonly #options: ApplicationOptions;
  readonly #lanes: LedgerLanes;
  readonly #restatements: Restatements;

  constructor(options: ApplicationOptions) {
    this.policies = options.policies;
    this.pauses = options.pauses;
    this.#options = options;
    this.#lanes = options.lanes ?? new LedgerLanes();
    this.#restatements = new Restatements(options.bridge);
  }

  async createTransfer(request: NewTransfer, by = this.#options.gatewayId): Answer<'createTransfer'> {
    if (this.#options.isStopping()) throw new GatewayError('SHUTTING_DOWN', 'the gateway is stopping; ask again later');
    const { row, created } = await this.#options.creator.create(request, by);
    return { transfer: await this.#view(row), created };
  }

  async listTransfers(query: Parameters<GatewayApplication['listTransfers']>[0]): Answer<'listTransfers'> {
    const { role, state, open, cursor } = query;
    const limit = Number(query.limit);
    const rows = await this.#options.transferLog.transfers({
      // One more than asked for tells whether there is another page.
      limit: limit + 1,
      ...(role === undefined ? {} : { role }),
      ...(state === undefined ? {} : { state }),
      ...(open === undefined ? {} : { open }),
      ...(cursor === undefined ? {} : { after: readPageCursor(cursor) }),
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { transfers: await this.#views(page), ...(more ? { cursor: pageCursor(last) } : {}) };
  }

  async transfer(id: Hash): Answer<'transfer'> {
    return this.#view(await this.#row(id));
  }

  async history(id: Hash): Answer<'history'> {
    const { key } = await this.#row(id);
    const events = await this.#options.transferLog.events(key);
    return { id, events: events.map(eventView) };
  }

  async evidence(id: Hash): Answer<'evidence'> {
    const { key } = await this.#row(id);
    return this.#options.evidence.export(key);
  }

  backUp(): Answer<'backUp'> {
    const { backUp } = this.#options;
    return backUp === undefined ? Promise.reject(notHere()) : backUp();
  }

  peers(): readonly PeerView[] {
    return this.#options.peers();
  }

  reload(): ReloadReport {
    const { reload } = this.#options;
    if (reload !== undefined) return reload();
    throw new GatewayError('NOT_POSSIBLE_NOW', 'this gateway was not started with a configuration file');
  }

  async approveTransfer(id: Hash, by: string): Answer<'approveTransfer'> {
    return this.#view(await this.#options.creator.approve(await this.#row(id), by));
  }

  cancelTransfer(id: Hash, reason: string): Answer<'cancelTransfer'> {
    return this.#operate(id, { kind: 'cancel', reason });
  }

  retryTransfer(id: Hash): Answer<'retryTransfer'> {
    return this.#operate(id, { kind: 'retry' });
  }

  async restateTransfer(id: Hash): Answer<'restateTransfer'> {
    return this.#restatements.ofTransfer(await this.#row(id));
  }

  restateRetirement(retirementId: Hash): Answer<'restateRetirement'> {
    return this.#restatements.ofRetirement(retirementId);
  }

  async supply(batchId: Hash): Answer<'supply'> {
    const { bridge } = this.#options;
    const outcome = await bridge.supply(batchId);
    if (outcome.outcome === 'done') return supplyView(bridge.ledger.descriptor, outcome.value, this.#lanes);
    if (outcome.outcome === 'refused') {
      const { code, message } = outcome.refusal;
      if (code === 'BATCH_NOT_FOUND')
        throw new GatewayError('NOT_FOUND', `the ledger has no batch ${batchId}`, { field: 'batchId', value: batchId });
      throw new GatewayError('LEDGER_REFUSED', `${code}: ${message}`, { field: 'batchId', value: batchId });
    }
    throw new GatewayError('LEDGER_UNAVAILABLE', `the ledger did not answer: ${messageOf(outcome.cause)}`);
  }

  certificate(retirementId: Hash): Answer<'certificate'> {
    const { certificates, bridge } = this.#options;
    if (certificates !== undefined) return certificates.certificate(retirementId);
    const value = bridge.ledger.descriptor;
    const message = `this gateway makes no certificates: retirements on ${value} need none`;
    return Promise.reject(new GatewayError('NOT_FOUND', message, { field: 'ledger', value }));
  }

  async health(): Answer<'health'> {
    const { gatewayId, bridge, transferLog, isStopping } = this.#options;
    const { openTransfers, openEffects } = await transferLog.counts();
    const status = isStopping() ? 'stopping' : 'ok';
    return { status, gatewayId, ledger: bridge.ledger.descriptor, openTransfers, openEffects };
  }

  metrics(): Answer<'metrics'> {
    return this.#options.metrics.text();
  }

  async #operate(
    id: Hash,
    action: { readonly kind: 'cancel'; readonly reason: string } | { readonly kind: 'retry' },
  ): Answer<'cancelTransfer'> {
    const { transfers, clock } = this.#options;
    const row = await this.#row(id);
    const received = await transfers.receive({ key: row.key, input: { ...action, now: clock.now() } });
    if (received.outcome === 'next') return this.#view(received.row);
    const { code, detail } = received.problem;
    throw new GatewayError('NOT_POSSIBLE_NOW', `${code}: ${detail}`, { field: 'id', value: id, state: row.state });
  }

  /** Of several peers' transfers with one id, this gateway's own comes first. */
  async #row(id: Hash): Promise<TransferRow> {
    const [row] = await this.#options.transferLog.transfersById(id);
    if (row !== undefined) return row;
    throw new GatewayError('UNKNOWN_TRANSFER', `there is no transfer ${id}`, {
      field: 'id',
      value: id,
      expected: 'the id of a transfer of this gateway',
    });
  }

  async #view(row: TransferRow): Promise<TransferView> {
    const [approval] = await this.#options.transferLog.guards.approvals([row.key]);
    return transferView(row, this.#options.clock.now(), this.#lanes, approval);
  }

  async #views(rows: readonly TransferRow[]): Promise<TransferView[]> {
    const { transferLog, clock } = this.#options;
    const approvals = await transferLog.guards.approvals(rows.map(({ key }) => key));
    const byKey = new Map(approvals.map((approval) => [approval.transferKey, approval]));
    return rows.map((row) => transferView(row, clock.now(), this.#lanes, byKey.get(row.key)));
  }
}
