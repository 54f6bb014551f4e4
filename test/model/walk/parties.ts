import { generateKeyPairSync } from 'node:crypto';
import { createClaimSigner, createClaimVerifier } from '@meridian/bridges/claims';
import {
  encodeAccount,
  encodeClaim,
  fromHex,
  hashText,
  parseLedger,
  parseRanges,
  type Claim,
  type Fact,
  type Ledger,
} from '@meridian/credit';
import {
  assetProfileHash,
  encodeEvidence,
  publicJwkOf,
  pureSigner,
  pureVerifier,
  transferIdOf,
  type ClaimVerifier,
  type Gateway,
  type MessageSigner,
  type MessageVerifier,
  type StepContext,
  type TransferRequest,
} from '@meridian/satp';
import { PROFILE } from '../../../hub/satp/test/support/profile.ts';
import { remembered } from './remembered.ts';

export type Side = 'client' | 'server';
export const SIDES = ['client', 'server'] as const;
export const other = (side: Side): Side => (side === 'client' ? 'server' : 'client');

export const NOW = Date.UTC(2026, 10, 21, 12);
const LOCK_SECONDS = 3600;
/** The server's clock when it thinks that the lock assertion has expired. */
export const TOO_LATE = NOW + (LOCK_SECONDS + 1) * 1000;

export const ORIGIN = parseLedger('memory:origin');
export const DESTINATION = parseLedger('memory:destination');
const LEDGER_OF: Readonly<Record<Side, Ledger>> = { client: ORIGIN, server: DESTINATION };

export const IDS = {
  transferContextId: '89e04e71-bba2-4363-933c-262f42ec07a0',
  sessionId: 'd66a567c-11f2-4729-a0e9-17ce1faf47c1',
};

export const REQUEST: TransferRequest = {
  originLedger: ORIGIN.descriptor,
  destinationLedger: DESTINATION.descriptor,
  owner: 'OwnerMSP/alice',
  beneficiary: 'BuyerMSP/bob',
  originatorEntityId: 'OwnerMSP/alice',
  beneficiaryEntityId: 'BuyerMSP/bob',
  classId: PROFILE.classId,
  ranges: '0-1000,5000-7500',
  profile: PROFILE,
  lockSeconds: LOCK_SECONDS,
};

const CLAIM: Omit<Claim, 'fact'> = {
  originLedger: ORIGIN.id,
  destinationLedger: DESTINATION.id,
  transferId: transferIdOf(IDS.transferContextId),
  batchId: PROFILE.batchId,
  classId: PROFILE.classId,
  assetProfile: assetProfileHash(PROFILE),
  beneficiary: encodeAccount(DESTINATION.kind, REQUEST.beneficiary),
  ranges: parseRanges(REQUEST.ranges),
};

/** Which ledger holds which facts. */
const FACTS: Readonly<Record<Side, readonly Fact[]>> = {
  client: ['locked', 'aborting', 'released', 'extinguished'],
  server: ['unassigned', 'assigned', 'void'],
};

/** Two gateways that trust each other, and every evidence text that their ledgers can give of the one transfer. */
export interface Parties {
  readonly contexts: Readonly<Record<Side, StepContext>>;
  readonly evidence: ReadonlyMap<Fact, string>;
  readonly verifier: MessageVerifier;
}

export async function createParties(): Promise<Parties> {
  const secret = (name: string): Uint8Array => fromHex(hashText(`model walk, key thrown away: ${name}`), 'secret');
  const secrets = { client: secret('client'), server: secret('server') };
  const claimSigner = () => createClaimSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const claimSigners = { client: claimSigner(), server: claimSigner() };
  const gateway = (side: Side): Gateway => ({
    gatewayId: `gateway.${side}.example`,
    messageKey: publicJwkOf(secrets[side]),
    ledgers: [LEDGER_OF[side].descriptor],
  });
  const verifier: MessageVerifier = {
    verify: remembered(
      (bytes, signature, key) => `${key.x} ${text(signature)} ${text(bytes)}`,
      (...args: Parameters<MessageVerifier['verify']>) => pureVerifier.verify(...args),
    ),
  };
  const context = (side: Side): StepContext => ({
    self: gateway(side),
    peer: gateway(other(side)),
    signer: rememberingSigner(secrets[side]),
    verifier,
    claims: rememberingClaims(
      createClaimVerifier([{ ledger: LEDGER_OF[other(side)], keys: [claimSigners[other(side)].publicKey] }]),
    ),
    sessionMs: 60_000,
  });
  const evidence = new Map<Fact, string>();
  for (const side of SIDES)
    for (const fact of FACTS[side]) {
      const claim = encodeClaim({ ...CLAIM, fact });
      const proof = await claimSigners[side].sign(claim);
      evidence.set(fact, encodeEvidence({ claim, proof, lane: 'trusted: single' }));
    }
  return { contexts: { client: context('client'), server: context('server') }, evidence, verifier };
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Deterministic (RFC 6979), so one message has one text however often it is signed. */
function rememberingSigner(secret: Uint8Array): MessageSigner {
  const signer = pureSigner(secret);
  return { keyId: signer.keyId, sign: remembered(text, (bytes: Uint8Array) => signer.sign(bytes)) };
}

const rememberingClaims = (verifier: ClaimVerifier): ClaimVerifier => ({
  verify: remembered(
    ({ claim, proof }, ledger) => `${ledger} ${text(proof)} ${text(claim)}`,
    (...args: Parameters<ClaimVerifier['verify']>) => verifier.verify(...args),
  ),
});
