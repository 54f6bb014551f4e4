/** The HTTP binding between gateways (docs/satp-binding.md): names and limits that client and server share. */
export const MESSAGES_PATH = '/satp/v1/messages';
export const PROFILES_PATH = '/satp/v1/asset-profiles';
export const NOTICES_PATH = '/satp/v1/retirement-notices';

/** The largest body of a request or an answer, in bytes. */
export const BODY_LIMIT = 256 * 1024;

/** Milliseconds of ledger time that the sender spent in this session so far; information only. */
export const LEDGER_MS_HEADER = 'meridian-ledger-ms';

/** How long a server may hold a request open for its answer, ms. A client waits `HOLD_MS + CLIENT_SLACK_MS`. */
export const HOLD_MS = 2_000;
export const CLIENT_SLACK_MS = 10_000;
export const CONNECT_MS = 5_000;
/** A request of ours altogether, to the last byte of its answer. */
export const REQUEST_MS = 30_000;

/** The body of a message either way: one compact JWS. */
export interface MessageBody {
  readonly jws: string;
}

export const messageBody = (jws: string): string => JSON.stringify({ jws } satisfies MessageBody);

/** All of a body that comes in pieces. @throws what `tooLarge` makes of the size so far, where that is over the limit */
export async function readText(pieces: AsyncIterable<Buffer>, tooLarge: (size: number) => Error): Promise<string> {
  const read: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > BODY_LIMIT) throw tooLarge(size);
    read.push(piece);
  }
  return Buffer.concat(read).toString('utf8');
}

/** The JWS of a body, or undefined where it is not one. */
export function readMessageBody(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('jws' in body) || Object.keys(body).length !== 1)
      return undefined;
    return typeof body.jws === 'string' ? body.jws : undefined;
  } catch {
    return undefined;
  }
}

/** A header's milliseconds; 0 for none or nonsense, as nothing depends on it. */
export function readLedgerMs(header: string | readonly string[] | undefined): number {
  const value = typeof header === 'string' && /^\d{1,12}(\.\d{1,3})?$/.test(header) ? Number(header) : 0;
  return Number.isFinite(value) ? value : 0;
}
