import { parseLedger, type Hash, type Ledger, type PublicKey } from '@meridian/credit';
import { invalidArgument, LedgerError } from '../errors.ts';
import type { GrantedRole } from '../roles.ts';
import type { Transaction } from '../transaction.ts';
import { configKey } from './keys.ts';

/** Lane `trusted: single`: the signature of any of these keys is believed. */
export interface SingleLane {
  /** The descriptor of docs/layouts.md. */
  readonly ledger: string;
  readonly lane?: 'single';
  readonly keys: readonly PublicKey[];
}

/** Lane `proven: headers`: a receipt is believed in a block whose hash `k` of these organisations have recorded as final. */
export interface HeadersLane {
  /** Descriptor of an EVM ledger, which names the bridge contract: what it says of transfers counts. */
  readonly ledger: string;
  readonly lane: 'headers';
  /** Address of the contract whose word of retirements counts; 0x, lower case. */
  readonly token: string;
  /** MSP ids. */
  readonly organisations: readonly string[];
  readonly k: number;
}

export type ForeignLedger = SingleLane | HeadersLane;

/** Who may do what, and which other ledgers are believed through what. */
export interface Configuration {
  readonly version: number;
  /** This ledger's own descriptor. It never changes. */
  readonly ledger: string;
  /** MSP ids whose certificates may say `role=regulator`. */
  readonly regulators: readonly string[];
  /** By registry name: the MSP ids of its operators. */
  readonly registries: Readonly<Record<string, readonly string[]>>;
  readonly gateways: readonly string[];
  readonly foreignLedgers: readonly ForeignLedger[];
  /** The MSP ids whose certificates may say each of these roles; a role that is absent nobody may. */
  readonly roles: Readonly<Partial<Record<GrantedRole, readonly string[]>>>;
  /** EVM addresses, lower case with 0x, whose word about where a credit is used counts as `attested`. */
  readonly attesters: readonly string[];
  /** By currency: the MSP ids whose payment providers issue its tokens and pay them out. */
  readonly currencies?: Readonly<Record<string, readonly string[]>>;
}

export async function findConfiguration(tx: Transaction): Promise<Configuration | undefined> {
  return (await tx.state.read(configKey(tx.stub))) as Configuration | undefined;
}

/** @throws LedgerError `NOT_CONFIGURED` */
export async function readConfiguration(tx: Transaction): Promise<Configuration> {
  const config = await findConfiguration(tx);
  if (config === undefined) throw new LedgerError('NOT_CONFIGURED', 'Governance:Configure has not been called yet');
  return config;
}

export const writeConfiguration = (tx: Transaction, config: Configuration): Promise<void> =>
  tx.state.write(configKey(tx.stub), config);

export const ownLedger = (config: Configuration): Ledger => parseLedger(config.ledger);

/** The MSP ids of a currency's providers. @throws LedgerError `CURRENCY_UNKNOWN` */
export function providersOf({ currencies = {} }: Configuration, currency: string): readonly string[] {
  const providers = Object.hasOwn(currencies, currency) ? currencies[currency] : undefined;
  if (providers !== undefined) return providers;
  throw new LedgerError('CURRENCY_UNKNOWN', `there are no tokens of ${currency} here`, {
    field: 'currency',
    value: currency,
    expected: `one of ${Object.keys(currencies).join(', ')}`,
  });
}

/** @throws LedgerError `UNKNOWN_LEDGER` */
export function foreignLedger(config: Configuration, id: Hash): { ledger: Ledger; lane: ForeignLedger } {
  for (const lane of config.foreignLedgers) {
    const ledger = parseLedger(lane.ledger);
    if (ledger.id === id) return { ledger, lane };
  }
  throw new LedgerError('UNKNOWN_LEDGER', `no configured ledger has the id ${id}`, {
    field: 'ledger',
    value: id,
    expected: config.foreignLedgers.map((foreign) => foreign.ledger).join(', '),
  });
}

/** @throws LedgerError `UNKNOWN_LEDGER`, `INVALID_ARGUMENT` for a ledger of another lane */
export function headersLane(config: Configuration, id: Hash): { ledger: Ledger; lane: HeadersLane } {
  const { ledger, lane } = foreignLedger(config, id);
  if (lane.lane === 'headers') return { ledger, lane };
  throw invalidArgument('ledger', ledger.descriptor, 'a ledger of the lane headers');
}
