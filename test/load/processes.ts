import { readFileSync } from 'node:fs';

/** What the processes of one name have used, those that were started in the place of one that died included. */
export interface Usage {
  readonly name: string;
  /** ms of processor time since the first was watched. */
  readonly cpuMs: number;
  /** The most that one of them had resident. */
  readonly peakMiB: number;
}

interface Watched {
  readonly name: string;
  readonly pid: number;
  /** ms that it had used when it was first looked at. */
  readonly fromMs: number;
  cpuMs: number;
  peakMiB: number;
}

const EVERY_MS = 100;
/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/** Samples processor time and resident memory of processes out of `/proc`, and kills any other than its own that takes more memory than it may. */
export class Processes {
  readonly #limitMiB: number;
  readonly #watched: Watched[] = [];
  readonly #killed: string[] = [];
  readonly #timer: NodeJS.Timeout;

  /** @param limitMiB so that no process takes the machine with it */
  constructor(limitMiB: number) {
    this.#limitMiB = limitMiB;
    this.#timer = setInterval(() => {
      this.#look();
    }, EVERY_MS);
    this.#timer.unref();
  }

  /** @param isNew whether its start counts, as of a process that takes the place of one that was killed */
  watch(name: string, pid: number, isNew = false): void {
    const fromMs = isNew ? 0 : (sampleOf(pid)?.cpuMs ?? 0);
    this.#watched.push({ name, pid, fromMs, cpuMs: fromMs, peakMiB: 0 });
  }

  /** Names of those that took too much memory. */
  get killed(): readonly string[] {
    return this.#killed;
  }

  usage(): readonly Usage[] {
    this.#look();
    const names = [...new Set(this.#watched.map(({ name }) => name))];
    return names.map((name) => {
      const all = this.#watched.filter((each) => each.name === name);
      const cpuMs = all.reduce((sum, each) => sum + each.cpuMs - each.fromMs, 0);
      return { name, cpuMs, peakMiB: Math.max(...all.map(({ peakMiB }) => peakMiB)) };
    });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    for (const each of this.#watched) {
      const sample = sampleOf(each.pid);
      if (sample === undefined) continue;
      each.cpuMs = sample.cpuMs;
      each.peakMiB = Math.max(each.peakMiB, sample.residentMiB);
      // This process may be a test runner's, which holds the whole run's modules.
      if (sample.residentMiB <= this.#limitMiB || each.pid === process.pid) continue;
      process.kill(each.pid, 'SIGKILL');
      this.#killed.push(each.name);
    }
  }
}

/** `undefined` of a process that is gone. */
function sampleOf(pid: number): { readonly cpuMs: number; readonly residentMiB: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined
      ? undefined
      : { cpuMs: TICK_MS * (Number(fields[11]) + Number(fields[12])), residentMiB: Number(kib) / 1024 };
  } catch {
    return undefined;
  }
}
