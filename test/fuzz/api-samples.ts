import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { changeDocument, type Json } from './document.ts';
import { valueOf, type Operation } from './api-operations.ts';
import type { Random } from './random.ts';
import { mangled, oddText } from './values.ts';

/** One request of the API that must change nothing. */
export interface ApiSample {
  readonly kind: string;
  readonly how: string;
  readonly method: string;
  /** Path and query below the server's address. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Readable;
  readonly large?: boolean;
}

export interface ApiContext {
  readonly random: Random;
  readonly operations: readonly Operation[];
  /** A key that allows everything. */
  readonly key: string;
  /** Ids of transfers that are over. */
  readonly ids: readonly string[];
}

const JSON_TYPE = 'application/json';
const isSafe = ({ method }: Operation): boolean => method === 'GET';
/** Of an operation that has no body and takes no id, every request that is let in is a good one. */
const isOpenEnded = (operation: Operation): boolean =>
  !isSafe(operation) && operation.body === undefined && !operation.path.includes('{');

const encoded = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')).slice(0, 3_000);

/** The path with its parameters filled in; `id` gives the text of each. */
const filled = ({ path }: Operation, id: (name: string) => string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encoded(id(name)) || '-');

const withKey = (key: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'x-api-key': key,
  ...more,
});

/** Odd ids, odd queries: of what only reads, and of what finds nothing to change. */
export function parametersSample({ random, operations, key, ids }: ApiContext): ApiSample {
  const operation = random.pick(operations.filter((each) => !isOpenEnded(each)));
  const odd = (): string => random.pick([mangled(random, random.pick(ids)), oddText(random), 'f'.repeat(64)]);
  const wild = random.pick([...operation.parameters.map(({ name }) => name), 'x']);
  const query = Array.from({ length: random.upTo(4) }, () => {
    const name = random.pick([wild, `${wild}[]`, `${wild}[a]`, '__proto__', 'constructor', 'limit', 'cursor', 'x']);
    return `${encoded(name)}=${encoded(oddText(random))}`;
  }).join('&');
  const path = filled(operation, () => (isSafe(operation) && random.chance(0.3) ? random.pick(ids) : odd()));
  const body = operation.body === undefined || isSafe(operation) ? undefined : oddText(random);
  return {
    kind: 'odd parameters',
    how: operation.id,
    method: operation.method,
    path: query === '' ? path : `${path}?${query}`,
    headers: withKey(key, body === undefined ? {} : { 'content-type': JSON_TYPE }),
    ...(body === undefined ? {} : { body }),
  };
}

/** A body that lacks what it must have, or has what nobody knows: no schema of ours takes either. */
export function bodySample({ random, operations, key, ids }: ApiContext): ApiSample {
  const operation = random.pick(operations.filter(({ body }) => body !== undefined));
  const good = valueOf(random, operation.body ?? {}) as Record<string, Json>;
  const { text, how } = changeDocument(random, { ...good, 'x-unheard-of': 1 });
  const member = `"x-unheard-of-${random.upTo(9)}":${oddText(random)}`;
  return {
    kind: 'odd body',
    how: `${operation.id} ${how}`,
    method: operation.method,
    path: filled(operation, () => random.pick(ids)),
    headers: withKey(key, { 'content-type': JSON_TYPE }),
    body: text === '{}' ? `{${member}}` : text.replace('{', `{${member},`),
  };
}

