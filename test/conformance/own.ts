import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeGateway } from '../support/tested-gateway/make.ts';
import { GatewayProcess } from '../support/tested-gateway/process.ts';
import type { Setup } from './setup.ts';

/** Runs `use` against our own gateway, started for it in a process of its own before a ledger in memory. */
export async function withOwnGateway<T>(use: (setup: Setup, gateway: GatewayProcess) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-conformance-'));
  const { file, setup } = await makeGateway(directory);
  const gateway = await GatewayProcess.start(file);
  try {
    return await use(setup, gateway);
  } finally {
    await gateway.stop();
    rmSync(directory, { recursive: true });
  }
}
