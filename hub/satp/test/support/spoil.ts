import {
  pureVerifier,
  verifyMessage,
  type ErrorCode,
  type MessageType,
  type SatpErrorCode,
  type StepResult,
} from '../../src/index.ts';
import { applyEdit, OTHER_HASH, type Edit, type EditKit, type Message } from './edits.ts';
import { DESTINATION_PARTY, ORIGIN_PARTY, STRANGER } from './parties.ts';
import { toyEvidence } from './toy-ledger.ts';

/** Edits among the parties of these tests. */
export const TOY_KIT: EditKit = {
  prove: toyEvidence,
  client: { key: ORIGIN_PARTY.gateway.messageKey, signer: ORIGIN_PARTY.signer },
  other: DESTINATION_PARTY.signer,
};

export const spoilt = (message: Message, edit: Edit): Message => applyEdit(message, edit, TOY_KIT);

/** One wrong message: a good one with one thing changed, and the code that the draft gives it. */
export interface Spoiler {
  readonly name: string;
  readonly type: MessageType;
  readonly edit: Edit;
  readonly code: SatpErrorCode;
  /** Wrong on ledgers of this kind only, as the origin or the destination. */
  readonly only?: { readonly origin: 'fabric' } | { readonly destination: 'evm' };
}

type FieldRow = readonly [
  path: string,
  value: unknown,
  code: ErrorCode,
  name?: string | undefined,
  only?: Spoiler['only'],
];

const fields = (type: MessageType, rows: readonly FieldRow[]): Spoiler[] =>
  rows.map(([path, value, code, name, only]) => ({
    name: name ?? (value === undefined ? `no ${path}` : `${path} ${JSON.stringify(value)}`),
    type,
    edit: value === undefined ? { op: 'drop', path } : { op: 'set', path, value },
    code: code as SatpErrorCode,
    ...(only !== undefined && { only }),
  }));

const ids = (type: MessageType, step: string): Spoiler[] =>
  fields(type, [
    ['transferContextId', 'another-context', `err_${step}.1` as ErrorCode],
    ['transferContextId', undefined, `err_${step}.1` as ErrorCode],
    ['sessionId', 'another-session', `err_${step}.2` as ErrorCode],
    ['sessionId', 7, `err_${step}.2` as ErrorCode],
    ['messageType', 'urn:ietf:params:satp:core:msgtype:unheard-of-msg', 'err_0.1.1'],
  ]);

const chained = (type: MessageType, step: string, h: string): Spoiler[] => [
  ...ids(type, step),
  ...fields(type, [
    ['hashPrevMessage', OTHER_HASH, `err_${step}.${h}` as ErrorCode],
    ['hashPrevMessage', undefined, `err_${step}.${h}` as ErrorCode],
    ['hashPrevMessage', 'ABC', `err_${step}.${h}` as ErrorCode],
  ]),
];

/** Rows for a claim field: other texts, another fact, other terms, another proof. */
function claims(
  type: MessageType,
  path: string,
  codes: { readonly malformed: SatpErrorCode; readonly mismatch: SatpErrorCode },
): Spoiler[] {
  const row = (name: string, edit: Edit, code: SatpErrorCode): Spoiler => ({
    name: `${path}: ${name}`,
    type,
    edit,
    code,
  });
  const claim = (name: string, set: Extract<Edit, { op: 'claim' }>['set']): Spoiler =>
    row(name, { op: 'claim', path, set }, codes.mismatch);
  return [
    claim('a released instead', { fact: 'released' }),
    claim('another transfer', { transferId: OTHER_HASH }),
    claim('another origin', { originLedger: OTHER_HASH }),
    claim('another destination', { destinationLedger: OTHER_HASH }),
    claim('another batch', { batchId: OTHER_HASH }),
    claim('another class', { classId: OTHER_HASH }),
    claim('another asset profile', { assetProfile: OTHER_HASH }),
    claim('other kilograms', { ranges: '0-1' }),
    claim('another beneficiary', { beneficiary: 'ff'.repeat(20) }),
    row('a claim of ten bytes', { op: 'cut-claim', path, bytes: 10 }, codes.malformed),
    row('a proof of nobody', { op: 'proof', path, by: 'nobody' }, 'err_0.1.3'),
    row("a proof under another ledger's key", { op: 'proof', path, by: 'another-ledger' }, 'err_0.1.3'),
  ];
}

