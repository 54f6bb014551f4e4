import type { KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApiServer, AuthorizationProtocol, type ICactusApiServerOptions } from '@hyperledger/cactus-cmd-api-server';
import { PluginRegistry } from '@hyperledger/cactus-core';
import { Constants } from '@hyperledger/cactus-core-api';
import type { Logger } from 'pino';
import { ApiKeys, type ApiKeyEntry } from '../api-keys.ts';
import { API_TOKEN_ISSUER, API_TOKEN_MAX_AGE } from '../api-token.ts';
import { basePathOf, type Api } from '../endpoint.ts';
import type { ProblemBody } from '../problem.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { ApiPlugin } from './api-plugin.ts';
import { GuardedServer } from './guarded-server.ts';

export interface ServedApi<Application> {
  readonly api: Api<Application>;
  readonly application: Application;
  readonly problemOf: (thrown: unknown) => ProblemBody;
  readonly log: Logger;
}

export interface ApiServerSettings {
  /** The service's id: the audience of its tokens. */
  readonly serviceId: string;
  readonly host: string;
  readonly port: number;
  /** The public key that API tokens are checked with. */
  readonly tokenKey: KeyObject;
  readonly apiKeys?: readonly ApiKeyEntry[];
  readonly corsOrigins: readonly string[];
  /** The largest body of a request, in bytes; 64 KiB unless given. */
  readonly bodyLimit?: number;
  /** By subject, and by address until or unless a subject is known. Nobody is slowed down unless given. */
  readonly rateLimiter?: Pick<RateLimiter, 'take' | 'giveBack'>;
}

export interface RunningApi {
  readonly address: AddressInfo;
  close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024;

/** Starts Cacti's API server with one API as its plugin. */
export async function startApi<Application>(
  served: ServedApi<Application>,
  settings: ApiServerSettings,
): Promise<RunningApi> {
  const apiKeys = new ApiKeys(settings.apiKeys ?? []);
  const { rateLimiter } = settings;
  const plugin = new ApiPlugin({
    ...{ ...served, instanceId: settings.serviceId, apiKeys },
    ...(rateLimiter === undefined ? {} : { rateLimiter }),
  });
  const pluginRegistry = new PluginRegistry({ plugins: [plugin] });
  const httpServerApi = new GuardedServer({
    bodyLimit: settings.bodyLimit ?? BODY_LIMIT,
    ownPaths: [`${basePathOf(served.api)}/`, Constants.SocketIoConnectionPathV1],
    ...(rateLimiter === undefined ? {} : { rateLimiter }),
  });
  const config = configOf(settings, plugin.openPaths);
  const server = new ApiServer({ config, pluginRegistry, httpServerApi });
  const { addressInfoApi } = (await server.start()) as { readonly addressInfoApi: AddressInfo };
  return {
    address: addressInfoApi,
    close: async () => {
      // Cacti waits for every connection to end by itself; a client that keeps one alive would hold it up.
      httpServerApi.closeIdleConnections();
      const late = setTimeout(() => {
        httpServerApi.closeAllConnections();
      }, 1_000);
      await server.shutdown();
      clearTimeout(late);
    },
  };
}

/** Everything set here: Cacti's own example configuration makes keys and certificates, and takes 1.3 s for it. */
function configOf(settings: ApiServerSettings, openPaths: string[]): ICactusApiServerOptions {
  const { serviceId, host, port, tokenKey, corsOrigins } = settings;
  const secret = tokenKey.export({ type: 'spki', format: 'pem' }).toString();
  const verification = { secret, algorithms: ['ES256'], audience: serviceId, issuer: API_TOKEN_ISSUER };
  return {
    pluginManagerOptionsJson: '{}',
    authorizationProtocol: AuthorizationProtocol.JSON_WEB_TOKEN,
    authorizationConfigJson: {
      socketIoPath: Constants.SocketIoConnectionPathV1,
      unprotectedEndpointExemptions: openPaths,
      socketIoJwtOptions: { secret, algorithms: ['ES256'] },
      // A request without a token may have an API key; the endpoints ask for one or the other.
      expressJwtOptions: { ...verification, maxAge: API_TOKEN_MAX_AGE, credentialsRequired: false },
    },
    configFile: '',
    cactusNodeId: serviceId,
    consortiumId: 'meridian',
    // Its lower levels write to standard output, which belongs to the ready line.
    logLevel: 'WARN',
    // Sets the ceiling for the whole process, other servers in it included.
    tlsDefaultMaxVersion: 'TLSv1.3',
    cockpitEnabled: false,
    cockpitHost: '127.0.0.1',
    cockpitPort: 0,
    cockpitCorsDomainCsv: '',
    cockpitApiProxyRejectUnauthorized: true,
    cockpitTlsEnabled: false,
    cockpitMtlsEnabled: false,
    cockpitWwwRoot: '',
    cockpitTlsCertPem: '',
    cockpitTlsKeyPem: '',
    cockpitTlsClientCaPem: '',
    apiHost: host,
    apiPort: port,
    apiCorsDomainCsv: corsOrigins.join(','),
    apiTlsEnabled: false,
    apiMtlsEnabled: false,
    apiTlsCertPem: '',
    apiTlsKeyPem: '',
    apiTlsClientCaPem: '',
    // Cacti binds it to 127.0.0.1, whatever is asked for; it knows no tokens and offers a health check only.
    grpcPort: 0,
    grpcMtlsEnabled: false,
    plugins: [],
    keyPairPem: '',
    keychainSuffixKeyPairPem: '',
    minNodeVersion: 'v22.0.0',
    // The process has its own way to stop.
    enableShutdownHook: false,
  };
}
