import { randomUUID } from 'node:crypto';
import { classId as classIdOf, encodeAccount, formatRanges, hashText, type Hash, type Ledger } from '@meridian/credit';
import type { CreditClass, LedgerBridge } from '@meridian/bridges';
import { assetProfileOf, openClientTransfer, type TransferRequest } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import { GatewayError, isConflict } from '../errors.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { KeyLock } from './key-lock.ts';
import { ledgerValue } from './ledger-value.ts';
import { transferKeyOf } from './outbox.ts';
import type { Amount, RangePicker } from './range-picker.ts';
import { profileRow } from './runners.ts';
import type { TransferService } from './transfer-service.ts';

/** What somebody asks for: so many kilograms, or exactly these ranges, of a class or of a batch's plain class. */
export interface NewTransfer {
  /** Chosen by the caller: the same id with the same content is the same transfer. */
  readonly clientRequestId: string;
  /** Account on this gateway's ledger. */
  readonly originAccount: string;
  /** Account on the recipient's ledger. */
  readonly beneficiary: string;
  readonly recipientGatewayId: string;
  /** Needed only where the recipient stands before several ledgers. */
  readonly recipientLedger?: string | undefined;
  readonly asset: { readonly classId: Hash } | { readonly batchId: Hash };
  readonly amount: Amount;
  /** Legal entities behind the accounts; the accounts themselves when not given. */
  readonly originatorEntityId?: string | undefined;
  readonly beneficiaryEntityId?: string | undefined;
}

export interface TransferCreatorOptions {
  readonly bridge: LedgerBridge;
  readonly peers: PeerDirectory;
  readonly picker: RangePicker;
  readonly transfers: TransferService;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  readonly lockSeconds: number;
}

/** Turns a request into a transfer: finds the class, the exact ranges and the profile, and starts it. */
export class TransferCreator {
  readonly #options: TransferCreatorOptions;
  readonly #locks = new KeyLock();

  constructor(options: TransferCreatorOptions) {
    this.#options = options;
  }

  /**
   * @throws GatewayError `IDEMPOTENCY_CONFLICT`, `UNKNOWN_PEER`, `UNKNOWN_LEDGER`, `UNKNOWN_CLASS`, `NOT_SPENDABLE`,
   * `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE`; CreditError `INVALID_ACCOUNT`
   */
  create(request: NewTransfer): Promise<{ readonly row: TransferRow; readonly created: boolean }> {
    return this.#locks.run(request.clientRequestId, () => this.#once(request));
  }

  /** Another replica may have had the same request at the same moment: then its transfer is the one. */
  async #once(request: NewTransfer): Promise<{ readonly row: TransferRow; readonly created: boolean }> {
    try {
      return await this.#create(request);
    } catch (error) {
      if (!isConflict(error, 'clientRequestId')) throw error;
      const row = await this.#known(request.clientRequestId, hashOf(request));
      if (row === undefined) throw error;
      return { row, created: false };
    }
  }

  async #create(request: NewTransfer): Promise<{ readonly row: TransferRow; readonly created: boolean }> {
    const requestHash = hashOf(request);
    const known = await this.#known(request.clientRequestId, requestHash);
    if (known !== undefined) return { row: known, created: false };
    const { bridge, picker, lockSeconds } = this.#options;
    const peer = this.#options.peers.byId(request.recipientGatewayId, 'recipientGatewayId');
    const destination = ledgerOf(peer, request.recipientLedger);
    encodeAccount(bridge.ledger.kind, request.originAccount, 'originAccount');
    encodeAccount(destination.kind, request.beneficiary, 'beneficiary');
    const credit = await this.#creditClass(request.asset);
    const profile = assetProfileOf(credit);
    const start = {
      originLedger: bridge.ledger.descriptor,
      destinationLedger: destination.descriptor,
      owner: request.originAccount,
      beneficiary: request.beneficiary,
      originatorEntityId: request.originatorEntityId ?? request.originAccount,
      beneficiaryEntityId: request.beneficiaryEntityId ?? request.beneficiary,
      classId: credit.classId,
      profile,
      lockSeconds,
    };
    const holding = { classId: credit.classId, owner: request.originAccount };
    const row = await picker.pick(holding, request.amount, (ranges) =>
      this.#start(
        peer,
        { ...start, ranges: formatRanges(ranges) },
        { clientRequestId: request.clientRequestId, requestHash },
      ),
    );
    return { row, created: true };
  }

  async #start(
    peer: Peer,
    request: TransferRequest,
    { clientRequestId, requestHash }: { readonly clientRequestId: string; readonly requestHash: Hash },
  ): Promise<TransferRow> {
    const { clock, transfers } = this.#options;
    const ids = { transferContextId: randomUUID(), sessionId: randomUUID(), peerGatewayId: peer.gatewayId };
    const fresh = openClientTransfer(ids);
    const key = transferKeyOf(fresh);
    const received = await transfers.receive({
      key,
      fresh,
      input: { kind: 'start', now: clock.now(), request },
      request: { clientRequestId, requestHash, transferKey: key },
      profile: profileRow(request.profile),
    });
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

/** The recipient's ledger: the one asked for, or the only one. */
function ledgerOf(peer: Peer, descriptor: string | undefined): Ledger {
  const ledgers = peer.ledgers.map(({ ledger }) => ledger);
  const found =
    descriptor === undefined && ledgers.length === 1 ? ledgers[0] : ledgers.find((l) => l.descriptor === descriptor);
  if (found !== undefined) return found;
  throw new GatewayError(
    'UNKNOWN_LEDGER',
    `recipientLedger: ${peer.gatewayId} stands before ${String(ledgers.length)} ledgers`,
    {
      field: 'recipientLedger',
      value: descriptor ?? '',
      expected: `one of ${ledgers.map((ledger) => ledger.descriptor).join(', ')}`,
    },
  );
}

/** Over every field, so that the same id with any other content is noticed. */
function hashOf(request: NewTransfer): Hash {
  const { asset, amount } = request;
  return hashText(
    JSON.stringify([
      request.originAccount,
      request.beneficiary,
      request.recipientGatewayId,
      request.recipientLedger ?? null,
      'classId' in asset ? ['class', asset.classId] : ['batch', asset.batchId],
      'kg' in amount ? ['kg', amount.kg.toString()] : ['ranges', formatRanges(amount.ranges)],
      request.originatorEntityId ?? null,
      request.beneficiaryEntityId ?? null,
    ]),
  );
}
