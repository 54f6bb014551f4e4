import { wrongWith } from '../grid/verdict.ts';
import { issueBatch, transferOf, type Batch, type Direction } from '../stack/credits.ts';
import { begin, ended, settled, sleep } from '../stack/transfers.ts';
import type { World } from '../stack/world.ts';

const WITHIN_MS = 60_000;
/** A ledger or a gateway may be down for a minute, and then takes its time. */
const BEGIN_WITHIN_MS = 180_000;

/** What the chain lost is written again long before. */
const STUCK_AFTER_MS = 45_000;

/** How client and server end when nothing has moved. */
const GIVEN_UP: readonly string[] = ['released and voided', 'released and rejected', 'rejected and rejected'];

interface Load {
  readonly direction: Direction;
  readonly batch: Batch;
}

/** Transfers in both directions, a batch each, to be under way while something goes wrong. */
export class Traffic {
  readonly #world: World;
  readonly #waiting: Load[];
  readonly #begun: { readonly load: Load; readonly id: string }[] = [];

  #givenUp = 0;

  private constructor(world: World, waiting: Load[]) {
    this.#world = world;
    this.#waiting = waiting;
  }

  /** @param pairs how many transfers each way */
  static async prepare(world: World, pairs: number): Promise<Traffic> {
    const batches: Batch[] = [];
    for (let i = 0; i < 2 * pairs; i++) batches.push(await issueBatch(world, i));
    const sent = new Traffic(
      world,
      batches.slice(pairs).map((batch) => ({ direction: 'out', batch })),
    );
    await sent.begin(pairs);
    const wrong = await sent.end(WITHIN_MS);
    if (wrong.length > 0) throw new Error(`before anything went wrong: ${wrong.join('; ')}`);
    const out = batches.slice(0, pairs).map((batch): Load => ({ direction: 'out', batch }));
    const back = batches.slice(pairs).map((batch): Load => ({ direction: 'back', batch }));
    return new Traffic(
      world,
      out.flatMap((load, i) => [load, ...back.slice(i, i + 1)]),
    );
  }

  get begun(): number {
    return this.#begun.length;
  }

  get left(): number {
    return this.#waiting.length;
  }

  /** Begins the next transfers, all at once. A gateway that is down is asked until it is there. */
  async begin(count: number): Promise<void> {
    await Promise.all(
      this.#waiting.splice(0, count).map(async (load) => {
        const client = this.#world.clients[load.direction === 'out' ? 'home' : 'abroad'];
        const requestId = `${load.batch.batchId}-${load.direction}`;
        const request = transferOf(this.#world, load.direction, load.batch, requestId);
        const { id } = await begin(client, request, BEGIN_WITHIN_MS);
        this.#begun.push({ load, id });
      }),
    );
  }

  /** How many of the transfers have ended in both gateways. */
  async endedSoFar(): Promise<number> {
    const { home, abroad } = this.#world.clients;
    const open = await Promise.all(
      this.#begun.map(async ({ id }) => {
        const views = await Promise.all([home.transfer(id), abroad.transfer(id)]).catch(() => []);
        return views.length === 0 || views.some((view) => view.open);
      }),
    );
    return open.filter((isOpen) => !isOpen).length;
  }

  /**
   * What the operator of the gateway before the chain does for transfers that stay open, as what is to prove them stands in a block in
   * dispute: which ones do is a matter of the heights at which their lost writes are made again. @returns how many
   */
  async restateStuck(): Promise<number> {
    const until = performance.now() + STUCK_AFTER_MS;
    while ((await this.endedSoFar()) < this.#begun.length) {
      if (performance.now() > until) return this.#restateOpen();
      await sleep(1_000);
    }
    return 0;
  }

  async #restateOpen(): Promise<number> {
    const { home, abroad } = this.#world.clients;
    const restated = await Promise.all(
      this.#begun.map(async ({ id }) => {
        const views = await Promise.all([home.transfer(id), abroad.transfer(id)]);
        if (!views.some(({ open }) => open)) return false;
        // Of some the ledger holds nothing yet: they wait for something else.
        return abroad.restate(id).then(
          () => true,
          () => false,
        );
      }),
    );
    return restated.filter((isRestated) => isRestated).length;
  }

  /**
   * Waits for every transfer that was begun. Where one may be given up (a session before its lock waits for a minute, not longer), its
   * credits must be where they were.
   * @returns what is wrong with any, or with what both ledgers hold
   */
  async end(withinMs: number, mayGiveUp = false): Promise<readonly string[]> {
    const { home, abroad } = this.#world.clients;
    const ends = await Promise.all(
      this.#begun.map(async ({ load, id }) => {
        const [client, server] = load.direction === 'out' ? [home, abroad] : [abroad, home];
        const states = [await ended(client, id, withinMs), await ended(server, id, withinMs)].map(({ state }) => state);
        return { load, id, states: states.join(' and ') };
      }),
    );
    await settled(this.#world, withinMs);
    const wrong: string[] = [];
    for (const { load, id, states } of ends) {
      const isGivenUp = mayGiveUp && GIVEN_UP.includes(states);
      if (!isGivenUp && states !== 'complete and complete') wrong.push(`${id} ended ${states}`);
      const story = isGivenUp ? 'given up' : 'completed';
      wrong.push(...(await wrongWith(this.#world, load.batch, story, load.direction)));
    }
    this.#givenUp = ends.filter(({ states }) => GIVEN_UP.includes(states)).length;
    return wrong;
  }

  /** How many were given up, of those whose end was waited for. */
  get givenUp(): number {
    return this.#givenUp;
  }
}
