import { readAssetProfile, type AssetProfile, type Problem, ERRORS } from '@meridian/satp';
import { parseHash, type Hash } from '@meridian/credit';
import type { Clock } from '../clock.ts';
import { GatewayError } from '../errors.ts';
import { HELD, type Reservation } from '../log/guard-rows.ts';
import type { TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { LedgerEffect } from '../service/ledger-calls.ts';
import { reservationOf } from './caps.ts';
import type { TransferGuardsConfig } from './guard-config.ts';
import { describeScope, type Pauses } from './pauses.ts';
import { routeOf, routeOfTransfer, type Route } from './route.ts';
import { transferOf } from '../service/transfer-row.ts';

export interface TransferGuardsOptions extends TransferGuardsConfig {
  readonly pauses: Pauses;
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  /** Told of each refusal and of each call that is held back. */
  readonly onGuarded: (guard: 'pause' | 'cap' | 'approval', where: 'creation' | 'proposal' | 'ledger-call') => void;
}

/** What is held back while a pause lasts: the steps that take a transfer further before the burn has been submitted. */
const PAUSABLE: ReadonlySet<LedgerEffect['call']> = new Set(['lock', 'mint', 'extinguish']);
/** States that only come after the burn: the mint that is made up for then is no step forward, it is owed. */
const OWED: readonly string[] = ['minting-late'];

/** Stands at the door of transfers on both sides: pauses, caps, and the second operator of large ones. */
export class TransferGuards {
  readonly #options: TransferGuardsOptions;

  constructor(options: TransferGuardsOptions) {
    this.#options = options;
  }

  /** What a new transfer of ours is counted as. @throws GatewayError `PAUSED`, `CAP_EXCEEDED` */
  async admit(
    originLedger: string,
    destinationLedger: string,
    profile: AssetProfile,
    kg: bigint,
  ): Promise<Reservation> {
    const route = routeOf(originLedger, destinationLedger, profile);
    return this.counted('creation', () => this.#admit(route, kg));
  }

  /** Whether a transfer that was admitted before may begin now. @throws GatewayError `PAUSED` */
  async require(originLedger: string, destinationLedger: string, profile: AssetProfile): Promise<void> {
    const { pauses } = this.#options;
    await this.counted('creation', () => pauses.require(routeOf(originLedger, destinationLedger, profile)));
  }

  /** How long a transfer of so much waits for a second operator, ms; undefined where it need not. */
  approvalMs(kg: bigint): number | undefined {
    const { approval } = this.#options;
    return approval === undefined || kg <= approval.overKg ? undefined : approval.expiresSeconds * 1000;
  }

  /**
   * Why a peer's proposal is not taken now, by what it says of ledgers and asset. What only its asset profile tells is found out when that
   * has come, in {@link admitProposed}. A proposal that cannot be read is the core's to refuse.
   */
  async refusalOfProposal(message: Readonly<Record<string, unknown>>): Promise<Problem | undefined> {
    const { transferLog, pauses } = this.#options;
    const claim = (message['transferInitClaim'] ?? {}) as Readonly<Record<string, unknown>>;
    const origin = claim['senderGatewayNetworkId'];
    const destination = claim['recipientGatewayNetworkId'];
    if (typeof origin !== 'string' || typeof destination !== 'string') return undefined;
    const hash = readHash(claim['assetProfileId']);
    const known = hash === undefined ? undefined : await transferLog.profile(hash);
    const read = known === undefined ? undefined : readAssetProfile(JSON.parse(known.text));
    const profile = read?.outcome === 'valid' ? read.profile : undefined;
    const pause = await pauses.on(routeOf(origin, destination, profile));
    if (pause === undefined) return undefined;
    this.#options.onGuarded('pause', 'proposal');
    const code = 'err_0.1.2';
    return { code, ...ERRORS[code], detail: `paused here: ${describeScope(pause.scope)}`, field: 'transferInitClaim' };
  }

  /** What a peer's transfer is counted as, once its profile is known. @throws GatewayError `PAUSED`, `CAP_EXCEEDED` */
  async admitProposed(row: TransferRow, profile: AssetProfile): Promise<Reservation | undefined> {
    const transfer = transferOf(row);
    if (transfer.role !== 'server' || transfer.proposed === undefined) return undefined;
    const { originLedger, destinationLedger, kg } = transfer.proposed;
    return this.counted('proposal', () => this.#admit(routeOf(originLedger, destinationLedger, profile), BigInt(kg)));
  }

  /** Why a ledger call is held back now, for the log of effects; undefined where it may be made. */
  async holds(row: TransferRow, call: LedgerEffect['call']): Promise<string | undefined> {
    if (!PAUSABLE.has(call) || OWED.includes(row.state)) return undefined;
    const active = await this.#options.pauses.list(true);
    if (active.length === 0) return undefined;
    const route = routeOfTransfer(transferOf(row));
    const pause = route && (await this.#options.pauses.on(route));
    if (pause === undefined) return undefined;
    this.#options.onGuarded('pause', 'ledger-call');
    return `${HELD}${pause.id}`;
  }

  /** Lets a refusal pass and counts it. */
  async counted<T>(where: 'creation' | 'proposal', work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isGuardRefusal(error)) this.#options.onGuarded(error.code === 'PAUSED' ? 'pause' : 'cap', where);
      throw error;
    }
  }

  async #admit(route: Route, kg: bigint): Promise<Reservation> {
    const { pauses, caps, clock } = this.#options;
    await pauses.require(route);
    if (route.credit === undefined) throw new TypeError('a transfer is admitted when its credit is known');
    return reservationOf(caps, { ...route, credit: route.credit }, kg, clock.now());
  }
}

export const isGuardRefusal = (error: unknown): error is GatewayError =>
  error instanceof GatewayError && (error.code === 'PAUSED' || error.code === 'CAP_EXCEEDED');

function readHash(text: unknown): Hash | undefined {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? parseHash(text, 'assetProfileId') : undefined;
}
