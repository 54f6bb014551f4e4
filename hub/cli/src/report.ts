import { Presets, SingleBar } from 'cli-progress';

/** What a command tells a person while it works: one line a step with its numbers and its time, and bars where it takes long. */
export interface Report {
  /** Runs a step and prints its line when it ends. `line` makes the text from the result. */
  step<T>(name: string, run: () => Promise<T>, line: (result: T) => string): Promise<T>;
  /** A bar for `total` units of work; a plain line every tenth where nobody watches. */
  progress(name: string, total: number): { advance(done: number): void; stop(): void };
  note(text: string): void;
}

/** Human lines go to standard error, so that `--json` leaves standard output to the machine. */
export function makeReport(options: { readonly stream: NodeJS.WriteStream; readonly now: () => number }): Report {
  const { stream, now } = options;
  const write = (text: string): void => void stream.write(`${text}\n`);
  return {
    async step(name, run, line) {
      const started = now();
      const result = await run();
      write(`${name.padEnd(12)} ${line(result)}  (${formatMs(now() - started)})`);
      return result;
    },
    progress(name, total) {
      if (!stream.isTTY) return plainProgress(name, total, write);
      const bar = new SingleBar(
        { stream, format: `${name.padEnd(12)} {bar} {value}/{total}  {eta_formatted}`, clearOnComplete: true },
        Presets.rect,
      );
      bar.start(total, 0);
      return {
        advance: (done) => {
          bar.update(done);
        },
        stop: () => {
          bar.stop();
        },
      };
    },
    note: write,
  };
}

function plainProgress(name: string, total: number, write: (text: string) => void): ReturnType<Report['progress']> {
  let tenths = 0;
  return {
    advance(done) {
      const reached = Math.floor((10 * done) / total);
      if (total >= 1000 && reached > tenths && reached < 10) write(`${name.padEnd(12)} ${done} of ${total}`);
      tenths = Math.max(tenths, reached);
    },
    stop() {
      tenths = 10;
    },
  };
}

export const formatMs = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
export const formatKg = (kg: bigint): string => `${kg.toString().replace(/\B(?=(\d{3})+$)/g, ',')} kg`;
export const formatCount = (count: number): string => count.toString().replace(/\B(?=(\d{3})+$)/g, ',');
