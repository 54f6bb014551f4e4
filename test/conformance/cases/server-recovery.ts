import { CLIENT_STEPS, ClientSession, urn, type ClientStep } from '../talk/client-session.ts';
import { shown } from '../talk/desk.ts';
import { checkEvidence, claimOf } from '../talk/evidence.ts';
import { typeOf } from '../talk/inbox.ts';
import { signerOf } from '../wire/keys.ts';
import { verdict, type Case } from './case.ts';
import { recoverMsg, rollbackMsg, told, updateMsg } from './recovery-messages.ts';

const SERVER = 'server: recovery';

const conversationOf = ({ sent }: ClientSession): string[] =>
  [...sent.values()].flatMap(({ jws, answer }) => [jws, ...(answer.kind === 'message' ? [answer.jws] : [])]);

const asked: readonly Case[] = CLIENT_STEPS.slice(1).map(({ type }, index) => ({
  group: SERVER,
  name: `recover-msg where ${type} is due`,
  expected: `recover-update-msg with ${2 * (index + 1)} messages`,
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo(type);
    const got = told(await session.tell(recoverMsg(session.head)), conversationOf(session));
    await session.end();
    return got;
  },
}));

const EVIDENCED: readonly ClientStep[] = ['lock-assert-msg', 'commit-prepare-msg', 'commit-final-msg'];

const rollbacks: readonly Case[] = EVIDENCED.flatMap((before): Case[] => [
  {
    group: SERVER,
    name: `rollback-msg with evidence of aborting, instead of ${before}`,
    expected: 'rollback-ack-msg with void, success',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo(before);
      const heard = await session.tell(rollbackMsg(session.head, [session.evidence('aborting')]));
      if (heard.kind !== 'message' || typeOf(heard) !== 'rollback-ack-msg') return shown(heard);
      const { proofs, success } = heard.message;
      checkEvidence((proofs as unknown[])[0], claimOf(session.asset, 'void'), desk.setup.tested.claimKeys);
      return `rollback-ack-msg with void${success === true ? ', success' : ''}`;
    },
  },
  {
    group: SERVER,
    name: `rollback-msg with evidence of the lock alone, instead of ${before}`,
    expected: '400 err_0.1.1, and the right one is taken',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo(before);
      const got = verdict(await session.tell(rollbackMsg(session.head, [session.evidence('locked')])));
      await session.step(before);
      await session.end();
      return `${got}, and the right one is taken`;
    },
  },
]);

export const SERVER_RECOVERY: readonly Case[] = [
  ...asked,
  ...rollbacks,
  {
    group: SERVER,
    name: 'recover-msg of a session that there is not',
    expected: 'recover-update-msg with 0 messages',
    run: async (desk) => {
      const session = new ClientSession(desk);
      return told(await session.tell(recoverMsg(session.head)), []);
    },
  },
  {
    group: SERVER,
    name: 'commit-final-msg of a session that there is not: it asks for the log',
    expected: '404 recover-msg',
    run: async (desk) => {
      const session = new ClientSession(desk);
      session.last = desk.profileHash;
      const heard = await session.tell(session.good('commit-final-msg'));
      return `${heard.status} ${shown(heard)}`;
    },
  },
  {
    group: SERVER,
    name: 'rollback-msg without evidence, where lock-assert-msg is due',
    expected: 'rollback-ack-msg',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('lock-assert-msg');
      return shown(await session.tell(rollbackMsg(session.head)));
    },
  },
  {
    group: SERVER,
    name: 'rollback-msg without evidence, past the burn: the transfer goes on',
    expected: 'rollback-ack-msg without success, then 202',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('commit-transfer-complete-msg');
      const heard = await session.tell(rollbackMsg(session.head));
      const success = heard.kind === 'message' && heard.message['success'] !== false;
      const complete = await session.step('commit-transfer-complete-msg');
      return `${shown(heard)}${success ? '' : ' without success'}, then ${shown(complete)}`;
    },
  },
  {
    group: SERVER,
    name: 'recover-update-msg of a session that it knows',
    expected: '202, and the right one is taken',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('commit-prepare-msg');
      const heard = await session.tell(updateMsg(session.head, conversationOf(session)), false);
      await session.step('commit-prepare-msg');
      await session.end();
      return `${shown(heard)}, and the right one is taken`;
    },
  },
  {
    group: SERVER,
    name: 'recover-success-msg',
    expected: '202',
    run: async (desk) => {
      const session = await new ClientSession(desk).walkTo('transfer-commence-msg');
      const message = { ...session.head, messageType: urn('recover-success-msg') };
      const heard = await session.tell(
        { ...message, hashRecoverUpdateMessage: desk.profileHash, success: true, entriesChanged: [] },
        false,
      );
      await session.end();
      return shown(heard);
    },
  },
  ...(
    [
      ['that is empty', '422 err_1.1.2', () => []],
      ['without its receipt', '422 err_1.1.2', (session) => [proposalOf(session)]],
      [
        'with a receipt that we signed ourselves',
        '422 err_1.1.2',
        (session) => [proposalOf(session), receiptBy(session)],
      ],
      ['with what is no message', '422 err_0.1.3', (session) => [proposalOf(session), 'a.b.c']],
      ['with a message of nobody', '422 err_0.1.3', (session) => [resigned(session, proposalOf(session))]],
    ] satisfies [string, string, (session: ClientSession) => readonly string[]][]
  ).map(([name, expected, log]): Case => ({
    group: SERVER,
    name: `recover-update-msg of a session that there is not, ${name}`,
    expected,
    run: async (desk) => {
      const session = new ClientSession(desk);
      return verdict(await session.tell(updateMsg(session.head, log(session))));
    },
  })),
];

const proposalOf = (session: ClientSession): string => session.desk.sign(session.good('transfer-proposal-msg')).jws;

const receiptBy = (session: ClientSession): string =>
  session.desk.sign({ ...session.head, messageType: urn('proposal-receipt-msg'), hashTransferInitClaim: 'x' }).jws;

/** The same payload under the key of somebody else. */
function resigned({ desk }: ClientSession, jws: string): string {
  const [header = '', payload = ''] = jws.split('.');
  const signature = signerOf(desk.setup.own.claimKey).sign(Buffer.from(`${header}.${payload}`));
  return `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`;
}
