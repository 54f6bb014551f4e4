import { CreditError, parseRanges, totalKg } from '@meridian/credit';
import { hashJson, readAssetProfile, type PublicJwk } from '@meridian/satp';
import { z } from 'zod';
import type { Conversation } from './conversation.ts';
import type { Evidence } from './document.ts';
import { Failed, requireEqual } from './verdict.ts';

const jwk = z.looseObject({ x: z.string(), y: z.string() });
const proposalSchema = z.looseObject({
  transferInitClaim: z.looseObject({
    senderGatewaySignaturePublicKey: jwk,
    receiverGatewaySignaturePublicKey: jwk,
  }),
  gatewayAndNetworkCapabilities: z.looseObject({}),
});

/** The terms that the exporter gives are those of the proposal, which both signed: one as it stands, the other by its hash. */
export function checkTerms(evidence: Evidence, { taken }: Conversation): string {
  const { terms, role } = evidence.transfer;
  if (terms === undefined) return 'nothing was agreed to';
  const proposal = proposalSchema.safeParse(taken.find(({ type }) => type === 'transfer-proposal-msg')?.body);
  if (!proposal.success) throw new Failed('TERMS', 'there are terms, but no proposal of any');
  const { transferInitClaim: claim, gatewayAndNetworkCapabilities: capabilities } = proposal.data;
  const [client, server] = role === 'client' ? [evidence.self, evidence.peer] : [evidence.peer, evidence.self];
  const lockSeconds = claim['assetLockExpirationTime'] ?? capabilities['networkLockExpirationTime'];
  const expected: Readonly<Record<keyof Omit<typeof terms, 'batchId'>, unknown>> = {
    originGatewayId: claim['senderGatewayId'],
    destinationGatewayId: claim['recipientGatewayId'],
    originLedger: claim['senderGatewayNetworkId'],
    destinationLedger: claim['recipientGatewayNetworkId'],
    classId: assetOf(claim['digitalAssetId']).classId,
    ranges: assetOf(claim['digitalAssetId']).ranges,
    kg: kgOf(terms.ranges),
    owner: claim['originatorPublicKey'],
    beneficiary: claim['beneficiaryPublicKey'],
    originatorEntityId: claim['verifiedOriginatorEntityId'],
    beneficiaryEntityId: claim['verifiedBeneficiaryEntityId'],
    assetProfileId: claim['assetProfileId'],
    hashTransferInitClaim: hashJson(claim),
    lockSeconds,
  };
  for (const [field, want] of Object.entries(expected))
    requireEqual('TERMS', `terms.${field}`, terms[field as keyof typeof expected], want);
  requireEqual('TERMS', 'terms.originGatewayId', terms.originGatewayId, client.gatewayId);
  requireEqual('TERMS', 'terms.destinationGatewayId', terms.destinationGatewayId, server.gatewayId);
  requireKey('senderGatewaySignaturePublicKey', claim.senderGatewaySignaturePublicKey, client.messageKeys);
  requireKey('receiverGatewaySignaturePublicKey', claim.receiverGatewaySignaturePublicKey, server.messageKeys);
  return `${terms.kg} kg (${terms.ranges}) of class ${terms.classId} from ${terms.owner} to ${terms.beneficiary}`;
}

function assetOf(digitalAssetId: unknown): { readonly classId: unknown; readonly ranges: unknown } {
  const [classId, ranges] = typeof digitalAssetId === 'string' ? digitalAssetId.split(':') : [];
  return { classId, ranges };
}

function kgOf(ranges: string): string {
  try {
    return totalKg(parseRanges(ranges)).toString();
  } catch (error) {
    if (error instanceof CreditError) throw new Failed('TERMS', `terms.ranges: ${error.message}`);
    throw error;
  }
}

function requireKey(field: string, key: z.infer<typeof jwk>, keys: readonly PublicJwk[]): void {
  if (!keys.some(({ x, y }) => x === key.x && y === key.y))
    throw new Failed('TERMS', `${field} of the proposal is none of that gateway's message keys`);
}

/** The profile hashes to what was agreed to, and gives the batch and the class. */
export function checkProfile({ transfer, profile }: Evidence): string {
  const { terms } = transfer;
  if (terms === undefined) return 'none was needed';
  const read = readAssetProfile(profile);
  if (read.outcome === 'refused') throw new Failed('PROFILE', read.problem.detail);
  requireEqual('PROFILE', 'the hash of the profile', read.hash, terms.assetProfileId);
  requireEqual('PROFILE', 'terms.batchId', terms.batchId, read.profile.batchId);
  requireEqual('PROFILE', 'terms.classId', terms.classId, read.profile.classId);
  const { registry, project, vintage } = read.credit.provenance;
  return `${registry} ${project}, vintage ${vintage}: batch ${terms.batchId}`;
}
