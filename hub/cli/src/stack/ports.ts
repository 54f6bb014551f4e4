import { freePort as anyFreePort, isFree } from '@meridian/bridges/free-port';

/** `wanted` if it is free on 127.0.0.1, else a free port: a stack that is started again keeps its addresses where it can. */
export const freePort = async (wanted?: number): Promise<number> =>
  wanted !== undefined && (await isFree(wanted)) ? wanted : anyFreePort();
