import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isError } from 'ethers';
import { HttpProvider } from '../../src/evm/http-provider.ts';

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: readonly unknown[];
}
type Body = Question | readonly Question[];

/** Answers each question with its first parameter. */
const echo = ({ id, params }: Question): object => ({ jsonrpc: '2.0', id, result: params[0] });
const isMany = (body: Body): body is readonly Question[] => Array.isArray(body);

let server: Server;
let provider: HttpProvider;
let bodies: Body[];
let answer: (body: Body, response: ServerResponse) => void;
let connections = 0;

async function read(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
}

beforeEach(async () => {
  bodies = [];
  connections = 0;
  answer = (body, response) => response.end(JSON.stringify(isMany(body) ? body.map(echo).toReversed() : echo(body)));
  server = createServer((request, response) => {
    void read(request).then((body) => {
      bodies.push(body);
      answer(body, response);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const rpcUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new HttpProvider({ rpcUrl, chainId: 1n, timeoutMs: 500 });
});

afterEach(async () => {
  provider.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (...values: readonly number[]): Promise<unknown[]> =>
  Promise.all(values.map((value) => provider.send('eth_echo', [value]) as Promise<unknown>));

describe('questions to a node', () => {
  test('of one moment go out as one batch, and each gets its own answer in whatever order they come', async () => {
    expect(await ask(1, 2, 3)).toEqual([1, 2, 3]);
    expect(bodies.map((body) => isMany(body) && body.length)).toEqual([3]);
  });

  test('alone are no batch, and use a connection again', async () => {
    for (const value of [1, 2, 3]) expect(await ask(value)).toEqual([value]);
    expect(bodies.every((body) => !isMany(body))).toBe(true);
    expect(connections).toBe(1);
  });

  test('go out in batches that a node takes, however many they are', async () => {
    const values = Array.from({ length: 250 }, (_, i) => i);
    expect(await ask(...values)).toEqual(values);
    expect(bodies.map((body) => isMany(body) && body.length)).toEqual([100, 100, 50]);
  });

  test('go out one by one to a node that takes no batches, after it has said so once', async () => {
    answer = (body, response) => {
      const refusal = { jsonrpc: '2.0', id: null, error: { code: -32600, message: 'batches are not supported' } };
      response.end(JSON.stringify(isMany(body) ? refusal : echo(body)));
    };
    expect(await ask(1, 2)).toEqual([1, 2]);
    expect(await ask(3, 4)).toEqual([3, 4]);
    expect(bodies.filter(isMany)).toHaveLength(1);
  });

  test('fail one by one: an error is that of its own question', async () => {
    answer = (body, response) => {
      const answers = [body].flat().map((question) => {
        const error = { code: -32000, message: 'nonce too low' };
        return question.params[0] === 2 ? { jsonrpc: '2.0', id: question.id, error } : echo(question);
      });
      response.end(JSON.stringify(answers));
    };
    const ends = await Promise.allSettled([1, 2].map((value) => provider.send('eth_echo', [value])));
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  test('are asked again when the node says that they are too many', async () => {
    let refused = 0;
    answer = (body, response) => {
      response.statusCode = refused++ === 0 ? 429 : 200;
      response.end(JSON.stringify(echo(body as Question)));
    };
    expect(await ask(7)).toEqual([7]);
    expect(bodies).toHaveLength(2);
  });

  test('that get no JSON-RPC back fail with the status', async () => {
    answer = (_, response) => {
      response.statusCode = 503;
      response.end('<html>');
    };
    const error: unknown = await ask(1).catch((caught: unknown) => caught);
    expect(isError(error, 'SERVER_ERROR')).toBe(true);
    expect(String(error)).toContain('503');
  });

  test('that get nothing back fail in time', async () => {
    answer = () => undefined;
    const error: unknown = await ask(1).catch((caught: unknown) => caught);
    expect(isError(error, 'TIMEOUT')).toBe(true);
  });

  test('to a node that is down fail as refused connections, which say that nothing was sent', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(ask(1, 2)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.listen(0, '127.0.0.1');
  });
});
