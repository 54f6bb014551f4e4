import { DESTINATION_VIEWS, ORIGIN_VIEWS, type DestinationView, type OriginView, type View } from './ledger-rules.ts';

/** A ledger as its newest block shows it, and what of it is final. */
export interface LedgerState<V extends View = View> {
  readonly tip: V;
  readonly final: V;
}

/** A gateway by the numbers of its log and of what of that a power cut leaves. */
export interface GatewayState {
  readonly log: number;
  readonly disk: number;
}

/** Everything that is: the client's gateway before the origin, the server's before the destination. */
export interface State {
  readonly client: GatewayState;
  readonly server: GatewayState;
  readonly origin: LedgerState<OriginView>;
  readonly destination: LedgerState<DestinationView>;
  /** Number of the set of error messages on their way in responses: each may come at any time. */
  readonly answers: number;
}

/** A short text for a state, the same for the same state. */
export function keyOf({ client, server, origin, destination, answers }: State): string {
  const numbers = [client.log, client.disk, server.log, server.disk, answers];
  const tooLarge = numbers.find((number) => number > 0xffff);
  if (tooLarge !== undefined) throw new Error(`${String(tooLarge)} does not go into 16 bits`);
  const views =
    (ORIGIN_VIEWS.indexOf(origin.tip) << 9) |
    (ORIGIN_VIEWS.indexOf(origin.final) << 6) |
    (DESTINATION_VIEWS.indexOf(destination.tip) << 3) |
    DESTINATION_VIEWS.indexOf(destination.final);
  return String.fromCharCode(...numbers, views);
}

export function stateOf(key: string): State {
  const [clientLog, clientDisk, serverLog, serverDisk, answers, views] = [0, 1, 2, 3, 4, 5].map((i) =>
    key.charCodeAt(i),
  ) as [number, number, number, number, number, number];
  return {
    client: { log: clientLog, disk: clientDisk },
    server: { log: serverLog, disk: serverDisk },
    origin: { tip: ORIGIN_VIEWS[views >> 9] ?? 'none', final: ORIGIN_VIEWS[(views >> 6) & 7] ?? 'none' },
    destination: { tip: DESTINATION_VIEWS[(views >> 3) & 7] ?? 'none', final: DESTINATION_VIEWS[views & 7] ?? 'none' },
    answers,
  };
}
