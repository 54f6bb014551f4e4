import type { EvmCredits } from '@meridian/bridges/evm';
import type { FabricCredits } from '@meridian/bridges/fabric';
import type { GatewayClient } from '../api/gateway-client.ts';
import type { RegistryClient } from '../api/registry-client.ts';
import type { Report } from '../report.ts';
import type { Layout } from '../stack/layout.ts';
import type { Stack } from '../stack/stack.ts';
import type { JobFile } from './job-state.ts';

/** Who does what in the job, each through their own client. */
export interface Actors {
  readonly issuer: FabricCredits;
  readonly buyer: EvmCredits;
  readonly origin: GatewayClient;
  readonly destination: GatewayClient;
  /** The registry's API as the regulator, and as somebody who only reads. */
  readonly regulator: RegistryClient;
  readonly reader: RegistryClient;
}

/** What every step of the job works with. */
export interface JobContext {
  readonly actors: Actors;
  readonly stack: Stack;
  readonly layout: Layout;
  readonly report: Report;
  readonly now: () => number;
  readonly job: JobFile;
}
