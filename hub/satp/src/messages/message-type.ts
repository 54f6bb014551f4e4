/**
 * The draft's messages by their short names, in the order of its steps; each becomes a URN in `messageType`. The last five are those of
 * its companion on crashed gateways.
 */
export const MESSAGE_TYPES = [
  'transfer-proposal-msg',
  'proposal-receipt-msg',
  'transfer-commence-msg',
  'ack-commence-msg',
  'lock-assert-msg',
  'assertion-receipt-msg',
  'commit-prepare-msg',
  'commit-ready-msg',
  'commit-final-msg',
  'ack-commit-final-msg',
  'commit-transfer-complete-msg',
  'error-msg',
  'session-abort-msg',
  'recover-msg',
  'recover-update-msg',
  'recover-success-msg',
  'rollback-msg',
  'rollback-ack-msg',
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** The draft's step of each message; those that are named instead belong to none, and stand outside the chain of hashes. */
export const STEP_OF: Readonly<Record<MessageType, string>> = {
  'transfer-proposal-msg': '1.1',
  'proposal-receipt-msg': '1.2',
  'transfer-commence-msg': '1.3',
  'ack-commence-msg': '1.4',
  'lock-assert-msg': '2.2',
  'assertion-receipt-msg': '2.4',
  'commit-prepare-msg': '3.1',
  'commit-ready-msg': '3.3',
  'commit-final-msg': '3.5',
  'ack-commit-final-msg': '3.7',
  'commit-transfer-complete-msg': '3.9',
  'error-msg': 'error',
  'session-abort-msg': 'abort',
  'recover-msg': 'recover',
  'recover-update-msg': 'recover-update',
  'recover-success-msg': 'recover-success',
  'rollback-msg': 'rollback',
  'rollback-ack-msg': 'rollback-ack',
};

/** Whether a message is one of the conversation, and not about it. */
export const isChained = (type: MessageType): boolean => /^[0-9]/.test(STEP_OF[type]);
