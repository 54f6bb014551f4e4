import { setInterval } from 'node:timers';
import { startDevnet } from './devnet.ts';
import { etsChaincode } from './ets.ts';

/** Starts the embedded network as a test does, says which processes it is, and lives until it is killed. */
const [directory = ''] = process.argv.slice(2);
const { processes } = await startDevnet({ directory, chaincode: etsChaincode });
process.stdout.write(`${JSON.stringify(processes.map(({ pid }) => pid))}\n`);
setInterval(() => undefined, 60_000);
