import type { Hash } from '@meridian/credit';
import {
  isChained,
  recoverUpdateMsg,
  signMessage,
  STEP_OF,
  type LedgerCall,
  type MessageType,
} from '../../src/index.ts';
import { DESTINATION_PARTY, ORIGIN_PARTY } from './parties.ts';
import { goodTransfer } from './walk.ts';
import { IDS, World, type Side, type Taken } from './world.ts';

/** A transfer run until one side is in a state, and then given up by one of them. */
export function givenUp(side: Side, state: string, by: Side): World {
  const world = new World();
  world.start();
  world.settle(() => world[side].state === state);
  world.take(by, { kind: 'cancel', now: world.now, reason: 'no longer wanted' });
  world.rest();
  return world;
}

/** A transfer in which one ledger call is refused. */
export function refusedCall(call: LedgerCall, code: string, giveUpAt?: string): World {
  const world = new World();
  world.start();
  if (giveUpAt !== undefined) {
    world.settle(() => world.client.state === giveUpAt);
    world.take('client', { kind: 'cancel', now: world.now, reason: 'no longer wanted' });
  }
  world.origin.refusing.set(call, code);
  world.destination.refusing.set(call, code);
  world.settle();
  return world;
}

/** The server ends the conversation while its mint is on the way, and the burn is proven all the same. */
export function lateBurn(): World {
  const world = new World();
  world.start();
  world.settle(() => world.client.state === 'final-sent');
  const [final] = [...world.outbox.client.values()].filter(
    (effect) => effect.kind === 'sendMessage' && effect.messageType === 'commit-final-msg',
  );
  const minting = world.taken.find(({ side, before }) => side === 'server' && before.state === 'minting');
  if (final?.kind !== 'sendMessage' || minting?.before.role !== 'server') throw new Error('no commit-final');
  world.server = minting.before;
  world.deliver('client', final.jws);
  return world;
}

/** Every input of every conversation that the tests know, with the transfer before and after it. */
export function allMoments(): Taken[] {
  const worlds = [
    goodTransfer(),
    givenUp('client', 'proposal-sent', 'client'),
    givenUp('client', 'locking', 'client'),
    givenUp('client', 'lock-asserted', 'client'),
    givenUp('client', 'prepare-sent', 'client'),
    givenUp('server', 'commence-acked', 'server'),
    givenUp('server', 'minting', 'server'),
    refusedCall('lock', 'LOT_LOCKED'),
    refusedCall('proveLocked', 'FACT_NOT_HELD'),
    refusedCall('extinguish', 'EVIDENCE_INVALID'),
    refusedCall('mint', 'CLASS_MISMATCH'),
    refusedCall('assign', 'EVIDENCE_INVALID'),
    refusedCall('release', 'EVIDENCE_INVALID', 'lock-asserted'),
    lateBurn(),
  ];
  return worlds.flatMap((world) => world.taken);
}

/** All that either side has sent so far, in the order of the conversation: what a gateway's log holds of it. */
export function logOf(world: World): string[] {
  const sent = [...world.outbox.client.values(), ...world.outbox.server.values()].flatMap((effect) =>
    effect.kind === 'sendMessage' && isChained(effect.messageType) ? [effect] : [],
  );
  const step = ({ messageType }: { readonly messageType: MessageType }): string => STEP_OF[messageType];
  return sent.sort((a, b) => (step(a) < step(b) ? -1 : 1)).map(({ jws }) => jws);
}

/** A recover-update-msg of one side, as its gateway signs it; in answer to a recover-msg, if that one's hash is given. */
export function logFrom(side: Side, recoveredLogs: readonly string[], about?: Hash): string {
  const { signer } = side === 'client' ? ORIGIN_PARTY : DESTINATION_PARTY;
  const asked = about === undefined ? {} : { hashRecoverMessage: about };
  return signMessage(recoverUpdateMsg(IDS, { ...asked, recoveredLogs }), signer).jws;
}

/** One side's gateway has lost the session, when that side or the other is in a state. */
export function forgotten(side: Side, when: Side, state: string): World {
  const world = new World();
  world.start();
  world.settle(() => world[when].state === state);
  world.due = [];
  const fresh = new World();
  if (side === 'client') world.client = fresh.client;
  else world.server = fresh.server;
  return world;
}
