import { CreditError, parseHash, parseLedger, type Hash, type Ledger } from '@meridian/credit';
import * as z from 'zod';
import { ServiceError } from './errors.ts';

const hash = z.string().transform((text): Hash => parseHash(text, 'hash'));
const pem = z.string().regex(/^-----BEGIN CERTIFICATE-----/);

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sidecar'), url: z.url() }),
  z.strictObject({ kind: z.literal('configfs-tsm') }),
  z.strictObject({ kind: z.literal('simulated') }),
]);

const keyRelease = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sidecar'),
    url: z.url(),
    maaEndpoint: z.string(),
    akvEndpoint: z.string(),
    kid: z.string(),
  }),
  z.strictObject({ kind: z.literal('simulated'), secret: hash }),
]);

const configSchema = z.strictObject({
  listen: z.strictObject({ host: z.string(), port: z.int().min(0).max(65_535) }),
  ledger: z.string().transform((descriptor) => parseLedger(descriptor)),
  endorsers: z.array(z.strictObject({ mspId: z.string(), certificate: pem })).min(1),
  members: z.array(z.strictObject({ mspId: z.string(), issuers: z.array(pem).min(1) })),
  operatorTokenHash: hash,
  evidence,
  keyRelease,
});

/**
 * What the container is told at its start, all of it in one variable of its environment that the security policy fixes to the letter: so
 * whoever believes the policy's hash believes these peers and members, and no other.
 */
export interface ServiceConfig {
  readonly listen: { readonly host: string; readonly port: number };
  /** The home ledger, whose word closes an auction. */
  readonly ledger: Ledger;
  /** Peers whose signatures count as their organisations' word. */
  readonly endorsers: readonly { readonly mspId: string; readonly certificate: string }[];
  /** Whose certificates make an account, for receipts. */
  readonly members: readonly { readonly mspId: string; readonly issuers: readonly string[] }[];
  /** SHA-256 of the operator's token. */
  readonly operatorTokenHash: Hash;
  readonly evidence: z.output<typeof evidence>;
  readonly keyRelease: z.output<typeof keyRelease>;
}

/** The variable's name. */
export const CONFIG_VARIABLE = 'MERIDIAN_AUCTION';

/** @throws ServiceError `INVALID_CONFIG` */
export function readConfig(text: string | undefined): ServiceConfig {
  if (text === undefined) throw invalid(CONFIG_VARIABLE, 'absent', "the container's configuration as JSON");
  const parsed = parse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    // Not the value: it may be a secret.
    throw invalid(issue?.path.join('.') ?? '', 'what is given', issue?.message ?? 'valid');
  }
  const config = parsed.data;
  if (config.ledger.kind !== 'fabric') throw invalid('ledger', config.ledger.descriptor, 'a Fabric ledger');
  if (config.keyRelease.kind === 'simulated' && config.evidence.kind !== 'simulated') {
    throw invalid('keyRelease.kind', 'simulated', 'sidecar: a key that stands in the configuration is no secret');
  }
  return config;
}

function parse(value: unknown): z.ZodSafeParseResult<ServiceConfig> {
  try {
    return configSchema.safeParse(value);
  } catch (error) {
    if (error instanceof CreditError) throw invalid(error.field, error.value, error.expected, error);
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(CONFIG_VARIABLE, `${text.length} characters`, 'JSON', error);
  }
}

const invalid = (field: string, value: string, expected: string, cause?: unknown): ServiceError =>
  new ServiceError('INVALID_CONFIG', `${field}: ${value} is not ${expected}`, { field, value, expected }, cause);
