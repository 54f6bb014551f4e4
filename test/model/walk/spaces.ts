import { GatewaySpace } from './gateway-space.ts';
import type { Laws } from './laws.ts';
import { Messages } from './messages.ts';
import type { Parties } from './parties.ts';

/** What both gateways can come to. It depends on the gateways' laws alone, so that worlds whose ledgers differ can share it. */
export interface Spaces {
  readonly client: GatewaySpace;
  readonly server: GatewaySpace;
  readonly messages: Messages;
}

type GatewayLaws = Pick<Laws, 'step' | 'losable'>;

/** The spaces of each step and log that was asked for, worked out once. */
export class SpaceCache {
  readonly #parties: Parties;
  readonly #known: { readonly laws: GatewayLaws; readonly spaces: Spaces }[] = [];

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  of(laws: GatewayLaws): Spaces {
    const known = this.#known.find(({ laws: { step, losable } }) => step === laws.step && losable === laws.losable);
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