/** A claim that the message must have. */
const required = (...[type, path, codes]: Parameters<typeof claims>): Spoiler[] => [
  ...fields(type, [
    [path, undefined, codes.malformed],
    [path, {}, codes.malformed],
  ]),
  ...claims(type, path, codes),
];

const INIT = 'transferInitClaim';
const CAPABILITIES = 'gatewayAndNetworkCapabilities';
const PROPOSAL: MessageType = 'transfer-proposal-msg';
const ON_FABRIC = { origin: 'fabric' } as const;
const TO_EVM = { destination: 'evm' } as const;

/** Codes of the fields that a claim must have, by the order of the draft. */
const INIT_FIELDS: readonly (readonly [string, ErrorCode])[] = [
  ['digitalAssetId', 'err_1.1.11'],
  ['assetProfileId', 'err_1.1.12'],
  ['networkLockType', 'err_1.1.32'],
  ['verifiedOriginatorEntityId', 'err_1.1.13'],
  ['verifiedBeneficiaryEntityId', 'err_1.1.14'],
  ['originatorPublicKey', 'err_1.1.15'],
  ['beneficiaryPublicKey', 'err_1.1.16'],
  ['senderGatewaySignaturePublicKey', 'err_1.1.17'],
  ['receiverGatewaySignaturePublicKey', 'err_1.1.18'],
  ['senderGatewayId', 'err_1.1.19'],
  ['recipientGatewayId', 'err_1.1.20'],
  ['senderGatewayNetworkId', 'err_1.1.19'],
  ['recipientGatewayNetworkId', 'err_1.1.20'],
];

const CAPABILITY_FIELDS: readonly (readonly [string, ErrorCode])[] = [
  ['gatewayDefaultSignatureAlgorithm', 'err_1.1.31'],
  ['networkLockType', 'err_1.1.32'],
  ['networkLockExpirationTime', 'err_1.1.33'],
  ['gatewayTlsScheme', 'err_1.1.34'],
];

const missing = (parent: string, names: readonly (readonly [string, ErrorCode])[]): Spoiler[] =>
  fields(
    PROPOSAL,
    names.map(([name, code]) => [`${parent}.${name}`, undefined, code]),
  );

