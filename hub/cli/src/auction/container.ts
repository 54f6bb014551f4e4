import { randomBytes } from 'node:crypto';
import {
  announcedPolicy,
  decodeRuntimeData,
  DEFAULT_POLICY,
  KEY_CHECKS,
  verifyEvidence,
  type AttestedFacts,
  type Evidence,
  type RuntimeData,
} from '@meridian/attestation';
import { ContainerClient, ContainerRefusal, ContainerUnreachable, WrongTlsKey } from '@meridian/auction-service/client';
import type { AcceptedEvidence, Auction, ContainerTerms } from '@meridian/bridges/fabric';
import { fromHex, type Hash } from '@meridian/credit';
import { CommandError, EXIT, refused, unreachable } from '../exit.ts';
import { operatorToken } from '../stack/auction.ts';
import type { Hub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

/** A container whose evidence was verified: what it says of itself, and a client that speaks to no other. */
export interface VerifiedContainer {
  readonly evidence: Evidence;
  readonly keys: RuntimeData;
  readonly facts: AttestedFacts;
  readonly simulated: boolean;
  readonly client: ContainerClient;
}

/** What evidence has to show; without terms the container is only looked at, as when an auction is announced for it. */
export interface Looking {
  readonly terms?: ContainerTerms;
  /** The auction for which the evidence is to be; another challenge without it. */
  readonly auctionId?: Hash;
  readonly nowMs: number;
}

/** Asks the hub's container for evidence and verifies it, its TLS key included. @throws CommandError `EVIDENCE_REFUSED`, `CONTAINER_UNKNOWN` */
export async function verifiedContainer(layout: Layout, hub: Hub, looking: Looking): Promise<VerifiedContainer> {
  const { auction } = hub;
  if (auction === undefined)
    throw unreachable('CONTAINER_UNKNOWN', 'the hub was started without the container of auctions (--no-auction)');
  const { terms, auctionId, nowMs } = looking;
  const nonce = auctionId ?? randomBytes(32).toString('hex');
  const { evidence, tlsKey } = await asked(() => new ContainerClient({ url: auction.url }).evidence(nonce));
  const policy =
    terms === undefined
      ? { ...DEFAULT_POLICY, nonce, allowSimulated: auction.simulated, required: KEY_CHECKS }
      : announcedPolicy(terms, nonce);
  const withTls = { ...policy, tlsKey, required: [...policy.required, 'TLS_KEY'] as const };
  const verdict = verifyEvidence(evidence, withTls, Math.floor(nowMs / 1000));
  if (verdict.verdict === 'refused')
    throw refused('EVIDENCE_REFUSED', `the container's evidence is refused: ${verdict.code}`, { check: verdict.code });
  const keys = decodeRuntimeData(evidence.runtimeData ?? new Uint8Array());
  if (terms !== undefined && !terms.codes.some((code) => code === keys.code))
    throw refused('CODE_NOT_ALLOWED', `the container runs code ${keys.code}`, { expected: terms.codes.join(' or ') });
  const client = new ContainerClient({ url: auction.url, tlsKey, token: operatorToken(layout) });
  return { evidence, keys, facts: verdict.facts, simulated: verdict.simulated, client };
}

/** The terms under which exactly this container is taken. */
export function termsOf({ keys, facts, simulated }: VerifiedContainer): ContainerTerms {
  return {
    codes: [keys.code as Hash],
    measurements: [facts.measurement],
    hostData: [facts.hostData as Hash],
    minimumTcb: { [facts.product]: facts.tcb },
    allowSimulated: simulated,
  };
}

/**
 * The key to seal to, from evidence that the ledger accepted: whoever seals looks at it again, as the ledger's word is not what a bid should
 * rest on. @throws CommandError `EVIDENCE_REFUSED`
 */
export function verifiedBidKey(
  { rules, container }: { readonly rules: Pick<Auction['rules'], 'auctionId'>; readonly container: ContainerTerms },
  accepted: Pick<AcceptedEvidence, 'evidence'>,
  nowMs: number,
): Hash {
  const { report, certificates, runtimeData, securityPolicy, uvmEndorsement } = accepted.evidence;
  const evidence: Evidence = {
    report: fromHex(report, 'report'),
    certificates: certificates.map((one) => fromHex(one, 'certificates')),
    runtimeData: fromHex(runtimeData, 'runtimeData'),
    securityPolicy: fromHex(securityPolicy, 'securityPolicy'),
    ...(uvmEndorsement !== undefined && { uvmEndorsement: fromHex(uvmEndorsement, 'uvmEndorsement') }),
  };
  const policy = announcedPolicy(container, rules.auctionId);
  const verdict = verifyEvidence(evidence, policy, Math.floor(nowMs / 1000));
  const keys = decodeRuntimeData(evidence.runtimeData ?? new Uint8Array());
  const isAnnounced = container.codes.some((code) => code === keys.code);
  if (verdict.verdict === 'accepted' && isAnnounced) return keys.bidKey as Hash;
  const check = verdict.verdict === 'refused' ? verdict.code : 'CODE';
  throw refused('EVIDENCE_REFUSED', `nothing is sealed: the evidence is refused for ${check}`, { check });
}

/** A call of the container, whose refusals are the command's. */
export async function asked<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ContainerRefusal) throw refused(error.code, `the container: ${error.message}`);
    if (error instanceof ContainerUnreachable || error instanceof WrongTlsKey)
      throw new CommandError(EXIT.unreachable, 'CONTAINER_UNREACHABLE', error.message, {}, error);
    throw error;
  }
}
