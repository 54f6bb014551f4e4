import { randomUUID } from 'node:crypto';
import {
  classId as classIdOf,
  encodeAccount,
  formatRanges,
  hashText,
  MAX_RANGES,
  totalKg,
  type Hash,
  type Ledger,
  type Range,
} from '@meridian/credit';
import type { CreditClass, LedgerBridge, Outcome } from '@meridian/bridges';
import { assetProfileOf, openClientTransfer, type TransferRequest } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import { GatewayError, messageOf } from '../errors.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { KeyLock } from './key-lock.ts';
import { transferKeyOf } from './outbox.ts';
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
  readonly amount: { readonly kg: bigint } | { readonly ranges: readonly Range[] };
  /** Legal entities behind the accounts; the accounts themselves when not given. */
  readonly originatorEntityId?: string | undefined;
  readonly beneficiaryEntityId?: string | undefined;
}

export interface TransferCreatorOptions {
  readonly bridge: LedgerBridge;
  readonly peers: PeerDirectory;
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
    return this.#locks.run(request.clientRequestId, () => this.#create(request));
  }

  async #create(request: NewTransfer): Promise<{ readonly row: TransferRow; readonly created: boolean }> {
    const requestHash = hashOf(request);
    const known = await this.#known(request.clientRequestId, requestHash);
    if (known !== undefined) return { row: known, created: false };
    const { bridge, clock, transfers, lockSeconds } = this.#options;
    const peer = this.#options.peers.byId(request.recipientGatewayId, 'recipientGatewayId');
    const destination = ledgerOf(peer, request.recipientLedger);
    encodeAccount(bridge.ledger.kind, request.originAccount, 'originAccount');
    encodeAccount(destination.kind, request.beneficiary, 'beneficiary');
    const credit = await this.#creditClass(request.asset);
    const profile = assetProfileOf(credit);
    const start: TransferRequest = {
      originLedger: bridge.ledger.descriptor,
      destinationLedger: destination.descriptor,
      owner: request.originAccount,
      beneficiary: request.beneficiary,
      originatorEntityId: request.originatorEntityId ?? request.originAccount,
      beneficiaryEntityId: request.beneficiaryEntityId ?? request.beneficiary,
      classId: credit.classId,
      ranges: formatRanges(await this.#ranges(credit.classId, request)),
      profile,
      lockSeconds,
    };
    const fresh = openClientTransfer({
      transferContextId: randomUUID(),
      sessionId: randomUUID(),
      peerGatewayId: peer.gatewayId,
    });
    const key = transferKeyOf(fresh);
    const received = await transfers.receive({
      key,
      fresh,
      input: { kind: 'start', now: clock.now(), request: start },
      request: { clientRequestId: request.clientRequestId, requestHash, transferKey: key },
      profile: profileRow(profile),
    });
    if (received.outcome === 'next') return { row: received.row, created: true };
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
      throw new GatewayError('IDEMPOTENCY_CONFLICT', `clientRequestId: ${clientRequestId} was used for another request`, {
        field: 'clientRequestId',
        value: clientRequestId,
        expected: 'a fresh id, or the same request as before',
      });
    }
    return transferLog.transfer(known.transferKey);
  }

  async #creditClass(asset: NewTransfer['asset']): Promise<CreditClass> {
    const [field, id] = 'classId' in asset ? ['classId', asset.classId] : ['batchId', classIdOf(asset.batchId)];
    const credit = valueOf(await this.#options.bridge.creditClass(id as Hash), field);
    if (credit !== undefined) return credit;
    const value = 'classId' in asset ? asset.classId : asset.batchId;
    throw new GatewayError('UNKNOWN_CLASS', `${field}: the ledger holds no class of ${value}`, {
      field,
      value,
      expected: 'a class or batch that was issued or minted on this ledger',
    });
  }

  async #ranges(classId: Hash, { originAccount: owner, amount }: NewTransfer): Promise<readonly Range[]> {
    const { bridge } = this.#options;
    const [field, kg] = 'kg' in amount ? ['kg', amount.kg] : ['ranges', totalKg(amount.ranges)];
    const wanted = 'ranges' in amount ? { wanted: amount.ranges } : {};
    const outcome = await bridge.spendable({ classId, owner, kg: kg as bigint, ...wanted });
    if (outcome.outcome === 'refused') throw notSpendable(field as string, amount, outcome.refusal);
    const ranges = valueOf(outcome, field as string);
    const [asked, found] = ['ranges' in amount ? formatRanges(amount.ranges) : undefined, formatRanges(ranges)];
    if (ranges.length > MAX_RANGES || (asked !== undefined && asked !== found)) {
      const message = ranges.length > MAX_RANGES ? `it lies in more than ${MAX_RANGES} ranges` : `the next to go are ${found}`;
      throw notSpendable(field as string, amount, { code: 'RANGES_CHANGED', message });
    }
    return ranges;
  }
}

/** The recipient's ledger: the one asked for, or the only one. */
function ledgerOf(peer: Peer, descriptor: string | undefined): Ledger {
  const ledgers = peer.ledgers.map(({ ledger }) => ledger);
  const found = descriptor === undefined && ledgers.length === 1 ? ledgers[0] : ledgers.find((l) => l.descriptor === descriptor);
  if (found !== undefined) return found;
  throw new GatewayError('UNKNOWN_LEDGER', `recipientLedger: ${peer.gatewayId} stands before ${String(ledgers.length)} ledgers`, {
    field: 'recipientLedger',
    value: descriptor ?? '',
    expected: `one of ${ledgers.map((ledger) => ledger.descriptor).join(', ')}`,
  });
}

function valueOf<T>(outcome: Outcome<T>, field: string): T {
  switch (outcome.outcome) {
    case 'done':
      return outcome.value;
    case 'refused':
      throw new GatewayError('LEDGER_REFUSED', `${field}: ${outcome.refusal.message}`, { field, ledgerCode: outcome.refusal.code });
    case 'unknown':
    case 'unavailable':
      throw new GatewayError('LEDGER_UNAVAILABLE', `the ledger did not answer: ${messageOf(outcome.cause)}`, {}, outcome.cause);
  }
}

function notSpendable(
  field: string,
  amount: NewTransfer['amount'],
  { code, message }: { readonly code: string; readonly message: string },
): GatewayError {
  const value = 'kg' in amount ? amount.kg.toString() : formatRanges(amount.ranges);
  const expected = 'what the account holds, active and in this class';
  return new GatewayError('NOT_SPENDABLE', `${field}: ${value} cannot be given: ${message}`, { field, value, expected, ledgerCode: code });
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
