import type { KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApiServer, AuthorizationProtocol, type ICactusApiServerOptions } from '@hyperledger/cactus-cmd-api-server';
import { PluginRegistry } from '@hyperledger/cactus-core';
import { Constants, type ICactusPlugin } from '@hyperledger/cactus-core-api';
import { API_TOKEN_ISSUER, API_TOKEN_MAX_AGE } from './api-token.ts';
import { BASE_PATH } from './endpoints.ts';
import { OPENAPI_PATH } from './gateway-plugin.ts';
import { GuardedServer } from './guarded-server.ts';

export interface ApiServerSettings {
  readonly gatewayId: string;
  readonly host: string;
  readonly port: number;
  /** The public key that API tokens are checked with. */
  readonly tokenKey: KeyObject;
  readonly corsOrigins: readonly string[];
  readonly plugins: readonly ICactusPlugin[];
}

export interface RunningApi {
  readonly address: AddressInfo;
  close(): Promise<void>;
}

/** Starts Cacti's API server with the given plugins. */
export async function startApiServer(settings: ApiServerSettings): Promise<RunningApi> {
  const pluginRegistry = new PluginRegistry({ plugins: [...settings.plugins] });
  const httpServerApi = new GuardedServer();
  const server = new ApiServer({ config: configOf(settings), pluginRegistry, httpServerApi });
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
function configOf({ gatewayId, host, port, tokenKey, corsOrigins }: ApiServerSettings): ICactusApiServerOptions {
  const secret = tokenKey.export({ type: 'spki', format: 'pem' }).toString();
  const verification = { secret, algorithms: ['ES256'], audience: gatewayId, issuer: API_TOKEN_ISSUER };
  return {
    pluginManagerOptionsJson: '{}',
    authorizationProtocol: AuthorizationProtocol.JSON_WEB_TOKEN,
    authorizationConfigJson: {
      socketIoPath: Constants.SocketIoConnectionPathV1,
      unprotectedEndpointExemptions: [`${BASE_PATH}/health`, OPENAPI_PATH],
      socketIoJwtOptions: { secret, algorithms: ['ES256'] },
      expressJwtOptions: { ...verification, maxAge: API_TOKEN_MAX_AGE },
    },
    configFile: '',
    cactusNodeId: gatewayId,
    consortiumId: 'meridian',
    // Its lower levels write to standard output, which belongs to the ready line.
    logLevel: 'WARN',
    // Sets the ceiling for the whole process, the peer server included.
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
