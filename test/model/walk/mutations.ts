import { messageTypeOf, problem } from '@meridian/satp';
import { ENDS, NO_WAY_BACK } from './invariants.ts';
import { LAWS } from './laws.ts';
import { around, calling, isDone, ledger, needing, outbox, stays, table, withCell, type Mutation } from './mutation.ts';

const EXPIRED = problem('OP_LOCK_EXPIRED', 'the lock has expired');
const EVERY_LOCK = { none: 'locked', released: 'locked' } as const;

const ledgers: readonly Mutation[] = [
  ledger('a mint is taken after void', NO_WAY_BACK, {
    mint: { moves: { none: 'unassigned', void: 'unassigned' } },
  }),
  ledger('void of an unknown transfer is refused', ENDS, { void: { moves: { unassigned: 'void' } } }),
  ledger(
    'void of an unknown transfer leaves no tombstone, and its absence is evidence of it',
    'a gateway says released or voided only when it is',
    { void: { moves: { unassigned: 'void' }, keeps: ['none', 'void'] } },
    (laws) => ({ ...laws, provenBy: { void: ['none', 'void'] } }),
  ),
  around('the origin releases a lock when its time has passed', 'released implies void', {
    byTime: { locked: 'released' },
  }),
  needing(
    ['refusals', 'lateLandings'],
    ledger('a burn is taken while aborting', NO_WAY_BACK, {
      extinguish: { moves: { locked: 'extinguished', aborting: 'extinguished' } },
    }),
  ),
  needing(
    ['refusals', 'lateLandings'],
    ledger('aborting is taken after the burn', NO_WAY_BACK, {
      beginAbort: { moves: { locked: 'aborting', extinguished: 'aborting' } },
    }),
  ),
  needing(
    ['lateLandings'],
    ledger('a released lock is taken again', NO_WAY_BACK, {
      lock: { moves: EVERY_LOCK, keeps: ['locked', 'aborting', 'extinguished'] },
    }),
  ),
  ledger(
    'a lock is released on evidence that it is being aborted',
    'released implies void',
    { release: { evidence: ['void', 'aborting'] } },
    (laws, evidence) =>
      withCell(laws, (transfer, input) =>
        transfer.state === 'proving-aborting' && isDone(input, 'proveAborting')
          ? calling(transfer, 'releasing', 'release', evidence.get('aborting'))
          : undefined,
      ),
  ),
  needing(
    ['givingUp'],
    ledger(
      'void is taken on evidence of the lock, when the server has had enough',
      'extinguished implies never void',
      { void: { evidence: ['aborting', 'locked'] } },
      (laws, evidence) =>
        withCell(laws, (transfer, input) =>
          transfer.role === 'server' && transfer.state === 'ready-sent' && input.kind === 'cancel'
            ? calling(transfer, 'voiding', 'void', evidence.get('locked'))
            : undefined,
        ),
    ),
  ),
  ledger(
    'the beneficiary is given what is only locked',
    'assigned implies extinguished',
    { assign: { evidence: ['extinguished', 'locked'] } },
    (laws, evidence) =>
      withCell(laws, (transfer, input) =>
        transfer.role === 'server' && transfer.state === 'minting' && isDone(input, 'mint')
          ? calling(transfer, 'assigning', 'assign', evidence.get('locked'))
          : undefined,
      ),
  ),
  ledger(
    'a burn is taken before anything is minted',
    'extinguished implies minted, finally',
    { extinguish: { evidence: ['unassigned', 'locked'] } },
    (laws, evidence) =>
      withCell(laws, (transfer, input) =>
        transfer.state === 'proving-lock' && isDone(input, 'proveLocked')
          ? calling(transfer, 'extinguishing', 'extinguish', evidence.get('locked'))
          : undefined,
      ),
  ),
  needing(
    ['refusals', 'lateLandings'],
    around('evidence is given of what is not final', 'assigned implies extinguished', { evidenceFrom: 'tip' }),
  ),
  around('a ledger says done of what is not final', 'a gateway says released or voided only when it is', {
    answersFrom: 'tip',
  }),
];

const gateways: readonly Mutation[] = [
  needing(
    ['refusals', 'lateLandings'],
    around('a lock that was refused is not heard of when it lands late', ENDS, { hearsOfLocks: false }),
  ),
  needing(
    ['refusals', 'lateLandings'],
    table('a burn that was refused is not looked for when aborting is refused', ENDS, (transfer, input, core) => {
      if (transfer.role !== 'client' || transfer.lateBurn === undefined) return undefined;
      const { lateBurn, ...without } = transfer;
      return input.kind === 'ledger' && input.call === 'beginAbort' && lateBurn === 'possible'
        ? core(without)
        : undefined;
    }),
  ),
  table('a client whose lock expires gives up, though the fate of its burn is unknown', ENDS, (transfer, input) =>
    transfer.role === 'client' && transfer.state === 'extinguishing' && input.kind === 'deadline'
      ? { outcome: 'next', next: { ...transfer, state: 'rejected', cause: EXPIRED }, effects: [] }
      : undefined,
  ),
  table('a server takes no evidence of aborting once the conversation has ended', ENDS, (transfer, input) =>
    transfer.role === 'server' &&
    transfer.conversation === 'ended' &&
    input.kind === 'message' &&
    messageTypeOf(input.message) === 'session-abort-msg'
      ? stays(transfer)
      : undefined,
  ),
  needing(
    ['silence'],
    table('a server does not answer again', ENDS, (transfer, input) =>
      transfer.role === 'server' && input.kind === 'message' && (transfer.handled[input.hash] ?? '') !== ''
        ? stays(transfer)
        : undefined,
    ),
  ),
  around('what was asked for again is sent for ever', ENDS, { isAwaited: ({ awaitsAnswer }) => awaitsAnswer }),
  needing(
    ['silence'],
    outbox('commit-final is sent only until it was taken', ENDS, (effect) =>
      effect.kind === 'sendMessage' && effect.messageType === 'commit-final-msg'
        ? { ...effect, awaitsAnswer: false }
        : effect,
    ),
  ),
  needing(
    ['silence'],
    outbox('ack-commit-final is sent only until it was taken', ENDS, (effect) =>
      effect.kind === 'sendMessage' && effect.messageType === 'ack-commit-final-msg'
        ? { ...effect, awaitsAnswer: false }
        : effect,
    ),
  ),
  needing(
    ['silence'],
    outbox('a client never gives up its lock by itself', ENDS, (effect) =>
      effect.kind === 'setTimer' && effect.timer === 'lock' ? undefined : effect,
    ),
  ),
  needing(
    ['givingUp', 'silence'],
    outbox('a session has no deadline', ENDS, (effect) =>
      effect.kind === 'setTimer' && effect.timer === 'session' ? undefined : effect,
    ),
  ),
  needing(
    ['powerCuts'],
    around('the log has not reached the disk when the burn is submitted', ENDS, {
      losable: (effects) =>
        LAWS.losable(effects) || effects.some((effect) => effect.kind === 'ledger' && effect.call === 'extinguish'),
    }),
  ),
];

export const MUTATIONS: readonly Mutation[] = [...ledgers, ...gateways];
