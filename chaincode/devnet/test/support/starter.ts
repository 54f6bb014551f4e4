import { setInterval } from 'node:timers';
import { runChaincode } from './chaincode.ts';

/** Starts a chaincode, as a hub or a test does, says which process it is, and lives until it is killed. */
const [folder = '', packageId = ''] = process.argv.slice(2);
const { address, pid } = await runChaincode(folder, packageId);
process.stdout.write(`${JSON.stringify({ address, pid })}\n`);
setInterval(() => undefined, 60_000);
