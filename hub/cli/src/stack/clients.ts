import { createApiToken } from '@meridian/gateway/api-token';
import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { GatewayClient } from '../api/gateway-client.ts';
import { connectUser } from './configure.ts';
import { connectHolder } from './evm.ts';
import type { Hub } from './hub-file.ts';
import { keptSecret, p256Pem } from './keys.ts';
import type { Layout } from './layout.ts';

const TOKEN_SECONDS = 3600;

/** A client of one gateway's API with tokens that the hub's operator key signs. */
export function connectGateway(
  layout: Layout,
  hub: Hub,
  which: keyof Hub['gateways'],
  now: () => number,
): GatewayClient {
  const { gatewayId, apiUrl } = hub.gateways[which];
  const privateKey = createPrivateKey(keptSecret(join(layout.keys, 'api-token.pem'), p256Pem));
  const sign = (): Promise<string> =>
    createApiToken({
      privateKey,
      gatewayId,
      subject: 'cli',
      scopes: ['transfers:read', 'transfers:write'],
      seconds: TOKEN_SECONDS,
      now: now(),
    });
  let kept: { readonly token: Promise<string>; readonly until: number } | undefined;
  return new GatewayClient({
    gatewayId,
    apiUrl,
    token: () => {
      if (kept === undefined || now() > kept.until) kept = { token: sign(), until: now() + (TOKEN_SECONDS / 2) * 1000 };
      return kept.token;
    },
  });
}

/** Every client that the main job needs, and the end of them. */
export async function connectActors(layout: Layout, hub: Hub, now: () => number) {
  const issuer = connectUser(layout, hub.fabric, 'issuer');
  const buyer = await connectHolder(layout, hub.evm, 'buyer');
  return {
    issuer,
    buyer,
    origin: connectGateway(layout, hub, 'origin', now),
    destination: connectGateway(layout, hub, 'destination', now),
    async close(): Promise<void> {
      buyer.close();
      await issuer.close();
    },
  };
}
