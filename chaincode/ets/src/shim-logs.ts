import { Shim } from 'fabric-shim';

/** Where the shim, and the contract API that it runs, log several lines for each transaction. */
const BUSY = [
  'lib/handler.js',
  'lib/stub.js',
  'lib/chaincode.js',
  'contracts-spi/chaincodefromcontract.js',
  'contracts-spi/datamarshall.js',
  './lib/jsontransactionserializer.js',
];

/**
 * The shim formats each of its debug lines whole before its transport drops it by its level: a sixth of what a transaction takes. Where
 * they are not wanted they are not made.
 */
export function dropUnwantedShimLogs(): void {
  for (const name of BUSY) {
    const logger = Shim.newLogger(name);
    if (!logger.isDebugEnabled()) logger.debug = () => logger;
  }
}
