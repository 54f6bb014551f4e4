import { Unexpected } from '../conformance/setup.ts';
import type { Desk } from '../conformance/talk/desk.ts';
import type { Response } from '../conformance/wire/link.ts';
import type { GatewayProcess } from '../support/tested-gateway/process.ts';
import { envelopeSample, hugeSample, requestSample, signatureSample } from './envelope-samples.ts';
import { evidenceSample } from './evidence-samples.ts';
import { MemoryWatch } from './memory.ts';
import { endingSample, idsSample, payloadSample, proposalSample, replaySample } from './payload-samples.ts';
import { Random } from './random.ts';
import { addTo, differenceOf, newReport, type Report } from './report.ts';
import type { Sample, SampleContext } from './sample.ts';
import { endScene, FORGIVING, fund, makeScene, type Scene } from './scene.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** Index of the first sample, and how many. */
  readonly from: number;
  readonly count: number;
  /** No new round is begun after so many ms. */
  readonly withinMs?: number;
  readonly onRound?: (done: number) => void;
}

/** Samples in one scene before its sessions are ended and new ones made. */
const ROUND = 500;
const AT_ONCE = 8;
/** Tonnes for the gateway to send back, one a client session; some rounds' worth at a time. */
const FUNDS = 400n;
/** One in so many samples is a body of ten megabytes. */
const HUGE_SHARE = 0.0005;

const KINDS: readonly ((context: SampleContext) => Sample)[] = [
  ...[payloadSample, payloadSample, payloadSample, proposalSample, proposalSample],
  ...[evidenceSample, signatureSample, signatureSample, envelopeSample, requestSample, idsSample, replaySample],
];

const harmless = (context: SampleContext): Sample =>
  context.random.chance(HUGE_SHARE) ? hugeSample(context) : context.random.pick(KINDS)(context);

/** Sends mutated messages of a peer to a gateway in a process of its own, round by round, until one of them does harm. */
export async function fuzzPeer(desk: Desk, gateway: GatewayProcess, options: FuzzOptions): Promise<Report> {
  const { seed, from, count, withinMs = Number.POSITIVE_INFINITY } = options;
  const report = newReport();
  const memory = new MemoryWatch(gateway);
  const began = performance.now();
  await fund(desk, FUNDS);
  for (let at = from; at < from + count && performance.now() - began < withinMs; at += ROUND) {
    const indices = Array.from({ length: Math.min(ROUND, from + count - at) }, (_, i) => at + i);
    await new Round(desk, gateway, seed, report).run(indices);
    await memory.look(report.samples);
    if (report.findings.length > 0) break;
    options.onRound?.(report.samples);
    if (((at - from) / ROUND) % 50 === 49) await fund(desk, FUNDS);
  }
  return { ...report, memory: memory.told };
}

/** Some samples against one scene, which is the same before and after all of them. */
class Round {
  readonly #desk: Desk;
  readonly #gateway: GatewayProcess;
  readonly #seed: number;
  readonly #report: Report;

  constructor(desk: Desk, gateway: GatewayProcess, seed: number, report: Report) {
    this.#desk = desk;
    this.#gateway = gateway;
    this.#seed = seed;
    this.#report = report;
  }

  async run(indices: readonly number[]): Promise<void> {
    const scene = await makeScene(this.#desk);
    const changed = await this.#changes(scene, indices);
    if (changed !== '') await this.#narrow(scene, indices, changed);
    if (this.#report.findings.length > 0) return;
    await this.#endings(scene, indices[0] ?? 0);
    try {
      await endScene(scene);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.#find(
        indices[0] ?? 0,
        { kind: 'a session cannot be ended', how: error.message, request: {} },
        'it should end',
      );
    }
  }

  /** Sends the samples, several at once. @returns what is otherwise after them; an empty text where nothing is */
  async #changes(scene: Scene, indices: readonly number[]): Promise<string> {
    const before = await this.#gateway.state();
    const queue = [...indices];
    const work = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) await this.#send(scene, index);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const after = await this.#gateway.state();
    return differenceOf(before, after);
  }

  /** Something in the round changed the gateway: the same samples again, one by one, to see which. */
  async #narrow(scene: Scene, indices: readonly number[], changed: string): Promise<void> {
    for (const index of indices) {
      const alone = await this.#changes(scene, [index]);
      if (alone === '') continue;
      this.#find(index, this.#sample(scene, index), `it changed the state: ${alone}`);
      return;
    }
    const all = { kind: 'a whole round', how: `samples ${indices.join(', ')}`, request: {} };
    this.#find(indices[0] ?? 0, all, `it changed the state, but none of the samples does so alone: ${changed}`);
  }

  #sample(scene: Scene, index: number): Sample {
    return harmless({ desk: this.#desk, scene, random: new Random(this.#seed, index) });
  }

  async #send(scene: Scene, index: number): Promise<void> {
    const sample = this.#sample(scene, index);
    await this.#ask(index, sample);
    addTo(this.#report.kinds, sample.kind);
  }

  /** Each live session gets one wrong message where the right one is due; then it can still be brought to its end. */
  async #endings(scene: Scene, index: number): Promise<void> {
    const before = await this.#gateway.state();
    for (const [i, moment] of scene.moments.entries()) {
      if (moment.due === undefined || FORGIVING.includes(moment.due)) continue;
      const random = new Random(this.#seed ^ 0x5bd1e995, index + i);
      const sample = endingSample({ desk: this.#desk, scene, random }, moment);
      const status = await this.#ask(index, sample);
      addTo(this.#report.kinds, sample.kind);
      if (status !== undefined && (status < 400 || status >= 500))
        this.#find(index, sample, `it was answered ${status}`);
    }
    const { ledgerWrites } = await this.#gateway.state();
    // A client that has locked gives its lock up, which it writes: two of the sessions are such.
    if (ledgerWrites > before.ledgerWrites + CLIENTS_LOCKED)
      this.#find(index, { kind: 'wrong messages in their places', how: '', request: {} }, 'they wrote to the ledger');
  }

  /** @returns the status; none where the connection ended, as it may under a body that is too large */
  async #ask(index: number, sample: Sample): Promise<number | undefined> {
    const report = this.#report;
    const began = performance.now();
    let response: Response | undefined;
    try {
      response = await this.#desk.link.send(sample.request);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      if (sample.large !== true) this.#find(index, sample, error.message);
    }
    report.samples++;
    report.slowestMs = Math.max(report.slowestMs, performance.now() - began);
    addTo(report.statuses, response === undefined ? 'closed' : `${response.status}`);
    const exit = this.#gateway.exit;
    if (exit !== undefined) this.#find(index, sample, `the gateway has ended: ${exit}`);
    if (response === undefined) return undefined;
    if (response.status >= 500) this.#find(index, sample, `it was answered ${response.status}: ${response.text}`);
    if (LEAK.test(response.text)) this.#find(index, sample, `the answer tells of the code: ${response.text}`);
    return response.status;
  }

  #find(index: number, sample: Sample, harm: string): void {
    const { kind, how, request } = sample;
    const finding = { seed: this.#seed, index, kind, how, harm, request: { ...request }, of: 'count' } as const;
    this.#report.findings.push(finding);
  }
}

const CLIENTS_LOCKED = 2;

/** A stack trace or a place in the code. */
export const LEAK = /\n\s+at |node_modules|\.[jt]s:\d/;
