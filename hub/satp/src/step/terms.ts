import {
  blockRange,
  contains,
  CreditError,
  encodeAccount,
  formatRanges,
  parseLedger,
  totalKg,
  type Ledger,
} from '@meridian/credit';
import type { AssetProfile } from '../asset-profile.ts';
import { parseDigitalAssetId } from '../digital-asset-id.ts';
import { hashJson } from '../encoding.ts';
import { fieldProblem, type ErrorCode, type Problem } from '../errors.ts';
import type { PublicJwk } from '../jws.ts';
import type { GatewayAndNetworkCapabilities, TransferInitClaim } from '../messages/transfer-init-claim.ts';
import { messageKeysOf, type Gateway } from '../context.ts';
import type { ProposedTerms, Terms } from '../transfer.ts';
import { OUR_LOCK_TYPE } from '../version.ts';

export type TermsResult =
  | { readonly outcome: 'valid'; readonly terms: ProposedTerms }
  | { readonly outcome: 'refused'; readonly problem: Problem };

export interface Gateways {
  readonly sender: Gateway;
  readonly recipient: Gateway;
}

const wrong = (code: ErrorCode, field: string, value: unknown, expected: string): Problem =>
  fieldProblem(code, { field: `transferInitClaim.${field}`, value, expected });

const hasKey = (gateway: Gateway, { x, y }: PublicJwk): boolean =>
  messageKeysOf(gateway).some((key) => key.x === x && key.y === y);
const keysText = (gateway: Gateway): string =>
  messageKeysOf(gateway)
    .map(({ x }) => x)
    .join(' or ');

/** Who speaks to whom, under which keys, before which ledgers: against what this gateway knows, not what the claim says. */
function checkGateways(claim: TransferInitClaim, { sender, recipient }: Gateways): Problem | undefined {
  const c = claim;
  if (c.senderGatewayId !== sender.gatewayId)
    return wrong('err_1.1.19', 'senderGatewayId', c.senderGatewayId, sender.gatewayId);
  if (c.recipientGatewayId !== recipient.gatewayId)
    return wrong('err_1.1.20', 'recipientGatewayId', c.recipientGatewayId, recipient.gatewayId);
  if (!hasKey(sender, c.senderGatewaySignaturePublicKey)) {
    const { x } = c.senderGatewaySignaturePublicKey;
    return wrong('err_1.1.17', 'senderGatewaySignaturePublicKey', x, `the sender's key ${keysText(sender)}`);
  }
  if (!hasKey(recipient, c.receiverGatewaySignaturePublicKey)) {
    const { x } = c.receiverGatewaySignaturePublicKey;
    return wrong('err_1.1.18', 'receiverGatewaySignaturePublicKey', x, `the receiver's key ${keysText(recipient)}`);
  }
  if (!sender.ledgers.includes(c.senderGatewayNetworkId))
    return wrong('err_1.1.19', 'senderGatewayNetworkId', c.senderGatewayNetworkId, "a ledger of the sender's gateway");
  if (
    !recipient.ledgers.includes(c.recipientGatewayNetworkId) ||
    c.recipientGatewayNetworkId === c.senderGatewayNetworkId
  )
    return wrong(
      'err_1.1.20',
      'recipientGatewayNetworkId',
      c.recipientGatewayNetworkId,
      "another ledger, of the recipient's gateway",
    );
  return undefined;
}

function checkAccount(ledger: Ledger, account: string, field: string, code: ErrorCode): Problem | undefined {
  try {
    encodeAccount(ledger.kind, account, field);
    return undefined;
  } catch (error) {
    if (error instanceof CreditError) return wrong(code, field, account, error.expected);
    throw error;
  }
}

/** See docs/adr/0003-lock-type.md: only locks that nothing but evidence opens. */
function checkLocks(claim: TransferInitClaim, capabilities: GatewayAndNetworkCapabilities): Problem | undefined {
  const expected = `${OUR_LOCK_TYPE}: a lock that time alone releases would be spendable on both sides`;
  if (claim.networkLockType !== OUR_LOCK_TYPE)
    return wrong('err_1.1.32', 'networkLockType', claim.networkLockType, expected);
  if (capabilities.networkLockType !== OUR_LOCK_TYPE)
    return fieldProblem('err_1.1.32', {
      field: 'gatewayAndNetworkCapabilities.networkLockType',
      value: capabilities.networkLockType,
      expected,
    });
  return undefined;
}

/** Reads the terms out of a well-formed claim. `hashOf` is the claim as it came, with members that we do not know. */
export function termsOf(
  claim: TransferInitClaim,
  hashOf: unknown,
  capabilities: GatewayAndNetworkCapabilities,
  gateways: Gateways,
): TermsResult {
  const asset = parseDigitalAssetId(claim.digitalAssetId);
  if (asset.outcome === 'refused') return asset;
  const found = checkGateways(claim, gateways) ?? checkLocks(claim, capabilities) ?? checkAccounts(claim);
  if (found !== undefined) return { outcome: 'refused', problem: found };
  return {
    outcome: 'valid',
    terms: {
      originGatewayId: claim.senderGatewayId,
      destinationGatewayId: claim.recipientGatewayId,
      originLedger: claim.senderGatewayNetworkId,
      destinationLedger: claim.recipientGatewayNetworkId,
      classId: asset.asset.classId,
      ranges: formatRanges(asset.asset.ranges),
      kg: totalKg(asset.asset.ranges).toString(),
      owner: claim.originatorPublicKey,
      beneficiary: claim.beneficiaryPublicKey,
      originatorEntityId: claim.verifiedOriginatorEntityId,
      beneficiaryEntityId: claim.verifiedBeneficiaryEntityId,
      assetProfileId: claim.assetProfileId as Terms['assetProfileId'],
      hashTransferInitClaim: hashJson(hashOf),
      lockSeconds: claim.assetLockExpirationTime ?? capabilities.networkLockExpirationTime,
    },
  };
}

/** The ledgers are gateways' configured ones by now, so their descriptors parse. */
const checkAccounts = (claim: TransferInitClaim): Problem | undefined =>
  checkAccount(
    parseLedger(claim.senderGatewayNetworkId),
    claim.originatorPublicKey,
    'originatorPublicKey',
    'err_1.1.15',
  ) ??
  checkAccount(
    parseLedger(claim.recipientGatewayNetworkId),
    claim.beneficiaryPublicKey,
    'beneficiaryPublicKey',
    'err_1.1.16',
  );

/** The asset must be a part of the profile's batch, and of its class. */
export function checkAsset(terms: ProposedTerms, profile: AssetProfile): Problem | undefined {
  const asset = parseDigitalAssetId(`${terms.classId}:${terms.ranges}`);
  if (asset.outcome === 'refused') return asset.problem;
  if (terms.classId !== profile.classId)
    return wrong('err_1.1.11', 'digitalAssetId', terms.classId, `the asset profile's class, ${profile.classId}`);
  const { firstSerial, lastSerial } = profile.provenance;
  const block = blockRange(BigInt(firstSerial), BigInt(lastSerial));
  const outside = asset.asset.ranges.find((range) => !contains(block, range));
  if (outside === undefined) return undefined;
  return wrong('err_1.1.11', 'digitalAssetId', terms.ranges, `inside the batch's block, ${block.from}-${block.to}`);
}
