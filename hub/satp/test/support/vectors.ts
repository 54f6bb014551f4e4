import { encodeRetirement, hashText, PPM_ONE, ZERO_HASH, type Hash } from '@meridian/credit';
import {
  assetProfileHash,
  encodeEvidence,
  errorMsg,
  ERRORS,
  errorUrn,
  hashOfMessage,
  isSatpErrorCode,
  messageTypeOf,
  problem,
  recoverMsg,
  SATP_VERSION,
  signMessage,
  signRetirementNotice,
  signRetirementReceipt,
  STEP_OF,
  verifyMessage,
  type ErrorCode,
  type SignedMessage,
} from '../../src/index.ts';
import { forgotten, givenUp, logFrom, logOf, refusedCall } from './moments.ts';
import { DESTINATION, DESTINATION_PARTY, ORIGIN, ORIGIN_PARTY, throwAwaySeed, type Party } from './parties.ts';
import { PROFILE } from './profile.ts';
import { rememberingVerifier } from './remembering.ts';
import type { Message } from './edits.ts';
import { ABORT_SPOILERS, SPOILERS, spoilt, type Spoiler } from './spoil.ts';
import { claimKeyName, singleProof } from './toy-ledger.ts';
import { abortOf, goodTransfer, momentOf, type TakenMessage } from './walk.ts';
import { IDS, NOW, type Side, type World } from './world.ts';

const PARTIES: Readonly<Record<Side, Party>> = { client: ORIGIN_PARTY, server: DESTINATION_PARTY };

interface MessageVector {
  readonly step: string;
  readonly from: Side;
  readonly payload: Message;
  readonly jws: string;
  /** hashPrevMessage of the message that follows. */
  readonly hash: Hash;
}

function vectorOf(step: string, from: Side, message: SignedMessage): MessageVector {
  const verified = verifyMessage(message.jws, PARTIES[from].gateway.messageKey, rememberingVerifier);
  if (verified.outcome === 'refused') throw new Error(verified.problem.detail);
  return { step, from, payload: verified.message, jws: message.jws, hash: message.hash };
}

const sentIn = (world: World): MessageVector[] =>
  (['client', 'server'] as const).flatMap((side) =>
    [...world.outbox[side].values()].flatMap((effect) =>
      effect.kind === 'sendMessage' ? [vectorOf(STEP_OF[effect.messageType], side, effect)] : [],
    ),
  );

const byStep = (a: MessageVector, b: MessageVector): number => (a.step < b.step ? -1 : a.step > b.step ? 1 : 0);

const retirementMessages = (): MessageVector[] => {
  const ids = {
    senderGatewayId: DESTINATION_PARTY.gateway.gatewayId,
    recipientGatewayId: ORIGIN_PARTY.gateway.gatewayId,
  };
  const retirementId = hashText('a retirement');
  const claim = encodeRetirement({
    ledger: DESTINATION.id,
    homeLedger: ORIGIN.id,
    retirementId,
    batchId: PROFILE.batchId,
    classId: PROFILE.classId,
    beneficiaryName: hashText('Example Airline'),
    use: { time: 1_767_225_600 },
    policySet: ZERO_HASH,
    ppm: PPM_ONE,
    ranges: [{ from: 0n, to: 1000n }],
  });
  const evidence = encodeEvidence({ claim, proof: singleProof(claim, DESTINATION.id), lane: 'trusted: single' });
  const notice = signRetirementNotice({ ...ids, evidence, now: NOW }, DESTINATION_PARTY.signer);
  const receipt = signRetirementReceipt({ retirementId, noticeHash: notice.hash, now: NOW }, ORIGIN_PARTY.signer);
  return [vectorOf('retirement-notice', 'server', notice), vectorOf('retirement-receipt', 'client', receipt)];
};

