import type { Effect } from '@meridian/satp';
import type { TransferRow } from '../log/transfer-log.ts';
import { transferOf } from './transfer-row.ts';

/** A message that the core wants sent. */
export type MessageEffect = Extract<Effect, { readonly kind: 'sendMessage' }>;

/** One that is asked for again when its answer has long come is sent again once, not until another answer comes. */
export function asAwaited(effect: MessageEffect, transfer: TransferRow | undefined): MessageEffect {
  if (!effect.awaitsAnswer || transfer === undefined) return effect;
  const { awaiting } = transferOf(transfer);
  return { ...effect, awaitsAnswer: awaiting === effect.key };
}

/** An error-msg is answered under the HTTP status that stands in it. */
export function statusOf({ messageType, jws }: MessageEffect): { readonly status?: number } {
  if (messageType !== 'error-msg') return {};
  const payload = Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString();
  const { status } = JSON.parse(payload) as { readonly status: number };
  return { status };
}
