import { z } from 'zod';
import { API_KEY_HEADER } from './api-keys.ts';
import { basePathOf, type Api, type Endpoint } from './endpoint.ts';
import { problemSchema } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** The API as an OpenAPI 3.0 document, made from the schemas that requests are read with. */
export function openApiOf<Application>(api: Api<Application>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of api.endpoints) {
    const path = `${basePathOf(api)}${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.verb]: operationOf(endpoint, path) };
  }
  const scopes = `Scopes: ${api.scopes.join(', ')}`;
  return {
    openapi: '3.0.3',
    info: {
      title: api.title,
      version: api.version,
      description: `${api.description} Refusals are problem documents (RFC 9457).`,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0.html' },
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: scopes },
        apiKey: { type: 'apiKey', in: 'header', name: API_KEY_HEADER, description: scopes },
      },
    },
  };
}

function operationOf<Application>(endpoint: Endpoint<Application>, path: string): Json {
  const { id, summary, scope, params, query, body, answers, verb } = endpoint;
  const parameters = [...parametersOf('path', params), ...parametersOf('query', query)];
  return {
    operationId: id,
    summary,
    'x-hyperledger-cactus': { http: { verbLowerCase: verb, path } },
    ...(scope === undefined
      ? { security: [] }
      : { security: [{ bearer: [] }, { apiKey: [] }], 'x-required-scopes': [scope] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(jsonSchema(body, 'input')) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, schema]) => [status, answerOf(schema)])),
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function answerOf(schema: z.ZodType): Json {
  const json = jsonSchema(schema, 'output');
  const content = json['type'] === 'string' ? { 'text/plain': { schema: json } } : contentOf(json);
  return { description: 'Done', content };
}

const contentOf = (schema: Json): Json => ({ 'application/json': { schema } });

/** A transform has no form in JSON Schema; its input, which is what travels, has. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io });
