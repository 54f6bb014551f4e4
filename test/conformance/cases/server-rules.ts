import { randomUUID } from 'node:crypto';
import { ERRORS, errorUrn, isSatpErrorCode } from '@meridian/satp';
import { CLIENT_STEPS, ClientSession, urn, type ClientStep } from '../talk/client-session.ts';
import { shown, type Desk } from '../talk/desk.ts';
import { typeOf, type Message } from '../talk/inbox.ts';
import { SERVER_STEPS } from '../talk/server-session.ts';
import { SILENCE_MS, verdict, type Case } from './case.ts';

const GROUP = 'server: session rules';
const LATER = CLIENT_STEPS.map(({ type }) => type).filter((type) => type !== 'transfer-proposal-msg');
/** Messages whose place in the conversation alone makes them right: evidence of the burn counts anywhere. */
const PLACED = LATER.filter((type) => type !== 'commit-final-msg');
const SESSION_CODE: Readonly<Record<string, string>> = {
  'transfer-commence-msg': '1.3',
  'lock-assert-msg': '2.2',
  'commit-prepare-msg': '3.1',
  'commit-transfer-complete-msg': '3.9',
};

export const errorMsg = (head: Message, code: string, about: string): Message => ({
  ...head,
  messageType: urn('error-msg'),
  type: errorUrn(code),
  ...(isSatpErrorCode(code) ? ERRORS[code] : {}),
  version: '1.0',
  hashPrevMessage: about,
  timestamp: new Date().toISOString(),
});

/** What the server says to a message that it must not answer: nothing, also later. */
export async function silence(session: ClientSession, message: Message | string): Promise<string> {
  const heard = await session.tell(message, false);
  const later = await session.inbox.within(SILENCE_MS);
  later?.reply({ status: 202 });
  return later === undefined ? shown(heard) : `${shown(heard)} and ${typeOf(later)}`;
}

const repeats: readonly Case[] = CLIENT_STEPS.map(({ type, answer }) => ({
  group: GROUP,
  name: `${type} that comes again gets the recorded answer again`,
  expected: answer === undefined ? '202' : 'the same bytes',
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo(type);
    await session.step(type);
    const { jws, answer: first } = session.sent.get(type) ?? { jws: '' };
    const again = await session.tell(jws, answer !== undefined);
    await session.end();
    if (again.kind !== 'message' || first?.kind !== 'message') return shown(again);
    return again.jws === first.jws ? 'the same bytes' : `another ${typeOf(again)}`;
  },
}));

const unknownSessions: readonly Case[] = PLACED.map((type) => ({
  group: GROUP,
  name: `${type} of a session that there is not`,
  expected: `404 err_${SESSION_CODE[type] ?? ''}.2`,
  run: async (desk) => {
    const session = new ClientSession(desk);
    session.last = desk.profileHash;
    return verdict(await session.tell(session.good(type)));
  },
}));

const secondProposals: readonly Case[] = [
  ['a second proposal in a session that is in use', (first: ClientSession) => ({ sessionId: first.sessionId })],
  [
    'a second session for a transfer that has one',
    (first: ClientSession) => ({ transferContextId: first.transferContextId }),
  ],
].map(([name, ids]) => ({
  group: GROUP,
  name: name as string,
  expected: '422 err_1.1.2, and the first goes on',
  run: async (desk) => {
    const first = await new ClientSession(desk).walkTo('lock-assert-msg');
    const second = new ClientSession(desk, (ids as (session: ClientSession) => object)(first));
    const got = verdict(await second.tell(second.good('transfer-proposal-msg')));
    await first.step('lock-assert-msg');
    await first.end();
    return `${got}, and the first goes on`;
  },
}));

const outOfOrder: readonly Case[] = LATER.flatMap((due) =>
  PLACED.filter((type) => type !== due).map((type) => ({
    group: GROUP,
    name: `${type} where ${due} is due`,
    expected: '400 err_0.1.1, and the right one is taken',
    run: (desk: Desk) => wrongThenRight(desk, due, (session) => session.good(type)),
  })),
);

const wrongWay: readonly Case[] = SERVER_STEPS.map(({ type }) => ({
  group: GROUP,
  name: `${type}, a server's message, to a server`,
  expected: '400 err_0.1.1, and the right one is taken',
  run: (desk) =>
    wrongThenRight(desk, 'lock-assert-msg', (session) => ({
      messageType: urn(type),
      ...session.head,
      hashPrevMessage: session.last,
    })),
}));

