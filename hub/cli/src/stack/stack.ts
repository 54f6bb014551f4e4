import type { Ledger } from '@meridian/credit';
import { parseLedger } from '@meridian/credit';
import { mkdirSync } from 'node:fs';
import { startAccountant } from './accountant.ts';
import { startAttester } from './attester.ts';
import { startAuctionContainer } from './auction.ts';
import { configureHome } from './configure.ts';
import { openContracts, startChain, type EvmChainStack } from './evm.ts';
import { endorsedHome, startFabric, type FabricStack } from './fabric.ts';
import { planGateway, startGateway, type GatewayPlan, type LedgerSection, type PeerSection } from './gateways.ts';
import { readPreviousHub, writeHub, type Hub } from './hub-file.ts';
import type { Layout } from './layout.ts';
import { endLeftovers } from './leftovers.ts';
import type { Service } from './process.ts';
import { startRegistry } from './registry.ts';
import { believedOfChain, believedOfHome, ledgerSections } from './sections.ts';
import { writeTrust } from './trust.ts';

/** A hub that runs: two ledgers, a gateway in front of each, the registry's service, and the accountant over all. */
export interface Stack {
  readonly hub: Hub;
  readonly fabric: Ledger;
  readonly evm: Ledger;
  /** The name of the first service that ends by itself. */
  readonly broken: Promise<string>;
  /** Ends every service, gateways first. */
  stop(): Promise<void>;
}

interface Stoppable {
  readonly name: string;
  readonly pid: number;
  readonly ended: Promise<unknown>;
  stop(): Promise<unknown>;
}

/** Starts everything, or goes on with what a start before left in the data directory. @throws CommandError */
export async function startStack(
  layout: Layout,
  now: () => number,
  { auction: withAuction = false }: { readonly auction?: boolean } = {},
): Promise<Stack> {
  // It holds keys, so it is its owner's alone.
  mkdirSync(layout.data, { recursive: true, mode: 0o700 });
  const previous = readPreviousHub(layout.hub);
  await endLeftovers(layout, previous);
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const service of started.toReversed()) await service.stop();
  };
  let container: Promise<Hub['auction']> = Promise.resolve(undefined);
  try {
    const [fabric, chain] = await startLedgers(layout, previous, started);
    const ready = <T>({ ready: value, ...service }: Service<T>): T => {
      started.push(service);
      return value;
    };
    // It has its keys to make while the contracts wait for blocks.
    container = withAuction
      ? startAuctionContainer(layout, fabric.section, previous?.auction).then(ready)
      : Promise.resolve(previous?.auction);
    container.catch(() => undefined);
    const origin = await planGateway(layout, 'origin', { ...(previous && ports(previous.gateways.origin)) }, now);
    const destination = await planGateway(
      layout,
      'destination',
      { ...(previous && ports(previous.gateways.destination)) },
      now,
    );
    const evm = await openContracts(layout, chain, endorsedHome(layout, fabric), previous?.evm);
    const evmLedger = parseLedger(evm.descriptor);
    const isProven = evm.lane === 'proven: headers';
    await configureHome(layout, fabric, evmLedger, destination.claimKeyFile, isProven ? evm.token : undefined);
    if (isProven) started.push(await startAttester(layout, fabric.section, evm));
    const { descriptor, lane } = fabric.section;
    writeTrust(layout, [
      { gateway: origin, descriptor, lane, ...believedOfHome(layout, fabric.section) },
      { gateway: destination, descriptor: evm.descriptor, token: evm.token, lane: evm.lane },
    ]);
    const stoppable = [origin, destination].map(({ gatewayId, apiPort }) => ({
      gatewayId,
      apiUrl: `http://127.0.0.1:${apiPort}`,
    }));
    const [gateways, [[registry, accountant], auction]] = await all([
      startGateways(layout, { fabric, evm, origin, destination }, started),
      all([
        all([
          startRegistry(layout, fabric.section, previous?.registry).then(ready),
          startAccountant(layout, { fabric: fabric.section, evm }, stoppable, previous?.accountant).then(ready),
        ]),
        container,
      ]),
    ]);
    const hub: Hub = {
      fabric: fabric.section,
      evm,
      gateways,
      registry,
      accountant,
      ...(auction !== undefined && { auction }),
      processes: { up: process.pid, ...Object.fromEntries(started.map(({ name, pid }) => [name, pid])) },
    };
    writeHub(layout.hub, hub);
    const broken = Promise.race(started.map(async ({ name, ended }) => (await ended, name)));
    return { hub, fabric: fabric.ledger, evm: evmLedger, broken, stop };
  } catch (error) {
    // None is still starting when the others are stopped.
    await container.catch(() => undefined);
    await stop();
    throw error;
  }
}

const ports = (gateway: Hub['gateways']['origin']): { apiPort: number; peerPort: number } => ({
  apiPort: gateway.apiPort,
  peerPort: gateway.peerPort,
});

async function startLedgers(
  layout: Layout,
  previous: Hub | undefined,
  started: Stoppable[],
): Promise<[FabricStack, EvmChainStack]> {
  return all([
    startFabric(layout, previous?.fabric).then((stack) => {
      started.push(...stack.services);
      return stack;
    }),
    startChain(layout, previous?.evm).then((stack) => {
      started.push({ name: 'anvil', ...stack.node });
      return stack;
    }),
  ]);
}

/** Like `Promise.all`, but none is still starting when it fails, so that all that started can be stopped. */
async function all<A, B>(starting: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(starting);
  return Promise.all(starting);
}

interface GatewayParts {
  readonly fabric: FabricStack;
  readonly evm: Hub['evm'];
  readonly origin: GatewayPlan;
  readonly destination: GatewayPlan;
}

async function startGateways(layout: Layout, parts: GatewayParts, started: Stoppable[]): Promise<Hub['gateways']> {
  const { fabric, evm, origin, destination } = parts;
  const { onFabric, onEvm } = ledgerSections(layout, fabric.section, evm);
  const start = async (
    plan: GatewayPlan,
    own: LedgerSection,
    peer: PeerSection,
  ): Promise<Hub['gateways']['origin']> => {
    const service = await startGateway(layout, plan, own, peer);
    started.push(service);
    return { ...service.ready, apiPort: plan.apiPort, peerPort: plan.peerPort };
  };
  const [originReady, destinationReady] = await all([
    start(origin, onFabric, { plan: destination, ledger: evm.descriptor, ...believedOfChain(evm) }),
    start(destination, onEvm, {
      plan: origin,
      ledger: fabric.section.descriptor,
      ...believedOfHome(layout, fabric.section),
    }),
  ]);
  return { origin: originReady, destination: destinationReady };
}
