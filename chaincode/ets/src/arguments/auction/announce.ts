import { rulesFromJson, type Rules } from '@meridian/clearing/check';
import { encodeAccount, parseHash, parseUint, TIME_MAX, UINT128_MAX } from '@meridian/credit';
import { invalidArgument } from '../../errors.ts';
import type { ContainerJson, TcbJson } from '../../state/auction/auctions.ts';
import { Fields } from '../fields.ts';

const FIELDS = ['rules', 'bidsClose', 'resultBy', 'settleBy', 'seed', 'deposit', 'container'];
const CONTAINER_FIELDS = ['codes', 'measurements', 'hostData', 'minimumTcb', 'allowSimulated'];
const PRODUCTS = ['Milan', 'Genoa', 'Turin'] as const;
const TCB_PARTS = ['fmc', 'bootloader', 'tee', 'snp', 'microcode'] as const;
const MAX_ALLOWED = 16;
const MAX_SOURCE = 512;
const MEASUREMENT = /^[0-9a-f]{96}$/;

export interface AnnounceArguments {
  readonly rules: Rules;
  /** Unix seconds, each later than the one before. */
  readonly bidsClose: number;
  readonly resultBy: number;
  readonly settleBy: number;
  /** The public value that decides ties: where it is to be found, and from when on. */
  readonly seed: { readonly source: string; readonly notBefore: number };
  /** Minor units, held for each sealed bid. */
  readonly deposit: bigint;
  readonly container: ContainerJson;
}

/** @throws ClearingError `INVALID_RULES`; LedgerError `INVALID_ARGUMENT`; CreditError of a value */
export function parseAnnounce(value: unknown): AnnounceArguments {
  const fields = new Fields(value, FIELDS);
  const rules = rulesFromJson(fields.raw('rules'));
  encodeAccount('fabric', rules.dustAccount, 'rules.dustAccount');
  const bidsClose = fields.integer('bidsClose', 1, TIME_MAX);
  const resultBy = fields.integer('resultBy', bidsClose + 1, TIME_MAX);
  const seed = new Fields(fields.raw('seed'), ['source', 'notBefore'], 'seed');
  return {
    rules,
    bidsClose,
    resultBy,
    settleBy: fields.integer('settleBy', resultBy + 1, TIME_MAX),
    // Dated after the close, so that nobody knows it while bids are taken, and before it is too late for a result.
    seed: { source: seed.text('source', 1, MAX_SOURCE), notBefore: seed.integer('notBefore', bidsClose, resultBy - 1) },
    deposit: parseUint(fields.raw('deposit'), 'deposit', UINT128_MAX),
    container: parseContainer(fields.raw('container')),
  };
}

function parseContainer(value: unknown): ContainerJson {
  const fields = new Fields(value, CONTAINER_FIELDS, 'container');
  return {
    codes: fields.list('codes', 1, MAX_ALLOWED, parseHash),
    measurements: fields.list('measurements', 0, MAX_ALLOWED, parseMeasurement),
    hostData: fields.list('hostData', 1, MAX_ALLOWED, parseHash),
    minimumTcb: parseMinimumTcb(fields.raw('minimumTcb')),
    allowSimulated: fields.boolean('allowSimulated'),
  };
}

function parseMeasurement(value: unknown, name: string): string {
  if (typeof value === 'string' && MEASUREMENT.test(value)) return value;
  throw invalidArgument(name, value, '48 bytes, 96 lower-case hex digits');
}

/** By product; what has no minimum is refused as evidence. */
function parseMinimumTcb(value: unknown): ContainerJson['minimumTcb'] {
  const fields = new Fields(value, PRODUCTS, 'container.minimumTcb');
  const given = PRODUCTS.filter((product) => fields.has(product));
  if (given.length === 0) {
    throw invalidArgument('container.minimumTcb', value, `an object of ${PRODUCTS.join(', ')}, at least one`);
  }
  return Object.fromEntries(
    given.map((product) => [product, parseTcb(fields.raw(product), fields.name(product), product === 'Turin')]),
  );
}

function parseTcb(value: unknown, path: string, hasFmc: boolean): TcbJson {
  const parts = TCB_PARTS.filter((part) => hasFmc || part !== 'fmc');
  const fields = new Fields(value, parts, path);
  return Object.fromEntries(parts.map((part) => [part, fields.integer(part, 0, 255)])) as unknown as TcbJson;
}