async function wrongThenRight(
  desk: Desk,
  due: ClientStep,
  wrong: (session: ClientSession) => Message,
): Promise<string> {
  const session = await new ClientSession(desk).walkTo(due);
  const got = verdict(await session.tell(wrong(session)));
  await session.step(due);
  await session.end();
  return `${got}, and the right one is taken`;
}

/** After an error the conversation is over; only the burn still counts, and the end of a transfer past it. */
const afterError: readonly Case[] = LATER.map((type) => {
  const counts = type === 'commit-final-msg';
  return {
    group: GROUP,
    name: `${type} after an error-msg of the client`,
    expected: counts ? '202, then ack-commit-final-msg' : '202, then 202',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo(type);
      const first = await session.tell(errorMsg(session.head, 'err_0.1.1', session.last ?? ''), false);
      const next = counts ? shown(await session.step(type)) : await silence(session, session.good(type));
      await session.end();
      return `${shown(first)}, then ${next}`;
    },
  };
});

/** The server's own error ends the conversation too; past the burn a wrong message changes nothing. */
const afterOwnError: readonly Case[] = LATER.map((type) => ({
  group: GROUP,
  name: `${type} after the same with a wrong hashPrevMessage`,
  expected: type === 'commit-final-msg' ? 'ack-commit-final-msg' : '202',
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo(type);
    await session.tell({ ...session.good(type), hashPrevMessage: desk.profileHash });
    const counts = type === 'commit-final-msg' || type === 'commit-transfer-complete-msg';
    const got = counts ? shown(await session.step(type)) : await silence(session, session.good(type));
    await session.end();
    return got;
  },
}));

const earlyBurns: readonly Case[] = (['transfer-commence-msg', 'lock-assert-msg', 'commit-prepare-msg'] as const).map(
  (due) => ({
    group: GROUP,
    name: `commit-final-msg with evidence of the burn, where ${due} is due`,
    expected: 'ack-commit-final-msg',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo(due);
      const heard = await session.step('commit-final-msg');
      await session.end();
      return shown(heard);
    },
  }),
);

const errorCodes: readonly Case[] = Object.keys(ERRORS)
  .filter((code) => isSatpErrorCode(code))
  .map((code) => ({
    group: GROUP,
    name: `error-msg with ${code}`,
    expected: '202, then 202',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('transfer-commence-msg');
      const heard = await session.tell(errorMsg(session.head, code, session.last ?? ''), false);
      return `${shown(heard)}, then ${await silence(session, session.good('transfer-commence-msg'))}`;
    },
  }));

const others: readonly Case[] = [
  {
    group: GROUP,
    name: 'error-msg of a session that there is not',
    expected: '422 err_1.1.2',
    run: async (desk) => {
      const head = { sessionId: randomUUID(), transferContextId: randomUUID() };
      return verdict(await new ClientSession(desk).tell(errorMsg(head, 'err_0.1.1', desk.profileHash)));
    },
  },
  {
    group: GROUP,
    name: 'evidence of the lock of another session of ours',
    expected: '404 err_2.2.7',
    run: async (desk) => {
      const [one, other] = [new ClientSession(desk), await new ClientSession(desk).walkTo('lock-assert-msg')];
      const message = { ...other.good('lock-assert-msg'), lockAssertionClaim: one.evidence('locked') };
      const got = verdict(await other.tell(message));
      await other.end();
      return got;
    },
  },
];

export const SERVER_RULES: readonly Case[] = [
  ...repeats,
  ...unknownSessions,
  ...secondProposals,
  ...outOfOrder,
  ...wrongWay,
  ...afterError,
  ...afterOwnError,
  ...earlyBurns,
  ...errorCodes,
  ...others,
];

/** What only a ledger that contradicts itself can cause; last, as a gateway may close the lane over it. */
export const SERVER_CONFLICTS: readonly Case[] = [
  {
    group: 'server: contradictions',
    name: 'commit-final-msg with evidence of the burn, after void was proven',
    expected: '202',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('commit-final-msg');
      await session.tell(session.good('session-abort-msg'));
      return silence(session, session.good('commit-final-msg'));
    },
  },
  {
    group: 'server: contradictions',
    name: 'session-abort-msg with evidence of aborting, after the burn was proven',
    expected: '202, and the transfer ends complete',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('commit-transfer-complete-msg');
      const got = await silence(session, session.good('session-abort-msg'));
      await session.end();
      return `${got}, and the transfer ends complete`;
    },
  },
];
