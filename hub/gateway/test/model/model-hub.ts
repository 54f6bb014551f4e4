import type { Hash } from '@meridian/credit';
import type { TransferRow } from '../../src/log/transfer-log.ts';
import { BUYER, OWNER, peerOfSite, type Pair } from '../support/two-gateways.ts';
import { ModelSite, type Disk } from './model-site.ts';
import { brokenIdentity, suppliesOf, unsettledKg } from './supply.ts';
import { UnreliableNetwork } from './unreliable-network.ts';
import { VirtualTime } from './virtual-clock.ts';

export type Place = 'home' | 'foreign';
export const PLACES = ['home', 'foreign'] as const;
export const other = (place: Place): Place => (place === 'home' ? 'foreign' : 'home');

export interface HubOptions {
  readonly pair: Pair;
  readonly disk: (place: Place) => Disk;
  /** How far each gateway's clock is ahead, ms. */
  readonly ahead: Readonly<Record<Place, number>>;
}

const START = Date.UTC(2026, 10, 21, 12);
/** Turns of the event loop without any call, after which nothing more is to be expected. */
const QUIET_TURNS = 4;
const ROUND_MS = 30_000;
/** Half an hour: longer than any wait of a gateway. */
const MOST_ROUNDS = 60;
const FOR_EVER: readonly string[] = ['extinguished', 'released', 'assigned', 'void'];

/** Two gateways before two ledgers, with a network, ledgers, clocks and processes that do what they are told. */
export class ModelHub {
  readonly network: UnreliableNetwork;
  readonly sites: Readonly<Record<Place, ModelSite>>;
  readonly #pair: Pair;
  readonly #time = new VirtualTime(START);
  readonly #decided = new Map<string, string>();
  #events = 0;
  #requests = 0;

  constructor({ pair, disk, ahead }: HubOptions) {
    this.#pair = pair;
    const onEvent = (): void => {
      this.#events += 1;
    };
    this.network = new UnreliableNetwork(onEvent);
    const site = (place: Place): ModelSite =>
      new ModelSite({
        site: pair[place],
        peer: pair[other(place)],
        disk: disk(place),
        clock: this.#time.clock(ahead[place]),
        link: this.network.linkTo({
          server: () => this.sites[other(place)].server,
          sender: peerOfSite(pair[place]),
        }),
        onEvent,
      });
    this.sites = { home: site('home'), foreign: site('foreign') };
  }

  async start(): Promise<void> {
    for (const place of PLACES) await this.sites[place].start();
    await this.rest();
  }

  async close(): Promise<void> {
    for (const place of PLACES) await this.sites[place].close();
  }

