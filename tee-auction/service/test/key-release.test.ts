import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { sidecarRelease } from '../src/keys/key-release.ts';
import { releasedKeys } from '../src/keys/released-keys.ts';
import { hashOf } from './support/network.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A sidecar that answers one thing, and keeps what it was asked. */
async function sidecar(status: number, answer: string): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''} ${Buffer.concat(chunks).toString()}`);
      response.writeHead(status).end(answer);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const options = { maaEndpoint: 'maa.example.net', akvEndpoint: 'vault.example.net', kid: 'bids', timeoutMs: 2_000 };
const secret = Buffer.alloc(32, 9);
const key = (jwk: object): string => JSON.stringify({ key: JSON.stringify(jwk) });

describe("the sidecar's key release", () => {
  test('asks for the key by its name and takes the bytes of a symmetric key, or the private number of a pair', async () => {
    for (const jwk of [
      { kty: 'oct-HSM', k: secret.toString('base64url') },
      { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: secret.toString('base64url') },
    ]) {
      const { url, asked } = await sidecar(200, key(jwk));
      expect(Buffer.from(await sidecarRelease({ ...options, url }).release())).toEqual(secret);
      const body = { maa_endpoint: 'maa.example.net', akv_endpoint: 'vault.example.net', kid: 'bids' };
      expect(asked).toEqual([`POST /key/release ${JSON.stringify(body)}`]);
    }
  });

  test.each([
    ['that is refused', 403, '{"error":"no such claim"}'],
    ['that is two bodies in a row', 200, '{"error":"first"}{"key":"{}"}'],
    ['without a key', 200, '{}'],
    ['of a key that is no JSON', 200, '{"key":"abc"}'],
    ['of a public key', 200, key({ kty: 'EC', x: 'AA', y: 'AA' })],
    ['of a secret that is too short', 200, key({ kty: 'oct', k: 'c2hvcnQ' })],
  ])('has no key from an answer %s', async (_, status, answer) => {
    const { url } = await sidecar(status, answer);
    await expect(sidecarRelease({ ...options, url }).release()).rejects.toMatchObject({ code: 'KEY_NOT_RELEASED' });
  });

  test('has no key from nobody', async () => {
    const url = 'http://127.0.0.1:1';
    await expect(sidecarRelease({ ...options, url }).release()).rejects.toMatchObject({ code: 'KEY_NOT_RELEASED' });
  });

  test('does not repeat a piece of a key that it could not read', async () => {
    const { url } = await sidecar(200, '{"key":"{\\"k\\":\\"SECRETSECRET"}');
    const error: unknown = await sidecarRelease({ ...options, url })
      .release()
      .catch((thrown: unknown) => thrown);
    expect(JSON.stringify([String(error), (error as Error).cause])).not.toContain('SECRETSECRET');
  });
});

test('bid key and salts follow from the released secret alone, and salts from the auction too', async () => {
  const [a, b, c] = await Promise.all([releasedKeys(secret), releasedKeys(secret), releasedKeys(Buffer.alloc(32, 1))]);
  expect(a.opener.bidKey).toBe(b.opener.bidKey);
  expect(a.opener.bidKey).not.toBe(c.opener.bidKey);
  const [one, two, trade] = [hashOf('1'), hashOf('2'), hashOf('trade')];
  expect(a.saltsOf(one)(trade)).toBe(b.saltsOf(one)(trade));
  expect(new Set([a.saltsOf(one)(trade), a.saltsOf(two)(trade), c.saltsOf(one)(trade)]).size).toBe(3);
});
