import { formatRanges, parseRanges, type Fact } from '@meridian/credit';
import { hashJson, readBurnClaim } from '@meridian/satp';
import { Unexpected } from '../setup.ts';
import { jwkOf, platformVerifier } from '../wire/keys.ts';
import { checkEvidence, claimOf } from './evidence.ts';
import { typeOf, type Incoming, type Message } from './inbox.ts';
import type { ServerSession } from './server-session.ts';

type Must = (field: string, want: unknown) => void;

/** Checks each member that the draft gives to a client's message. @throws Unexpected with the first that is wrong */
export function checkRequest(incoming: Incoming, session: ServerSession): void {
  const { message } = incoming;
  const type = typeOf(incoming);
  const must = mustOf(message, type);
  must('sessionId', session.sessionId);
  must('transferContextId', session.transferContextId);
  if (type !== 'transfer-proposal-msg' && type !== 'session-abort-msg') must('hashPrevMessage', session.last);
  switch (type) {
    case 'transfer-proposal-msg':
      checkProposal(message, session);
      break;
    case 'transfer-commence-msg':
      must('hashTransferInitClaim', hashJson(session.claim));
      break;
    case 'lock-assert-msg':
      must('lockAssertionClaimFormat', 'LOCK_ASSERTION_CLAIM_FORMAT_1');
      checkClaim(message['lockAssertionClaim'], 'locked', session);
      if (!(Date.parse(String(message['lockAssertionExpiration'])) > Date.now()))
        throw new Unexpected(`lock-assert-msg that expires at ${String(message['lockAssertionExpiration'])}`);
      break;
    case 'commit-final-msg':
      must('burnAssertionClaimFormat', 'BURN_ASSERTION_CLAIM_FORMAT_1');
      checkBurn(message, session);
      break;
    case 'commit-transfer-complete-msg':
      must('hashTransferCommence', session.received.get('transfer-commence-msg')?.hash);
      break;
    case 'session-abort-msg':
      if (message['abortAssertionClaim'] === undefined) break;
      must('abortAssertionClaimFormat', 'ABORT_ASSERTION_CLAIM_FORMAT_1');
      checkClaim(message['abortAssertionClaim'], 'aborting', session);
  }
}

const mustOf =
  (message: Message, what: string): Must =>
  (field, want) => {
    const got = JSON.stringify(message[field]);
    if (got !== JSON.stringify(want)) throw new Unexpected(`${what} with ${field} ${got}, not ${JSON.stringify(want)}`);
  };

function checkProposal(message: Message, { desk, claim }: ServerSession): void {
  const { own, tested } = desk.setup;
  const must = mustOf(message, 'transfer-proposal-msg');
  must('version', '1.0');
  must('transferInitClaimFormat', 'TRANSFER_INIT_CLAIM_FORMAT_1');
  const capabilities = mustOf(message['gatewayAndNetworkCapabilities'] as Message, 'gatewayAndNetworkCapabilities');
  capabilities('gatewayDefaultSignatureAlgorithm', 'ES256');
  capabilities('networkLockType', 'HASH_LOCK');
  const init = mustOf(claim, 'transferInitClaim');
  init('networkLockType', 'HASH_LOCK');
  init('originatorPublicKey', tested.account);
  init('beneficiaryPublicKey', own.account);
  init('senderGatewayId', tested.gatewayId);
  init('recipientGatewayId', own.gatewayId);
  init('senderGatewayNetworkId', tested.ledger.descriptor);
  init('recipientGatewayNetworkId', own.ledger.descriptor);
  for (const field of ['assetProfileId', 'verifiedOriginatorEntityId', 'verifiedBeneficiaryEntityId'])
    if (typeof claim[field] !== 'string' || claim[field] === '')
      throw new Unexpected(`transferInitClaim without ${field}`);
  const { x, y } = jwkOf(own.messageKey);
  const keys = [
    ['senderGatewaySignaturePublicKey', tested.messageKey],
    ['receiverGatewaySignaturePublicKey', { x, y }],
  ] as const;
  for (const [field, key] of keys) {
    const told = claim[field] as Readonly<Record<string, unknown>> | undefined;
    if (told?.['x'] !== key.x || told['y'] !== key.y) throw new Unexpected(`transferInitClaim with another ${field}`);
  }
  const ranges = String(claim['digitalAssetId']).split(':')[1];
  if (formatRanges(parseRanges(ranges)) !== ranges) throw new Unexpected(`a digitalAssetId with the ranges ${ranges}`);
}

function checkBurn(message: Message, session: ServerSession): void {
  const { messageKey } = session.desk.setup.tested;
  const burn = readBurnClaim(String(message['burnAssertionClaim']), messageKey, platformVerifier);
  if (burn.outcome === 'refused') throw new Unexpected(burn.problem.detail);
  checkClaim(burn.evidence, 'extinguished', session);
}

const checkClaim = (text: unknown, fact: Fact, { asset, desk }: ServerSession): void => {
  checkEvidence(text, claimOf(asset, fact), desk.setup.tested.claimKeys);
};
