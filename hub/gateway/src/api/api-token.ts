import type { KeyObject } from 'node:crypto';
import { createToken } from '@meridian/api';
import type { Scope } from './endpoints.ts';

export interface ApiTokenOptions {
  /** The operator's P-256 private key, whose public half the gateway's configuration names. */
  readonly privateKey: KeyObject;
  readonly gatewayId: string;
  /** Who it is for; stands in the gateway's log. */
  readonly subject: string;
  readonly scopes: readonly Scope[];
  /** How long it is good for. */
  readonly seconds: number;
  /** Unix milliseconds. */
  readonly now: number;
}

/** A JWT (ES256) for the API of one gateway. */
export const createApiToken = ({ gatewayId, ...options }: ApiTokenOptions): Promise<string> =>
  createToken({ ...options, audience: gatewayId });
