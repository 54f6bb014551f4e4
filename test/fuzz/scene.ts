import { ClientSession, CLIENT_STEPS, urn, type ClientStep } from '../conformance/talk/client-session.ts';
import type { Desk } from '../conformance/talk/desk.ts';
import type { Message } from '../conformance/talk/inbox.ts';
import { SERVER_STEPS, ServerSession, type ServerStep } from '../conformance/talk/server-session.ts';
import type { Json } from './document.ts';

export type Session = ClientSession | ServerSession;
export type Step = ClientStep | ServerStep;

/** A session of which the gateway waits for a message of ours, or one that is over. */
export interface Moment {
  readonly session: Session;
  readonly due?: Step;
}

/** Every moment of a transfer in both roles, live, for one round of samples. */
export interface Scene {
  readonly moments: readonly Moment[];
  /** Messages of sessions that are over, as they were sent. */
  readonly earlier: readonly string[];
}

/** Sends the gateway's account so much that it can be asked for transfers. */
export async function fund(desk: Desk, tonnes: bigint): Promise<void> {
  const session = new ClientSession(desk, { ranges: desk.credits.take(tonnes) });
  await session.walkTo('commit-transfer-complete-msg');
  await session.end();
}

export async function makeScene(desk: Desk): Promise<Scene> {
  const moments: Moment[] = [];
  for (const { type } of CLIENT_STEPS.slice(1))
    moments.push({ session: await new ClientSession(desk).walkTo(type), due: type });
  // Those that lock come first: on some ledgers what is named in a proposal must be locked before what comes after it.
  for (const { type } of SERVER_STEPS.toReversed())
    moments.push({ session: await (await ServerSession.begin(desk)).walkTo(type), due: type });
  const over = [await complete(desk), await voided(desk)];
  moments.push(...over.map((session) => ({ session })));
  return { moments, earlier: over.flatMap(({ sent }) => [...sent.values()].map(({ jws }) => jws)) };
}

async function complete(desk: Desk): Promise<ClientSession> {
  const session = await new ClientSession(desk).walkTo('commit-transfer-complete-msg');
  await session.end();
  return session;
}

async function voided(desk: Desk): Promise<ClientSession> {
  const session = await new ClientSession(desk).walkTo('commit-final-msg');
  await session.end();
  return session;
}

/** Brings every session to its end. @throws Unexpected where the gateway does not go along */
export async function endScene({ moments }: Scene): Promise<void> {
  for (const { session, due } of moments) if (due !== undefined) await session.end();
}

/** The types that the gateway takes in a session, by its role there. */
export const typesTo = (session: Session): readonly Step[] =>
  session instanceof ClientSession ? CLIENT_STEPS.map(({ type }) => type) : SERVER_STEPS.map(({ type }) => type);

export const isDue = ({ due }: Moment, type: string): boolean => due === type;

/** A good message of that type for the session. */
export function goodOf(session: Session, type: Step | 'session-abort-msg'): { readonly [member: string]: Json } {
  const message: Message =
    session instanceof ClientSession ? session.good(type as ClientStep) : session.good(type as ServerStep);
  return { ...message, messageType: urn(type) };
}

/** Last steps: what is wrong with their message changes nothing. */
export const FORGIVING: readonly Step[] = ['commit-transfer-complete-msg', 'ack-commit-final-msg'];
