import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { RateLimiter, readP256PublicKey, readSecret } from '@meridian/api';
import { startApi } from '@meridian/api/server';
import type { LedgerView } from '@meridian/bridges';
import type { Lane } from '@meridian/credit';
import type { Logger } from 'pino';
import { Accountant } from './accountant.ts';
import { ACCOUNTANT_API } from './api/api.ts';
import { AccountantApplication } from './api/application.ts';
import { AccountantStore } from './book/store.ts';
import type { AccountantConfig } from './config.ts';
import { connectLedgers } from './ledgers.ts';
import { AccountantMetrics } from './metrics.ts';
import { GatewayStopper } from './pausing/gateway-stopper.ts';
import { problemOf } from './problem.ts';

export interface RunningAccountant {
  readonly accountant: Accountant;
  readonly api: AddressInfo;
  stop(): Promise<void>;
}

/** Of each address: what is published is for everybody. */
const RATE = { perSecond: 50, burst: 500 };

/**
 * Starts the accountant as the configuration says: it reads, stops lanes, and publishes what it knows.
 * @throws CodedError for a file, a key or the store; BridgeError where a ledger is another one or does not answer
 */
export async function startAccountant(config: AccountantConfig, log: Logger): Promise<RunningAccountant> {
  const { accountantId, api, dataDir, pace, gateways } = config;
  const tokenKey = readP256PublicKey(api.tokenKeyFile, 'api.tokenKeyFile');
  const stoppers = gateways.map(
    ({ gatewayId, url, apiKeyFile }, i) =>
      new GatewayStopper({ gatewayId, url, apiKey: readSecret(apiKeyFile, `gateways.${i}.apiKeyFile`).trim() }),
  );
  const { home, abroad } = await connectLedgers(config);
  const accountant = await opened([home, ...abroad], () => {
    const store = new AccountantStore(join(dataDir, 'accountant.db'));
    return new Accountant({ home, abroad, store, stoppers, log, pace });
  });
  const metrics = new AccountantMetrics(accountantId, accountant);
  const application = new AccountantApplication({ accountantId, accountant, metrics, lanes: lanesOf(config) });
  accountant.start();
  const running = await startApi(
    { api: ACCOUNTANT_API, application, problemOf, log },
    { ...api, serviceId: accountantId, tokenKey, rateLimiter: new RateLimiter(RATE, Date.now) },
  ).catch(async (error: unknown) => {
    await accountant.stop();
    throw error;
  });
  return {
    accountant,
    api: running.address,
    stop: async () => {
      await running.close();
      await accountant.stop();
    },
  };
}

async function opened<T>(views: readonly LedgerView[], open: () => T): Promise<T> {
  try {
    return open();
  } catch (error) {
    await Promise.all(views.map((view) => view.close()));
    throw error;
  }
}

const lanesOf = ({ home, abroad }: AccountantConfig): ReadonlyMap<string, Lane> =>
  new Map([home, ...abroad].map(({ descriptor, lane }) => [descriptor.descriptor, lane]));
