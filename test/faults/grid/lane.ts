import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Point } from '../gateway/point.ts';
import { issueBatch, transferOf, type Batch, type Direction } from '../stack/credits.ts';
import { Revival } from '../stack/revival.ts';
import { begin, ended, settled, sleep } from '../stack/transfers.ts';
import { World, type Place } from '../stack/world.ts';
import { disturbanceOf, endOf, placeOf, ROLES, type KillCase, type Role, type Story } from './case.ts';
import { wrongWith } from './verdict.ts';

const TRANSFER_WITHIN_MS = 240_000;
/** A point that comes after a transfer's end comes soon. */
const DEATH_WITHIN_MS = 8_000;

/** How a case went. `missed`: the transfer ended and the gateway never came to the point. */
export interface CaseResult {
  readonly outcome: 'passed' | 'failed' | 'missed';
  readonly why: readonly string[];
  /** From the request to the end of everything, the restart included. */
  readonly ms: number;
}

/** Two ledgers and two gateways of its own, on which cases run one after another, each with a fresh transfer. */
export class Lane {
  readonly #parent: string;
  #data: string | undefined;
  #world: World | undefined;
  #batches = 0;
  #requests = 0;
  /** Batches that lie abroad. */
  #abroad: Batch[] = [];
  #disturbed: { readonly story: Story; readonly direction: Direction } = { story: 'completed', direction: 'out' };

  /** @param parent directory for the lane's own data */
  constructor(parent: string) {
    this.#parent = parent;
  }

  /** Where the processes' logs are. */
  get logs(): string | undefined {
    return this.#world?.layout.logs;
  }

  /** One transfer whose gateways only write down what they do. */
  async record(story: Story, direction: Direction): Promise<Readonly<Record<Role, readonly Point[]>>> {
    const world = await this.#ready(story, direction);
    await this.#transfer(world, story, direction);
    const pointsOf = async (role: Role): Promise<readonly Point[]> => {
      const deeds = await world.gateways[placeOf(direction, role)].deeds();
      return deeds.flatMap((deed) => [
        { ...deed, side: 'before' as const },
        { ...deed, side: 'after' as const },
      ]);
    };
    return { client: await pointsOf('client'), server: await pointsOf('server') };
  }

  /** One transfer in which a gateway dies at a point and is started again. After a failure the lane begins anew. */
  async run({ story, direction, role, point }: KillCase): Promise<CaseResult> {
    const started = performance.now();
    const wrong = await this.#run(story, direction, role, point).catch((error: unknown) => [told(error)]);
    const isMissed = wrong === 'missed';
    const outcome = isMissed ? 'missed' : wrong.length === 0 ? 'passed' : 'failed';
    if (outcome === 'failed') await this.#discard();
    const why = isMissed ? ['the gateway never came to this point'] : wrong;
    return { outcome, why, ms: performance.now() - started };
  }

  async stop(): Promise<void> {
    await this.#world?.stop();
    this.#world = undefined;
    if (this.#data !== undefined) rmSync(this.#data, { recursive: true, force: true });
  }

  /** The world, with gateways that are told of the story. */
  async #ready(story: Story, direction: Direction): Promise<World> {
    this.#data ??= mkdtempSync(join(this.#parent, 'lane-'));
    const world = (this.#world ??= await World.start({ data: this.#data }));
    await Promise.all([this.#tell(world, 'home', story, direction), this.#tell(world, 'abroad', story, direction)]);
    this.#disturbed = { story, direction };
    return world;
  }

  async #tell(world: World, place: Place, story: Story, direction: Direction): Promise<void> {
    const before = this.#disturbanceOf(place, this.#disturbed.story, this.#disturbed.direction);
    const now = this.#disturbanceOf(place, story, direction);
    if (JSON.stringify(before) === JSON.stringify(now)) return;
    await world.gateways[place].stop();
    await world.gateways[place].start(now);
  }

  #disturbanceOf(place: Place, story: Story, direction: Direction): ReturnType<typeof disturbanceOf> {
    return place === placeOf(direction, 'server') ? disturbanceOf(story) : {};
  }

  async #run(story: Story, direction: Direction, role: Role, point: Point): Promise<readonly string[] | 'missed'> {
    const world = await this.#ready(story, direction);
    const victim = placeOf(direction, role);
    const revival = new Revival(world.gateways[victim], this.#disturbanceOf(victim, story, direction));
    try {
      return await this.#transfer(world, story, direction, { victim, point, revival });
    } finally {
      revival.off();
    }
  }

  async #transfer(
    world: World,
    story: Story,
    direction: Direction,
    kill?: { readonly victim: Place; readonly point: Point; readonly revival: Revival },
  ): Promise<readonly string[] | 'missed'> {
    const batch = direction === 'out' ? await this.#fresh(world) : await this.#fromAbroad(world);
    for (const place of ['home', 'abroad'] as const)
      await world.gateways[place].watch(place === kill?.victim ? kill.point : undefined);
    const ends = await this.#carry(world, direction, batch);
    const revived = await (kill && Promise.race([kill.revival.done, sleep(DEATH_WITHIN_MS)]));
    await settled(world, TRANSFER_WITHIN_MS);
    if ((story === 'completed') === (direction === 'out')) this.#abroad.push(batch);
    if (kill !== undefined && revived === undefined) return 'missed';
    const expected = endOf(story);
    const wrongEnds = ROLES.filter((role) => ends[role] !== expected[role]).map(
      (role) => `the ${role} ended ${ends[role]}, not ${expected[role]}`,
    );
    return [...wrongEnds, ...(await wrongWith(world, batch, story, direction))];
  }

  /** @returns the states in which both sides ended */
  async #carry(world: World, direction: Direction, batch: Batch): Promise<Readonly<Record<Role, string>>> {
    const client = world.clients[placeOf(direction, 'client')];
    const server = world.clients[placeOf(direction, 'server')];
    const request = transferOf(world, direction, batch, `case-${(this.#requests += 1)}`);
    const { id } = await begin(client, request, TRANSFER_WITHIN_MS);
    const [atClient, atServer] = [
      await ended(client, id, TRANSFER_WITHIN_MS),
      await ended(server, id, TRANSFER_WITHIN_MS),
    ];
    return { client: atClient.state, server: atServer.state };
  }

  #fresh(world: World): Promise<Batch> {
    return issueBatch(world, (this.#batches += 1));
  }

  async #fromAbroad(world: World): Promise<Batch> {
    const lying = this.#abroad.shift();
    if (lying !== undefined) return lying;
    const batch = await this.#fresh(world);
    await this.#carry(world, 'out', batch);
    await settled(world, TRANSFER_WITHIN_MS);
    return batch;
  }

  async #discard(): Promise<void> {
    await this.#world?.stop().catch(() => undefined);
    this.#world = undefined;
    // The data stays for whoever looks at the failure.
    this.#data = undefined;
    this.#abroad = [];
    this.#batches = 0;
    this.#disturbed = { story: 'completed', direction: 'out' };
  }
}

const told = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} (${told(error.cause)})`;
};
