import { mkdirSync } from 'node:fs';
import type { GatewayClient } from '@meridian/cli/api/gateway-client';
import { startAttester } from '@meridian/cli/stack/attester';
import { connectGateway } from '@meridian/cli/stack/clients';
import { configureHome, connectUser } from '@meridian/cli/stack/configure';
import { connectHolder, evmAddress, openContracts, startChain, type EvmChainStack } from '@meridian/cli/stack/evm';
import { endorsedHome, startFabric, type FabricStack } from '@meridian/cli/stack/fabric';
import { planGateway, writeGatewayConfig, type GatewayPlan, type PeerSection } from '@meridian/cli/stack/gateways';
import type { Hub } from '@meridian/cli/stack/hub-file';
import { layout as layoutOf, type Layout } from '@meridian/cli/stack/layout';
import type { Service } from '@meridian/cli/stack/process';
import { believedOfChain, believedOfHome, ledgerSections } from '@meridian/cli/stack/sections';
import { must } from '../../support/bridge-suite/crossing.ts';
import { addressesOf } from '../../support/gateway-addresses.ts';
import type { EvmCredits } from '@meridian/bridges/evm';
import type { FabricCredits } from '@meridian/bridges/fabric';
import { parseLedger, type Ledger } from '@meridian/credit';
import { GatewayProcess } from './gateway-process.ts';
import { eventually } from './transfers.ts';

/** The gateway on Fabric, where credits have their home, and the one on the EVM chain. */
export type Place = 'home' | 'abroad';

export interface WorldOptions {
  readonly data: string;
  /** Starts the EVM chain, again on what it had written down where there was one before; anvil unless given. */
  readonly chain?: typeof startChain;
  /** Blocks that the gateway on the EVM chain waits for. */
  readonly confirmations?: number;
  /** The port at which each gateway looks for its peer, where that is not the peer's own. */
  readonly peerPort?: (place: Place, own: number) => number | Promise<number>;
  /** The endpoint at which the gateway at home looks for Fabric. */
  readonly fabricEndpoint?: (own: string) => string | Promise<string>;
  /** Runs a gateway's process through another program. */
  readonly through?: (place: Place) => readonly string[];
  /** The program of both gateways; the one with the kill switch unless given. */
  readonly program?: string;
}

/** Many confirmations by blocks of a second. */
const FINAL_WITHIN_MS = 90_000;
const now = (): number => Date.now();

/**
 * Two ledgers in the lanes of `meridian up`, a gateway before each as a process that may be killed, the regulator's attester of the chain,
 * and those who send credits through them.
 */
export class World {
  readonly layout: Layout;
  readonly evm: Ledger;
  readonly hub: Hub;
  readonly gateways: Readonly<Record<Place, GatewayProcess>>;
  readonly clients: Readonly<Record<Place, GatewayClient>>;
  readonly issuer: FabricCredits;
  readonly buyer: EvmCredits;
  readonly #attester: Service<string>;
  readonly #startChain: typeof startChain;
  #fabric: FabricStack;
  #chain: EvmChainStack;

  private constructor(parts: WorldParts) {
    this.layout = parts.layout;
    this.hub = parts.hub;
    this.evm = parseLedger(parts.hub.evm.descriptor);
    this.gateways = parts.gateways;
    this.clients = {
      home: connectGateway(parts.layout, parts.hub, 'origin', now),
      abroad: connectGateway(parts.layout, parts.hub, 'destination', now),
    };
    this.issuer = connectUser(parts.layout, parts.hub.fabric, 'issuer');
    this.buyer = parts.buyer;
    this.#attester = parts.attester;
    this.#startChain = parts.startChain;
    this.#fabric = parts.fabric;
    this.#chain = parts.chain;
  }

  /** @param options.data a directory of its own for everything */
  static async start(options: WorldOptions): Promise<World> {
    const layout = layoutOf(options.data);
    mkdirSync(layout.data, { recursive: true, mode: 0o700 });
    const [fabric, chain] = await Promise.all([
      startFabric(layout, undefined),
      (options.chain ?? startChain)(layout, undefined),
    ]);
    try {
      return await World.#before(layout, { fabric, chain }, options);
    } catch (error) {
      await stopLedgers(fabric, chain);
      throw error;
    }
  }

