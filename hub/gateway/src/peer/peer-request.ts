import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { MEDIA_TYPE } from '@meridian/satp';
import { GatewayError } from '../errors.ts';
import { BODY_LIMIT, readMessageBody, readText } from './binding.ts';

/** Of connections, whose certificate stays what it is. */
const HASHES = new WeakMap<TLSSocket, string>();

/** SHA-256 of the certificate that the client proved to hold. */
export function certificateHash({ socket }: IncomingMessage): string {
  if (!(socket instanceof TLSSocket)) return '';
  let hash = HASHES.get(socket);
  if (hash === undefined) {
    hash = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(':', '').toLowerCase() ?? '';
    HASHES.set(socket, hash);
  }
  return hash;
}

/** The message that a request brings. @throws GatewayError `UNSUPPORTED_MEDIA_TYPE`, `BODY_TOO_LARGE`, `INVALID_ARGUMENT` */
export async function readJws(request: IncomingMessage): Promise<string> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== MEDIA_TYPE) {
    throw new GatewayError('UNSUPPORTED_MEDIA_TYPE', `content-type: ${type ?? 'none'} is not ${MEDIA_TYPE}`, {
      field: 'content-type',
      value: type ?? '',
      expected: MEDIA_TYPE,
    });
  }
  const jws = readMessageBody(await readBody(request));
  if (jws !== undefined) return jws;
  const expected = 'a JSON object with exactly the member jws, a compact JWS';
  throw new GatewayError('INVALID_ARGUMENT', `body: it is not ${expected}`, { field: 'body', expected });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const tooLarge = (size: number): GatewayError =>
    new GatewayError('BODY_TOO_LARGE', `the body has more than ${BODY_LIMIT} bytes`, {
      field: 'content-length',
      value: size,
      expected: `at most ${BODY_LIMIT}`,
    });
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > BODY_LIMIT) throw tooLarge(announced);
  return readText(request as AsyncIterable<Buffer>, tooLarge);
}
