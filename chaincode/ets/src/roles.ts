import type { Configuration } from './state/config.ts';
import { LedgerError } from './errors.ts';
import type { Caller } from './identity.ts';

export type Role = 'regulator' | 'registry-operator' | 'bridge-gateway';

/** The one table of roles. A transaction that is not in it is open to every identity of the channel. */
export const ROLE_OF_TRANSACTION = {
  'Governance:Configure': 'regulator',
  'Credit:Issue': 'registry-operator',
  'Bridge:Lock': 'bridge-gateway',
  'Bridge:BeginAbort': 'bridge-gateway',
  'Bridge:Extinguish': 'bridge-gateway',
} as const satisfies Readonly<Record<string, Role>>;

export type GuardedTransaction = keyof typeof ROLE_OF_TRANSACTION;

/**
 * The certificate must carry the role, and the configuration must let the caller's organisation give it.
 * @throws LedgerError `FORBIDDEN`
 */
export function requireRole(caller: Caller, transaction: GuardedTransaction, organisations: readonly string[]): void {
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

/** An operator acts only for registries that both its certificate and the configuration name. @throws LedgerError `FORBIDDEN` */
export function requireOperatorOf(caller: Caller, config: Configuration, registry: string): void {
  const organisations = Object.hasOwn(config.registries, registry) ? (config.registries[registry] ?? []) : [];
  requireRole(caller, 'Credit:Issue', organisations);
  if (!caller.registries.includes(registry)) {
    throw forbidden(`${caller.account()} may not issue serials of ${registry}`, caller, {
      field: 'registries',
      value: caller.registries.join(' '),
      expected: registry,
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
