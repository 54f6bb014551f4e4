import { classId as classIdOf, encodeAccount, formatRanges, type Hash } from '@meridian/credit';
import type { CreditClass, LedgerBridge } from '@meridian/bridges';
import { assetProfileOf, openClientTransfer, type TransferRequest } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import { GatewayError, isConflict } from '../errors.ts';
import { APPROVAL_TIMER, requestOf, requestText, requireApprovable, waitingBody } from '../guards/approvals.ts';
import type { TransferGuards } from '../guards/transfer-guards.ts';
import type { Reservation } from '../log/guard-rows.ts';
import type { Append, RequestRow, TransferLog, TransferRow } from '../log/transfer-log.ts';
import { requireValidKey } from '../peer/message-key-list.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import type { Happening } from './happening.ts';
import { KeyLock } from './key-lock.ts';
import { ledgerValue } from './ledger-value.ts';
import { hashOf, kgOf, ledgerOf, newIds, waitingRow, type NewTransfer } from './new-transfer.ts';
import { transferKeyOf } from './outbox.ts';
import type { RangePicker } from './range-picker.ts';
import { profileRow } from './profile-runner.ts';
import type { TransferObserver, TransferService } from './transfer-service.ts';

export type { NewTransfer } from './new-transfer.ts';

export interface TransferCreatorOptions {
  readonly bridge: LedgerBridge;
  readonly peers: PeerDirectory;
  readonly picker: RangePicker;
  readonly transfers: TransferService;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly lockSeconds: number;
  readonly guards: Pick<TransferGuards, 'admit' | 'approvalMs' | 'counted' | 'require'>;
  readonly observer: Pick<TransferObserver, 'timer'>;
}

type Created = { readonly row: TransferRow; readonly created: boolean };

/** A request after everything in it was looked up, but for the exact ranges. */
interface Prepared {
  readonly peer: Peer;
  readonly start: Omit<TransferRequest, 'ranges'>;
  readonly holding: { readonly classId: Hash; readonly owner: string };
}

/** Turns a request into a transfer: finds the class, the exact ranges and the profile, and starts it. */
export class TransferCreator {
  readonly #options: TransferCreatorOptions;
  readonly #locks = new KeyLock();

  constructor(options: TransferCreatorOptions) {
    this.#options = options;
  }

  /**
   * A large transfer is written down and waits for {@link approve}.
   * @param by who asks
   * @throws GatewayError `IDEMPOTENCY_CONFLICT`, `UNKNOWN_PEER`, `UNKNOWN_LEDGER`, `UNKNOWN_CLASS`, `NOT_SPENDABLE`,
   * `PAUSED`, `CAP_EXCEEDED`, `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE`; CreditError `INVALID_ACCOUNT`
   */
  create(request: NewTransfer, by: string): Promise<Created> {
    return this.#locks.run(request.clientRequestId, () => this.#once(request, by));
  }

  /**
   * Begins a transfer that waits for a second operator. Once more it changes nothing.
   * @param by another than who asked for it
   * @throws GatewayError `NOT_POSSIBLE_NOW`, `SECOND_OPERATOR_NEEDED`, and those of {@link create}
   */
  approve({ key }: Pick<TransferRow, 'key'>, by: string): Promise<TransferRow> {
    return this.#locks.run(`approve/${key}`, () => this.#approve(key, by));
  }

