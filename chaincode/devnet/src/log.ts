/** One line of JSON per entry, on standard error: standard output belongs to the ready line. */
export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined };

export function jsonLog(write: (line: string) => void): Log {
  const entry =
    (level: string) =>
    (message: string, facts: Readonly<Record<string, unknown>> = {}) => {
      write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
    };
  return { info: entry('info'), warn: entry('warn') };
}
