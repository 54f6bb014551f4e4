import {
  CLIENT_TABLE,
  SERVER_TABLE,
  type Effect,
  type Input,
  type StepContext,
  type Timer,
  type Transfer,
} from '@meridian/satp';
import type { OutboxEffect } from '../../../hub/gateway/src/service/outbox.ts';
import type { GatewayLaws } from './laws.ts';

/**
 * What one gateway's log holds of the transfer: all that a gateway is after its process has died. Nothing else of it is in the
 * model, so a process may die between any two actions without the model being told.
 */
export interface GatewayLog {
  readonly transfer: Transfer;
  /** By the last part of the effect's key; open until it is settled. */
  readonly outbox: Readonly<Record<string, { readonly effect: OutboxEffect; readonly open: boolean }>>;
  readonly timers: readonly Timer[];
}

export type Taken =
  | {
      readonly outcome: 'next';
      readonly log: GatewayLog;
      /** Whether a power cut cannot take it away any more. */
      readonly durable: boolean;
      /** Evidence of two facts that cannot both hold was noticed. */
      readonly conflict: boolean;
    }
  /** `answer`: a signed error-msg for the peer. */
  | { readonly outcome: 'refused'; readonly log: GatewayLog; readonly answer?: string };

const isFinal = ({ role, state }: Transfer): boolean => {
  const final: readonly string[] = role === 'client' ? CLIENT_TABLE.final : SERVER_TABLE.final;
  return final.includes(state);
};

/**
 * One input through the core and into the log, as the gateway's `TransferService` does it.
 * @param settled the key of the effect that brought the input, and is over with it
 */
export function take(
  log: GatewayLog,
  input: Input,
  settled: string | undefined,
  laws: GatewayLaws,
  context: StepContext,
): Taken {
  const result = laws.step(log.transfer, input, context);
  const { outbox } = settled === undefined ? log : closed(log, settled);
  const timers = input.kind === 'deadline' ? log.timers.filter((timer) => timer !== input.timer) : log.timers;
  if (result.outcome === 'refused') {
    const { answer } = result;
    return { outcome: 'refused', log: { ...log, outbox, timers }, ...(answer !== undefined && { answer }) };
  }
  const { next, effects } = result;
  const set = effects.flatMap((effect) => (effect.kind === 'setTimer' ? [effect.timer] : []));
  return {
    outcome: 'next',
    log: {
      transfer: next,
      outbox: withEffects(outbox, effects),
      timers: isFinal(next) ? [] : [...new Set([...timers, ...set])].sort(),
    },
    // That a result or a timer changed nothing can be lost too, but then it comes again and changes nothing again.
    durable: !laws.losable(effects),
    conflict: effects.some((effect) => effect.kind === 'notice' && effect.notice.type === 'conflict'),
  };
}

/** The effect of that key is over. */
export const closed = (log: GatewayLog, key: string): GatewayLog => ({
  ...log,
  outbox: marked(log.outbox, key, false),
});

function marked(outbox: GatewayLog['outbox'], key: string, open: boolean): GatewayLog['outbox'] {
  const entry = outbox[key];
  return entry === undefined || entry.open === open ? outbox : { ...outbox, [key]: { ...entry, open } };
}

/** In the order of an append: what is settled, what is new, what is repeated. */
function withEffects(before: GatewayLog['outbox'], effects: readonly Effect[]): GatewayLog['outbox'] {
  let outbox = before;
  for (const effect of effects) if (effect.kind === 'settle') outbox = marked(outbox, lastPart(effect), false);
  for (const effect of effects) {
    if (effect.kind !== 'sendMessage' && effect.kind !== 'ledger' && effect.kind !== 'fetchProfile') continue;
    const key = lastPart(effect);
    // The log would keep the first deed of that key, and this one would never be done.
    if (outbox[key] !== undefined) throw new Error(`${key} is decided a second time`);
    outbox = { ...outbox, [key]: { effect, open: true } };
  }
  for (const effect of effects) if (effect.kind === 'repeat') outbox = marked(outbox, lastPart(effect), true);
  return outbox;
}

const lastPart = ({ key }: Effect): string => key.slice(key.indexOf('/') + 1);