/** A server that asks for a lost session, the client's log of it, and what comes of it; a client's that is given up. */
function recoveryMessages(): MessageVector[] {
  const ask = signMessage(recoverMsg(IDS, { satpPhase: '0', sequenceNumber: 0 }), DESTINATION_PARTY.signer);
  const lost = forgotten('server', 'client', 'final-sent');
  const log = logFrom('client', logOf(lost), ask.hash);
  lost.deliver('client', log);
  lost.settle();
  const rolledBack = forgotten('client', 'server', 'ready-sent');
  rolledBack.deliver('server', logFrom('server', logOf(rolledBack)));
  rolledBack.settle();
  const sent = [...sentIn(lost), ...sentIn(rolledBack)];
  const first = (step: string): MessageVector[] => sent.filter((vector) => vector.step === step).slice(0, 1);
  return [
    vectorOf('recover', 'server', ask),
    vectorOf('recover-update', 'client', { jws: log, hash: hashOfMessage(log) }),
    ...['recover-success', 'rollback', 'rollback-ack'].flatMap(first),
  ];
}

const OF_CODES: readonly ErrorCode[] = Object.keys(ERRORS).filter((code) => isSatpErrorCode(code));

/** An error-msg of the server with each code of the draft, about the client's last message. */
const errorMessages = (): MessageVector[] =>
  OF_CODES.map((code) => {
    const fields = { hashPrevMessage: hashText('a message of the client'), timestamp: new Date(NOW).toISOString() };
    const body = errorMsg(IDS, { problem: problem(code, `an example of ${code}`), ...fields });
    return vectorOf(code, 'server', signMessage(body, DESTINATION_PARTY.signer));
  });

const gatewayVector = ({ gateway }: Party) => ({
  gatewayId: gateway.gatewayId,
  messageKey: gateway.messageKey,
  secretKeyIsSha256Of: throwAwaySeed(gateway.gatewayId),
  ledgers: gateway.ledgers,
});

const WARNING = 'The keys are throw-away test keys that anybody can make. Trust nothing that they sign.';

const parties = () => ({
  client: gatewayVector(ORIGIN_PARTY),
  server: gatewayVector(DESTINATION_PARTY),
  claimSecretKeysAreSha256Of: Object.fromEntries(
    [ORIGIN, DESTINATION].map(({ id }) => [id, throwAwaySeed(claimKeyName(id))]),
  ),
});

/** A good transfer, one given up after the lock, one whose lock is refused, sessions recovered, every error, and a retirement told home. */
const messageVectors = () => ({
  warning: WARNING,
  version: SATP_VERSION,
  parties: parties(),
  assetProfile: { document: PROFILE, hash: assetProfileHash(PROFILE) },
  transfer: sentIn(goodTransfer()).sort(byStep),
  aborted: sentIn(givenUp('client', 'prepare-sent', 'client')).filter(({ step }) => step === 'abort'),
  lockRefused: sentIn(refusedCall('lock', 'LOT_LOCKED')).filter(({ step }) => step === 'error'),
  recovery: recoveryMessages(),
  errors: errorMessages(),
  retirement: retirementMessages(),
});

/**
 * One wrong message a row: who takes it in which state of the good transfer, what was done to the good message, and the error
 * that it gets. `after` is the hash of the message that the receiver had sent or taken last.
 */
function errorVectors() {
  const good = goodTransfer();
  const aborted = givenUp('client', 'prepare-sent', 'client');
  const errors = [
    ...SPOILERS.map((spoiler) => errorVector(spoiler, momentOf(good, spoiler.type))),
    ...ABORT_SPOILERS.map((spoiler) => errorVector(spoiler, abortOf(aborted, spoiler))),
  ];
  return { warning: WARNING, version: SATP_VERSION, parties: parties(), errors };
}

function errorVector({ name, edit, code, only }: Spoiler, { before, input, side }: TakenMessage) {
  const sender = side === 'client' ? 'server' : 'client';
  const { jws, hash } = signMessage(spoilt(input.message, edit), PARTIES[sender].signer);
  return {
    name,
    type: messageTypeOf(input.message),
    to: side,
    state: before.state,
    ...(before.lastMessage !== undefined && { after: before.lastMessage }),
    edit,
    ...(only !== undefined && { only }),
    jws,
    hash,
    error: { type: errorUrn(code), ...ERRORS[code] },
  };
}

/** What test/vectors/satp holds, file by file. */
export const satpVectors = () => ({ messages: messageVectors(), errors: errorVectors() });
