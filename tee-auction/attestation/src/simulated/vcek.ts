import { TAG } from '../encoding/der.ts';
import type { Tcb } from '../snp/tcb.ts';
import { extension } from './certificates.ts';
import { der, ia5String, integer } from './der-writer.ts';

const ARC = '1.3.6.1.4.1.3704.1';

/** AMD's extensions of a signing key: product, parts of the TCB, and the chip (VCEK) or the provider (VLEK). */
export function signingKeyExtensions(fields: {
  readonly productName: string;
  readonly tcb: Tcb;
  readonly chipId?: Uint8Array;
  readonly provider?: string;
}): readonly Uint8Array[] {
  const { productName, tcb, chipId, provider } = fields;
  const part = (id: string, value: number): Uint8Array => extension(`${ARC}.3.${id}`, integer(value));
  return [
    extension(`${ARC}.1`, integer(1)),
    extension(`${ARC}.2`, ia5String(productName)),
    ...(tcb.fmc === undefined ? [] : [part('9', tcb.fmc)]),
    part('1', tcb.bootloader),
    part('2', tcb.tee),
    part('3', tcb.snp),
    part('8', tcb.microcode),
    ...(chipId === undefined ? [] : [extension(`${ARC}.4`, chipId)]),
    ...(provider === undefined ? [] : [extension(`${ARC}.5`, der(0x16, Buffer.from(provider, 'latin1')))]),
    extension('2.5.29.19', der(TAG.sequence)),
  ];
}
