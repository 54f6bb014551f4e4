import { cpus, totalmem } from 'node:os';

/** The p-th percentile (0 to 100) by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

export function machine(): string {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}, ${process.platform}`;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** One line of a benchmark: what, the figure, and against what it is held. */
export function line(name: string, figure: string, bound?: { readonly text: string; readonly met: boolean }): string {
  return `${name.padEnd(44)} ${figure.padStart(22)}${bound === undefined ? '' : `   ${bound.met ? 'meets' : 'MISSES'} ${bound.text}`}`;
}