  static async #before(
    layout: Layout,
    { fabric, chain }: Pick<WorldParts, 'fabric' | 'chain'>,
    options: WorldOptions,
  ): Promise<World> {
    const [home, abroad] = [await planGateway(layout, 'home', {}, now), await planGateway(layout, 'abroad', {}, now)];
    const contracts = await openContracts(layout, chain, endorsedHome(layout, fabric), undefined);
    const evm = { ...contracts, confirmations: options.confirmations ?? contracts.confirmations };
    await configureHome(layout, fabric, parseLedger(evm.descriptor), abroad.claimKeyFile, evm.token);
    const hub: Hub = {
      fabric: fabric.section,
      evm,
      gateways: { origin: addressesOf(home), destination: addressesOf(abroad) },
      registry: { registryId: 'none', apiUrl: 'http://127.0.0.1:9', apiPort: 9 },
      processes: {},
    };
    const gateways = await configureGateways(layout, hub, { home, abroad }, options);
    const buyer = await connectHolder(layout, evm, 'buyer');
    // It is read in final blocks whether that is needed: the contracts have to be in one first.
    await eventually('the contracts are final', FINAL_WITHIN_MS, async () =>
      must(await buyer.approve(evmAddress(layout, 'gateway'))),
    );
    const attester = await startAttester(layout, fabric.section, evm);
    const parts = { layout, hub, gateways, buyer, attester, fabric, chain };
    const world = new World({ ...parts, startChain: options.chain ?? startChain });
    try {
      await Promise.all([gateways.home.start(), gateways.abroad.start()]);
      return world;
    } catch (error) {
      await world.#stopGateways();
      throw error;
    }
  }

  /** Processes of the Fabric network. */
  get fabricPids(): readonly number[] {
    return this.#fabric.services.map(({ pid }) => pid);
  }

  /** Every process but the gateways, by its name. */
  get services(): readonly { readonly name: string; readonly pid: number }[] {
    return [...this.#fabric.services, { name: 'anvil', pid: this.chainPid }, this.#attester];
  }

  get chainPid(): number {
    return this.#chain.node.pid;
  }

  /** Kills the network with all its processes, and starts it again on what it had written down. */
  async restartFabric(downMs: number): Promise<void> {
    for (const { pid } of this.#fabric.services) process.kill(pid, 'SIGKILL');
    await Promise.all(this.#fabric.services.map(({ ended }) => ended));
    await sleep(downMs);
    this.#fabric = await startFabric(this.layout, this.hub.fabric);
  }

  /** Kills the chain, and starts it again on what it had written down, which is less than it had said; asked to end, it writes all. */
  async restartChain(downMs: number, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    await this.#chain.node.stop(signal);
    await sleep(downMs);
    this.#chain = await this.#startChain(this.layout, this.hub.evm);
  }

  async stop(): Promise<void> {
    await this.#stopGateways();
    await stopLedgers(this.#fabric, this.#chain);
  }

  async #stopGateways(): Promise<void> {
    await Promise.all([this.gateways.home.stop(), this.gateways.abroad.stop(), this.#attester.stop()]);
    this.buyer.close();
    await this.issuer.close();
  }
}

interface WorldParts {
  readonly layout: Layout;
  readonly hub: Hub;
  readonly gateways: World['gateways'];
  readonly buyer: EvmCredits;
  readonly attester: Service<string>;
  readonly startChain: typeof startChain;
  readonly fabric: FabricStack;
  readonly chain: EvmChainStack;
}

async function stopLedgers(fabric: FabricStack, chain: EvmChainStack): Promise<void> {
  await Promise.all([...fabric.services.map((service) => service.stop()), chain.node.stop()]);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function configureGateways(
  layout: Layout,
  hub: Hub,
  plans: Readonly<Record<Place, GatewayPlan>>,
  { peerPort = (_, own) => own, fabricEndpoint = (own) => own, through = () => [], program }: WorldOptions,
): Promise<World['gateways']> {
  const endpoint = await fabricEndpoint(hub.fabric.endpoint);
  const { onFabric, onEvm } = ledgerSections(layout, { ...hub.fabric, endpoint }, hub.evm);
  const sections = { home: onFabric, abroad: onEvm };
  const believed: Readonly<Record<Place, Omit<PeerSection, 'plan' | 'ledger'>>> = {
    home: believedOfHome(layout, hub.fabric),
    abroad: believedOfChain(hub.evm),
  };
  const gateway = async (place: Place, peer: Place): Promise<GatewayProcess> => {
    const plan = { ...plans[peer], peerPort: await peerPort(peer, plans[peer].peerPort) };
    const configFile = writeGatewayConfig(layout, plans[place], sections[place], {
      plan,
      ledger: sections[peer].descriptor,
      ...believed[peer],
    });
    const { gatewayId } = plans[place];
    const started = { layout, gatewayId, configFile, through: through(place) };
    return new GatewayProcess({ ...started, ...(program !== undefined && { program }) });
  };
  return { home: await gateway('home', 'abroad'), abroad: await gateway('abroad', 'home') };
}
