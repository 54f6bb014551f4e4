import { readFileSync } from 'node:fs';

export interface MemoryWatchdogOptions {
  /** Resident memory at which the process is killed. */
  readonly limitMiB: number;
  readonly everyMs?: number;
}

/** Watches one process of ours under load; ask it afterwards. */
export interface MemoryWatchdog {
  /** The most that was seen, in MiB; 0 where the platform does not tell. */
  readonly peakMiB: () => number;
  /** Whether the limit was passed and the process killed. */
  readonly killed: () => boolean;
  readonly stop: () => void;
}

/**
 * Kills a process that takes more memory than it may: anvil is known to take all there is when its queue grows without bound,
 * and then the machine goes with it. Reads `/proc`, so it watches on Linux and only looks on elsewhere.
 */
export function watchMemory(pid: number, { limitMiB, everyMs = 250 }: MemoryWatchdogOptions): MemoryWatchdog {
  let peak = 0;
  let isKilled = false;
  const timer = setInterval(() => {
    const now = residentMiB(pid);
    peak = Math.max(peak, now);
    if (now <= limitMiB) return;
    clearInterval(timer);
    isKilled = true;
    process.kill(pid, 'SIGKILL');
  }, everyMs);
  timer.unref();
  return {
    peakMiB: () => peak,
    killed: () => isKilled,
    stop: () => {
      clearInterval(timer);
    },
  };
}

/** MiB; 0 for a process that is gone, or a platform without `/proc`. */
function residentMiB(pid: number): number {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib ?? 0) / 1024;
  } catch {
    return 0;
  }
}
