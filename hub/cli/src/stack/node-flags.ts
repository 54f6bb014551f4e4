/**
 * For every process that carries transfers, on few cores: a larger young generation, collected on the spot, takes less from a transfer than
 * collector threads do; and code that is compiled simply at its first call is quick at once, also in a process that was just started.
 */
const FEW_CORES = ['--max-semi-space-size=32', '--single-threaded-gc', '--always-sparkplug'] as const;

export const SERVICE_FLAGS = ['--disable-warning=ExperimentalWarning', ...FEW_CORES] as const;

/** Under a bound the old generation is collected before it has grown to several times of what is in use. */
export const GATEWAY_FLAGS = [...SERVICE_FLAGS, '--max-old-space-size=200'] as const;
