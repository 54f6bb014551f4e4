import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { chainOf } from './evm.ts';
import { fabricIdentity } from './fabric.ts';
import { tokenKeyFile } from './gateways.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { freePort } from './ports.ts';
import { jsonLine, nodeProgram, startService, type Service } from './process.ts';
import { ACCOUNTANT_ID, stopKeyFile } from './stop-keys.ts';
import { writeJson } from './state-file.ts';

const require = createRequire(import.meta.url);

/** A gateway by its id and the URL of its API. */
export interface StoppableGateway {
  readonly gatewayId: string;
  readonly apiUrl: string;
}

/** Starts the accountant over both ledgers, on the port of last time where it is free. @throws CommandError */
export async function startAccountant(
  layout: Layout,
  { fabric, evm }: Pick<Hub, 'fabric' | 'evm'>,
  gateways: readonly StoppableGateway[],
  previous: Hub['accountant'],
): Promise<Service<NonNullable<Hub['accountant']>>> {
  const port = await freePort(previous?.apiPort);
  const { descriptor, lane, endpoint, channel, chaincode } = fabric;
  writeJson(layout.accountantConfig, {
    accountantId: ACCOUNTANT_ID,
    dataDir: layout.accountant,
    home: { kind: 'fabric', descriptor, lane, endpoint, channel, chaincode, ...fabricIdentity(layout, 'reader') },
    abroad: [{ kind: 'evm', descriptor: evm.descriptor, lane: evm.lane, ...chainOf(evm) }],
    gateways: gateways.map(({ gatewayId, apiUrl }) => ({
      ...{ gatewayId, url: apiUrl, apiKeyFile: stopKeyFile(layout, gatewayId) },
    })),
    api: { port, tokenKeyFile: tokenKeyFile(layout) },
  });
  const readySchema = z.object({ accountantId: z.string(), api: z.url() });
  return startService({
    name: ACCOUNTANT_ID,
    ...nodeProgram(require.resolve('@meridian/accountant/main'), layout.accountantConfig),
    logFile: join(layout.logs, 'accountant.log'),
    ready: {
      line: jsonLine((value) => {
        const { accountantId, api } = readySchema.parse(value);
        return { accountantId, apiUrl: api, apiPort: port };
      }),
    },
  });
}
