import { describe, expect, test } from '@jest/globals';
import {
  messageUrn,
  signMessage,
  verifyMessage,
  type Effect,
  type MessageType,
  type StepResult,
} from '../src/index.ts';
import { forgotten, logFrom, logOf } from './support/moments.ts';
import { DESTINATION_PARTY, ORIGIN_PARTY, STRANGER } from './support/parties.ts';
import { rememberingVerifier } from './support/remembering.ts';
import { goodTransfer } from './support/walk.ts';
import { IDS, NOW, spendablePlaces, World, type Side } from './support/world.ts';

type Sent = Extract<Effect, { kind: 'sendMessage' }>;
const PARTIES = { client: ORIGIN_PARTY, server: DESTINATION_PARTY } as const;

const sentBy = (world: World, side: Side, type: MessageType): Sent[] =>
  [...world.outbox[side].values()].flatMap((e) => (e.kind === 'sendMessage' && e.messageType === type ? [e] : []));

/** The payload of the last message of that type. */
function lastSent(world: World, side: Side, type: MessageType): Readonly<Record<string, unknown>> {
  const jws = sentBy(world, side, type).at(-1)?.jws;
  const verified = verifyMessage(jws, PARTIES[side].gateway.messageKey, rememberingVerifier);
  if (verified.outcome === 'refused') throw new Error(`the ${side} sent no ${type}`);
  return verified.message;
}

const hand = (world: World, from: Side, log: readonly string[] = logOf(world)): StepResult | undefined =>
  world.deliver(from, logFrom(from, log));

const say = (world: World, from: Side, type: MessageType, fields: object = {}): StepResult | undefined =>
  world.deliver(from, signMessage({ messageType: messageUrn(type), ...IDS, ...fields }, PARTIES[from].signer).jws);

const rollback = { success: true, actionsPerformed: [], proofs: [] };

describe('a server that has lost a session whose burn is done', () => {
  test('takes the terms out of the client’s log, because its own receipt is in it, and then the burn', () => {
    const world = forgotten('server', 'client', 'final-sent');
    hand(world, 'client');
    world.settle();
    expect(world.server).toMatchObject({ state: 'ended', conversation: 'ended', recovered: true });
    expect(lastSent(world, 'server', 'recover-success-msg')).toMatchObject({ success: true });
    expect(lastSent(world, 'server', 'recover-success-msg')['entriesChanged']).toHaveLength(logOf(world).length);
    world.resend();
    world.settle();
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
    expect(world.states).toEqual(['complete', 'complete']);
  });

  test('learns nothing from the same log twice', () => {
    const world = forgotten('server', 'client', 'final-sent');
    hand(world, 'client');
    world.settle();
    const before = world.server;
    hand(world, 'client', [...logOf(world)].reverse());
    expect(world.server).toEqual(before);
  });

  test('says so where the asset profile is not to be had, and takes the log again later', () => {
    const world = forgotten('server', 'client', 'final-sent');
    hand(world, 'client');
    world.take('server', { kind: 'profile', now: NOW, document: null });
    expect(world.server.state).toBe('rejected');
    expect(lastSent(world, 'server', 'recover-success-msg')).toMatchObject({ success: false, entriesChanged: [] });
    world.due = [];
    hand(world, 'client', logOf(world).slice(0, 2));
    world.settle();
    expect(world.server.state).toBe('ended');
  });

  test.each<[string, (log: readonly string[], world: World) => readonly string[]]>([
    ['without our receipt', (log) => log.toSpliced(1, 1)],
    ['without the proposal', (log) => log.slice(1)],
    ['of nothing', () => []],
    [
      'with a receipt that the client signed itself',
      ([proposal = '', receipt = '']) => [proposal, resigned(receipt, 'client')],
    ],
    ['with a message of a stranger', (log) => [...log, signMessage({ messageType: 'x' }, STRANGER.signer).jws]],
    ['with what is no message', (log) => [...log, 'a.b.c']],
    [
      'with our receipt to another proposal',
      (log, world) => [
        resigned(log[0] ?? '', 'client', {
          transferInitClaim: { ...(payloadOf(log[0] ?? '')['transferInitClaim'] as object), senderGatewayOwnerId: 'x' },
        }),
        ...logOf(world).slice(1),
      ],
    ],
    ['of another session', (log) => [...log, resigned(log[2] ?? '', 'client', { sessionId: 'another' })]],
  ])('takes nothing from a log %s', (_name, change) => {
    const world = forgotten('server', 'client', 'final-sent');
    const before = world.server;
    expect(hand(world, 'client', change(logOf(world), world))).toMatchObject({ outcome: 'refused' });
    expect(world.server).toEqual(before);
    expect(world.due).toEqual([]);
  });
});

