import { createHash, X509Certificate } from 'node:crypto';
import { request } from 'node:http';
import { connect, type TLSSocket } from 'node:tls';

/** A request on a connection of its own. */
export interface ContainerRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly body?: object;
  readonly token?: string;
}

export interface ContainerReply {
  readonly status: number;
  readonly body: unknown;
  /** SHA-256 of the SPKI of the key on the other side. */
  readonly tlsKey: string;
}

/** Why nothing was sent, or nothing came back. */
export class ContainerUnreachable extends Error {
  override readonly name = 'ContainerUnreachable';
}

/** The other side has another key than the one in the evidence. */
export class WrongTlsKey extends Error {
  override readonly name = 'WrongTlsKey';
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super(`the container's TLS key is ${found}, not ${expected}`);
    this.expected = expected;
    this.found = found;
  }
}

const TIMEOUT_MS = 60_000;
/** A result of thousands of lots, or receipts with their multipliers. */
const MAX_REPLY = 64 * 1024 * 1024;

/**
 * Asks a container. Its certificate is signed by itself, so no authority vouches for a name: the key is looked at before anything is sent.
 * @param tlsKey which key has to be on the other side; without it the reply says which one was
 * @throws ContainerUnreachable, WrongTlsKey
 */
export async function askContainer(url: string, asked: ContainerRequest, tlsKey?: string): Promise<ContainerReply> {
  const { hostname, port } = new URL(url);
  const socket = await connectTo(hostname, Number(port === '' ? 443 : port));
  try {
    const found = keyOf(socket);
    if (tlsKey !== undefined && found !== tlsKey) throw new WrongTlsKey(tlsKey, found);
    return { ...(await send(socket, hostname, asked)), tlsKey: found };
  } finally {
    socket.destroy();
  }
}

function connectTo(host: string, port: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, minVersion: 'TLSv1.3', rejectUnauthorized: false, timeout: TIMEOUT_MS });
    const fail = (error?: Error): void => {
      socket.destroy();
      reject(new ContainerUnreachable(`${host}:${port} does not answer`, { cause: error }));
    };
    socket.once('error', fail);
    socket.once('timeout', fail);
    socket.once('secureConnect', () => {
      socket.off('error', fail);
      socket.off('timeout', fail);
      resolve(socket);
    });
  });
}

function keyOf(socket: TLSSocket): string {
  const { publicKey } = new X509Certificate(socket.getPeerCertificate().raw);
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function send(
  socket: TLSSocket,
  host: string,
  { method, path, body, token }: ContainerRequest,
): Promise<Pick<ContainerReply, 'status' | 'body'>> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    host,
    connection: 'close',
    ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const fail = (cause?: unknown): void => {
      reject(new ContainerUnreachable(`${method} ${path}: no answer`, { cause }));
    };
    const sent = request({ method, path, headers, createConnection: () => socket, timeout: TIMEOUT_MS });
    sent.once('error', fail);
    sent.once('timeout', fail);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_REPLY) response.destroy(new Error(`more than ${MAX_REPLY} bytes`));
        chunks.push(chunk);
      });
      response.once('error', fail);
      response.once('end', () => {
        try {
          const read: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
          resolve({ status: response.statusCode ?? 0, body: read });
        } catch (error) {
          fail(error);
        }
      });
    });
    sent.end(text);
  });
}
