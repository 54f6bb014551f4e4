import { encodeAccount } from '@meridian/credit';

/** Who signed the transaction, as its certificate says it. */
export interface Caller {
  readonly msp: string;
  /** For messages: MSP and common name, whether or not they make an account. */
  readonly name: string;
  readonly role: string | undefined;
  /** The registries whose serials an operator may issue. */
  readonly registries: readonly string[];
  /** `<MSP id>/<enrolment id>`. @throws CreditError `INVALID_ACCOUNT` where the common name cannot be an enrolment id */
  account(): string;
}

export interface Certificate {
  readonly msp: string;
  /** All common names of the subject: an identity has exactly one. */
  readonly commonNames: readonly string[];
  attribute(name: string): string | null;
}

/** Fabric CA keeps the common name, which is the enrolment id, unique within an MSP; so the two together are an account. */
export function callerOf(certificate: Certificate): Caller {
  const name = `${certificate.msp}/${certificate.commonNames.join('+')}`;
  return {
    msp: certificate.msp,
    name,
    role: certificate.attribute('role') ?? undefined,
    registries: (certificate.attribute('registries') ?? '').split(' ').filter((registry) => registry !== ''),
    account: () => {
      encodeAccount('fabric', name, 'identity');
      return name;
    },
  };
}
