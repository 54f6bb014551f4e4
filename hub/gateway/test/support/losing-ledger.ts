import type { Checkpoint, LedgerBridge, Outcome } from '@meridian/bridges';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import type { Site } from './two-gateways.ts';

/** A chain over a memory ledger: every look finds one block more, until the chain loses what it holds and goes another way from a height on. */
export class LosingLedger {
  readonly bridge: LedgerBridge;
  readonly #site: Site;
  #real: LedgerBridge;
  #height = 10n;
  #fork = { at: 0n, name: 'first' };

  constructor(site: Site) {
    this.#site = site;
    this.#real = this.#bridgeTo(site.world);
    this.bridge = new Proxy(this.#real, {
      get: (first, property): unknown => {
        if (property === 'finalBlock') return (height?: bigint) => this.#finalBlock(height);
        const member: unknown = Reflect.get(this.#real, property, this.#real);
        return typeof member === 'function'
          ? (member.bind(this.#real) as unknown)
          : Reflect.get(first, property, first);
      },
    });
  }

  /** From here on the ledger is `world`, and its blocks after the height are others. */
  lose(world: MemoryWorld, after: bigint): void {
    this.#real = this.#bridgeTo(world);
    this.#fork = { at: after, name: 'second' };
  }

  #bridgeTo(world: MemoryWorld): LedgerBridge {
    return new MemoryBridge(world, { gateway: this.#site.gatewayId, signer: this.#site.claimSigner });
  }

  #finalBlock(height?: bigint): Promise<Outcome<Checkpoint | undefined>> {
    if (height === undefined) this.#height += 1n;
    const block = height ?? this.#height;
    const hash = `${block > this.#fork.at ? this.#fork.name : 'first'} ${block}`;
    const value = block > this.#height ? undefined : { block, hash, cursor: '' };
    return Promise.resolve({ outcome: 'done', value, finality: { block } });
  }
}

/** A foreign ledger as it was before any transfer came. */
export function emptyForeignWorld(home: Site, foreign: Site, owner: string): MemoryWorld {
  const [, name = ''] = foreign.world.ledger.descriptor.split(':');
  const world = new MemoryWorld({ name, home: home.world.ledger });
  world.trust({ ledger: home.world.ledger, keys: [home.claimSigner.publicKey] });
  world.approve(owner, foreign.gatewayId);
  return world;
}
