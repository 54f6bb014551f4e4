import { messageTypeOf, type MessageType } from '../../src/index.ts';
import type { Edit } from './edits.ts';
import { World, type Taken } from './world.ts';

export type TakenMessage = Taken & { readonly input: Extract<Taken['input'], { kind: 'message' }> };

/** A whole good transfer, with every input that either side took. */
export function goodTransfer(): World {
  const world = new World();
  world.start();
  world.settle();
  return world;
}

export const messagesOf = (world: World): TakenMessage[] =>
  world.taken.flatMap((taken) => (taken.input.kind === 'message' ? [taken as TakenMessage] : []));

/** The moment at which a good message of that type was taken. */
export function momentOf(world: World, type: MessageType): TakenMessage {
  const found = messagesOf(world).find(({ input }) => messageTypeOf(input.message) === type);
  if (found === undefined) throw new Error(`no ${type} in a good transfer`);
  return found;
}

/** The moment of an abort that an edit can be done to: with the client's evidence, taken by the server, or the other way. */
export function abortOf(world: World, { edit }: { readonly edit: Edit }): TakenMessage {
  const side = edit.path.startsWith('void') ? 'client' : 'server';
  const claim = side === 'client' ? 'voidAssertionClaim' : 'abortAssertionClaim';
  const found = messagesOf(world).find((taken) => taken.side === side && claim in taken.input.message);
  if (found === undefined) throw new Error(`no abort with ${claim}`);
  return found;
}
