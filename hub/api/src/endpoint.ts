import type { z } from 'zod';

/** Who asks: the `sub` of a token, or the subject that the configuration gives an API key. */
export interface Caller {
  readonly subject: string;
  readonly scopes: readonly string[];
}

export interface ApiAnswer {
  readonly status: number;
  /** JSON, whose bigints are written as decimal strings, or a text with its media type. */
  readonly body: unknown;
  readonly type?: string;
}

/** A request after its path, query and body were read by the endpoint's schemas. */
export interface ApiRequest<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Absent where the endpoint is open to everybody. */
  readonly caller?: Caller;
}

/** One operation: its place, who may use it, what it takes and gives, and what it does. The OpenAPI is made from these. */
export interface Endpoint<Application, P = unknown, Q = unknown, B = unknown> {
  readonly id: string;
  readonly verb: 'get' | 'post' | 'put' | 'delete';
  /** Below the API's base path, with `{name}` for a parameter. */
  readonly path: string;
  readonly summary: string;
  /** What a token or key must allow. Absent: open to everybody. */
  readonly scope?: string;
  readonly params?: z.ZodType<P>;
  readonly query?: z.ZodType<Q>;
  readonly body?: z.ZodType<B>;
  readonly answers: Readonly<Record<number, z.ZodType>>;
  readonly run: (application: Application, request: ApiRequest<P, Q, B>) => Promise<ApiAnswer>;
}

/** An API as a whole: what is served and described. */
export interface Api<Application> {
  /** The npm package that it belongs to. */
  readonly packageName: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly scopes: readonly string[];
  readonly endpoints: readonly Endpoint<Application>[];
}

/** What a service's own list of endpoints is made by: only its own application and scopes fit. */
export type EndpointMaker<Application, Scope extends string> = <P, Q, B>(
  definition: Endpoint<Application, P, Q, B> & { readonly scope?: Scope },
) => Endpoint<Application>;

/** An endpoint whose `run` gets what its own schemas read, so that it can stand in a list with others. */
export const defineEndpoint = <Application, P, Q, B>(
  definition: Endpoint<Application, P, Q, B>,
): Endpoint<Application> => definition as unknown as Endpoint<Application>;

/** Cacti's place for a plugin's web services. */
export const basePathOf = ({ packageName }: Pick<Api<never>, 'packageName'>): string =>
  `/api/v1/plugins/${packageName}`;
