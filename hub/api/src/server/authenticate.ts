import type { Request } from 'express';
import { API_KEY_HEADER, type ApiKeys } from '../api-keys.ts';
import type { Caller } from '../endpoint.ts';
import { ApiError } from '../errors.ts';
import { unauthenticated } from './guarded-server.ts';

/**
 * Who asks: the subject of the token, which Cacti's middleware has checked and put into `user`, or of the API key.
 * @throws ApiError `UNAUTHENTICATED` for neither, or a key that is nobody's
 */
export function callerOf(request: Request, keys: ApiKeys): Caller {
  const { user } = request as Request & { readonly user?: { readonly sub?: unknown; readonly scope?: unknown } };
  if (user !== undefined) {
    return {
      subject: typeof user.sub === 'string' ? user.sub : '',
      scopes: typeof user.scope === 'string' ? user.scope.split(' ') : [],
    };
  }
  const key = request.header(API_KEY_HEADER);
  if (key === undefined) throw unauthenticated('it is missing');
  const caller = keys.callerOf(key);
  if (caller !== undefined) return caller;
  const expected = 'the key of a system that the configuration knows';
  throw new ApiError('UNAUTHENTICATED', 'x-api-key: nobody has this key', { field: 'x-api-key', expected });
}

/** @throws ApiError `FORBIDDEN` */
export function requireScope({ scopes }: Caller, scope: string): void {
  if (scopes.includes(scope)) return;
  throw new ApiError('FORBIDDEN', `the token or key does not allow ${scope}`, {
    field: 'scope',
    value: scopes.join(' '),
    expected: scope,
  });
}
