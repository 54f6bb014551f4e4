import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createApiKey, type ApiKeyEntry } from '@meridian/api';
import { keptSecret } from './keys.ts';
import type { Layout } from './layout.ts';

export const ACCOUNTANT_ID = 'accountant';

const fileOf = (layout: Layout, gatewayId: string): string => join(layout.keys, `${ACCOUNTANT_ID}-${gatewayId}.key`);
const keyOf = (layout: Layout, gatewayId: string): string =>
  keptSecret(fileOf(layout, gatewayId), () => createApiKey().key);

/** The accountant's key of a gateway's API, made on first use and kept. @returns the file */
export function stopKeyFile(layout: Layout, gatewayId: string): string {
  keyOf(layout, gatewayId);
  return fileOf(layout, gatewayId);
}

/** What a gateway is told of the accountant: it may stop lanes, and nothing else. */
export const stopKeyEntry = (layout: Layout, gatewayId: string): ApiKeyEntry => ({
  subject: ACCOUNTANT_ID,
  sha256: createHash('sha256').update(keyOf(layout, gatewayId), 'utf8').digest('hex'),
  scopes: ['pauses:write'],
});
