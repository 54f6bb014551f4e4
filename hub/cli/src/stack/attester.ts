import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { fabricIdentity } from './fabric.ts';
import { chainOf } from './evm.ts';
import type { Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { jsonLine, nodeProgram, startService, type Service } from './process.ts';
import { writeJson } from './state-file.ts';

const require = createRequire(import.meta.url);

/** Starts the regulator's attester of the EVM chain's blocks. @throws CommandError */
export function startAttester(layout: Layout, fabric: Hub['fabric'], evm: Hub['evm']): Promise<Service<string>> {
  const { endpoint, channel, chaincode } = fabric;
  writeJson(layout.attesterConfig, {
    attesterId: 'regulator-attester',
    dataDir: layout.attester,
    home: { endpoint, channel, chaincode, ...fabricIdentity(layout, 'attester') },
    ledgers: [{ descriptor: evm.descriptor, ...chainOf(evm) }],
  });
  const readySchema = z.object({ attesterId: z.string() });
  return startService({
    name: 'regulator attester',
    ...nodeProgram(require.resolve('@meridian/gateway/attester'), layout.attesterConfig),
    logFile: join(layout.logs, 'attester.log'),
    ready: { line: jsonLine((value) => readySchema.parse(value).attesterId) },
  });
}
