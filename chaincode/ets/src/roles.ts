import type { Configuration } from './state/config.ts';
import { LedgerError } from './errors.ts';
import type { Caller } from './identity.ts';

/** Roles whose organisations the configuration lists by the role's name, under `roles`. */
export const GRANTED_ROLES = ['project-developer', 'certifier', 'emitter', 'auction-container', 'auctioneer'] as const;
export type GrantedRole = (typeof GRANTED_ROLES)[number];

export type Role = 'regulator' | 'registry-operator' | 'bridge-gateway' | 'payment-provider' | GrantedRole;

/** The one table of roles. A transaction that is not in it is open to every identity of the channel. */
export const ROLE_OF_TRANSACTION = {
  'Governance:Configure': 'regulator',
  'Policy:Register': 'regulator',
  'Policy:Activate': 'regulator',
  'Policy:Retire': 'regulator',
  'Credit:Issue': 'registry-operator',
  'Credit:Entitle': 'auction-container',
  'Registry:RegisterOrganisation': 'regulator',
  'Registry:ProposeProject': 'project-developer',
  'Registry:AuthoriseProject': 'regulator',
  'Registry:ValidateProject': 'certifier',
  'Registry:ActivateProject': 'registry-operator',
  'Registry:SuspendProject': 'regulator',
  'Registry:ResumeProject': 'regulator',
  'Registry:CloseProject': 'regulator',
  'Registry:Mint': 'registry-operator',
  'Registry:RegisterInstallation': 'emitter',
  'Registry:SetBaseline': 'regulator',
  'Bridge:Lock': 'bridge-gateway',
  'Bridge:BeginAbort': 'bridge-gateway',
  'Bridge:Extinguish': 'bridge-gateway',
  'Bridge:AttestHeader': 'bridge-gateway',
  'Payment:Issue': 'payment-provider',
  'Auction:Announce': 'auctioneer',
  'Auction:Seed': 'auctioneer',
  'Auction:Cancel': 'auctioneer',
} as const satisfies Readonly<Record<string, Role>>;

export type GuardedTransaction = keyof typeof ROLE_OF_TRANSACTION;
type TransactionOf<Of extends Role> = {
  [Name in GuardedTransaction]: (typeof ROLE_OF_TRANSACTION)[Name] extends Of ? Name : never;
}[GuardedTransaction];
/** Of these, those that an operator does for one registry. */
export type OperatorTransaction = TransactionOf<'registry-operator'>;
/** Those that a provider does for one currency. */
export type ProviderTransaction = TransactionOf<'payment-provider'>;

/** The MSPs whose certificates may say the role, by the configuration; an operator's for the registry alone, a provider's for the currency. */
const organisationsOf = (
  config: Configuration,
  role: Exclude<Role, 'registry-operator' | 'payment-provider'>,
): readonly string[] => {
  if (role === 'regulator') return config.regulators;
  if (role === 'bridge-gateway') return config.gateways;
  return config.roles[role] ?? [];
};

/**
 * The certificate must carry the transaction's role, and the configuration must let the caller's organisation give it.
 * @throws LedgerError `FORBIDDEN`
 */
export function requireRole(
  caller: Caller,
  config: Configuration,
  transaction: Exclude<GuardedTransaction, OperatorTransaction | ProviderTransaction>,
): void {
  requireRoleOf(caller, transaction, organisationsOf(config, ROLE_OF_TRANSACTION[transaction]));
}

/** An operator acts only for registries that both its certificate and the configuration name. @throws LedgerError `FORBIDDEN` */
export function requireOperatorOf(
  caller: Caller,
  config: Configuration,
  transaction: OperatorTransaction,
  registry: string,
): void {
  const organisations = Object.hasOwn(config.registries, registry) ? (config.registries[registry] ?? []) : [];
  requireRoleOf(caller, transaction, organisations);
  if (!caller.registries.includes(registry)) {
    throw forbidden(`${caller.name} is no operator of ${registry}`, caller, {
      field: 'registries',
      value: caller.registries.join(' '),
      expected: registry,
    });
  }
}

/** A provider issues the currencies that list its organisation. @throws LedgerError `FORBIDDEN` */
export const requireProvider = (
  caller: Caller,
  transaction: ProviderTransaction,
  providers: readonly string[],
): void => {
  requireRoleOf(caller, transaction, providers);
};

function requireRoleOf(caller: Caller, transaction: GuardedTransaction, organisations: readonly string[]): void {
  const role = ROLE_OF_TRANSACTION[transaction];
  if (caller.role !== role) {
    throw forbidden(`${transaction} needs the certificate attribute role=${role}`, caller, {
      field: 'role',
      value: caller.role ?? '',
      expected: role,
    });
  }
  if (!organisations.includes(caller.msp)) {
    throw forbidden(`${caller.msp} may not give the role ${role}`, caller, {
      field: 'msp',
      value: caller.msp,
      expected: organisations.join(', '),
    });
  }
}

export function forbidden(
  message: string,
  caller: Caller,
  facts: { field: string; value: string; expected: string },
): LedgerError {
  return new LedgerError('FORBIDDEN', message, { ...facts, caller: caller.name });
}