  /** Another replica may have had the same request at the same moment: then its transfer is the one. */
  async #once(request: NewTransfer, by: string): Promise<Created> {
    try {
      return await this.#create(request, by);
    } catch (error) {
      if (!isConflict(error, 'clientRequestId')) throw error;
      const row = await this.#known(request.clientRequestId, hashOf(request));
      if (row === undefined) throw error;
      return { row, created: false };
    }
  }

  async #create(request: NewTransfer, by: string): Promise<Created> {
    const requestHash = hashOf(request);
    const known = await this.#known(request.clientRequestId, requestHash);
    if (known !== undefined) return { row: known, created: false };
    const { picker, guards } = this.#options;
    const prepared = await this.#prepare(request);
    const { start, holding } = prepared;
    const kg = kgOf(request.amount);
    const reserve = await guards.admit(start.originLedger, start.destinationLedger, start.profile, kg);
    const asked = { clientRequestId: request.clientRequestId, requestHash };
    const waitMs = guards.approvalMs(kg);
    if (waitMs !== undefined)
      return { row: await this.#hold(request, prepared, { asked, reserve, by, waitMs }), created: true };
    const fresh = openClientTransfer(newIds(prepared.peer));
    const key = transferKeyOf(fresh);
    const more = { fresh, request: { ...asked, transferKey: key }, profile: profileRow(start.profile), reserve };
    const row = await guards.counted('creation', () =>
      picker.pick(holding, request.amount, (ranges) =>
        this.#start(key, { ...start, ranges: formatRanges(ranges) }, more),
      ),
    );
    return { row, created: true };
  }

  async #approve(key: string, by: string): Promise<TransferRow> {
    const { transferLog, clock, guards, picker } = this.#options;
    const row = await transferLog.transfer(key);
    if (row === undefined) throw new TypeError(`there is no transfer ${key}`);
    const [found] = await transferLog.guards.approvals([key]);
    const approval = requireApprovable(row, found, by, clock.now());
    if (approval.approved !== undefined) return row;
    const request = requestOf(approval);
    const { start, holding } = await this.#prepare(request);
    await guards.require(start.originLedger, start.destinationLedger, start.profile);
    const approved = { by, at: clock.now() };
    return picker.pick(holding, request.amount, (ranges) =>
      this.#start(
        key,
        { ...start, ranges: formatRanges(ranges) },
        {
          onlyIn: 'initial',
          approval: { ...approval, approved },
          cleared: [APPROVAL_TIMER],
          profile: profileRow(start.profile),
          facts: { requestedBy: approval.requestedBy, approvedBy: by },
        },
      ),
    );
  }

  /** Counted against the caps from now on; its ranges are picked when it is approved. */
  async #hold(
    request: NewTransfer,
    { peer, start }: Prepared,
    {
      asked,
      reserve,
      by,
      waitMs,
    }: {
      readonly asked: Omit<RequestRow, 'transferKey'>;
      readonly reserve: Reservation;
      readonly by: string;
      readonly waitMs: number;
    },
  ): Promise<TransferRow> {
    const { transferLog, clock, guards, observer } = this.#options;
    const at = clock.now();
    const row = waitingRow(openClientTransfer(newIds(peer)), start, reserve.kg, at);
    const expiresAt = at + waitMs;
    const append: Append = {
      at,
      transfer: row,
      request: { ...asked, transferKey: row.key },
      events: [{ type: 'waiting', body: JSON.stringify(waitingBody(by, expiresAt)) }],
      approval: { transferKey: row.key, requestedBy: by, request: requestText(request), expiresAt },
      timers: [{ name: APPROVAL_TIMER, at: expiresAt }],
      reserve,
    };
    await guards.counted('creation', () => transferLog.append(append));
    observer.timer(expiresAt);
    return row;
  }

  async #prepare(request: NewTransfer): Promise<Prepared> {
    const { bridge, lockSeconds } = this.#options;
    const peer = this.#options.peers.byId(request.recipientGatewayId, 'recipientGatewayId');
    requireValidKey(peer, this.#options.clock.now());
    const destination = ledgerOf(peer, request.recipientLedger);
    encodeAccount(bridge.ledger.kind, request.originAccount, 'originAccount');
    encodeAccount(destination.kind, request.beneficiary, 'beneficiary');
    const credit = await this.#creditClass(request.asset);
    const start = {
      originLedger: bridge.ledger.descriptor,
      destinationLedger: destination.descriptor,
      owner: request.originAccount,
      beneficiary: request.beneficiary,
      originatorEntityId: request.originatorEntityId ?? request.originAccount,
      beneficiaryEntityId: request.beneficiaryEntityId ?? request.beneficiary,
      classId: credit.classId,
      profile: assetProfileOf(credit),
      lockSeconds,
    };
    return { peer, start, holding: { classId: credit.classId, owner: request.originAccount } };
  }

  async #start(key: string, request: TransferRequest, more: Omit<Happening, 'key' | 'input'>): Promise<TransferRow> {
    const { clock, transfers } = this.#options;
    const received = await transfers.receive({ ...more, key, input: { kind: 'start', now: clock.now(), request } });
    if (received.outcome === 'next') return received.row;
    const { detail, field, value, expected } = received.problem;
    throw new GatewayError('INVALID_ARGUMENT', detail, {
      ...(field === undefined ? {} : { field }),
      ...(value === undefined ? {} : { value }),
      ...(expected === undefined ? {} : { expected }),
    });
  }

  async #known(clientRequestId: string, requestHash: Hash): Promise<TransferRow | undefined> {
    const { transferLog } = this.#options;
    const known = await transferLog.request(clientRequestId);
    if (known === undefined) return undefined;
    if (known.requestHash !== requestHash) {
      throw new GatewayError(
        'IDEMPOTENCY_CONFLICT',
        `clientRequestId: ${clientRequestId} was used for another request`,
        {
          field: 'clientRequestId',
          value: clientRequestId,
          expected: 'a fresh id, or the same request as before',
        },
      );
    }
    return transferLog.transfer(known.transferKey);
  }

  async #creditClass(asset: NewTransfer['asset']): Promise<CreditClass> {
    const [field, value] =
      'classId' in asset ? (['classId', asset.classId] as const) : (['batchId', asset.batchId] as const);
    const id = 'classId' in asset ? asset.classId : classIdOf(asset.batchId);
    const credit = ledgerValue(await this.#options.bridge.creditClass(id), field);
    if (credit !== undefined) return credit;
    throw new GatewayError('UNKNOWN_CLASS', `${field}: the ledger holds no class of ${value}`, {
      field,
      value,
      expected: 'a class or batch that was issued or minted on this ledger',
    });
  }
}
