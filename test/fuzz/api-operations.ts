import { request } from 'undici';
import type { Json } from './document.ts';
import type { Random } from './random.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: Schema;
}

/** One operation of an OpenAPI document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a JSON body; absent where the operation takes none. */
  readonly body?: Schema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every operation of the API whose document is served there. */
export async function operationsOf(apiUrl: string): Promise<readonly Operation[]> {
  const { body } = await request(`${apiUrl}/openapi.json`);
  const { paths } = (await body.json()) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, { operationId, parameters = [], requestBody }]): Operation => {
      const schema = requestBody?.content['application/json']?.schema;
      return {
        id: operationId,
        method: verb.toUpperCase(),
        path,
        parameters,
        ...(schema === undefined ? {} : { body: schema }),
      };
    }),
  );
}

const HEX = Array.from('0123456789abcdef');
const hex = (random: Random, length: number): string => Array.from({ length }, () => random.pick(HEX)).join('');

/** A value that the schema takes, as far as its simple rules go. */
export function valueOf(random: Random, schema: Schema): Json {
  const { type, enum: choices, pattern, properties = {}, items, minimum = 0 } = schema;
  if (Array.isArray(choices)) return random.pick(choices as Json[]);
  switch (type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(properties as Record<string, Schema>).map(([name, inner]) => [name, valueOf(random, inner)]),
      );
    case 'array':
      return [valueOf(random, (items ?? {}) as Schema)];
    case 'integer':
    case 'number':
      return Number(minimum) + random.upTo(100);
    case 'boolean':
      return random.chance(0.5);
    default:
      return textOf(random, typeof pattern === 'string' ? pattern : '');
  }
}

/** Some text that fits the pattern, for the patterns that occur; else just a text. */
function textOf(random: Random, pattern: string): string {
  if (pattern.includes('[0-9a-f]{64}')) return hex(random, 64);
  if (pattern.includes('[0-9a-f]{2}')) return hex(random, 2 * random.upTo(300) + 2);
  if (pattern.includes('\\d+-\\d+')) return `${random.upTo(1000)}-${1001 + random.upTo(1000)}`;
  if (pattern.includes('[1-9][0-9]')) return `${1 + random.upTo(1_000_000)}`;
  return random.pick(['text', 'TestedOrg/account', 'gateway-conformance', 'a-b', 'complete']);
}
