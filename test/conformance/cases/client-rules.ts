import { randomUUID } from 'node:crypto';
import { ERRORS, errorUrn } from '@meridian/satp';
import { CLIENT_STEPS, urn } from '../talk/client-session.ts';
import { shown, type Desk } from '../talk/desk.ts';
import { typeOf, type Message, type Request } from '../talk/inbox.ts';
import type { Reply } from '../wire/listener.ts';
import { SERVER_STEPS, ServerSession, type ServerStep } from '../talk/server-session.ts';
import { SILENCE_MS, verdict, type Case } from './case.ts';
import { endAt } from './client-messages.ts';
import { errorMsg } from './server-rules.ts';
import { BAD_SIGNATURES } from './signatures.ts';

const GROUP = 'client: session rules';
const TYPES = SERVER_STEPS.map(({ type }) => type);
const SESSION_CODE: Readonly<Record<ServerStep, string>> = {
  'proposal-receipt-msg': '1.2',
  'ack-commence-msg': '1.4',
  'assertion-receipt-msg': '2.4',
  'commit-ready-msg': '3.3',
  'ack-commit-final-msg': '3.7',
};

const at = async (desk: Desk, type: ServerStep): Promise<ServerSession> =>
  (await ServerSession.begin(desk)).walkTo(type);

/** As `at`, and the client's request that the message answers is still open. */
const heldAt = async (desk: Desk, type: ServerStep): Promise<ServerSession> =>
  (await ServerSession.begin(desk)).walkTo(type, 'response');

const wrongThenRight = async (
  desk: Desk,
  due: ServerStep,
  wrong: (session: ServerSession) => Message | string,
): Promise<string> => {
  const session = await at(desk, due);
  const got = verdict(await session.post(wrong(session)));
  const next = typeOf(await session.step(due));
  await session.end();
  return `${got}, then ${next}`;
};

const thenOf = (type: ServerStep): string => SERVER_STEPS.find((step) => step.type === type)?.then ?? '';

const outOfOrder: readonly Case[] = TYPES.flatMap((due) =>
  TYPES.filter((type) => type !== due).map((type) => ({
    group: GROUP,
    name: `${type} where ${due} is due`,
    expected: `400 err_0.1.1, then ${thenOf(due)}`,
    run: (desk: Desk) => wrongThenRight(desk, due, (session) => session.good(type)),
  })),
);

const wrongWay: readonly Case[] = CLIENT_STEPS.map(({ type }) => ({
  group: GROUP,
  name: `${type}, a client's message, to a client`,
  // A proposal names a session, and this one is taken.
  expected: `${type === 'transfer-proposal-msg' ? '422 err_1.1.2' : '400 err_0.1.1'}, then lock-assert-msg`,
  run: (desk) =>
    wrongThenRight(desk, 'ack-commence-msg', (session) => ({
      messageType: urn(type),
      ...session.head,
      hashPrevMessage: session.last,
    })),
}));

const unknownSessions: readonly Case[] = TYPES.map((type) => ({
  group: GROUP,
  name: `${type} of a session that there is not`,
  expected: `404 err_${SESSION_CODE[type]}.2, then transfer-commence-msg`,
  run: (desk) =>
    wrongThenRight(desk, 'proposal-receipt-msg', () => ({
      messageType: urn(type),
      sessionId: randomUUID(),
      transferContextId: randomUUID(),
      hashPrevMessage: desk.profileHash,
    })),
}));

const signatures: readonly Case[] = BAD_SIGNATURES.map(([name, spoil]) => ({
  group: 'client: signatures',
  name: `proposal-receipt-msg ${name}`,
  expected: '422 err_0.1.3, then transfer-commence-msg',
  run: (desk) =>
    wrongThenRight(desk, 'proposal-receipt-msg', (session) => spoil(desk, session.good('proposal-receipt-msg'))),
}));

/** A message that nobody answers is sent again, byte for byte. */
const resends: readonly Case[] = (
  [
    ['503', { status: 503 }],
    ['429', { status: 429 }],
    ['a broken connection', 'hang up'],
  ] satisfies [string, Reply][]
).flatMap(([name, answer]) =>
  SERVER_STEPS.map(({ type, after }) => ({
    group: GROUP,
    name: `${after} after ${name} is sent again`,
    expected: 'the same bytes',
    run: async (desk: Desk) => {
      const session = await heldAt(desk, type);
      const first = session.received.get(after)?.hash;
      const again = new Promise<string>((resolve) => {
        const resent = (request: Request): void => {
          request.reply({ status: 202 });
          resolve(request.hash === first ? 'the same bytes' : 'other bytes');
        };
        session.inbox.onRepeat = resent;
        desk.proposalOf(session.transferId).onRepeat = resent;
      });
      session.reply(answer);
      const got = await within(again, desk.setup.patienceMs);
      await session.end();
      return got;
    },
  })),
);

const within = (promise: Promise<string>, ms: number): Promise<string> =>
  Promise.race([promise, new Promise<string>((resolve) => setTimeout(resolve, ms, `nothing within ${ms} ms`).unref())]);

/** An answer that comes again gets what was sent upon it again, and nothing new. */
const repeats: readonly Case[] = TYPES.map((type) => ({
  group: GROUP,
  name: `${type} that comes again`,
  expected: `the same ${thenOf(type)}`,
  run: async (desk) => {
    const session = await at(desk, type);
    const next = await session.step(type);
    const heard = await session.post(session.sent.get(type)?.jws ?? '');
    const later = heard.kind === 'nothing' ? await session.inbox.within(SILENCE_MS) : heard;
    await session.end();
    if (later === undefined) return 'nothing';
    return 'jws' in later && later.jws === next.jws ? `the same ${typeOf(later)}` : 'something else';
  },
}));

/** However the server says that it is over: the credits go back, unless they are burnt already. */
const givingUp: readonly Case[] = TYPES.flatMap((type) => {
  const give = (name: string, up: (session: ServerSession) => Promise<unknown>): Case => ({
    group: 'client: aborts',
    name: `${name} instead of ${type}`,
    expected: endAt(type),
    run: async (desk) => {
      const session = await heldAt(desk, type);
      await up(session);
      return session.end();
    },
  });
  return [
    give('session-abort-msg', (session) => session.post({ messageType: urn('session-abort-msg'), ...session.head })),
    give('error-msg', (session) => session.post(errorMsg(session.head, 'err_0.1.2', session.last))),
    give('an unsigned problem of the draft', (session) => {
      session.reply({
        status: 422,
        problem: { type: errorUrn('err_0.1.3'), code: 'err_0.1.3', ...ERRORS['err_0.1.3'] },
      });
      return Promise.resolve();
    }),
    ...(type === 'ack-commit-final-msg'
      ? []
      : [give('a cancellation of its operator', (session) => session.operator.cancel(session.transferId))]),
  ];
});

/** Data after an error is ignored. */
const afterError: readonly Case[] = TYPES.filter((type) => type !== 'ack-commit-final-msg').map((type) => ({
  group: GROUP,
  name: `${type} after an error-msg of the server`,
  expected: `202, ${endAt(type)}`,
  run: async (desk) => {
    const session = await at(desk, type);
    await session.post(errorMsg(session.head, 'err_0.1.1', session.last));
    const heard = await session.post(session.good(type));
    return `${shown(heard)}, ${await session.end()}`;
  },
}));

export const CLIENT_RULES: readonly Case[] = [
  ...outOfOrder,
  ...wrongWay,
  ...unknownSessions,
  ...repeats,
  ...afterError,
  ...givingUp,
  ...signatures,
  ...resends,
];
