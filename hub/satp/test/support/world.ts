import {
  messageKeysOf,
  openClientTransfer,
  openServerTransfer,
  routeOf,
  step,
  verifyMessage,
  type ClientTransfer,
  type Effect,
  type Input,
  type ServerTransfer,
  type StepContext,
  type StepResult,
  type Transfer,
} from '../../src/index.ts';
import { DESTINATION, DESTINATION_PARTY, ORIGIN, ORIGIN_PARTY, REQUEST, type Party } from './parties.ts';
import { PROFILE } from './profile.ts';
import { rememberingSigner, rememberingVerifier } from './remembering.ts';
import { ToyLedger, toyVerifier } from './toy-ledger.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const IDS = {
  transferContextId: '89e04e71-bba2-4363-933c-262f42ec07a0',
  sessionId: 'd66a567c-11f2-4729-a0e9-17ce1faf47c1',
};

export const contextOf = (self: Party, peer: Party): StepContext => ({
  self: self.gateway,
  peer: peer.gateway,
  signer: rememberingSigner(self.signer),
  verifier: rememberingVerifier,
  claims: toyVerifier,
  sessionMs: 60_000,
});

export type Side = 'client' | 'server';
export interface Taken {
  readonly side: Side;
  readonly before: Transfer;
  readonly input: Input;
  readonly result: StepResult;
}

/** Two gateways and two ledgers in memory. What is due waits in `due` until somebody runs it, in any order. */
export class World {
  readonly contexts = {
    client: contextOf(ORIGIN_PARTY, DESTINATION_PARTY),
    server: contextOf(DESTINATION_PARTY, ORIGIN_PARTY),
  };
  readonly origin = new ToyLedger(ORIGIN);
  readonly destination = new ToyLedger(DESTINATION);
  client: ClientTransfer = openClientTransfer({ ...IDS, peerGatewayId: DESTINATION_PARTY.gateway.gatewayId });
  server: ServerTransfer = openServerTransfer({ ...IDS, peerGatewayId: ORIGIN_PARTY.gateway.gatewayId });
  now = NOW;
  due: { readonly side: Side; readonly effect: Effect }[] = [];
  readonly outbox = { client: new Map<string, Effect>(), server: new Map<string, Effect>() };
  readonly unsettled = { client: new Set<string>(), server: new Set<string>() };
  readonly taken: Taken[] = [];

  start(request = REQUEST): StepResult {
    return this.take('client', { kind: 'start', now: this.now, request });
  }

  take(side: Side, input: Input): StepResult {
    const before = this[side];
    const result = step(before, input, this.contexts[side]);
    this.taken.push({ side, before, input, result });
    if (result.outcome === 'next') {
      if (result.next.role === 'client') this.client = result.next;
      else this.server = result.next;
      for (const effect of result.effects) this.#schedule(side, effect);
    }
    return result;
  }

  #schedule(side: Side, effect: Effect): void {
    if (effect.kind === 'settle') {
      this.unsettled[side].delete(effect.key);
      return;
    }
    const known = this.outbox[side].get(effect.key);
    if (effect.kind === 'repeat') {
      if (known === undefined) throw new Error(`nothing to repeat under ${effect.key}`);
      this.due.push({ side, effect: known });
      return;
    }
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(effect))
      throw new Error(`two deeds under the key ${effect.key}`);
    this.outbox[side].set(effect.key, effect);
    if (effect.kind === 'sendMessage' && effect.awaitsAnswer) this.unsettled[side].add(effect.key);
    if (effect.kind !== 'notice' && effect.kind !== 'setTimer') this.due.push({ side, effect });
  }

  /** Runs the deed at `index`; with `twice` it stays due, as a network or an outbox may repeat it. */
  run(index: number, twice = false): void {
    const [deed] = twice ? this.due.slice(index, index + 1) : this.due.splice(index, 1);
    if (deed === undefined) return;
    const { side, effect } = deed;
    this.now += 10;
    if (effect.kind === 'ledger') {
      const ledger = side === 'client' ? this.origin : this.destination;
      this.take(side, { kind: 'ledger', now: this.now, call: effect.call, result: ledger.run(effect) });
    } else if (effect.kind === 'fetchProfile') {
      this.take(side, { kind: 'profile', now: this.now, document: PROFILE });
    } else if (effect.kind === 'sendMessage') {
      this.deliver(side, effect.jws);
    }
  }

  /** A message reaches the other side; a refusal's error-msg comes back in the response. */
  deliver(from: Side, jws: string): StepResult | undefined {
    const to = from === 'client' ? 'server' : 'client';
    const verified = verifyMessage(jws, messageKeysOf(this.contexts[to].peer), rememberingVerifier);
    if (verified.outcome === 'refused') return undefined;
    if (routeOf(verified.message).outcome === 'refused') return undefined;
    const result = this.take(to, { kind: 'message', now: this.now, hash: verified.hash, message: verified.message });
    if (result.outcome === 'refused' && result.answer !== undefined) this.deliver(to, result.answer);
    return result;
  }

  /** What is awaited is sent again, as a dispatcher does after its back-off. */
  resend(): void {
    for (const side of ['client', 'server'] as const)
      for (const key of this.unsettled[side]) {
        const effect = this.outbox[side].get(key);
        if (effect !== undefined) this.due.push({ side, effect });
      }
  }

  /** Runs everything due in order until nothing is, or until `stop` says so. */
  settle(stop: () => boolean = () => false): void {
    for (let deeds = 0; this.due.length > 0 && !stop(); deeds++) {
      if (deeds > 1000) throw new Error('the conversation does not come to rest');
      this.run(0);
    }
  }

  /** Timers are due, lost messages are sent again, until nothing changes any more. */
  rest(): void {
    for (let round = 0; round < 4; round++) {
      this.settle();
      this.now += 3_600_000;
      for (const side of ['client', 'server'] as const)
        for (const effect of this.outbox[side].values())
          if (effect.kind === 'setTimer') this.take(side, { kind: 'deadline', now: this.now, timer: effect.timer });
      this.resend();
    }
    this.settle();
  }

  get ledgers(): readonly [string, string] {
    const { transferId } = this.client;
    return [this.origin.stateOf(transferId) ?? 'none', this.destination.stateOf(transferId) ?? 'none'];
  }

  get states(): readonly [string, string] {
    return [this.client.state, this.server.state];
  }
}

/** Where the credits can be spent: on the origin before the lock and after a release, on the destination once assigned. */
export function spendablePlaces([origin, destination]: readonly [string, string]): number {
  return (origin === 'none' || origin === 'released' ? 1 : 0) + (destination === 'assigned' ? 1 : 0);
}
