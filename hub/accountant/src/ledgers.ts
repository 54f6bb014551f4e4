import { readSecret, readText } from '@meridian/api';
import type { LedgerView } from '@meridian/bridges';
import { EvmView } from '@meridian/bridges/evm';
import { connectFabricView } from '@meridian/bridges/fabric';
import type { AccountantConfig } from './config.ts';

/**
 * Connects to every ledger, to look at it.
 * @throws ApiError for a file; BridgeError where a network is another one or does not answer
 */
export async function connectLedgers(
  config: AccountantConfig,
): Promise<{ readonly home: LedgerView; readonly abroad: readonly LedgerView[] }> {
  const home = connectHome(config.home);
  const abroad: LedgerView[] = [];
  try {
    for (const { descriptor, rpcUrl, confirmations, fromBlock } of config.abroad)
      abroad.push(await EvmView.connect({ rpcUrl, confirmations, fromBlock, ledger: descriptor.descriptor }));
    return { home, abroad };
  } catch (error) {
    for (const view of [home, ...abroad]) await view.close();
    throw error;
  }
}

function connectHome(config: AccountantConfig['home']): LedgerView {
  const { descriptor: ledger, endpoint, channel, chaincode, mspId, tls } = config;
  return connectFabricView({
    ...{ ledger, endpoint, channel, chaincode, mspId },
    certPem: readText(config.certFile, 'home.certFile'),
    keyPem: readSecret(config.keyFile, 'home.keyFile'),
    ...(tls !== undefined && { tlsCaPem: readText(tls.caFile, 'home.tls.caFile') }),
    ...(tls?.serverName !== undefined && { tlsHostOverride: tls.serverName }),
  });
}
