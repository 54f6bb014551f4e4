import type { Fact } from '@meridian/credit';
import {
  jcs,
  openClientTransfer,
  openServerTransfer,
  problem,
  type Input,
  type LedgerCall,
  type LedgerResult,
} from '@meridian/satp';
import type { OutboxEffect } from '../../../hub/gateway/src/service/outbox.ts';
import { closed, take, type GatewayLog } from './gateway-log.ts';
import type { Faults, GatewayLaws } from './laws.ts';
import type { Write } from './ledger-rules.ts';
import type { Messages } from './messages.ts';
import { PROFILE } from '../../../hub/satp/test/support/profile.ts';
import { IDS, NOW, REQUEST, TOO_LATE, type Parties, type Side } from './parties.ts';

/** What came of one input. */
export interface Arrival {
  readonly log: number;
  /** False while a power cut could still take it away. */
  readonly durable: boolean;
  /** A signed error-msg in the response to the peer. */
  readonly answer?: number;
  readonly conflict: boolean;
}

/** An input that a log has taken. */
export interface Taking {
  readonly log: number;
  readonly input: Input;
  readonly settled: string | undefined;
  readonly arrival: Arrival;
}

/** A change of one gateway by itself. */
export interface Move {
  readonly label: string;
  /** What has to go wrong for it; absent where it also happens on a good day. */
  readonly fault?: keyof Faults;
  readonly to: Arrival;
}

/** A message in the outbox: it may reach the peer at any time, and on a good day does as long as it is open. */
export interface Sent {
  readonly message: number;
  readonly open: boolean;
  /** The log once the peer has taken it: closed, unless its answer is still awaited. */
  readonly whenTaken: number;
}

/** A ledger call in the outbox: either a write, on evidence or none, or a question for the evidence of a fact. */
export interface Called {
  readonly key: string;
  readonly call: LedgerCall;
  readonly write?: { readonly name: Write; readonly evidence: Fact | undefined };
  readonly fact?: Fact;
  readonly open: boolean;
}

/** What one gateway can do next, whatever the rest of the world is like. */
export interface Node {
  readonly state: string;
  /** Nothing in the outbox is open. */
  readonly isIdle: boolean;
  readonly moves: readonly Move[];
  readonly sent: readonly Sent[];
  readonly calls: readonly Called[];
}

const REFUSED: LedgerResult = { outcome: 'refused', code: 'PAUSED', message: 'the ledger refused' };

/** All logs that one gateway comes to, each under a number; what follows from one is worked out once. */
export class GatewaySpace {
  readonly initial: number;
  readonly #side: Side;
  readonly #parties: Parties;
  readonly #laws: GatewayLaws;
  readonly #messages: Messages;
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #numbers = new Map<string, number>();
  readonly #logs: GatewayLog[] = [];
  readonly #nodes: Node[] = [];
  readonly #arrivals = new Map<string, Arrival>();
  readonly #takings: Taking[] = [];

  constructor(side: Side, parties: Parties, messages: Messages, laws: GatewayLaws) {
    this.#side = side;
    this.#parties = parties;
    this.#messages = messages;
    this.#laws = laws;
    this.#facts = new Map([...parties.evidence].map(([fact, text]) => [text, fact]));
    const ids = { ...IDS, peerGatewayId: parties.contexts[side].peer.gatewayId };
    const transfer = side === 'client' ? openClientTransfer(ids) : openServerTransfer(ids);
    const fresh = this.#numberOf({ transfer, outbox: {}, timers: [] });
    const start: Input = { kind: 'start', now: NOW, request: REQUEST };
    this.initial = side === 'client' ? this.#take(fresh, 'start', start).log : fresh;
  }

  /** Everything that any log was given so far. */
  get takings(): readonly Taking[] {
    return this.#takings;
  }

