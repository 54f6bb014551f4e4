import type { Hash } from '@meridian/credit';
import type { Effect, Transfer } from '@meridian/satp';
import { isWrite } from './ledger-calls.ts';
import type { Append, NewEffect, NewMessage } from '../log/transfer-log.ts';

/** Effects that are done to the world outside and therefore lie in the outbox until they are. */
export type OutboxEffect = Extract<Effect, { readonly kind: 'sendMessage' | 'ledger' | 'fetchProfile' }>;
export type NoticeEffect = Extract<Effect, { readonly kind: 'notice' }>;

/** A transfer's key in this gateway's log: several peers could choose the same transfer id. */
export const transferKeyOf = (transfer: Pick<Transfer, 'role' | 'peerGatewayId' | 'transferId'>): string =>
  `${transfer.role}/${transfer.peerGatewayId}/${transfer.transferId}`;

/** The core's `<transferId>/<step>` under the transfer's key in this log. */
export const outboxKey = (transferKey: string, effectKey: string): string =>
  `${transferKey}${effectKey.slice(effectKey.indexOf('/'))}`;

/** The step of an outbox key, e.g. `lock`. */
export const stepOf = (outbox: string): string => outbox.slice(outbox.lastIndexOf('/') + 1);

/**
 * Whether all that follows is to find something out, after which the next append comes. If a power cut takes such an append
 * away, the effect or the peer's message that brought it is still there to bring it again.
 */
export const onlyReads = (effects: readonly Effect[]): boolean =>
  effects.length > 0 &&
  effects.every(
    (effect) =>
      effect.kind === 'settle' || effect.kind === 'fetchProfile' || (effect.kind === 'ledger' && !isWrite(effect.call)),
  ) &&
  effects.some((effect) => effect.kind !== 'settle');

/** An effect as the history tells of it; a message by its hash too, so that it can be neither changed nor left out. */
export interface ToldEffect {
  readonly step: string;
  readonly kind: OutboxEffect['kind'];
  readonly hash?: Hash;
}

/** What a step asks for, sorted into what the log keeps. */
export function sortEffects(
  transferKey: string,
  effects: readonly Effect[],
): Required<Pick<Append, 'effects' | 'settled' | 'repeated' | 'messages' | 'timers'>> & {
  readonly notices: readonly NoticeEffect[];
  readonly told: readonly ToldEffect[];
} {
  const outbox: NewEffect[] = [];
  const told: ToldEffect[] = [];
  const settled: string[] = [];
  const repeated: string[] = [];
  const messages: NewMessage[] = [];
  const timers: { name: string; at: number }[] = [];
  const notices: NoticeEffect[] = [];
  for (const effect of effects) {
    const key = outboxKey(transferKey, effect.key);
    switch (effect.kind) {
      case 'settle':
        settled.push(key);
        break;
      case 'repeat':
        repeated.push(key);
        break;
      case 'setTimer':
        timers.push({ name: effect.timer, at: effect.at });
        break;
      case 'notice':
        notices.push(effect);
        break;
      case 'sendMessage':
        told.push({ step: stepOf(key), kind: effect.kind, hash: effect.hash });
        messages.push({ direction: 'out', hash: effect.hash, messageType: effect.messageType, text: effect.jws });
        outbox.push({ key, transferKey, kind: effect.kind, body: JSON.stringify(effect) });
        break;
      case 'ledger':
      case 'fetchProfile':
        told.push({ step: stepOf(key), kind: effect.kind });
        outbox.push({ key, transferKey, kind: effect.kind, body: JSON.stringify(effect) });
    }
  }
  return { effects: outbox, settled, repeated, messages, timers, notices, told };
}