const proposal: readonly Spoiler[] = [
  ...missing(INIT, INIT_FIELDS),
  ...missing(CAPABILITIES, CAPABILITY_FIELDS),
  ...fields(PROPOSAL, [
    ['transferContextId', 'two words', 'err_1.1.1'],
    ['transferContextId', undefined, 'err_1.1.1'],
    ['sessionId', 'x'.repeat(129), 'err_1.1.2', 'sessionId of 129 characters'],
    ['sessionId', 7, 'err_1.1.2'],
    ['messageType', 'urn:ietf:params:satp:core:msgtype:unheard-of-msg', 'err_0.1.1'],
    ['messageType', undefined, 'err_0.1.1'],
    ['version', '2.0', 'err_0.1.1'],
    ['version', undefined, 'err_0.1.1'],
    ['transferInitClaimFormat', 'TRANSFER_INIT_CLAIM_FORMAT_2', 'err_1.1.3'],
    ['transferInitClaimFormat', undefined, 'err_1.1.3'],
    [INIT, undefined, 'err_1.1.3'],
    [INIT, 'a text', 'err_1.1.3'],
    [`${INIT}.digitalAssetId`, 'gold', 'err_1.1.11'],
    [`${INIT}.digitalAssetId`, `${OTHER_HASH}:0-0`, 'err_1.1.11', 'no kilograms at all'],
    [`${INIT}.digitalAssetId`, `${OTHER_HASH}:0-10,10-20`, 'err_1.1.11', 'ranges that touch'],
    [`${INIT}.assetProfileId`, '38561', 'err_1.1.12'],
    [`${INIT}.verifiedOriginatorEntityId`, '', 'err_1.1.13'],
    [`${INIT}.verifiedBeneficiaryEntityId`, 5, 'err_1.1.14'],
    [`${INIT}.originatorPublicKey`, '', 'err_1.1.15'],
    [`${INIT}.originatorPublicKey`, 'nobody', 'err_1.1.15', undefined, ON_FABRIC],
    [`${INIT}.beneficiaryPublicKey`, '', 'err_1.1.16'],
    [`${INIT}.beneficiaryPublicKey`, '0x12', 'err_1.1.16', undefined, TO_EVM],
    [`${INIT}.beneficiaryPublicKey`, `0x${'0'.repeat(40)}`, 'err_1.1.16', 'the zero address as beneficiary', TO_EVM],
    [`${INIT}.senderGatewaySignaturePublicKey`, STRANGER.gateway.messageKey, 'err_1.1.17', "a stranger's sender key"],
    [`${INIT}.senderGatewaySignaturePublicKey.crv`, 'P-384', 'err_1.1.17'],
    [`${INIT}.receiverGatewaySignaturePublicKey`, STRANGER.gateway.messageKey, 'err_1.1.18', 'a strange receiver key'],
    [`${INIT}.senderGatewayId`, 'gateway.other.example', 'err_1.1.19'],
    [`${INIT}.senderGatewayNetworkId`, 'memory:other', 'err_1.1.19'],
    [`${INIT}.recipientGatewayId`, 'gateway.other.example', 'err_1.1.20'],
    [`${INIT}.networkLockType`, 'TIME_LOCK', 'err_1.1.32'],
    [`${INIT}.networkLockType`, 'PADLOCK', 'err_1.1.32'],
    [`${INIT}.assetLockExpirationTime`, -1, 'err_1.1.33'],
    [`${INIT}.senderGatewayOwnerId`, 5, 'err_1.1.19'],
    [`${INIT}.receiverGatewayOwnerId`, '', 'err_1.1.20'],
    [CAPABILITIES, undefined, 'err_1.1.31'],
    [`${CAPABILITIES}.gatewayDefaultSignatureAlgorithm`, 'RS256', 'err_1.1.31'],
    [`${CAPABILITIES}.gatewaySupportedSignatureAlgorithms`, 'ES256', 'err_1.1.31'],
    [`${CAPABILITIES}.networkLockType`, 'HASH_TIME_LOCK', 'err_1.1.32'],
    [`${CAPABILITIES}.networkLockExpirationTime`, 5, 'err_1.1.33'],
    [`${CAPABILITIES}.networkLockExpirationTime`, '3600', 'err_1.1.33'],
    [`${CAPABILITIES}.gatewayTlsScheme`, 'TLS_RSA_WITH_AES_128_CBC_SHA', 'err_1.1.34'],
  ]),
  {
    name: 'a transfer from a ledger to itself',
    type: PROPOSAL,
    edit: { op: 'copy', path: `${INIT}.recipientGatewayNetworkId`, from: `${INIT}.senderGatewayNetworkId` },
    code: 'err_1.1.20',
  },
];

const ABORT: MessageType = 'session-abort-msg';
/** An abort has no codes of its own; evidence that proves nothing makes it a message of no known form. */
const ABORT_CODES = { malformed: 'err_0.1.1', mismatch: 'err_0.1.1' } as const;

