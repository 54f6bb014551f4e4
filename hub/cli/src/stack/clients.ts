import { createToken, type TokenOptions } from '@meridian/api';
import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { AccountantClient } from '../api/accountant-client.ts';
import { GatewayClient } from '../api/gateway-client.ts';
import { RegistryClient } from '../api/registry-client.ts';
import { unreachable } from '../exit.ts';
import type { RegistryUser } from './accounts.ts';
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
  const scopes = ['transfers:read', 'transfers:write', 'policies:read', 'policies:write'];
  const token = tokens(layout, { audience: gatewayId, subject: 'cli', scopes }, now);
  return new GatewayClient({ serviceId: gatewayId, apiUrl, token });
}

/** A client of the registry's API, as one of those whom it signs for. */
export function connectRegistry(layout: Layout, hub: Hub, user: RegistryUser, now: () => number): RegistryClient {
  const { registryId, apiUrl } = hub.registry;
  const scopes = ['registry:read', 'registry:write', 'quotes:read'];
  const token = tokens(layout, { audience: registryId, subject: user, scopes }, now);
  return new RegistryClient({ serviceId: registryId, apiUrl, token });
}

/** A client of the accountant's API. @throws CommandError `NO_ACCOUNTANT` of a hub that was started before there was one */
export function connectAccountant(layout: Layout, hub: Hub, now: () => number): AccountantClient {
  if (hub.accountant === undefined)
    throw unreachable('NO_ACCOUNTANT', `the hub of ${layout.data} has no accountant: run ./meridian up again`);
  const { accountantId, apiUrl } = hub.accountant;
  const token = tokens(layout, { audience: accountantId, subject: 'cli', scopes: ['metrics:read'] }, now);
  return new AccountantClient({ serviceId: accountantId, apiUrl, token });
}

/** Tokens by the operator's key, each used for half of its time. */
function tokens(
  layout: Layout,
  claims: Pick<TokenOptions, 'audience' | 'subject' | 'scopes'>,
  now: () => number,
): () => Promise<string> {
  const privateKey = createPrivateKey(keptSecret(join(layout.keys, 'api-token.pem'), p256Pem));
  let kept: { readonly token: Promise<string>; readonly until: number } | undefined;
  return () => {
    if (kept === undefined || now() > kept.until) {
      const token = createToken({ ...claims, privateKey, seconds: TOKEN_SECONDS, now: now() });
      kept = { token, until: now() + (TOKEN_SECONDS / 2) * 1000 };
    }
    return kept.token;
  };
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
    regulator: connectRegistry(layout, hub, 'regulator', now),
    reader: connectRegistry(layout, hub, 'reader', now),
    async close(): Promise<void> {
      buyer.close();
      await issuer.close();
    },
  };
}
