import { applyEdit } from '../../../hub/satp/test/support/edits.ts';
import { hashJson } from '@meridian/satp';
import { Unexpected, type Setup } from '../setup.ts';
import { shown, type Desk } from '../talk/desk.ts';
import { SERVER_STEPS, ServerSession, type ServerStep, type Way } from '../talk/server-session.ts';
import { typeOf } from '../talk/inbox.ts';
import { PROFILES } from '../wire/link.ts';
import { verdict, type Case } from './case.ts';
import { errorVectors, expectedOf, type ErrorVector } from './error-vectors.ts';

const isStep = (type: string): type is ServerStep => SERVER_STEPS.some((step) => step.type === type);

/** How a transfer ends in which the server gives up at that point. */
export const endAt = (type: ServerStep): string =>
  ({
    'proposal-receipt-msg': 'rejected',
    'ack-commence-msg': 'rejected',
    'assertion-receipt-msg': 'released',
    'commit-ready-msg': 'released',
    'ack-commit-final-msg': 'complete',
  })[type];

/** Every message of the client in a whole transfer, all members held against the draft, by each way of answering. */
const good: readonly Case[] = (
  [
    ['answers in the responses', () => 'response'],
    ['answers in requests of the server’s own', () => 'request'],
    ['answers both ways in turns', (index) => (index % 2 === 0 ? 'response' : 'request')],
  ] satisfies [string, (index: number) => Way][]
).map(([name, way]) => ({
  group: 'client: messages',
  name: `a whole transfer, ${name}`,
  expected: `${SERVER_STEPS.map(({ then }) => then).join(', ')}; complete`,
  run: async (desk) => {
    const session = await ServerSession.begin(desk);
    const seen: string[] = [];
    for (const [index, { type }] of SERVER_STEPS.entries()) seen.push(typeOf(await session.step(type, way(index))));
    return `${seen.join(', ')}; ${await session.end()}`;
  },
}));

const extended: readonly Case[] = SERVER_STEPS.map(({ type, then }) => ({
  group: 'client: messages',
  name: `${type} with a member that nobody knows`,
  expected: then,
  run: async (desk) => {
    const session = await (await ServerSession.begin(desk)).walkTo(type);
    const next = await session.step(type, 'request', { ...session.good(type), 'x-mood': { calm: true } });
    await session.end();
    return typeOf(next);
  },
}));

/** Where the draft has two names for one thing, both are taken. */
const alias: Case = {
  group: 'client: messages',
  name: 'commit-ready-msg as ack-prepare-msg with mintAssertionClaimFormat',
  expected: 'commit-final-msg',
  run: async (desk) => {
    const session = await (await ServerSession.begin(desk)).walkTo('commit-ready-msg');
    const { messageType, mintAssertionFormat, ...rest } = session.good('commit-ready-msg');
    const renamed = {
      ...rest,
      messageType: String(messageType).replace('commit-ready-msg', 'ack-prepare-msg'),
      mintAssertionClaimFormat: mintAssertionFormat,
    };
    const next = await session.step('commit-ready-msg', 'request', renamed);
    await session.end();
    return typeOf(next);
  },
};

const profile: Case = {
  group: 'client: messages',
  name: 'the asset profile of its proposal, by its hash',
  expected: '200 with the document of that hash',
  run: async (desk) => {
    const session = await ServerSession.begin(desk);
    const hash = session.asset.assetProfile;
    const { status, type, text } = await desk.link.send({ method: 'GET', path: `${PROFILES}/${hash}` });
    await session.end();
    if (type !== 'application/json') return `${status} as ${type}`;
    return `${status} with ${hashJson(JSON.parse(text)) === hash ? 'the document of that hash' : 'another document'}`;
  },
};

const errors = (setup: Setup): Case[] =>
  errorVectors('client', setup).map((vector) => ({
    group: 'client: errors',
    name: `${vector.type}: ${vector.name}`,
    expected: `${expectedOf(vector)}; ${isStep(vector.type) ? endAt(vector.type) : 'released'}`,
    run: (desk) => (isStep(vector.type) ? runError(desk, vector, vector.type) : runVoidError(desk, vector)),
  }));

async function runError(desk: Desk, { edit }: ErrorVector, type: ServerStep): Promise<string> {
  const session = await (await ServerSession.begin(desk)).walkTo(type);
  const got = verdict(await session.post(applyEdit(session.good(type), edit, desk.edits)));
  return `${got}; ${await session.end()}`;
}

/** Evidence of `void` that is wrong releases nothing; the right one after it does. */
async function runVoidError(desk: Desk, { edit }: ErrorVector): Promise<string> {
  const session = await (await ServerSession.begin(desk)).walkTo('assertion-receipt-msg');
  const { messageType, sessionId, transferContextId } = session.good('session-abort-msg');
  await session.post({ messageType, sessionId, transferContextId });
  const abort = await session.await('session-abort-msg');
  abort.reply({ status: 202 });
  const got = verdict(await session.post(applyEdit(session.good('session-abort-msg'), edit, desk.edits)));
  const right = await session.post(session.good('session-abort-msg'));
  if (right.status !== 202) throw new Unexpected(`${got}, then ${shown(right)} to the right one`);
  return `${got}; ${await session.operator.until(session.transferId, ['released'], desk.setup.patienceMs)}`;
}

export const clientMessages = (setup: Setup): Case[] => [...good, ...extended, alias, profile, ...errors(setup)];