  async send(from: Place, kg: bigint): Promise<void> {
    this.#requests += 1;
    await this.sites[from].ask((application) =>
      application.createTransfer({
        clientRequestId: `request-${String(this.#requests)}`,
        originAccount: from === 'home' ? OWNER : BUYER,
        beneficiary: from === 'home' ? BUYER : OWNER,
        recipientGatewayId: this.#pair[other(from)].gatewayId,
        asset: { classId: this.#pair.classId },
        amount: { kg },
      }),
    );
  }

  /** An operator acts on one of a gateway's transfers. */
  async operate(place: Place, which: number, action: 'cancel' | 'retry'): Promise<void> {
    const rows = await this.#rows(place);
    const row = rows[rows.length === 0 ? 0 : which % rows.length];
    if (row !== undefined) await this.#operate(place, row.transferId, action);
  }

  async forward(ms: number): Promise<void> {
    await this.#time.forward(ms, () => this.rest());
  }

  /** Waits until nothing happens any more without time passing or somebody deciding something. */
  async rest(): Promise<void> {
    let seen = -1;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      await new Promise((resolve) => setImmediate(resolve));
      const isBusy = PLACES.some((place) => this.sites[place].underWay > 0);
      if (isBusy || this.#events !== seen) quiet = -1;
      seen = this.#events;
    }
  }

  /** @throws Error for the first rule that does not hold now */
  async check(): Promise<void> {
    const identity = brokenIdentity(suppliesOf(this.#pair));
    if (identity !== undefined) throw new Error(identity);
    for (const place of PLACES) {
      const [accident] = this.sites[place].accidents;
      if (accident !== undefined) throw new Error(accident);
      for (const row of await this.#rows(place)) if (row.role === 'client') this.#checkTransfer(place, row.transferId);
    }
  }

  /**
   * From now on nothing goes wrong. Everything must come to an end, and late landings after that must change nothing for good.
   * @returns how each transfer has ended
   */
  async heal(): Promise<readonly string[]> {
    this.network.heal();
    for (const place of PLACES) {
      const site = this.sites[place];
      site.ledger.heal();
      site.spare();
      await site.start();
    }
    await this.#untilAllEnded();
    for (const place of PLACES) await this.sites[place].ledger.landAll();
    await this.#untilAllEnded();
    const kg = unsettledKg(suppliesOf(this.#pair));
    if (kg !== 0n) throw new Error(`${String(kg)} kg are not spendable on exactly one side`);
    return this.#ends();
  }

  async #untilAllEnded(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      // Whoever waits before trying again, as after a ledger's outage, does so within a round.
      await this.forward(ROUND_MS);
      await this.check();
      if ((await this.#open()) === undefined) return;
      for (const place of PLACES)
        for (const row of await this.#rows(place))
          if (row.state === 'halted') await this.#operate(place, row.transferId, 'retry');
    }
    throw new Error(`half an hour later there is still ${String(await this.#open())}`);
  }

  /** Something that is left to do, in words. */
  async #open(): Promise<string | undefined> {
    for (const place of PLACES) {
      const { log } = this.sites[place];
      for (const row of await this.#rows(place)) {
        const [effect] = await log.openEffects(row.key);
        if (!row.open && effect === undefined) continue;
        const left = effect === undefined ? '' : `: ${effect.key}, ${effect.state}, ${effect.lastError ?? 'not tried'}`;
        return `${row.role} ${row.state} at ${place}${left}`;
      }
    }
    return undefined;
  }

  /** Both gateways tell the same story, and it is what the ledgers hold. */
  async #ends(): Promise<readonly string[]> {
    const stories: string[] = [];
    for (const place of PLACES)
      for (const client of await this.#rows(place)) {
        if (client.role !== 'client') continue;
        const [server] = await this.sites[other(place)].log.transfersById(client.transferId);
        const story = `${client.state}, ${server?.state ?? 'none'}: ${this.#views(place, client.transferId).join(', ')}`;
        if (!ENDS.includes(story)) throw new Error(`${client.transferId} has ended as ${story}`);
        stories.push(client.state);
      }
    return stories;
  }

  #checkTransfer(place: Place, transferId: Hash): void {
    const [origin, destination] = this.#views(place, transferId);
    const spendable = [['none', 'released'].includes(origin), destination === 'assigned'].filter(Boolean);
    const told = `${transferId} is ${origin} on its origin and ${destination} on its destination`;
    if (spendable.length > 1) throw new Error(`${told}: spendable twice`);
    if (origin === 'extinguished' && !['unassigned', 'assigned'].includes(destination)) throw new Error(told);
    if (origin === 'released' && destination !== 'void') throw new Error(told);
    for (const [side, view] of [
      ['origin', origin],
      ['destination', destination],
    ] as const) {
      const key = `${transferId} ${side}`;
      const decided = this.#decided.get(key);
      if (decided !== undefined && decided !== view) throw new Error(`${key}: ${decided} has become ${view}`);
      if (FOR_EVER.includes(view)) this.#decided.set(key, view);
    }
  }

  #views(place: Place, transferId: Hash): readonly [string, string] {
    const [origin, destination] = [this.#pair[place].world, this.#pair[other(place)].world];
    const key = { originLedger: origin.ledger.id, transferId };
    return [
      origin.transfers.origin(transferId)?.state ?? 'none',
      destination.transfers.destination(key)?.state ?? 'none',
    ];
  }

  #rows(place: Place): Promise<readonly TransferRow[]> {
    return this.sites[place].log.transfers({ limit: 1_000 });
  }

  async #operate(place: Place, id: Hash, action: 'cancel' | 'retry'): Promise<void> {
    await this.sites[place].ask((application) =>
      action === 'cancel' ? application.cancelTransfer(id, 'no longer wanted') : application.retryTransfer(id),
    );
  }
}

/** What gateways may say in the end, and what the ledgers then hold: client, server, origin, destination. */
const ENDS: readonly string[] = [
  'complete, complete: extinguished, assigned',
  'released, voided: released, void',
  'rejected, rejected: none, none',
  'rejected, none: none, none',
];
