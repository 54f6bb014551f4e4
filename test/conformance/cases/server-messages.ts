import { applyEdit } from '../../../hub/satp/test/support/edits.ts';
import type { Setup } from '../setup.ts';
import { checkAnswer } from '../talk/answers.ts';
import { CLIENT_STEPS, ClientSession, type ClientStep } from '../talk/client-session.ts';
import { shown, type Desk } from '../talk/desk.ts';
import { typeOf } from '../talk/inbox.ts';
import { verdict, type Case } from './case.ts';
import { errorVectors, expectedOf, type ErrorVector } from './error-vectors.ts';

const isStep = (type: string): type is ClientStep => CLIENT_STEPS.some((step) => step.type === type);

/** Each message of the client, good: all members of the answer are held against the draft. */
const good: readonly Case[] = CLIENT_STEPS.map(({ type, answer }) => ({
  group: 'server: messages',
  name: type,
  expected: answer ?? '202',
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo(type);
    const heard = await session.step(type);
    await session.end();
    return shown(heard);
  },
}));

/** Members that a later draft may add do not matter. */
const extended: readonly Case[] = CLIENT_STEPS.map(({ type, answer }) => ({
  group: 'server: messages',
  name: `${type} with a member that nobody knows`,
  expected: answer ?? '202',
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo(type);
    const heard = await session.step(type, { ...session.good(type), 'x-mood': { calm: true } });
    await session.end();
    return shown(heard);
  },
}));

const errors = (setup: Setup): Case[] =>
  errorVectors('server', setup).map((vector) => ({
    group: 'server: errors',
    name: `${vector.type}: ${vector.name}`,
    expected: expectedOf(vector),
    run: (desk) => runError(desk, vector),
  }));

async function runError(desk: Desk, { type, edit }: ErrorVector): Promise<string> {
  const session = new ClientSession(desk);
  const step = isStep(type) ? type : 'session-abort-msg';
  await session.walkTo(step === 'session-abort-msg' ? 'commit-final-msg' : step);
  const got = verdict(await session.tell(applyEdit(session.good(step), edit, desk.edits)));
  await session.end();
  return got;
}

/** Aborts with evidence: the server proves that it wrote `void`, and proves it again to whoever asks again. */
const aborts: readonly Case[] = [
  ...(['transfer-commence-msg', 'lock-assert-msg', 'commit-prepare-msg', 'commit-final-msg'] as const).map(
    (before): Case => ({
      group: 'server: aborts',
      name: `session-abort-msg with evidence of aborting, instead of ${before}`,
      expected: 'session-abort-msg, and again the same',
      run: async (desk) => {
        const session = await new ClientSession(desk).walkTo(before);
        const abort = desk.sign(session.good('session-abort-msg')).jws;
        const first = await session.tell(abort);
        const again = await session.tell(abort);
        if (first.kind !== 'message' || again.kind !== 'message') return `${shown(first)}, ${shown(again)}`;
        checkAnswer(first.message, { session, about: first.about });
        return `${typeOf(first)}, and again ${again.jws === first.jws ? 'the same' : 'another'}`;
      },
    }),
  ),
  {
    group: 'server: aborts',
    name: 'session-abort-msg with evidence, of a session that the server has never heard of',
    expected: 'session-abort-msg, then 422 err_1.1.2 to its proposal',
    run: async (desk) => {
      const session = new ClientSession(desk);
      const heard = await session.tell(session.good('session-abort-msg'));
      if (heard.kind === 'message') checkAnswer(heard.message, { session, about: heard.about });
      const proposal = await session.tell(session.good('transfer-proposal-msg'));
      return `${shown(heard)}, then ${verdict(proposal)} to its proposal`;
    },
  },
  {
    group: 'server: aborts',
    name: 'session-abort-msg without evidence, of a session that the server has never heard of',
    expected: '422 err_1.1.2',
    run: async (desk) => {
      const session = new ClientSession(desk);
      const { messageType, sessionId, transferContextId } = session.good('session-abort-msg');
      return verdict(await session.tell({ messageType, sessionId, transferContextId }));
    },
  },
];

export const serverMessages = (setup: Setup): Case[] => [...good, ...extended, ...aborts, ...errors(setup)];
