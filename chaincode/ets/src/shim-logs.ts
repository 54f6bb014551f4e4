import { getLogger } from 'fabric-contract-api/lib/logger.js';
import { Shim } from 'fabric-shim';

/** Where the shim logs several lines for each transaction. */
const BUSY = [
  'lib/handler.js',
  'lib/stub.js',
  'lib/chaincode.js',
  'lib/iterators.js',
  'contracts-spi/chaincodefromcontract.js',
  'contracts-spi/datamarshall.js',
];
/** And the contract API that it runs. */
const BUSY_CONTRACTS = './lib/jsontransactionserializer.js';

/**
 * The shim formats each line whole before its transport drops it by its level: a fifth of what a transaction takes. Lines that are not
 * wanted are not made.
 */
export function dropUnwantedShimLogs(): void {
  for (const logger of [...BUSY.map((name) => Shim.newLogger(name)), getLogger(BUSY_CONTRACTS)]) {
    if (!logger.isDebugEnabled()) logger.debug = () => logger;
    if (!logger.isInfoEnabled()) logger.info = () => logger;
  }
}
