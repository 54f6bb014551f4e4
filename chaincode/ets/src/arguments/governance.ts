import { encodeAccount, parseHash, parseLedger, type PublicKey } from '@meridian/credit';
import { invalidArgument } from '../errors.ts';
import { isOnCurve } from '../lanes/single.ts';
import { GRANTED_ROLES } from '../roles.ts';
import type { Configuration, ForeignLedger, HeadersLane } from '../state/config.ts';
import { checkCurrency, checkText, Fields, parseMspId } from './fields.ts';

const MAX_ENTRIES = 64;

const FIELDS = [
  'version',
  'ledger',
  'regulators',
  'registries',
  'gateways',
  'foreignLedgers',
  'roles',
  'attesters',
  'currencies',
] as const;

/**
 * A configuration whose every part is well formed; roles and attesters that are not given are none.
 * @throws LedgerError `INVALID_ARGUMENT`, CreditError `INVALID_LEDGER`, `INVALID_ACCOUNT`
 */
export function parseConfigure(value: unknown): Configuration {
  const fields = new Fields(value, FIELDS);
  const ledger = parseLedger(fields.raw('ledger'), 'ledger').descriptor;
  const gateways = fields.list('gateways', 0, MAX_ENTRIES, parseMspId);
  const foreignLedgers = fields.list('foreignLedgers', 0, MAX_ENTRIES, (each, path) =>
    parseForeignLedger(each, path, gateways),
  );
  const descriptors = [ledger, ...foreignLedgers.map((foreign) => foreign.ledger)];
  descriptors.forEach((descriptor, i) => {
    if (descriptors.indexOf(descriptor) !== i)
      throw invalidArgument('foreignLedgers', descriptor, 'a ledger named once, and not this one');
  });
  return {
    version: fields.integer('version', 1, Number.MAX_SAFE_INTEGER),
    ledger,
    regulators: fields.list('regulators', 1, MAX_ENTRIES, parseMspId),
    registries: parseRegistries(fields.raw('registries')),
    gateways,
    foreignLedgers,
    roles: fields.has('roles') ? parseRoles(fields.raw('roles')) : {},
    attesters: fields.has('attesters') ? parseAttesters(fields) : [],
    ...(fields.has('currencies') && { currencies: parseCurrencies(fields.raw('currencies')) }),
  };
}

function parseRoles(value: unknown): Configuration['roles'] {
  const fields = new Fields(value, GRANTED_ROLES, 'roles');
  const given = GRANTED_ROLES.filter((role) => fields.has(role));
  return Object.fromEntries(given.map((role) => [role, fields.list(role, 0, MAX_ENTRIES, parseMspId)]));
}

function parseAttesters(fields: Fields): string[] {
  const attesters = fields.list('attesters', 0, MAX_ENTRIES, (value, name) => {
    encodeAccount('evm', value, name);
    return value as string;
  });
  if (new Set(attesters).size !== attesters.length) {
    throw invalidArgument('attesters', fields.raw('attesters'), 'a list without repetition');
  }
  return attesters;
}

function parseRegistries(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('registries', value, 'an object of registry names, each with a list of MSP ids');
  }
  const names = Object.keys(value);
  const fields = new Fields(value, names, 'registries');
  const entries = names.map((name) => {
    // The certificate lists an operator's registries separated by spaces.
    if (checkText(name, 'registries', 1, 64).includes(' ')) {
      throw invalidArgument('registries', name, 'a registry name without spaces');
    }
    return [name, fields.list(name, 1, MAX_ENTRIES, parseMspId)] as const;
  });
  return Object.fromEntries(entries);
}

function parseCurrencies(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('currencies', value, 'an object of currencies, each with a list of MSP ids');
  }
  const names = Object.keys(value);
  const fields = new Fields(value, names, 'currencies');
  return Object.fromEntries(
    names.map((name) => [checkCurrency(name, 'currencies'), fields.list(name, 1, MAX_ENTRIES, parseMspId)]),
  );
}

const LANE_FIELDS = { single: ['ledger', 'lane', 'keys'], headers: ['ledger', 'lane', 'token', 'organisations', 'k'] };

/** A ledger without a lane is of `single`, as all were before there was another; it is recorded as it was given. */
function parseForeignLedger(value: unknown, path: string, gateways: readonly string[]): ForeignLedger {
  const lane = (value as { readonly lane?: unknown } | null)?.lane ?? 'single';
  if (lane !== 'single' && lane !== 'headers') throw invalidArgument(`${path}.lane`, lane, 'single or headers');
  const fields = new Fields(value, LANE_FIELDS[lane], path);
  const { kind, descriptor: ledger } = parseLedger(fields.raw('ledger'), fields.name('ledger'));
  if (lane === 'single')
    return { ledger, ...(fields.has('lane') && { lane }), keys: fields.list('keys', 0, MAX_ENTRIES, parseKey) };
  if (kind !== 'evm') throw invalidArgument(fields.name('ledger'), ledger, 'an EVM ledger, as headers are of those');
  return { ledger, lane, ...parseHeadersLane(fields, gateways) };
}

function parseHeadersLane(
  fields: Fields,
  gateways: readonly string[],
): Pick<HeadersLane, 'token' | 'organisations' | 'k'> {
  const token = fields.raw('token');
  encodeAccount('evm', token, fields.name('token'));
  const organisations = fields.list('organisations', 1, MAX_ENTRIES, parseMspId);
  const stray = organisations.find((msp, i) => !gateways.includes(msp) || organisations.indexOf(msp) !== i);
  if (stray !== undefined) throw invalidArgument(fields.name('organisations'), stray, 'one of gateways, named once');
  return { token: token as string, organisations, k: fields.integer('k', 1, organisations.length) };
}

function parseKey(value: unknown, path: string): PublicKey {
  const fields = new Fields(value, ['x', 'y'], path);
  const key = { x: parseHash(fields.raw('x'), fields.name('x')), y: parseHash(fields.raw('y'), fields.name('y')) };
  if (!isOnCurve(key)) throw invalidArgument(path, key, 'a point of P-256');
  return key;
}
