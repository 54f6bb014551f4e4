import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { GatewayError } from '../errors.ts';
import type { PauseRow, PauseScope } from '../log/guard-rows.ts';
import type { TransferLog } from '../log/transfer-log.ts';
import { covers, type Route } from './route.ts';

export interface PausesOptions {
  readonly transferLog: TransferLog;
  readonly clock: Clock;
  /** Descriptors of the ledgers that this gateway deals with. */
  readonly ledgers: readonly string[];
  /** What a pause held back is due. */
  readonly onLift: () => void;
}

/** What anybody may do who has found a reason to stop a lane: an operator, or a part of the gateway that watches it. */
export interface LanePauser {
  /** @param by who, for the record */
  set(scope: PauseScope, by: string, reason: string): Promise<{ readonly pause: PauseRow; readonly created: boolean }>;
}

/**
 * Pauses by lane, direction, registry, project or vintage, kept in the log: transfers that they cover do not begin, and those under way
 * stop before the next lock, mint or burn. What comes after the burn, and what undoes a lock, goes on.
 */
export class Pauses implements LanePauser {
  readonly #options: PausesOptions;

  constructor(options: PausesOptions) {
    this.#options = options;
  }

  /** The same again while it is active is the same pause. @throws GatewayError `INVALID_ARGUMENT`, `UNKNOWN_LEDGER` */
  set(scope: PauseScope, by: string, reason: string): Promise<{ readonly pause: PauseRow; readonly created: boolean }> {
    const { transferLog, clock } = this.#options;
    const checked = this.#checked(scope);
    return transferLog.alone('pauses', async () => {
      const key = scopeKey(checked);
      const active = await transferLog.guards.pauses({ active: true });
      const known = active.find((pause) => scopeKey(pause.scope) === key);
      if (known !== undefined) return { pause: known, created: false };
      const at = clock.now();
      const pause = { id: randomUUID(), scope: checked, setBy: by, setAt: at, reason };
      await transferLog.append({ at, pause });
      return { pause, created: true };
    });
  }

  /** One that is lifted stays as it was lifted first. @throws GatewayError `UNKNOWN_PAUSE` */
  lift(id: string, by: string, reason: string): Promise<PauseRow> {
    const { transferLog, clock, onLift } = this.#options;
    return transferLog.alone('pauses', async () => {
      const pause = await transferLog.guards.pause(id);
      if (pause === undefined)
        throw new GatewayError('UNKNOWN_PAUSE', `id: there is no pause ${id}`, {
          field: 'id',
          value: id,
          expected: 'the id of a pause of this gateway',
        });
      if (pause.lifted !== undefined) return pause;
      const at = clock.now();
      const lifted = { ...pause, lifted: { by, at, reason } };
      await transferLog.append({ at, pause: lifted });
      onLift();
      return lifted;
    });
  }

  list(active?: boolean): Promise<readonly PauseRow[]> {
    return this.#options.transferLog.guards.pauses(active === undefined ? {} : { active });
  }

  /** The pause, if any, that stops transfers of this route. */
  async on(route: Route): Promise<PauseRow | undefined> {
    return (await this.list(true)).find(({ scope }) => covers(scope, route));
  }

  /** @throws GatewayError `PAUSED` */
  async require(route: Route): Promise<void> {
    const pause = await this.on(route);
    if (pause !== undefined) throw pausedError(pause);
  }

  #checked(scope: PauseScope): PauseScope {
    const { lane, originLedger, destinationLedger, registry, project } = scope;
    const refuse = (field: string, value: unknown, expected: string): never => {
      throw new GatewayError('INVALID_ARGUMENT', `${field}: ${expected}`, { field, value, expected });
    };
    if (Object.values(scope).every((value) => value === undefined))
      refuse('scope', scope, 'one of lane, originLedger, destinationLedger, registry, project or vintage');
    if (lane !== undefined && (originLedger ?? destinationLedger) !== undefined)
      refuse('lane', lane, 'a lane, or a direction by originLedger and destinationLedger, not both');
    if (lane !== undefined && lane[0] === lane[1]) refuse('lane', lane, 'two different ledgers');
    if (project !== undefined && registry === undefined) refuse('registry', '', 'the registry that names the project');
    for (const [field, values] of Object.entries({ lane, originLedger, destinationLedger }))
      for (const ledger of values === undefined ? [] : [values].flat()) this.#requireKnown(field, ledger);
    return lane === undefined ? scope : { ...scope, lane: inOrder(lane) };
  }

  #requireKnown(field: string, ledger: string): void {
    const { ledgers } = this.#options;
    if (ledgers.includes(ledger)) return;
    throw new GatewayError('UNKNOWN_LEDGER', `${field}: ${ledger} is no ledger of this gateway or its peers`, {
      field,
      value: ledger,
      expected: `one of ${ledgers.join(', ')}`,
    });
  }
}

const inOrder = ([one, other]: readonly [string, string]): readonly [string, string] =>
  one < other ? [one, other] : [other, one];

const FIELDS = ['lane', 'originLedger', 'destinationLedger', 'registry', 'project', 'vintage'] as const;

const scopeKey = (scope: PauseScope): string => JSON.stringify(FIELDS.map((field) => scope[field] ?? null));

/** What a pause covers, in words. */
export const describeScope = (scope: PauseScope): string =>
  FIELDS.flatMap((field) => {
    const value = scope[field];
    if (value === undefined) return [];
    return [`${field} ${typeof value === 'object' ? value.join(' <-> ') : String(value)}`];
  }).join(', ');

export const pausedError = ({ id, scope, reason }: PauseRow): GatewayError => {
  const field = FIELDS.find((name) => scope[name] !== undefined) ?? 'scope';
  return new GatewayError('PAUSED', `${describeScope(scope)} is paused: ${reason}`, {
    field,
    value: scope[field as keyof PauseScope],
    expected: `what no pause covers, or to ask again when pause ${id} is lifted`,
  });
};
