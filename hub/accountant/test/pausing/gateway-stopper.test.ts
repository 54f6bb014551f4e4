import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { GatewayStopper } from '../../src/pausing/gateway-stopper.ts';
import { CHAIN, HOME } from '../support/ledgers.ts';

interface Asked {
  readonly url: string | undefined;
  readonly key: unknown;
  readonly body: { readonly lane: readonly string[]; readonly reason: string };
}

describe('a gateway that is asked to stop a lane', () => {
  let server: Server;
  let answer: { readonly status: number; readonly body: string };
  let asked: Asked[];
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      void textOf(request).then((text) => {
        asked.push({ url: request.url, key: request.headers['x-api-key'], body: JSON.parse(text) as Asked['body'] });
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(answer.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.close();
  });

  const stopper = (): GatewayStopper => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return new GatewayStopper({ gatewayId: 'gateway', url, apiKey: 'mk_key' });
  };
  const problem = (status: number, code: string): typeof answer => ({
    status,
    body: JSON.stringify({ type: 'urn:x', status, title: 'No', detail: 'not so', code }),
  });

  test('is given the lane and the reason, with the accountant’s key, and says which pause it is', async () => {
    answer = { status: 201, body: '{"id": "pause-1"}' };
    expect(await stopper().stop([HOME, CHAIN], 'because')).toEqual({ outcome: 'done', pauseId: 'pause-1' });
    const body = { lane: [HOME, CHAIN], reason: 'because' };
    expect(asked).toEqual([{ url: '/api/v1/plugins/@meridian/gateway/pauses', key: 'mk_key', body }]);
    answer = { status: 200, body: '{"id": "pause-1"}' };
    expect(await stopper().stop([HOME, CHAIN], 'b'.repeat(600))).toMatchObject({ outcome: 'done' });
    expect(asked[1]?.body.reason).toHaveLength(512);
  });

  test('is unconcerned where it does not know the lane', async () => {
    answer = problem(400, 'UNKNOWN_LEDGER');
    expect(await stopper().stop([HOME, CHAIN], 'because')).toEqual({ outcome: 'unconcerned' });
  });

  test.each([
    [problem(403, 'FORBIDDEN'), 'FORBIDDEN'],
    [problem(500, 'INTERNAL'), 'INTERNAL'],
    [{ status: 200, body: 'welcome' }, 'UNEXPECTED_ANSWER'],
    [{ status: 502, body: '<html>' }, 'UNEXPECTED_ANSWER'],
  ])('has not done it with %j', async (given, gatewayCode) => {
    answer = given;
    const stopping = stopper().stop([HOME, CHAIN], 'because');
    await expect(stopping).rejects.toMatchObject({ code: 'GATEWAY_REFUSED', facts: { field: 'gateway', gatewayCode } });
  });

  test('has not done it where it does not answer', async () => {
    const gone = stopper();
    await new Promise((resolve) => server.close(resolve));
    await expect(gone.stop([HOME, CHAIN], 'because')).rejects.toMatchObject({ code: 'GATEWAY_UNREACHABLE' });
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
