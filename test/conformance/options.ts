import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ApiError, messageOf, readP256Key, readSecret, readText } from '@meridian/api';
import { parseLedger } from '@meridian/credit';
import { readAssetProfile, type AssetProfile, type PublicJwk } from '@meridian/satp';
import { PROFILE } from './profile.ts';
import type { Role } from './run-cases.ts';
import type { Setup, TestedGateway } from './setup.ts';
import { claimKeyOf } from './wire/keys.ts';

export const HELP = `npm run conformance -- [--peer URL ...]

Drives a SATP gateway through every message and every error of the draft (docs/satp-binding.md), in both roles, and prints a table.
Without --peer it starts our own gateway before a ledger in memory, and drives that.

The gateway under test
  --peer URL            base address of its peer endpoint, https
  --peer-id ID          its gateway id
  --peer-key FILE       its message key: a public JWK, or a PEM file
  --peer-ledger TEXT    descriptor of its ledger
  --peer-account TEXT   account there: beneficiary of what we send, owner of what it sends
  --peer-claim-key FILE key of its ledger's claims; without one proofs are not checked
  --api URL             its operator API with its base path; without one only the server role is tried
  --api-key FILE        an API key for it, or
  --api-token FILE      a bearer token for it

Ourselves, as it has to know us
  --id ID               our gateway id
  --cert, --key, --ca FILE   TLS
  --message-key FILE    private key (PEM) of our messages and tokens
  --ledger TEXT         descriptor of our ledger, which is in our words alone (memory:conformance)
  --claim-key FILE      private key (PEM) that its claims are proven by
  --account TEXT        account on our ledger (ConformanceOrg/account)
  --listen HOST:PORT    where it reaches us

What is done
  --profile FILE        asset profile of the credits to move, at home on our ledger (a made-up batch)
  --role ROLE           server or client: of the gateway under test (both)
  --only PATTERN        only cases whose group and name match
  --parallel N          server cases at once (4)
  --patience MS         how long an owed answer may take (30000)

Exit codes: 0 all cases are as expected, 1 some are not, 2 the command line is wrong.
`;

export interface Options {
  /** Absent: our own gateway is started. */
  readonly setup?: Setup;
  readonly roles: readonly Role[];
  readonly only?: RegExp;
  readonly parallel: number;
  readonly help: boolean;
}

const TEXT = { type: 'string' } as const;
const FLAGS = {
  ...{ peer: TEXT, 'peer-id': TEXT, 'peer-key': TEXT, 'peer-ledger': TEXT, 'peer-account': TEXT },
  ...{ 'peer-claim-key': TEXT, api: TEXT, 'api-key': TEXT, 'api-token': TEXT },
  ...{ id: TEXT, cert: TEXT, key: TEXT, ca: TEXT, 'message-key': TEXT, 'claim-key': TEXT, listen: TEXT },
  ledger: { ...TEXT, default: 'memory:conformance' },
  account: { ...TEXT, default: 'ConformanceOrg/account' },
  ...{ profile: TEXT, role: TEXT, only: TEXT },
  parallel: { ...TEXT, default: '4' },
  patience: { ...TEXT, default: '30000' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
type Values = Readonly<Record<string, string | boolean | undefined>>;

const wrong = (field: string, value: unknown, expected: string): ApiError =>
  new ApiError('INVALID_ARGUMENT', `--${field}: ${String(value)} is not ${expected}`, { field, value, expected });

/** @throws CodedError for an option that is missing or wrong, and for a file */
export function readOptions(args: readonly string[]): Options {
  const values: Values = parseArgs({ args: [...args], options: FLAGS }).values;
  const { role, only } = values;
  if (role !== undefined && role !== 'server' && role !== 'client') throw wrong('role', role, 'server or client');
  return {
    ...(values['peer'] === undefined ? {} : { setup: setupOf(values) }),
    ...(only === undefined ? {} : { only: new RegExp(String(only)) }),
    roles: role === undefined ? ['server', 'client'] : [role],
    parallel: numberOf(values, 'parallel', 64),
    help: values['help'] === true,
  };
}

function setupOf(values: Values): Setup {
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(text(values, 'listen')) ?? [];
  if (host === '') throw wrong('listen', values['listen'], 'HOST:PORT');
  return {
    tested: testedOf(values),
    own: {
      gatewayId: text(values, 'id'),
      tls: {
        cert: readText(text(values, 'cert'), '--cert'),
        key: readSecret(text(values, 'key'), '--key'),
        ca: readText(text(values, 'ca'), '--ca'),
      },
      listen: { host, port: Number(port) },
      messageKey: readP256Key(text(values, 'message-key'), '--message-key'),
      ledger: parseLedger(text(values, 'ledger'), '--ledger'),
      claimKey: readP256Key(text(values, 'claim-key'), '--claim-key'),
      account: text(values, 'account'),
    },
    profile: values['profile'] === undefined ? PROFILE : profileOf(text(values, 'profile')),
    patienceMs: numberOf(values, 'patience', 600_000),
  };
}

function testedOf(values: Values): TestedGateway {
  const claimKey = values['peer-claim-key'];
  const api = values['api'];
  return {
    gatewayId: text(values, 'peer-id'),
    url: text(values, 'peer').replace(/\/+$/, ''),
    messageKey: publicKey(text(values, 'peer-key'), 'peer-key'),
    ledger: parseLedger(text(values, 'peer-ledger'), '--peer-ledger'),
    claimKeys: claimKey === undefined ? [] : [claimKeyOf(publicKey(String(claimKey), 'peer-claim-key'))],
    account: text(values, 'peer-account'),
    ...(api === undefined
      ? {}
      : { api: { url: text(values, 'api').replace(/\/+$/, ''), authorization: apiKey(values) } }),
  };
}

const apiKey = (values: Values): Readonly<Record<string, string>> =>
  values['api-key'] === undefined
    ? { authorization: `Bearer ${readSecret(text(values, 'api-token'), '--api-token').trim()}` }
    : { 'x-api-key': readSecret(text(values, 'api-key'), '--api-key').trim() };

function text(values: Values, field: string): string {
  const value = values[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new ApiError('INVALID_ARGUMENT', `--${field} is missing`, { field, expected: 'see --help' });
}

function numberOf(values: Values, field: string, most: number): number {
  const value = Number(values[field]);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw wrong(field, values[field], `a number from 1 to ${most}`);
}

/** A P-256 public key from a JWK or a PEM file. */
function publicKey(path: string, field: string): PublicJwk {
  const content = readText(path, `--${field}`);
  try {
    const key = content.trimStart().startsWith('{')
      ? createPublicKey({ key: JSON.parse(content) as JsonWebKey, format: 'jwk' })
      : createPublicKey(content);
    const { crv, x = '', y = '' } = key.export({ format: 'jwk' });
    if (crv === 'P-256') return { kty: 'EC', crv, x, y };
  } catch (cause) {
    throw new ApiError('INVALID_KEY', `--${field}: ${messageOf(cause)}`, { field, value: path }, cause);
  }
  throw wrong(field, path, 'a key on the curve P-256');
}

function profileOf(path: string): AssetProfile {
  const read = readAssetProfile(JSON.parse(readText(path, '--profile')));
  if (read.outcome === 'valid') return read.profile;
  throw wrong('profile', path, `an asset profile: ${read.problem.detail}`);
}
