import { fieldProblem, problem, type Problem } from '../errors.ts';
import { signMessage } from '../jws.ts';
import { isChained, MESSAGE_TYPES, type MessageType } from '../messages/message-type.ts';
import { DEFINITIONS, messageTypeOf, unknownType } from '../messages/read-message.ts';
import type { Refused, StepContext, StepResult } from '../context.ts';
import { CLIENT_CALLS, SERVER_CALLS, type Input, type LedgerCall, type Timer } from '../input.ts';
import type { Transfer } from '../transfer.ts';
import { errorBody, Move, type MessageInput } from './move.ts';

/** The columns of the tables: what can happen, told apart as far as a state may care. */
export type InputKey =
  | 'start'
  | 'profile'
  | 'cancel'
  | 'session-error'
  | 'retry'
  | `deadline:${Timer}`
  | `message:${MessageType}`
  | `done:${LedgerCall}`
  | `refused:${LedgerCall}`;

export const INPUT_KEYS: readonly InputKey[] = [
  'start',
  'profile',
  'cancel',
  'session-error',
  'retry',
  'deadline:session',
  'deadline:lock',
  ...MESSAGE_TYPES.map((type) => `message:${type}` as const),
  ...[...CLIENT_CALLS, ...SERVER_CALLS].flatMap((call) => [`done:${call}`, `refused:${call}`] as const),
];

type LedgerInput = Extract<Input, { kind: 'ledger' }>;
/** A ledger result with its outcome at hand. */
export interface DoneInput extends Omit<LedgerInput, 'result'> {
  readonly result: Extract<LedgerInput['result'], { outcome: 'done' }>;
}
export interface RefusedInput extends Omit<LedgerInput, 'result'> {
  readonly result: Extract<LedgerInput['result'], { outcome: 'refused' }>;
}

export type InputOf<K extends InputKey> = K extends `message:${string}`
  ? MessageInput
  : K extends `done:${string}`
    ? DoneInput
    : K extends `refused:${string}`
      ? RefusedInput
      : K extends `deadline:${string}`
        ? Extract<Input, { kind: 'deadline' }>
        : Extract<Input, { kind: K }>;

export type Handler<T extends Transfer, I> = (transfer: T, input: I, context: StepContext) => StepResult<T>;
export type Row<T extends Transfer> = { readonly [K in InputKey]?: Handler<T, InputOf<K>> };

/** One role's table: a row a state, and what that role still owes after the conversation. */
export interface Table<T extends Transfer> {
  readonly rows: Readonly<Record<T['state'], Row<T>>>;
  /** Message types that count even when the conversation has ended. */
  readonly obligations: readonly MessageType[];
  /** Inputs that a halted transfer takes as the state would that it halted in. */
  readonly whileHalted: readonly InputKey[];
  /** States in which nothing is left to do. */
  readonly final: readonly T['state'][];
  /** Whether a message that comes again gets its answer again. */
  readonly answersAgain: (transfer: T, key: string) => boolean;
}

export function keyOf(input: Input): InputKey | undefined {
  switch (input.kind) {
    case 'message': {
      const type = messageTypeOf(input.message);
      return type === undefined ? undefined : `message:${type}`;
    }
    case 'ledger':
      return `${input.result.outcome}:${input.call}`;
    case 'deadline':
      return `deadline:${input.timer}`;
    default:
      return input.kind;
  }
}

export const unchanged = <T extends Transfer>(transfer: T): StepResult<T> => ({
  outcome: 'next',
  next: transfer,
  effects: [],
});

/** Refuses a peer's message, and says so in a signed error-msg; nothing changes. */
export const refuseMessage = (
  found: Problem,
  transfer: Transfer,
  input: MessageInput,
  context: StepContext,
): Refused => ({
  outcome: 'refused',
  problem: found,
  answer: signMessage(errorBody(transfer, found, input), context.signer).jws,
});

const refuse = (found: Problem): Refused => ({ outcome: 'refused', problem: found });

