import { readFileSync } from 'node:fs';
import type { CreditClass, Evidence } from '@meridian/bridges';
import { createClaimSigner } from '@meridian/bridges/claims';
import { EvmBridge, type EvmCredits } from '@meridian/bridges/evm';
import type { FabricCredits } from '@meridian/bridges/fabric';
import { startAccountant } from '@meridian/cli/stack/accountant';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import { configureHome, connectUser } from '@meridian/cli/stack/configure';
import { connectHolder, evmAddress, evmPrivateKey, openContracts, startChain } from '@meridian/cli/stack/evm';
import { startFabric } from '@meridian/cli/stack/fabric';
import { planGateway, startGateway, type GatewayPlan } from '@meridian/cli/stack/gateways';
import { writeHub, type Hub } from '@meridian/cli/stack/hub-file';
import { layout as layoutOf, type Layout } from '@meridian/cli/stack/layout';
import { ledgerSections } from '@meridian/cli/stack/sections';
import { encodeAccount, encodeClaim, parseLedger, type Fact, type Provenance, type Range } from '@meridian/credit';
import { must, randomHash } from '../support/bridge-suite/crossing.ts';
import { addressesOf } from '../support/gateway-addresses.ts';

const now = (): number => Date.now();

/** A hub whose ledgers believe each other by one gateway's signature: the lane in which a stolen key can do harm. */
export class SingleHub {
  readonly layout: Layout;
  readonly hub: Hub;
  readonly #gateways: Readonly<Record<'origin' | 'destination', GatewayPlan>>;
  readonly #issuer: FabricCredits;
  readonly #buyer: EvmCredits;
  readonly #closing: readonly (() => unknown)[];

  private constructor(layout: Layout, hub: Hub, parts: Parts) {
    this.layout = layout;
    this.hub = hub;
    this.#gateways = parts.gateways;
    this.#issuer = parts.issuer;
    this.#buyer = parts.buyer;
    this.#closing = parts.closing;
  }

  /** @param data a directory of its own */
  static async start(data: string): Promise<SingleHub> {
    const layout = layoutOf(data);
    const closing: (() => unknown)[] = [];
    try {
      return await SingleHub.#started(layout, closing);
    } catch (error) {
      for (const close of closing.toReversed()) await close();
      throw error;
    }
  }

  static async #started(layout: Layout, closing: (() => unknown)[]): Promise<SingleHub> {
    const network = await startFabric(layout, undefined);
    closing.push(...network.services.map((service) => () => service.stop()));
    const chain = await startChain(layout, undefined);
    closing.push(() => chain.node.stop());
    const origin = await planGateway(layout, 'origin', {}, now);
    const destination = await planGateway(layout, 'destination', {}, now);
    const keys = [createClaimSigner(readFileSync(origin.claimKeyFile, 'utf8')).publicKey];
    const contracts = await openContracts(layout, chain, { ledger: network.ledger, keys }, undefined);
    const fabric = { ...network.section, lane: 'trusted: single' } as const;
    const evm = { ...contracts, lane: 'trusted: single' } as const;
    await configureHome(layout, network, parseLedger(evm.descriptor), destination.claimKeyFile);
    const { onFabric, onEvm } = ledgerSections(layout, fabric, evm);
    const gateways = { origin: addressesOf(origin), destination: addressesOf(destination) };
    for (const service of [
      await startGateway(layout, origin, onFabric, { plan: destination, ledger: evm.descriptor }),
      await startGateway(layout, destination, onEvm, { plan: origin, ledger: fabric.descriptor }),
    ])
      closing.push(() => service.stop());
    const accountant = await startAccountant(layout, { fabric, evm }, Object.values(gateways), undefined);
    closing.push(() => accountant.stop());
    const registry = { registryId: 'none', apiUrl: 'http://127.0.0.1:9', apiPort: 9 };
    const hub: Hub = { fabric, evm, gateways, registry, accountant: accountant.ready, processes: {} };
    writeHub(layout.hub, hub);
    const issuer = connectUser(layout, fabric, 'issuer');
    closing.push(() => issuer.close());
    const buyer = await connectHolder(layout, evm, 'buyer');
    closing.push(() => {
      buyer.close();
    });
    must(await buyer.approve(evmAddress(layout, 'gateway')));
    return new SingleHub(layout, hub, { gateways: { origin, destination }, issuer, buyer, closing });
  }

  get lane(): readonly [string, string] {
    return [this.hub.fabric.descriptor, this.hub.evm.descriptor];
  }

  /** The buyer's address. */
  get buyer(): string {
    return this.#buyer.address;
  }

  async issue(provenance: Provenance): Promise<CreditClass> {
    const { batchId, classId } = must(await this.#issuer.issue({ provenance, owner: fabricAccount('custodian') }));
    return { batchId, classId, provenance };
  }

  /** With the origin gateway's claim key, which somebody stole, these kilograms are minted on the chain: at home nobody locks them. */
  async mintWithoutLock(credit: CreditClass, ranges: readonly Range[]): Promise<void> {
    const { rpcUrl, descriptor: ledger, confirmations } = this.hub.evm;
    const signer = createClaimSigner(readFileSync(this.#gateways.origin.claimKeyFile, 'utf8'));
    const privateKey = evmPrivateKey(this.layout, 'buyer');
    const thief = await EvmBridge.connect({ rpcUrl, ledger, confirmations, privateKey, signer });
    const claims = this.#madeUpClaims(credit, ranges);
    const evidence = async (fact: Fact): Promise<Evidence> => {
      const claim = claims(fact);
      return { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
    };
    must(await thief.mint(await evidence('locked'), credit));
    must(await thief.assign(await evidence('extinguished')));
    await thief.close();
  }

  async stop(): Promise<void> {
    for (const close of this.#closing.toReversed()) await close();
  }

  #madeUpClaims({ batchId, classId }: CreditClass, ranges: readonly Range[]): (fact: Fact) => Uint8Array {
    const [originLedger, destinationLedger] = this.lane.map((descriptor) => parseLedger(descriptor).id);
    if (originLedger === undefined || destinationLedger === undefined) throw new Error('a lane has two ledgers');
    const beneficiary = encodeAccount('evm', this.buyer);
    const claim = { originLedger, destinationLedger, batchId, classId, ranges, beneficiary };
    const own = { ...claim, transferId: randomHash(), assetProfile: randomHash() };
    return (fact) => encodeClaim({ ...own, fact });
  }
}

interface Parts {
  readonly gateways: Readonly<Record<'origin' | 'destination', GatewayPlan>>;
  readonly issuer: FabricCredits;
  readonly buyer: EvmCredits;
  readonly closing: readonly (() => unknown)[];
}
