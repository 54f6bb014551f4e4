import { randomUUID } from 'node:crypto';
import { shown, type Desk } from '../talk/desk.ts';
import { SERVER_STEPS, ServerSession } from '../talk/server-session.ts';
import { verdict, type Case } from './case.ts';
import { endAt } from './client-messages.ts';
import { checkLog, recoverMsg, rollbackMsg, told, updateMsg } from './recovery-messages.ts';

const CLIENT = 'client: recovery';

const received = (session: ServerSession): string[] =>
  SERVER_STEPS.flatMap(({ after, type }) =>
    [session.received.get(after)?.jws ?? [], session.sent.get(type)?.jws ?? []].flat(),
  );

export const CLIENT_RECOVERY: readonly Case[] = [
  ...SERVER_STEPS.map(({ type }, index): Case => ({
    group: CLIENT,
    name: `recover-msg where ${type} is due`,
    expected: `recover-update-msg with ${2 * index + 1} messages`,
    run: async (desk) => {
      const session = await (await ServerSession.begin(desk)).walkTo(type);
      const got = told(await session.post(recoverMsg(session.head)), received(session));
      await session.end();
      return got;
    },
  })),
  ...SERVER_STEPS.map(({ type }): Case => ({
    group: CLIENT,
    name: `rollback-msg instead of ${type}`,
    expected: `rollback-ack-msg${type === 'ack-commit-final-msg' ? ' without success' : ''}; ${endAt(type)}`,
    run: async (desk) => {
      const session = await (await ServerSession.begin(desk)).walkTo(type);
      const heard = await session.post(rollbackMsg(session.head));
      const success = heard.kind !== 'message' || heard.message['success'] === true;
      return `${shown(heard)}${success ? '' : ' without success'}; ${await session.end()}`;
    },
  })),
  {
    group: CLIENT,
    name: 'commit-final-msg that is answered by recover-msg: it hands its log over',
    expected: 'recover-update-msg with 9 messages; complete',
    run: (desk) => handedOver(desk),
  },
  {
    group: CLIENT,
    name: 'recover-update-msg of a session of nobody',
    expected: '422 err_1.1.2',
    run: async (desk) => {
      const session = await ServerSession.begin(desk);
      const ids = { sessionId: randomUUID(), transferContextId: randomUUID() };
      const got = verdict(await session.post(updateMsg(ids, [])));
      await session.end();
      return got;
    },
  },
];

async function handedOver(desk: Desk): Promise<string> {
  const session = await (await ServerSession.begin(desk)).walkTo('ack-commit-final-msg', 'response');
  const ask = desk.sign(recoverMsg(session.head));
  session.reply({ jws: ask.jws, status: 404 });
  const update = await session.await('recover-update-msg');
  update.reply({ status: 202 });
  const got = checkLog(update, ask.hash, received(session));
  return `${got}; ${await session.end()}`;
}