/** Takes one input through one role's table. */
export function stepBy<T extends Transfer>(
  table: Table<T>,
  transfer: T,
  input: Input,
  context: StepContext,
): StepResult<T> {
  const key = keyOf(input);
  if (input.kind === 'message') {
    const settled = beforeTheTable(table, transfer, input, context);
    if (settled !== undefined) return settled;
  }
  const { halted } = transfer;
  if (halted !== undefined && key !== undefined && table.whileHalted.includes(key)) {
    const resumed = new Move(transfer, context).without('halted').with({ state: halted.state } as Partial<T>).transfer;
    const result = byTable(table, resumed, key, input, context);
    if (result.outcome === 'refused' || result.next.state !== halted.state) return result;
    return { ...result, next: { ...result.next, state: transfer.state, halted } };
  }
  return byTable(table, transfer, key, input, context);
}

function byTable<T extends Transfer>(
  table: Table<T>,
  transfer: T,
  key: InputKey | undefined,
  input: Input,
  context: StepContext,
): StepResult<T> {
  const row: Row<T> = table.rows[transfer.state as T['state']];
  const handler = key === undefined ? undefined : (row[key] as Handler<T, Input> | undefined);
  return handler === undefined ? byDefault(table, transfer, input, context) : handler(transfer, input, context);
}

/** What holds for a message in every state: known type, repeats, its session's ids, silence after an error. */
function beforeTheTable<T extends Transfer>(
  table: Table<T>,
  transfer: T,
  input: MessageInput,
  context: StepContext,
): StepResult<T> | undefined {
  const type = messageTypeOf(input.message);
  if (type === undefined) return refuseMessage(unknownType(input.message), transfer, input, context);
  const answer = transfer.handled[input.hash];
  if (answer !== undefined) {
    const again = answer !== '' && table.answersAgain(transfer, answer);
    return again ? new Move(transfer, context).repeat(answer).stay() : unchanged(transfer);
  }
  const mismatch = checkIds(type, transfer, input);
  if (mismatch !== undefined) return refuseMessage(mismatch, transfer, input, context);
  // Both are between the gateways' logs: a transfer neither asks nor learns anything by them.
  if (type === 'recover-msg' || type === 'recover-success-msg') return unchanged(transfer);
  const silent = transfer.conversation === 'ended' && !table.obligations.includes(type);
  return silent ? unchanged(transfer) : undefined;
}

function checkIds(type: MessageType, transfer: Transfer, input: MessageInput): Problem | undefined {
  const { codes } = DEFINITIONS[type];
  const reused = type === 'transfer-proposal-msg' && transfer.state !== 'initial';
  if (reused && input.message['sessionId'] === transfer.sessionId)
    return fieldProblem(codes.sessionId, {
      field: 'sessionId',
      value: transfer.sessionId,
      expected: 'a new session: another proposal has used it',
    });
  for (const field of ['transferContextId', 'sessionId'] as const)
    if (input.message[field] !== transfer[field])
      return fieldProblem(codes[field], { field, value: input.message[field], expected: transfer[field] });
  return undefined;
}

/** What an input means in a state that has no use for it. */
function byDefault<T extends Transfer>(
  table: Table<T>,
  transfer: T,
  input: Input,
  context: StepContext,
): StepResult<T> {
  switch (input.kind) {
    case 'start':
      return refuse(problem('OP_ALREADY_STARTED', `the transfer is ${transfer.state}`));
    case 'cancel':
      return refuse(
        problem(
          table.final.includes(transfer.state) || transfer.conversation === 'ended' ? 'OP_ENDED' : 'OP_PAST_COMMIT',
          `the transfer is ${transfer.state}`,
        ),
      );
    case 'retry':
      return refuse(problem('OP_NOT_HALTED', `the transfer is ${transfer.state}`));
    case 'message':
      return unexpectedMessage(transfer, input, context);
    // A late or doubled result, a timer that nobody waits for any more.
    case 'profile':
    case 'ledger':
    case 'deadline':
    case 'session-error':
      return unchanged(transfer);
  }
}

function unexpectedMessage<T extends Transfer>(transfer: T, input: MessageInput, context: StepContext): StepResult<T> {
  const type = messageTypeOf(input.message);
  if (transfer.conversation === 'ended' || type === undefined || !isChained(type)) return unchanged(transfer);
  const found = fieldProblem('err_0.1.1', {
    field: 'messageType',
    value: input.message['messageType'],
    expected: `what a ${transfer.role} takes in state ${transfer.state}`,
  });
  return refuseMessage(found, transfer, input, context);
}
