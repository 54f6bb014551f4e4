import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ServiceClient } from '../src/api/service-client.ts';

let server: Server;
let client: ServiceClient;
const answers: Readonly<Record<string, readonly [number, string]>> = {
  '/good': [200, '{"kg":"5"}'],
  '/refused': [409, '{"code":"PERIOD_OVERLAP","detail":"minted already","field":"period","value":"x","expected":"y"}'],
  '/other': [200, '{"kg":5}'],
  '/html': [502, '<html>'],
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url?.replace('/api/v1/plugins/@meridian/shop', '') ?? '';
    const [status, text] = answers[path] ?? [404, ''];
    const isKnown = request.headers.authorization === 'Bearer a-token';
    response.writeHead(isKnown ? status : 401).end(isKnown ? text : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const token = (): Promise<string> => Promise.resolve('a-token');
  client = new ServiceClient('@meridian/shop', { serviceId: 'shop', apiUrl: `http://127.0.0.1:${port}/`, token });
});
afterAll(() => {
  server.close();
});

const schema = z.object({ kg: z.string() });

describe('an answer of a service', () => {
  test('is read by its schema', async () => {
    await expect(client.call('GET', '/good', schema)).resolves.toEqual({ kg: '5' });
  });

  test('that refuses keeps its code and facts, and ends with 3', async () => {
    await expect(client.call('POST', '/refused', schema, {})).rejects.toMatchObject({
      ...{ exitCode: 3, code: 'PERIOD_OVERLAP', message: 'minted already' },
      facts: { field: 'period', value: 'x', expected: 'y' },
    });
  });

  test.each(['/other', '/html', '/none'])('that is not what was agreed ends with 4: %s', async (path) => {
    await expect(client.call('GET', path, schema)).rejects.toMatchObject({ exitCode: 4, code: 'UNEXPECTED_ANSWER' });
  });
});

test('a service that does not answer ends with 4 and says how to start it', async () => {
  const nowhere = new ServiceClient('@meridian/shop', {
    ...{ serviceId: 'shop', apiUrl: 'http://127.0.0.1:1', token: () => Promise.resolve('') },
  });
  await expect(nowhere.call('GET', '/good', schema)).rejects.toMatchObject({
    ...{ exitCode: 4, code: 'UNREACHABLE', message: expect.stringContaining('is ./meridian up running?') },
  });
});
