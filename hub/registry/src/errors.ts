import { CodedError, type ApiErrorCode } from '@meridian/api';

/** Why the registry's service itself refuses; what the ledger refuses keeps the ledger's code (`LedgerRefusal`). */
export type RegistryErrorCode =
  ApiErrorCode | 'PLACE_NOT_FOUND' | 'NO_IDENTITY' | 'LEDGER_UNAVAILABLE' | 'FATE_UNKNOWN';

export class RegistryError extends CodedError<RegistryErrorCode> {
  override readonly name = 'RegistryError';
}