/** Well-formed requests for what cannot be: credits that there are not, transfers that are over, statements that nobody made. */
export function impossibleSample({ random, operations, key, ids }: ApiContext): ApiSample {
  const known = ['createTransfer', 'cancelTransfer', 'retryTransfer', 'acceptPolicySet', 'acceptAttesters'];
  const operation = random.pick(operations.filter(({ id }) => known.includes(id)));
  const body =
    operation.body === undefined ? undefined : { ...(valueOf(random, operation.body) as Record<string, Json>) };
  if (body !== undefined && operation.id === 'createTransfer') {
    // One of each pair, as the schema asks for.
    for (const name of [random.pick(['classId', 'batchId']), random.pick(['kg', 'ranges'])])
      Reflect.deleteProperty(body, name);
    body['originAccount'] = random.pick(['TestedOrg/nobody', 'x', 'TestedOrg/account']);
  }
  return {
    kind: 'impossible request',
    how: operation.id,
    method: operation.method,
    path: filled(operation, () => random.pick(ids)),
    headers: withKey(key, body === undefined ? {} : { 'content-type': JSON_TYPE }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

const jwt = (header: object, payload: object): string =>
  [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');

/** A good request by nobody. */
export function credentialsSample({ random, operations, key, ids }: ApiContext): ApiSample {
  const operation = random.pick(operations.filter(({ id }) => id !== 'getHealth' && id !== 'getOpenApi'));
  const claims = { iss: 'meridian', aud: 'gateway-under-test', sub: 'x', scope: 'transfers:write', exp: 4e9, iat: 1e9 };
  const token = random.pick([
    `${jwt({ alg: 'none' }, claims)}.`,
    `${jwt({ alg: 'ES256' }, claims)}.${Buffer.from(random.bytes(64)).toString('base64url')}`,
    `${jwt({ alg: 'HS256' }, claims)}.${Buffer.from(random.bytes(32)).toString('base64url')}`,
    'x',
    'a.b.c',
  ]);
  const headers = random.pick<Readonly<Record<string, string>>>([
    {},
    { authorization: `Bearer ${token}` },
    { authorization: `Basic ${token}` },
    { authorization: 'Bearer' },
    { 'x-api-key': mangled(random, key).replace(/[^\x21-\x7e]/g, 'x') + 'x' },
    { 'x-api-key': '' },
  ]);
  const body = operation.body === undefined ? undefined : JSON.stringify(valueOf(random, operation.body));
  return {
    kind: 'no credentials',
    how: operation.id,
    method: operation.method,
    path: filled(operation, () => random.pick(ids)),
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': JSON_TYPE }) },
    ...(body === undefined ? {} : { body }),
  };
}

/** Paths, methods and media types of nothing. */
export function requestSample({ random, operations, key, ids }: ApiContext): ApiSample {
  const operation = random.pick(operations.filter((each) => !isOpenEnded(each)));
  const path = filled(operation, () => random.pick(ids));
  const odd = encoded(oddText(random));
  const [how, sample] = random.pick<readonly [string, Pick<ApiSample, 'method' | 'path'> & Partial<ApiSample>]>([
    ['path', { method: 'GET', path: `/${odd}` }],
    ['path', { method: 'GET', path: `${path}/${odd}` }],
    ['path', { method: 'GET', path: `${path}/../../${odd}` }],
    ['path', { method: 'GET', path: path.replace('plugins', odd) }],
    ['percent signs', { method: 'GET', path: `${path}%` }],
    ['method', { method: random.pick(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']), path }],
    ['media type', { method: operation.method, path, body: '{}', headers: { 'content-type': 'text/plain' } }],
    ['charset', { method: 'POST', path, body: '{}', headers: { 'content-type': `${JSON_TYPE}; charset=utf-7` } }],
    ['socket', { method: 'GET', path: `/api/v1/async/socket-io/connect?EIO=4&transport=${odd}` }],
  ]);
  return { kind: 'odd request', how, ...sample, headers: withKey(key, sample.headers) };
}

const MEGABYTE = 1024 * 1024;

/** Bodies that are no JSON, too large, or larger than they look. */
export function rawSample({ random, operations, key, ids }: ApiContext): ApiSample {
  const operation = random.pick(operations.filter(({ body }) => body !== undefined));
  const large = (size: number): string => JSON.stringify({ reason: 'x'.repeat(size) });
  const [how, sample] = random.pick<readonly [string, Pick<ApiSample, 'body' | 'large'> & Partial<ApiSample>]>([
    ['no JSON', { body: mangled(random, '{"reason":"x"') + '"' }],
    ['bytes', { body: random.bytes(1 + random.upTo(500)) }],
    ['nothing but a number', { body: oddText(random) }],
    ['nested', { body: `${'['.repeat(30_000)}${']'.repeat(30_000)}` }],
    ['nested objects', { body: `{"reason":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}` }],
    ['just too large', { body: large(64 * 1024), large: true }],
    ['in chunks', { body: Readable.from(['{"reason":', '"x"}']), large: true }],
    ['a bomb', { body: gzipSync(large(8 * MEGABYTE)), headers: { 'content-encoding': 'gzip' }, large: true }],
    [
      'another encoding',
      { body: '{}', headers: { 'content-encoding': random.pick(['br', 'x', 'deflate']) }, large: true },
    ],
    ...(random.chance(0.05) ? [['ten megabytes', { body: large(10 * MEGABYTE), large: true }] as const] : []),
  ]);
  return {
    kind: 'raw body',
    how: `${operation.id} ${how}`,
    method: operation.method,
    path: filled(operation, () => random.pick(ids)),
    ...sample,
    headers: withKey(key, { 'content-type': JSON_TYPE, ...sample.headers }),
  };
}
