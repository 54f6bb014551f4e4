import { endorsedProof, type EndorsedLedger } from '@meridian/bridges/claims';
import { encodeClaim, hashText, makeRange, parseLedger, type Claim } from '@meridian/credit';
import { answerText, CHAINCODE, CHANNEL, claimKey, encodeAnswer, honestAnswer, type Answer } from './answer.ts';
import { endorse, testPeer, type TestPeer } from './peers.ts';

/** A home ledger whose peers' keys a test holds, and what they say of one lock. */
export const HOME = parseLedger(`fabric:${'ab'.repeat(32)}:${CHANNEL}:${CHAINCODE}`);
export const OTHER_HOME = parseLedger(`fabric:${'cd'.repeat(32)}:${CHANNEL}:${CHAINCODE}`);
export const EVM = parseLedger(`evm:31337:${'ef'.repeat(32)}:0x${'11'.repeat(20)}`);

export const registry = testPeer('RegistryMSP', 'peer 0 of the registry');
export const registrySpare = testPeer('RegistryMSP', 'peer 1 of the registry');
export const regulator = testPeer('RegulatorMSP', 'peer of the regulator');
export const stranger = testPeer('RegulatorMSP', 'a peer that nobody pinned');
export const TRUST: EndorsedLedger = {
  ledger: HOME,
  lane: 'proven: endorsed',
  endorsers: [registry, registrySpare, regulator],
};

export const CLAIM: Claim = {
  fact: 'locked',
  originLedger: HOME.id,
  destinationLedger: EVM.id,
  transferId: hashText('transfer'),
  batchId: hashText('batch'),
  classId: hashText('class'),
  assetProfile: hashText('profile'),
  beneficiary: new Uint8Array(20).fill(0x22),
  ranges: [makeRange(0n, 1000n)],
};
export const BYTES = encodeClaim(CLAIM);
export const answerTo = (claim: Claim): Answer =>
  honestAnswer(claimKey(claim), answerText(CHANNEL, 'claim', encodeClaim(claim)));
export const HONEST = answerTo(CLAIM);

export const signedBy = (payload: Uint8Array, ...peers: readonly TestPeer[]): Uint8Array =>
  endorsedProof(payload, endorse(payload, ...peers));
export const proofOf = (answer: Answer, ...peers: readonly TestPeer[]): Uint8Array =>
  signedBy(encodeAnswer(answer), ...(peers.length === 0 ? [registry, regulator] : peers));
