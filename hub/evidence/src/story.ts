import type { Fact } from '@meridian/credit';
import { z } from 'zod';
import type { CarriedClaim } from './claims.ts';
import type { Conversation } from './conversation.ts';
import type { Evidence } from './document.ts';
import { Failed, requireEqual } from './verdict.ts';

const bodySchema = z.looseObject({
  from: z.string(),
  to: z.string(),
  input: z.looseObject({ kind: z.string() }),
  effects: z.array(z.looseObject({ kind: z.string() })),
});

/** An entry of the history with its body read. */
export interface HistoryStep {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Hash of the peer's message that came in. */
  readonly took: unknown;
  /** Hashes of the messages that went out. */
  readonly sent: readonly unknown[];
}

export function stepsOf({ history }: Evidence): HistoryStep[] {
  return history.map(({ type, body, seq }) => {
    const read = bodySchema.safeParse(parse(body));
    if (!read.success) throw new Failed('STATES', `history.${seq}: its body is none of a history`);
    const { from, to, input, effects } = read.data;
    const sent = effects.filter(({ kind }) => kind === 'sendMessage').map((effect) => effect['hash']);
    return { type, from, to, took: input.kind === 'message' ? input['hash'] : undefined, sent };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The history tells of the same messages, in the same order, as are there. */
export function checkHistoryMessages(steps: readonly HistoryStep[], { all }: Conversation): string {
  const hashes = (direction: 'in' | 'out'): unknown[] =>
    all.filter((message) => message.direction === direction).map(({ hash }) => hash);
  // A message that came again is told of again, and is there once.
  const took = [...new Set(steps.map((step) => step.took).filter((hash) => hash !== undefined))];
  const sent = steps.flatMap((step) => step.sent);
  compare('received', took, hashes('in'));
  compare('sent', sent, hashes('out'));
  return `${took.length} received and ${sent.length} sent, as the history has them`;
}

function compare(what: string, told: readonly unknown[], there: readonly unknown[]): void {
  for (let i = 0; i < Math.max(told.length, there.length); i++)
    requireEqual('HISTORY_MESSAGES', `message ${i} ${what}`, there[i], told[i]);
}

/** Each entry begins in the state in which the one before ended, and the last one in the state that is given. */
export function checkStates({ transfer }: Evidence, steps: readonly HistoryStep[]): string {
  let state = 'initial';
  for (const [i, { from, to }] of steps.entries()) {
    requireEqual('STATES', `history.${i}: from`, from, state);
    state = to;
  }
  requireEqual('STATES', 'state', transfer.state, state);
  return `${steps.length} entries, from initial to ${state}`;
}

/** What must have been claimed by the other side before a ledger was asked: any of these facts. */
const GROUNDS: Readonly<Record<string, readonly Fact[]>> = {
  extinguish: ['unassigned'],
  release: ['void'],
  mint: ['locked', 'extinguished'],
  assign: ['extinguished'],
  void: ['aborting'],
};

/** What must be claimed, by whichever side, where a transfer ended so. */
const ENDS: Readonly<Record<string, readonly Fact[]>> = {
  complete: ['extinguished', 'assigned'],
  released: ['aborting', 'void'],
  voided: ['aborting', 'void'],
};
const BURNT: readonly Fact[] = ['extinguished', 'assigned'];
const GIVEN_UP: readonly Fact[] = ['aborting', 'void', 'released'];

/** No deed without its grounds, no end without its claims, and never both ends at once. */
export function checkStory(
  { transfer }: Evidence,
  steps: readonly HistoryStep[],
  claims: readonly CarriedClaim[],
): string {
  const facts = new Set(claims.map(({ expected }) => expected));
  const [burnt, givenUp] = [BURNT, GIVEN_UP].map((ends) => ends.find((fact) => facts.has(fact)));
  if (burnt !== undefined && givenUp !== undefined)
    throw new Failed('STORY', `both ${burnt} and ${givenUp} are claimed of one transfer`);
  for (const [at, { type }] of steps.entries()) {
    const [, call = ''] = /^ledger:(\w+):done$/.exec(type) ?? [];
    const grounds = GROUNDS[call];
    if (grounds !== undefined && !isGrounded(grounds, steps.slice(0, at), claims))
      throw new Failed('STORY', `history.${at}: ${call} was done before the peer claimed ${grounds.join(' or ')}`);
  }
  const { state } = transfer;
  const missing = ENDS[state]?.find((fact) => !facts.has(fact));
  if (missing !== undefined) throw new Failed('STORY', `it is ${state}, but nobody claims ${missing}`);
  if (state === 'rejected' && burnt !== undefined) throw new Failed('STORY', `it is rejected, but ${burnt} is claimed`);
  return facts.size === 0 ? `it is ${state}, and nothing is claimed` : `${[...facts].join(', ')}: it is ${state}`;
}

const isGrounded = (
  grounds: readonly Fact[],
  before: readonly HistoryStep[],
  claims: readonly CarriedClaim[],
): boolean =>
  claims.some(
    ({ expected, carrier }) =>
      grounds.includes(expected) && carrier.direction === 'in' && before.some(({ took }) => took === carrier.hash),
  );
