import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientSession } from '../conformance/talk/client-session.ts';
import { Desk } from '../conformance/talk/desk.ts';
import { makeGateway } from '../support/tested-gateway/make.ts';
import { GatewayProcess } from '../support/tested-gateway/process.ts';
import { ApiFuzz } from './api.ts';
import { fuzzPeer, type FuzzOptions } from './peer.ts';
import type { Report } from './report.ts';

export interface FuzzPlan extends FuzzOptions {
  /** Requests of the API. */
  readonly apiCount: number;
}

/** Starts our own gateway in a process of its own, before a ledger in memory, and looks for harm that mutated input does to it. */
export async function fuzzOwnGateway(plan: FuzzPlan): Promise<Readonly<Record<string, Report>>> {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-fuzz-'));
  const { file, setup } = await makeGateway(directory);
  const gateway = await GatewayProcess.start(file, ['--no-warnings', '--expose-gc']);
  const desk = new Desk(setup);
  try {
    await desk.listener.listen();
    const peer = await fuzzPeer(desk, gateway, plan);
    const over = await new ClientSession(desk).walkTo('commit-transfer-complete-msg');
    await over.end();
    const options = { ...plan, count: plan.apiCount, ids: [over.asset.transferId] };
    return { 'peer messages': peer, 'API requests': await ApiFuzz.run(setup, gateway, options) };
  } finally {
    await desk.close();
    await gateway.stop();
    rmSync(directory, { recursive: true });
  }
}