describe('a client that has lost a session', () => {
  test.each(['assertion-received', 'ready-sent'])(
    'whose server is %s rolls its lock back: aborting, void, released',
    (state) => {
      const world = forgotten('client', 'server', state);
      hand(world, 'server');
      expect(world.client).toMatchObject({ state: 'beginning-abort', recovered: true });
      world.settle();
      expect(world.ledgers).toEqual(['released', 'void']);
      expect(world.states).toEqual(['released', 'voided']);
      expect(lastSent(world, 'client', 'rollback-msg')).toMatchObject({ actionsPerformed: ['begin-abort'] });
      expect(lastSent(world, 'server', 'rollback-ack-msg')).toMatchObject({
        success: true,
        actionsPerformed: ['void'],
      });
    },
  );

  test('after its burn goes forward: what is extinguished is never rolled back', () => {
    const world = forgotten('client', 'client', 'final-sent');
    hand(world, 'server', logOf(world).slice(0, -1));
    world.settle();
    expect(world.ledgers).toEqual(['extinguished', 'assigned']);
    expect(world.states).toEqual(['complete', 'complete']);
    expect(sentBy(world, 'client', 'rollback-msg')).toEqual([]);
  });

  test.each<[string, (log: readonly string[]) => readonly string[]]>([
    ['without its lock assertion', (log) => log.filter((jws) => typeOf(jws) !== 'lock-assert-msg')],
    ['without its proposal', (log) => log.slice(1)],
    [
      'with a lock assertion that the server signed',
      (log) => log.map((jws) => (typeOf(jws) === 'lock-assert-msg' ? resigned(jws, 'server') : jws)),
    ],
  ])('takes nothing from a log %s', (_name, change) => {
    const world = forgotten('client', 'server', 'ready-sent');
    const before = world.client;
    expect(hand(world, 'server', change(logOf(world)))).toMatchObject({ outcome: 'refused' });
    expect(world.client).toEqual(before);
  });
});

describe('a rollback-msg without evidence', () => {
  test.each([
    ['proposal-sent', ['rejected', 'rejected'], ['none', 'none'], true],
    ['commence-sent', ['rejected', 'rejected'], ['none', 'none'], true],
    ['lock-asserted', ['released', 'voided'], ['released', 'void'], true],
    ['prepare-sent', ['released', 'voided'], ['released', 'void'], true],
    ['extinguishing', ['complete', 'complete'], ['extinguished', 'assigned'], false],
    ['final-sent', ['complete', 'complete'], ['extinguished', 'assigned'], false],
  ] as const)('of the server to a client that is %s ends in %j', (state, states, ledgers, success) => {
    const world = new World();
    world.start();
    world.settle(() => world.client.state === state);
    say(world, 'server', 'rollback-msg', rollback);
    expect(lastSent(world, 'client', 'rollback-ack-msg')).toMatchObject({ success, proofs: [] });
    world.rest();
    if (states[0] !== 'rejected') expect(world.states).toEqual(states);
    expect(world.ledgers).toEqual(ledgers);
  });

  test.each([
    ['receipt-sent', true],
    ['assertion-received', true],
    ['ready-sent', true],
    ['assigning', false],
    ['final-acked', false],
  ])('of the client to a server that is %s is acknowledged, and undoes nothing by itself', (state, success) => {
    const world = new World();
    world.start();
    world.settle(() => world.server.state === state);
    const before = world.ledgers;
    say(world, 'client', 'rollback-msg', rollback);
    expect(lastSent(world, 'server', 'rollback-ack-msg')).toMatchObject({ success, actionsPerformed: [] });
    expect(world.ledgers).toEqual(before);
    world.rest();
    expect(spendablePlaces(world.ledgers)).toBe(1);
  });

  test('after the end changes neither side', () => {
    for (const side of ['client', 'server'] as const) {
      const world = goodTransfer();
      say(world, side, 'rollback-msg', rollback);
      world.settle();
      expect(world.ledgers).toEqual(['extinguished', 'assigned']);
      expect(world.states).toEqual(['complete', 'complete']);
    }
  });
});

test.each(['recover-msg', 'recover-success-msg'] as const)('%s is between the logs, and moves no transfer', (type) => {
  for (const side of ['client', 'server'] as const) {
    const world = new World();
    world.start();
    world.settle(() => world.server.state === 'ready-sent');
    const before = [world.client, world.server];
    expect(say(world, side, type)).toMatchObject({ outcome: 'next', effects: [] });
    expect([world.client, world.server]).toEqual(before);
  }
});

const payloadOf = (jws: string): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as Readonly<Record<string, unknown>>;
const typeOf = (jws: string): string => String(payloadOf(jws)['messageType']).split(':').at(-1) ?? '';
const resigned = (jws: string, by: Side, changes: object = {}): string =>
  signMessage({ ...payloadOf(jws), ...changes }, PARTIES[by].signer).jws;
