/**
 * For every process that carries transfers: a larger young generation, collected on the spot. On few cores that takes less from a transfer
 * than collector threads do.
 */
const COLLECTOR = ['--max-semi-space-size=16', '--single-threaded-gc'] as const;

export const SERVICE_FLAGS = ['--disable-warning=ExperimentalWarning', ...COLLECTOR] as const;

/** Under a bound the old generation is collected before it has grown to several times of what is in use. */
export const GATEWAY_FLAGS = [...SERVICE_FLAGS, '--max-old-space-size=256'] as const;
