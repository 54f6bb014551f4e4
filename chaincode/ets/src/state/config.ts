import { parseLedger, type Hash, type Ledger, type PublicKey } from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { GrantedRole } from '../roles.ts';
import type { Transaction } from '../transaction.ts';
import { configKey } from './keys.ts';

export interface ForeignLedger {
  /** The descriptor of docs/layouts.md. */
  readonly ledger: string;
  /** Whose signature is believed about that ledger: lane `trusted: single`. */
  readonly keys: readonly PublicKey[];
}

/** Who may do what, and which other ledgers are believed through which keys. */
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

/** @throws LedgerError `UNKNOWN_LEDGER` */
export function foreignLedger(config: Configuration, id: Hash): { ledger: Ledger; keys: readonly PublicKey[] } {
  for (const { ledger: descriptor, keys } of config.foreignLedgers) {
    const ledger = parseLedger(descriptor);
    if (ledger.id === id) return { ledger, keys };
  }
  throw new LedgerError('UNKNOWN_LEDGER', `no configured ledger has the id ${id}`, {
    field: 'ledger',
    value: id,
    expected: config.foreignLedgers.map((foreign) => foreign.ledger).join(', '),
  });
}
