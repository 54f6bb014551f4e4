import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkChaincode } from './network.ts';

const root = join(import.meta.dirname, '../../chaincode/ets');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The chaincode as a network deploys it: `npm run build` makes the bundle. */
export const etsChaincode: NetworkChaincode = {
  name: 'ets',
  version,
  bundleDir: join(root, 'bundle'),
  policy: "AND('Org1MSP.peer','Org2MSP.peer')",
  probe: {
    transaction: 'Credit:IsApprovedForAll',
    arguments: [JSON.stringify({ owner: 'Org1MSP/nobody', operator: 'Org2MSP/nobody' })],
  },
};