  node(number: number): Node {
    return (this.#nodes[number] ??= this.#makeNode(number));
  }

  log(number: number): GatewayLog {
    const log = this.#logs[number];
    if (log === undefined) throw new Error(`there is no log ${String(number)}`);
    return log;
  }

  /** A message of the peer comes in. @param late by this gateway's clock the lock assertion has expired */
  message(number: number, message: number, late = false): Arrival {
    const input = { ...this.#messages.get(message).input, now: late ? TOO_LATE : NOW };
    return this.#take(number, `message ${String(message)}${late ? ' late' : ''}`, input);
  }

  result(number: number, { key, call, fact }: Called, outcome: 'done' | 'refused'): Arrival {
    const evidence = fact === undefined ? undefined : this.#parties.evidence.get(fact);
    const done: LedgerResult = { outcome: 'done', ...(evidence !== undefined && { evidence }) };
    const input: Input = { kind: 'ledger', now: NOW, call, result: outcome === 'done' ? done : REFUSED };
    return this.#take(number, `${key} ${outcome}`, input, key);
  }

  /** The gateway's ledger tells that it holds the lock. */
  heardOfLock(number: number): Arrival {
    return this.#take(number, 'lock seen', { kind: 'ledger', now: NOW, call: 'lock', result: { outcome: 'done' } });
  }

  #take(number: number, name: string, input: Input, settled?: string): Arrival {
    const key = `${String(number)} ${name}`;
    const known = this.#arrivals.get(key);
    if (known !== undefined) return known;
    const taken = take(this.log(number), input, settled, this.#laws, this.#parties.contexts[this.#side]);
    const answer = taken.outcome === 'refused' ? taken.answer : undefined;
    const arrival = {
      log: this.#numberOf(taken.log),
      durable: taken.outcome === 'refused' || taken.durable,
      conflict: taken.outcome === 'next' && taken.conflict,
      ...(answer !== undefined && { answer: this.#messages.numberOf(this.#side, answer) }),
    };
    this.#arrivals.set(key, arrival);
    this.#takings.push({ log: number, input, settled, arrival });
    return arrival;
  }

  /** Two logs are one if they differ in nothing that a later step could see. Terms and profile are the same in all that have them. */
  #numberOf(log: GatewayLog): number {
    const { terms, profile, ...rest } = log.transfer;
    const outbox = Object.entries(log.outbox).map(([key, { effect, open }]) => [key, [identityOf(effect), open]]);
    const text = jcs({
      transfer: rest,
      hasTerms: terms !== undefined,
      hasProfile: profile !== undefined,
      outbox: Object.fromEntries(outbox) as unknown,
      timers: log.timers,
    });
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#logs.push(log) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  #makeNode(number: number): Node {
    const log = this.log(number);
    const sent: Sent[] = [];
    const calls: Called[] = [];
    for (const [key, { effect, open }] of Object.entries(log.outbox)) {
      if (effect.kind === 'ledger') calls.push({ key, open, ...this.#called(effect) });
      if (effect.kind !== 'sendMessage') continue;
      const isAwaited = this.#laws.isAwaited(effect, log.transfer);
      const whenTaken = isAwaited || !open ? number : this.#numberOf(closed(log, key));
      sent.push({ message: this.#messages.numberOf(this.#side, effect.jws), open, whenTaken });
    }
    const moves = this.#moves(number, log).filter(({ to }) => to.log !== number);
    const isIdle = Object.values(log.outbox).every(({ open }) => !open);
    return { state: log.transfer.state, isIdle, moves, sent, calls };
  }

  #moves(number: number, log: GatewayLog): Move[] {
    const now = NOW;
    const move = (label: string, input: Input, settled?: string): Move => {
      return { label, to: this.#take(number, label, input, settled) };
    };
    const fault = (label: string, input: Input, settled?: string): Move => {
      return { ...move(label, input, settled), fault: 'givingUp' };
    };
    const moves = [
      fault('cancels', { kind: 'cancel', now, reason: 'no longer wanted' }),
      fault('gets a problem', { kind: 'session-error', now, problem: problem('err_0.1.2', 'not allowed') }),
      ...log.timers.map((timer) => move(`deadline ${timer}`, { kind: 'deadline', now, timer })),
    ];
    if (log.transfer.state === 'halted') moves.push(move('retries', { kind: 'retry', now }));
    for (const [key, { effect, open }] of Object.entries(log.outbox)) {
      if (!open || effect.kind === 'ledger') continue;
      if (effect.kind === 'fetchProfile')
        moves.push(
          move('gets the profile', { kind: 'profile', now, document: PROFILE }, key),
          fault('gets no profile', { kind: 'profile', now, document: null }, key),
        );
      else if (!effect.awaitsAnswer)
        moves.push({
          label: `gives up sending ${key}`,
          fault: 'silence',
          to: { log: this.#numberOf(closed(log, key)), durable: true, conflict: false },
        });
    }
    return moves;
  }

  #called(effect: Extract<OutboxEffect, { readonly kind: 'ledger' }>): Omit<Called, 'key' | 'open'> {
    const { call } = effect;
    if ('fact' in effect) return { call, fact: effect.fact };
    const evidence = 'evidence' in effect ? this.#facts.get(effect.evidence) : undefined;
    if ('evidence' in effect && evidence === undefined)
      throw new Error(`${effect.key} brings evidence that no ledger gave`);
    return { call, write: { name: call as Write, evidence } };
  }
}

const identityOf = (effect: OutboxEffect): string =>
  effect.kind === 'sendMessage'
    ? effect.hash
    : 'evidence' in effect
      ? `${effect.call} ${effect.evidence}`
      : effect.kind;
