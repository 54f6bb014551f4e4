import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPair, startGateway, type FreshPair, type Running } from './two-gateways.ts';

export type Side = 'home' | 'foreign';
export type GatewayChanges = Parameters<typeof startGateway>[2];

/** Two sites in a directory of their own, and the gateways that a test starts at them. */
export interface OpenPair extends FreshPair {
  readonly directory: string;
  /** The gateway of a side, as its process would start; it may be started again once it has stopped. */
  start(side: Side, changes?: GatewayChanges): Promise<Running>;
  /** Stops every gateway that was started here, each within so many ms, and takes the directory away. */
  close(graceMs?: number): Promise<void>;
}

/** For a test, or for a file of tests; whoever opens it closes it. */
export async function openPair(): Promise<OpenPair> {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-gateway-'));
  const pair = await createPair((name) => join(directory, `${name}.db`));
  const started: Running[] = [];
  return {
    ...pair,
    directory,
    start: async (side, changes) => {
      const running = await startGateway(pair[side], pair[side === 'home' ? 'foreign' : 'home'], changes);
      started.push(running);
      return running;
    },
    close: async (graceMs = 100) => {
      await Promise.all(started.map(({ gateway }) => gateway.stop(graceMs)));
      rmSync(directory, { recursive: true });
    },
  };
}
