import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { REGISTRY_USERS } from './accounts.ts';
import { fabricIdentity } from './fabric.ts';
import { tokenKeyFile } from './gateways.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { freePort } from './ports.ts';
import { jsonLine, nodeProgram, startService, type Service } from './process.ts';
import { writeJson } from './state-file.ts';

const require = createRequire(import.meta.url);
const REGISTRY_ID = 'registry';

/** Starts the registry's service before the home ledger, on the port of last time where it is free. @throws CommandError */
export async function startRegistry(
  layout: Layout,
  { endpoint, channel, chaincode, mspId }: Hub['fabric'],
  previous: Hub['registry'] | undefined,
): Promise<Service<Hub['registry']>> {
  const port = await freePort(previous?.apiPort);
  writeJson(layout.registryConfig, {
    registryId: REGISTRY_ID,
    ledger: { endpoint, channel, chaincode, peerMspId: mspId },
    identities: REGISTRY_USERS.map((user) => ({ subject: user, ...fabricIdentity(layout, user) })),
    reader: 'reader',
    api: { port, tokenKeyFile: tokenKeyFile(layout) },
  });
  const readySchema = z.object({ registryId: z.string(), api: z.url() });
  return startService({
    name: 'registry',
    ...nodeProgram(require.resolve('@meridian/registry/main'), layout.registryConfig),
    logFile: join(layout.logs, 'registry.log'),
    ready: {
      line: jsonLine((value) => {
        const { registryId, api } = readySchema.parse(value);
        return { registryId, apiUrl: api, apiPort: port };
      }),
    },
  });
}
