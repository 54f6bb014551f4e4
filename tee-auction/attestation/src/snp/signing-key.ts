import { DerReader, readSmallInteger, TAG, type Tlv } from '../encoding/der.ts';
import { MalformedError } from '../encoding/malformed.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { SigningKey } from './report.ts';
import type { Product, Tcb } from './tcb.ts';

/** What AMD's certificate of a chip's key (VCEK) or a provider's (VLEK) says (VCEK specification, 57230). */
export interface SigningKeyCertificate {
  readonly certificate: Certificate;
  readonly kind: Extract<SigningKey, 'VCEK' | 'VLEK'>;
  /** Such as `Milan-B0`. */
  readonly productName: string;
  readonly tcb: Tcb;
  /** Of a VCEK: the chip's id, 64 bytes (Turin: 8). */
  readonly hardwareId?: Uint8Array;
  /** Of a VLEK: the cloud provider. */
  readonly provider?: string;
}

const ARC = '1.3.6.1.4.1.3704.1';
const EXTENSION = {
  product: `${ARC}.2`,
  bootloader: `${ARC}.3.1`,
  tee: `${ARC}.3.2`,
  snp: `${ARC}.3.3`,
  microcode: `${ARC}.3.8`,
  fmc: `${ARC}.3.9`,
  hardwareId: `${ARC}.4`,
  provider: `${ARC}.5`,
} as const;

/** By the subject's common name; undefined for certificates of authorities. */
export function kindOf({ commonName }: Certificate): SigningKeyCertificate['kind'] | undefined {
  if (commonName === 'SEV-VCEK') return 'VCEK';
  return commonName === 'SEV-VLEK' ? 'VLEK' : undefined;
}

/** @throws MalformedError */
export function readSigningKey(certificate: Certificate, kind: SigningKeyCertificate['kind']): SigningKeyCertificate {
  const key = certificate.publicKey;
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'secp384r1')
    throw new MalformedError(`${kind}: public key`, 'a key on P-384');
  const value = (name: keyof typeof EXTENSION): Uint8Array | undefined =>
    certificate.extensions.get(EXTENSION[name])?.value;
  const one = (name: keyof typeof EXTENSION): Tlv => {
    const reader = new DerReader(value(name) ?? new Uint8Array(), `${kind}: ${name}`);
    const tlv = reader.any(name);
    reader.end();
    return tlv;
  };
  const part = (name: keyof typeof EXTENSION): number => {
    const tlv = one(name);
    const number = tlv.tag === TAG.integer ? readSmallInteger(tlv, `${kind}: ${name}`) : 256;
    if (number > 255) throw new MalformedError(`${kind}: ${name}`, 'an integer from 0 to 255');
    return number;
  };
  const hardwareId = value('hardwareId');
  return {
    ...{ certificate, kind },
    productName: Buffer.from(one('product').content).toString('latin1'),
    tcb: {
      ...(value('fmc') !== undefined && { fmc: part('fmc') }),
      ...{ bootloader: part('bootloader'), tee: part('tee'), snp: part('snp'), microcode: part('microcode') },
    },
    ...(hardwareId !== undefined && { hardwareId }),
    ...(value('provider') !== undefined && { provider: Buffer.from(one('provider').content).toString('latin1') }),
  };
}

/** Families and models of the report (from version 3 on) by product: Siena is of Genoa's line and has its certificates. */
const CPUS: Readonly<Record<Product, (family: number, model: number) => boolean>> = {
  Milan: (family, model) => family === 0x19 && model <= 0x0f,
  Genoa: (family, model) => family === 0x19 && ((model >= 0x10 && model <= 0x1f) || (model >= 0xa0 && model <= 0xaf)),
  Turin: (family, model) => family === 0x1a && model <= 0x1f,
};

export const isCpuOf = (product: Product, cpu: { readonly family: number; readonly model: number }): boolean =>
  CPUS[product](cpu.family, cpu.model);

/** Names of certificates carry a stepping (`Milan-B0`), and Siena's are of Genoa's root. */
export const isNameOf = (product: Product, name: string): boolean =>
  name.startsWith(product) || (product === 'Genoa' && name.startsWith('Siena'));
