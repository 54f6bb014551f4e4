import type { Append } from '@meridian/gateway';
import { decodeClaim, type Hash } from '@meridian/credit';
import type { Evidence, LedgerBridge, LockCommand, TransferKey } from '@meridian/bridges';
import { messageTypeOf, transferIdOf } from '@meridian/satp';

/** What is done, and for which transfers. */
export interface Labelled {
  readonly label: string;
  readonly transfers: readonly Hash[];
}

const ALARM = /^\d{10,}$/;

/** An append by what it writes down; `undefined` for one that concerns no transfer. */
export function labelOfAppend({ transfer, events, messages, settled }: Append): Labelled | undefined {
  const message = messages?.find(({ direction }) => direction === 'in');
  const event = events?.[0];
  if (transfer !== undefined) {
    const type = message === undefined ? '' : ` ${message.messageType}`;
    return { label: `${event?.type ?? 'append'}${type}`, transfers: [transfer.transferId] };
  }
  const [key] = settled ?? [];
  // An alarm is named by its time: whether it is due before its transfer has gone on is chance, and no point to come to again.
  if (key === undefined || ALARM.test(stepOf(key))) return undefined;
  return { label: `settle ${stepOf(key)}`, transfers: transfersOfEffect(key) };
}

export const labelOfPostpone = (key: string): Labelled => ({
  label: `postpone ${stepOf(key)}`,
  transfers: transfersOfEffect(key),
});

/** A message by its type, read from the JWS without checking it. */
export function labelOfMessage(jws: string): Labelled {
  const [, payload = ''] = jws.split('.');
  const message = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Readonly<Record<string, unknown>>;
  const context = message['transferContextId'];
  return {
    label: messageTypeOf(message) ?? 'unknown',
    transfers: typeof context === 'string' ? [transferIdOf(context)] : [],
  };
}

/** The calls of a bridge that a transfer makes, with the transfer that each is for. */
export const LEDGER_CALLS: {
  readonly [Call in keyof LedgerBridge]?: LedgerBridge[Call] extends (...given: infer Given) => unknown
    ? (...given: Given) => Labelled
    : never;
} = {
  lock: ({ transferId }: LockCommand) => ({ label: 'lock', transfers: [transferId] }),
  beginAbort: (transferId: Hash) => ({ label: 'beginAbort', transfers: [transferId] }),
  release: (evidence) => ({ label: 'release', transfers: claimed(evidence) }),
  extinguish: (evidence) => ({ label: 'extinguish', transfers: claimed(evidence) }),
  mint: (evidence) => ({ label: 'mint', transfers: claimed(evidence) }),
  assign: (evidence) => ({ label: 'assign', transfers: claimed(evidence) }),
  void: (evidence) => ({ label: 'void', transfers: claimed(evidence) }),
  prove: (fact, { transferId }: TransferKey) => ({ label: `prove ${fact}`, transfers: [transferId] }),
  lookupOrigin: (transferId: Hash) => ({ label: 'look up origin', transfers: [transferId] }),
  lookupDestination: ({ transferId }: TransferKey) => ({ label: 'look up destination', transfers: [transferId] }),
  creditClass: () => ({ label: 'read class', transfers: [] }),
  spendable: () => ({ label: 'find spendable', transfers: [] }),
};

const claimed = ({ claim }: Evidence): readonly Hash[] => [decodeClaim(claim).transferId];

/** `<role>/<peer>/<transfer id>/<step>` */
const stepOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

function transfersOfEffect(key: string): readonly Hash[] {
  const [, , transferId] = key.split('/');
  return transferId === undefined ? [] : [transferId as Hash];
}
