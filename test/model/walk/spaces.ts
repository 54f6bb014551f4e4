import { GatewaySpace } from './gateway-space.ts';
import type { GatewayLaws } from './laws.ts';
import { Messages } from './messages.ts';
import type { Parties } from './parties.ts';

/** What both gateways can come to. It depends on the gateways' laws alone, so that worlds whose ledgers differ can share it. */
export interface Spaces {
  readonly client: GatewaySpace;
  readonly server: GatewaySpace;
  readonly messages: Messages;
}

/** The spaces of each step and log that was asked for, worked out once. */
export class SpaceCache {
  readonly #parties: Parties;
  readonly #known: { readonly laws: GatewayLaws; readonly spaces: Spaces }[] = [];

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  of(laws: GatewayLaws): Spaces {
    const known = this.#known.find(
      (other) =>
        other.laws.step === laws.step && other.laws.losable === laws.losable && other.laws.isAwaited === laws.isAwaited,
    );
    if (known !== undefined) return known.spaces;
    const messages = new Messages(this.#parties);
    const spaces = {
      messages,
      client: new GatewaySpace('client', this.#parties, messages, laws),
      server: new GatewaySpace('server', this.#parties, messages, laws),
    };
    this.#known.push({ laws, spaces });
    return spaces;
  }
}
