import { pathsOf, valueAt, type Json, type Path } from './document.ts';

type Doc = { readonly [member: string]: Json };

/** Members that may be anything of their kind, or nothing, in a good message: a sample that changes only these may be good. */
const FREE: readonly string[] = [
  'transferInitClaim.verifiedOriginatorEntityId',
  'transferInitClaim.verifiedBeneficiaryEntityId',
  'transferInitClaim.originatorPublicKey',
  'transferInitClaim.beneficiaryPublicKey',
  'transferInitClaim.digitalAssetId',
  'transferInitClaim.assetLockExpirationTime',
  'transferInitClaim.senderGatewayOwnerId',
  'transferInitClaim.receiverGatewayOwnerId',
  'gatewayAndNetworkCapabilities.gatewaySupportedSignatureAlgorithms',
  'gatewayAndNetworkCapabilities.networkLockExpirationTime',
  'gatewayAndNetworkCapabilities.gatewayTlsScheme',
  'lockAssertionExpiration',
  'timestamp',
];
/** A proposal brings its own ids; any other message must have its session's. */
const FREE_IN_PROPOSAL: readonly string[] = ['sessionId', 'transferContextId'];
/** A hash of no document that we have: whether it is one, the gateway has to ask us. */
const PROFILE: Path = ['transferInitClaim', 'assetProfileId'];
/** The draft's receipt has no such member. */
const OPTIONAL_IN_RECEIPT = 'hashPrevMessage';

/**
 * Whether a changed message may be a good one still, so that nothing can be said of how it must be answered: the same message in
 * another spelling, one with members that nobody knows, or one in which only free members differ.
 */
export function mayBeGood(good: Doc, changed: Json, type: string): boolean {
  if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return false;
  const free = type === 'transfer-proposal-msg' ? [...FREE, ...FREE_IN_PROPOSAL] : [...FREE];
  const doc = changed as Doc;
  const optional = type === 'proposal-receipt-msg' && !(OPTIONAL_IN_RECEIPT in doc) ? [OPTIONAL_IN_RECEIPT] : [];
  if (isHash(valueAt(doc, PROFILE))) free.push(PROFILE.join('.'));
  return pathsOf(good)
    .filter((path) => ![...free, ...optional].some((name) => isWithin(path, name)))
    .every((path) => isLeafEqual(good, doc, path));
}

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isWithin = (path: Path, name: string): boolean => `${path.join('.')}.`.startsWith(`${name}.`);

function isLeafEqual(good: Doc, changed: Doc, path: Path): boolean {
  const [was, is] = [valueAt(good, path), valueAt(changed, path)];
  // Of an object only its members matter, and they have paths of their own.
  if (typeof was === 'object' && was !== null)
    return typeof is === 'object' && is !== null && Array.isArray(was) === Array.isArray(is);
  return was === is;
}