/** Each spoils one thing of a good message, and has the code that the draft gives it. */
export const SPOILERS: readonly Spoiler[] = [
  ...proposal,
  ...ids('proposal-receipt-msg', '1.2'),
  ...fields('proposal-receipt-msg', [
    ['version', undefined, 'err_0.1.1'],
    ['timestamp', 'yesterday', 'err_0.1.1'],
    ['version', '2.0', 'err_0.1.1'],
    ['hashTransferInitClaim', OTHER_HASH, 'err_1.2.3'],
    ['hashTransferInitClaim', undefined, 'err_1.2.3'],
    ['hashPrevMessage', OTHER_HASH, 'err_1.2.3'],
  ]),
  ...chained('transfer-commence-msg', '1.3', '4'),
  ...fields('transfer-commence-msg', [
    ['hashTransferInitClaim', OTHER_HASH, 'err_1.3.3'],
    ['hashTransferInitClaim', undefined, 'err_1.3.3'],
  ]),
  ...chained('ack-commence-msg', '1.4', '3'),
  ...chained('lock-assert-msg', '2.2', '5'),
  ...fields('lock-assert-msg', [
    ['lockAssertionClaimFormat', 'LOCK_ASSERTION_CLAIM_FORMAT_9', 'err_2.2.3'],
    ['lockAssertionClaimFormat', undefined, 'err_2.2.3'],
    ['lockAssertionExpiration', 'tomorrow', 'err_2.2.4'],
    ['lockAssertionExpiration', undefined, 'err_2.2.4'],
    ['lockAssertionExpiration', '2020-01-01T00:00:00Z', 'err_2.2.9'],
  ]),
  ...required('lock-assert-msg', 'lockAssertionClaim', { malformed: 'err_2.2.3', mismatch: 'err_2.2.7' }),
  ...chained('assertion-receipt-msg', '2.4', '3'),
  ...chained('commit-prepare-msg', '3.1', '3'),
  ...chained('commit-ready-msg', '3.3', '3'),
  ...fields('commit-ready-msg', [
    ['mintAssertionFormat', 'MINT_ASSERTION_CLAIM_FORMAT_9', 'err_3.3.4'],
    ['mintAssertionFormat', undefined, 'err_3.3.4'],
  ]),
  ...required('commit-ready-msg', 'mintAssertionClaim', { malformed: 'err_3.3.4', mismatch: 'err_3.3.4' }),
  ...chained('commit-final-msg', '3.5', '3'),
  ...fields('commit-final-msg', [
    ['burnAssertionClaimFormat', 'BURN_ASSERTION_CLAIM_FORMAT_9', 'err_3.5.4'],
    ['burnAssertionClaimFormat', undefined, 'err_3.5.4'],
    ['burnAssertionClaim', 'not.a.jws', 'err_0.1.3'],
  ]),
  ...required('commit-final-msg', 'burnAssertionClaim', { malformed: 'err_3.5.4', mismatch: 'err_3.5.4' }),
  {
    name: 'burnAssertionClaim signed by the server',
    type: 'commit-final-msg',
    edit: { op: 'sign', path: 'burnAssertionClaim', by: 'receiver' },
    code: 'err_0.1.3',
  },
  ...chained('ack-commit-final-msg', '3.7', '3'),
  ...fields('ack-commit-final-msg', [
    ['assignmentAssertionClaimFormat', 'ASSIGNMENT_ASSERTION_CLAIM_FORMAT_9', 'err_3.7.4'],
    ['assignmentAssertionClaimFormat', undefined, 'err_3.7.4'],
  ]),
  ...required('ack-commit-final-msg', 'assignmentAssertionClaim', { malformed: 'err_3.7.4', mismatch: 'err_3.7.4' }),
  ...chained('commit-transfer-complete-msg', '3.9', '3'),
  ...fields('commit-transfer-complete-msg', [
    ['hashTransferCommence', OTHER_HASH, 'err_3.9.4'],
    ['hashTransferCommence', undefined, 'err_3.9.4'],
  ]),
];

/** The same of aborts with evidence, the client's and the server's; their moments are those of a transfer given up. */
export const ABORT_SPOILERS: readonly Spoiler[] = [
  ...ids(ABORT, '1.1'),
  ...fields(ABORT, [['abortAssertionClaimFormat', 'ABORT_ASSERTION_CLAIM_FORMAT_9', 'err_0.1.1']]),
  ...claims(ABORT, 'abortAssertionClaim', ABORT_CODES),
  ...fields(ABORT, [['voidAssertionClaimFormat', 'VOID_ASSERTION_CLAIM_FORMAT_9', 'err_0.1.1']]),
  ...claims(ABORT, 'voidAssertionClaim', ABORT_CODES),
];

/** The error-msg that a step sent or answered with: its payload. */
export function errorMessageOf(result: StepResult, sender: 'client' | 'server'): Message | undefined {
  const sent =
    result.outcome === 'refused'
      ? result.answer
      : result.effects.flatMap((e) => (e.kind === 'sendMessage' && e.messageType === 'error-msg' ? [e.jws] : []))[0];
  if (sent === undefined) return undefined;
  const key = (sender === 'client' ? ORIGIN_PARTY : DESTINATION_PARTY).gateway.messageKey;
  const verified = verifyMessage(sent, key, pureVerifier);
  return verified.outcome === 'verified' ? verified.message : undefined;
}
