import type { AddressInfo } from 'node:net';
import { RateLimiter, readP256PublicKey, readSecret, readText } from '@meridian/api';
import { startApi } from '@meridian/api/server';
import type { FabricOptions } from '@meridian/bridges/fabric';
import type { Logger } from 'pino';
import { REGISTRY_API } from './api/api.ts';
import type { RegistryConfig } from './config.ts';
import { shippedGazetteer } from './gazetteer/shipped.ts';
import { Wallet } from './ledger/wallet.ts';
import { problemOf } from './problem.ts';
import { CreditBook } from './quotes/credit-book.ts';
import { Quotes } from './quotes/quotes.ts';

export interface RunningRegistry {
  readonly api: AddressInfo;
  stop(): Promise<void>;
}

/** A project's land may have some hundred corners. */
const BODY_LIMIT = 128 * 1024;

/** Starts the service as the configuration says. @throws CodedError for a file or a key */
export async function startRegistry(config: RegistryConfig, log: Logger): Promise<RunningRegistry> {
  const { registryId, api } = config;
  const tokenKey = readP256PublicKey(api.tokenKeyFile, 'api.tokenKeyFile');
  const wallet = new Wallet(identitiesOf(config), config.reader);
  const { credits, policies } = wallet.reader();
  const gazetteer = shippedGazetteer();
  const now = (): number => Math.floor(Date.now() / 1000);
  const quotes = new Quotes({ book: new CreditBook(credits), policies, gazetteer, now });
  const application = { registryId, wallet, gazetteer, quotes };
  const running = await startApi(
    { api: REGISTRY_API, application, problemOf, log },
    {
      ...{ ...api, serviceId: registryId, tokenKey, bodyLimit: BODY_LIMIT },
      rateLimiter: new RateLimiter(api.rate, () => Date.now()),
    },
  );
  return {
    api: running.address,
    stop: async () => {
      await running.close();
      wallet.close();
    },
  };
}

function identitiesOf({ ledger, identities }: RegistryConfig): Map<string, FabricOptions> {
  const { endpoint, channel, chaincode, peerMspId, tls } = ledger;
  const network = {
    ...{ endpoint, channel, chaincode, peerMspId },
    ...(tls !== undefined && { tlsCaPem: readText(tls.caFile, 'ledger.tls.caFile') }),
    ...(tls?.serverName !== undefined && { tlsHostOverride: tls.serverName }),
  };
  return new Map(
    identities.map(({ subject, mspId, certFile, keyFile }, i) => {
      const certPem = readText(certFile, `identities.${i}.certFile`);
      const keyPem = readSecret(keyFile, `identities.${i}.keyFile`);
      return [subject, { ...network, mspId, certPem, keyPem }];
    }),
  );
}
