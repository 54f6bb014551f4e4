import { z } from 'zod';
import { DevnetError } from './errors.ts';
import { ORDERER_MSP } from './ledger/genesis.ts';
import { parsePolicy } from './policy/signature-policy.ts';

const MSP_ID = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'letters, digits and ._-, such as Org1MSP');
const ADDRESS = z.string().regex(/^[^\s:]+:\d{1,5}$/, 'host:port, such as 127.0.0.1:9999');
const PORT = z.int().min(0).max(65_535);

const collection = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9_-]+$/, 'letters, digits, _ and -'),
  /** Members, such as OR('Org1MSP.member','Org2MSP.member'). */
  policy: z.string(),
  memberOnlyRead: z.boolean().default(false),
  memberOnlyWrite: z.boolean().default(false),
  requiredPeerCount: z.int().min(0).default(0),
  maxPeerCount: z.int().min(0).default(1),
  blockToLive: z.int().min(0).default(0),
  /** Its own endorsement policy, alone or as in Fabric's document. */
  endorsementPolicy: z
    .union([z.string(), z.strictObject({ signaturePolicy: z.string() }).transform((given) => given.signaturePolicy)])
    .optional(),
});

const chaincode = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/, 'letters and digits, joined by - or _'),
  version: z.string().min(1).default('1'),
  sequence: z.int().min(1).default(1),
  /** What the chaincode registers as (`--chaincode-id`); `<name>_<version>:<hash>` unless given. */
  packageId: z.string().min(1).optional(),
  /** A signature policy, or `majority` of the organisations. */
  endorsementPolicy: z.string().default('majority'),
  collections: z.array(collection).default([]),
  /** Where the chaincode listens: one server for all peers, or one for each organisation by MSP id. */
  address: z.union([ADDRESS, z.record(MSP_ID, ADDRESS)], { error: 'host:port, or one for each MSP id' }),
});

const organisation = z.strictObject({
  mspId: MSP_ID,
  /** `<MSP id in lower case without MSP>.example.com` unless given. */
  domain: z
    .string()
    .regex(/^[a-z0-9.-]+$/, 'a domain name')
    .optional(),
  /** Of the gateway; any free one unless given. */
  gatewayPort: PORT.default(0),
});

const identity = z.strictObject({
  mspId: MSP_ID,
  name: z.string().min(1),
  ou: z.enum(['client', 'admin']).default('client'),
  attributes: z.record(z.string(), z.string()).optional(),
});

const schema = z.strictObject({
  /** Where blocks, state and keys are kept. */
  dataDir: z.string().min(1),
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9.-]*$/, 'lower-case letters, digits, . and -')
    .default('meridian'),
  organisations: z.array(organisation).min(1),
  chaincodes: z.array(chaincode).default([]),
  /** Issued at start, under `<dataDir>/crypto/<mspId>/users/<name>`. */
  identities: z.array(identity).default([]),
  host: z.string().default('127.0.0.1'),
  /** TLS on the gateways, with certificates of the organisations' authorities for localhost and 127.0.0.1. */
  tls: z.boolean().default(false),
  batchTimeoutMs: z.int().min(1).default(10),
  maxMessageCount: z.int().min(1).max(10_000).default(100),
  /** Cut a block at once when no proposal is under way. */
  cutWhenIdle: z.boolean().default(true),
  /** How far off a proposal's timestamp may be. */
  timeWindowMs: z
    .int()
    .min(1000)
    .default(15 * 60_000),
  executeTimeoutMs: z.int().min(100).default(30_000),
  chaincodeConnectTimeoutMs: z.int().min(10).default(3000),
  /** Refuse to start until every chaincode is connected. */
  awaitChaincodes: z.boolean().default(true),
});

/** What a caller may give. */
export type DevnetOptions = z.input<typeof schema>;
export type ResolvedOptions = z.output<typeof schema>;
export type ChaincodeOptions = ResolvedOptions['chaincodes'][number];
export type CollectionOptions = ChaincodeOptions['collections'][number];

/** @throws DevnetError INVALID_OPTION, INVALID_POLICY or NOT_SUPPORTED, naming the field and its value */
export function resolveOptions(options: unknown): ResolvedOptions {
  const parsed = schema.safeParse(options);
  if (!parsed.success) {
    throw invalidOption(options, parsed.error);
  }
  const { chaincodes, organisations, identities } = parsed.data;
  unique(
    'organisations',
    organisations.map(({ mspId }) => mspId),
  );
  unique(
    'chaincodes',
    chaincodes.map(({ name }) => name),
  );
  const mspIds = organisations.map(({ mspId }) => mspId);
  if (mspIds.includes(ORDERER_MSP)) {
    throw new DevnetError('INVALID_OPTION', `organisations: ${ORDERER_MSP} is the orderer's own`, {
      field: 'organisations',
      value: ORDERER_MSP,
      expected: 'another MSP id',
    });
  }
  for (const { mspId } of identities) known('identities', mspId, mspIds);
  for (const definition of chaincodes) checkChaincode(definition, mspIds);
  return parsed.data;
}

/** The organisation's domain, given or derived. */
export function domainOf({ mspId, domain }: { readonly mspId: string; readonly domain?: string | undefined }): string {
  const stem = mspId.replace(/MSP$/, '').toLowerCase();
  return domain ?? `${stem.replaceAll(/[^a-z0-9-]/g, '-')}.example.com`;
}

/** Where an organisation's peer finds a chaincode. */
export function addressOf({ address }: ChaincodeOptions, mspId: string): string | undefined {
  return typeof address === 'string' ? address : address[mspId];
}

function invalidOption(options: unknown, { issues: [issue] }: z.ZodError): DevnetError {
  const message = issue?.message ?? 'invalid';
  const stranger = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...stranger];
  const field = path.join('.');
  const expected = stranger.length > 0 ? 'an option of the README' : message;
  return new DevnetError('INVALID_OPTION', `${field}: ${message}`, { field, value: valueAt(options, path), expected });
}

function checkChaincode(definition: ChaincodeOptions, mspIds: readonly string[]): void {
  const field = `chaincodes.${definition.name}`;
  if (definition.endorsementPolicy !== 'majority') parsePolicy(definition.endorsementPolicy);
  unique(
    `${field}.collections`,
    definition.collections.map(({ name }) => name),
  );
  for (const { name, policy, endorsementPolicy, blockToLive } of definition.collections) {
    parsePolicy(policy);
    if (endorsementPolicy !== undefined) parsePolicy(endorsementPolicy);
    if (blockToLive > 0) {
      throw new DevnetError('NOT_SUPPORTED', `collection ${name}: private data does not expire on this ledger`, {
        field: `${field}.collections.${name}.blockToLive`,
        value: blockToLive,
        expected: '0',
      });
    }
  }
  if (typeof definition.address === 'string') return;
  for (const mspId of Object.keys(definition.address)) known(`${field}.address`, mspId, mspIds);
}

function known(field: string, mspId: string, mspIds: readonly string[]): void {
  if (mspIds.includes(mspId)) return;
  throw new DevnetError('UNKNOWN_ORGANISATION', `${field}: ${mspId} is not an organisation of this ledger`, {
    field,
    value: mspId,
    expected: mspIds.join(', '),
  });
}

function unique(field: string, values: readonly string[]): void {
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice === undefined) return;
  throw new DevnetError('INVALID_OPTION', `${field}: ${twice} is given twice`, { field, value: twice });
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
