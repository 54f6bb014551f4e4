import { decodeClaim, fromHex, hashText, type Claim } from '@meridian/credit';
import {
  decodeEvidence,
  encodeEvidence,
  pureVerifier,
  readBurnClaim,
  signBurnClaim,
  verifyMessage,
  type ErrorCode,
  type MessageType,
  type StepResult,
} from '../../src/index.ts';
import { DESTINATION_PARTY, ORIGIN, ORIGIN_PARTY, STRANGER } from './parties.ts';
import { toyEvidence } from './toy-ledger.ts';

export type Message = Readonly<Record<string, unknown>>;

/** The message with one field, however deep, set to another value, or dropped for `undefined`. */
export function withField(message: Message, path: string, value: unknown): Message {
  const [field = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withField(message[field] as Message, rest.join('.'), value);
  const others = Object.entries(message).filter(([key]) => key !== field);
  return Object.fromEntries(inner === undefined ? others : [...others, [field, inner]]);
}

/** The same evidence about something else, proven as well as the first. */
export function withClaim(text: unknown, changes: Partial<Claim>): string {
  const evidence = decodeEvidence(text as string);
  if (evidence === undefined) throw new Error('the good message carries no evidence');
  return toyEvidence({ ...decodeClaim(evidence.claim), ...changes });
}

/** The same claim with a proof that its ledger did not give. */
export function unproven(text: unknown): string {
  const evidence = decodeEvidence(text as string);
  if (evidence === undefined) throw new Error('the good message carries no evidence');
  return encodeEvidence({ ...evidence, proof: fromHex(hashText('another proof'), 'proof') });
}

/** Evidence whose claim stops in the middle of its tag. */
export function cutClaim(text: unknown): string {
  const evidence = decodeEvidence(text as string);
  if (evidence === undefined) throw new Error('the good message carries no evidence');
  return encodeEvidence({ ...evidence, claim: evidence.claim.slice(0, 10) });
}

/** The same claim, signed by a ledger that it is not of. */
export function provenElsewhere(text: unknown): string {
  const evidence = decodeEvidence(text as string);
  if (evidence === undefined) throw new Error('the good message carries no evidence');
  return toyEvidence(decodeClaim(evidence.claim), OTHER_HASH);
}

/** A burn claim with what is inside it changed, signed anew by the client. */
export function withBurn(jws: unknown, change: (evidence: string) => string): string {
  const read = readBurnClaim(jws as string, ORIGIN_PARTY.gateway.messageKey, pureVerifier);
  if (read.outcome === 'refused') throw new Error('the good message carries no burn claim');
  return signBurnClaim(change(read.evidence), ORIGIN_PARTY.signer);
}

export interface Spoiler {
  readonly name: string;
  readonly type: MessageType;
  readonly spoil: (message: Message) => Message;
  readonly code: ErrorCode;
}

const OTHER_HASH = hashText('something else');

const fields = (type: MessageType, rows: readonly (readonly [string, unknown, ErrorCode, string?])[]): Spoiler[] =>
  rows.map(([path, value, code, name]) => ({
    name: name ?? (value === undefined ? `no ${path}` : `${path} ${JSON.stringify(value)}`),
    type,
    spoil: (message) => withField(message, path, value),
    code,
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
  field: string,
  codes: { readonly malformed: ErrorCode; readonly mismatch: ErrorCode },
  edit: (value: unknown, change: (evidence: string) => string) => string = (value, change) => change(value as string),
): Spoiler[] {
  const row = (name: string, change: (evidence: string) => string, code: ErrorCode): Spoiler => ({
    name: `${field}: ${name}`,
    type,
    spoil: (message) => withField(message, field, edit(message[field], change)),
    code,
  });
  const claim = (name: string, changes: Partial<Claim>): Spoiler =>
    row(name, (evidence) => withClaim(evidence, changes), codes.mismatch);
  return [
    ...fields(type, [
      [field, undefined, codes.malformed],
      [field, {}, codes.malformed],
    ]),
    claim('a released instead', { fact: 'released' }),
    claim('another transfer', { transferId: OTHER_HASH }),
    claim('another origin', { originLedger: OTHER_HASH }),
    claim('another destination', { destinationLedger: ORIGIN.id }),
    claim('another batch', { batchId: OTHER_HASH }),
    claim('another class', { classId: OTHER_HASH }),
    claim('another asset profile', { assetProfile: OTHER_HASH }),
    claim('fewer kilograms', { ranges: [{ from: 0n, to: 1000n }] }),
    claim('another beneficiary', { beneficiary: fromHex('ff'.repeat(20), 'beneficiary') }),
    row('a claim of ten bytes', cutClaim, codes.malformed),
    row('a proof of nobody', unproven, 'err_0.1.3'),
    row("a proof under another ledger's key", provenElsewhere, 'err_0.1.3'),
  ];
}

const INIT = 'transferInitClaim';
const CAPABILITIES = 'gatewayAndNetworkCapabilities';
const PROPOSAL: MessageType = 'transfer-proposal-msg';

const proposal: readonly Spoiler[] = [
  ...ids(PROPOSAL, '1.1'),
  ...fields(PROPOSAL, [
    ['version', '2.0', 'err_0.1.1'],
    ['transferInitClaimFormat', 'TRANSFER_INIT_CLAIM_FORMAT_2', 'err_1.1.3'],
    [INIT, undefined, 'err_1.1.3'],
    [`${INIT}.digitalAssetId`, 'gold', 'err_1.1.11'],
    [`${INIT}.digitalAssetId`, `${OTHER_HASH}:0-0`, 'err_1.1.11', 'no kilograms at all'],
    [`${INIT}.digitalAssetId`, `${OTHER_HASH}:0-10,10-20`, 'err_1.1.11', 'ranges that touch'],
    [`${INIT}.assetProfileId`, '38561', 'err_1.1.12'],
    [`${INIT}.verifiedOriginatorEntityId`, '', 'err_1.1.13'],
    [`${INIT}.verifiedBeneficiaryEntityId`, 5, 'err_1.1.14'],
    [`${INIT}.originatorPublicKey`, 'nobody', 'err_1.1.15'],
    [`${INIT}.beneficiaryPublicKey`, '0x12', 'err_1.1.16'],
    [`${INIT}.beneficiaryPublicKey`, `0x${'0'.repeat(40)}`, 'err_1.1.16', 'the zero address as beneficiary'],
    [`${INIT}.senderGatewaySignaturePublicKey`, STRANGER.gateway.messageKey, 'err_1.1.17', "a stranger's sender key"],
    [`${INIT}.senderGatewaySignaturePublicKey.crv`, 'P-384', 'err_1.1.17'],
    [`${INIT}.receiverGatewaySignaturePublicKey`, STRANGER.gateway.messageKey, 'err_1.1.18', 'a strange receiver key'],
    [`${INIT}.senderGatewayId`, 'gateway.other.example', 'err_1.1.19'],
    [`${INIT}.senderGatewayNetworkId`, 'memory:other', 'err_1.1.19'],
    [`${INIT}.recipientGatewayId`, 'gateway.other.example', 'err_1.1.20'],
    [`${INIT}.recipientGatewayNetworkId`, ORIGIN.descriptor, 'err_1.1.20', 'a transfer from a ledger to itself'],
    [`${INIT}.networkLockType`, 'TIME_LOCK', 'err_1.1.32'],
    [`${INIT}.networkLockType`, 'PADLOCK', 'err_1.1.32'],
    [`${INIT}.assetLockExpirationTime`, -1, 'err_1.1.33'],
    [CAPABILITIES, undefined, 'err_1.1.31'],
    [`${CAPABILITIES}.gatewayDefaultSignatureAlgorithm`, 'RS256', 'err_1.1.31'],
    [`${CAPABILITIES}.networkLockType`, 'HASH_TIME_LOCK', 'err_1.1.32'],
    [`${CAPABILITIES}.networkLockExpirationTime`, 5, 'err_1.1.33'],
    [`${CAPABILITIES}.networkLockExpirationTime`, '3600', 'err_1.1.33'],
    [`${CAPABILITIES}.gatewayTlsScheme`, 'TLS_RSA_WITH_AES_128_CBC_SHA', 'err_1.1.34'],
  ]),
];

/** Each spoils one thing of a good message, and has the code that the draft gives it. */
export const SPOILERS: readonly Spoiler[] = [
  ...proposal,
  ...ids('proposal-receipt-msg', '1.2'),
  ...fields('proposal-receipt-msg', [
    ['version', undefined, 'err_0.1.1'],
    ['timestamp', 'yesterday', 'err_0.1.1'],
    ['hashTransferInitClaim', OTHER_HASH, 'err_1.2.3'],
    ['hashPrevMessage', OTHER_HASH, 'err_1.2.3'],
  ]),
  ...chained('transfer-commence-msg', '1.3', '4'),
  ...fields('transfer-commence-msg', [['hashTransferInitClaim', OTHER_HASH, 'err_1.3.3']]),
  ...chained('ack-commence-msg', '1.4', '3'),
  ...chained('lock-assert-msg', '2.2', '5'),
  ...fields('lock-assert-msg', [
    ['lockAssertionClaimFormat', 'LOCK_ASSERTION_CLAIM_FORMAT_9', 'err_2.2.3'],
    ['lockAssertionExpiration', 'tomorrow', 'err_2.2.4'],
    ['lockAssertionExpiration', '2026-11-21T11:00:00Z', 'err_2.2.9'],
  ]),
  ...claims('lock-assert-msg', 'lockAssertionClaim', { malformed: 'err_2.2.3', mismatch: 'err_2.2.7' }),
  ...chained('assertion-receipt-msg', '2.4', '3'),
  ...chained('commit-prepare-msg', '3.1', '3'),
  ...chained('commit-ready-msg', '3.3', '3'),
  ...fields('commit-ready-msg', [['mintAssertionFormat', 'MINT_ASSERTION_CLAIM_FORMAT_9', 'err_3.3.4']]),
  ...claims('commit-ready-msg', 'mintAssertionClaim', { malformed: 'err_3.3.4', mismatch: 'err_3.3.4' }),
  ...chained('commit-final-msg', '3.5', '3'),
  ...fields('commit-final-msg', [
    ['burnAssertionClaimFormat', 'BURN_ASSERTION_CLAIM_FORMAT_9', 'err_3.5.4'],
    ['burnAssertionClaim', 'not.a.jws', 'err_0.1.3'],
  ]),
  ...claims('commit-final-msg', 'burnAssertionClaim', { malformed: 'err_3.5.4', mismatch: 'err_3.5.4' }, withBurn),
  {
    name: 'burnAssertionClaim signed by the server',
    type: 'commit-final-msg',
    spoil: (message) => {
      const key = ORIGIN_PARTY.gateway.messageKey;
      const read = readBurnClaim(message['burnAssertionClaim'] as string, key, pureVerifier);
      const evidence = read.outcome === 'read' ? read.evidence : '';
      return withField(message, 'burnAssertionClaim', signBurnClaim(evidence, DESTINATION_PARTY.signer));
    },
    code: 'err_0.1.3',
  },
  ...chained('ack-commit-final-msg', '3.7', '3'),
  ...fields('ack-commit-final-msg', [
    ['assignmentAssertionClaimFormat', 'ASSIGNMENT_ASSERTION_CLAIM_FORMAT_9', 'err_3.7.4'],
  ]),
  ...claims('ack-commit-final-msg', 'assignmentAssertionClaim', { malformed: 'err_3.7.4', mismatch: 'err_3.7.4' }),
  ...chained('commit-transfer-complete-msg', '3.9', '3'),
  ...fields('commit-transfer-complete-msg', [
    ['hashTransferCommence', OTHER_HASH, 'err_3.9.4'],
    ['hashTransferCommence', undefined, 'err_3.9.4'],
  ]),
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
