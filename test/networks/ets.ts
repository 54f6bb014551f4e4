import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkChaincode, PrivateCollection } from './network.ts';

const root = join(import.meta.dirname, '../../chaincode/ets');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const definitions = JSON.parse(readFileSync(join(root, 'collections.json'), 'utf8')) as PrivateCollection[];

/** The chaincode's private collections, their members these organisations instead of the ones that the file names. */
export const etsCollections = (mspIds: readonly string[]): PrivateCollection[] =>
  definitions.map((collection) => ({
    ...collection,
    policy: `OR(${mspIds.map((mspId) => `'${mspId}.member'`).join(',')})`,
  }));

/** The chaincode as a network deploys it: `npm run build` makes the bundle. */
export const etsChaincode: NetworkChaincode = {
  name: 'ets',
  version,
  bundleDir: join(root, 'bundle'),
  policy: "AND('Org1MSP.peer','Org2MSP.peer')",
  collections: etsCollections(['Org1MSP', 'Org2MSP']),
  probe: {
    transaction: 'Credit:IsApprovedForAll',
    arguments: [JSON.stringify({ owner: 'Org1MSP/nobody', operator: 'Org2MSP/nobody' })],
  },
};
