/** The contract API's own loggers, which it shares with nobody and gives no types for. */
declare module 'fabric-contract-api/lib/logger.js' {
  import type { Shim } from 'fabric-shim';
  export const getLogger: typeof Shim.newLogger;
}
