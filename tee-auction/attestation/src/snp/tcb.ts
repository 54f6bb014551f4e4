import { MalformedError } from '../encoding/malformed.ts';

/** The processors that differ in their layouts. */
export type Product = 'Milan' | 'Genoa' | 'Turin';

/** Security versions of the parts of the trusted computing base, 0 to 255 each; fmc from Turin on. */
export interface Tcb {
  readonly fmc?: number;
  readonly bootloader: number;
  readonly tee: number;
  readonly snp: number;
  readonly microcode: number;
}

/** TCB_VERSION of a report: eight bytes whose order depends on the product. */
export function readTcb(bytes: Uint8Array, product: Product): Tcb {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0, , , b6 = 0, microcode = 0] = bytes;
  return product === 'Turin'
    ? { fmc: b0, bootloader: b1, tee: b2, snp: b3, microcode }
    : { bootloader: b0, tee: b1, snp: b6, microcode };
}

/** The bytes of TCB_VERSION. */
export function writeTcb({ fmc = 0, bootloader, tee, snp, microcode }: Tcb, product: Product): Uint8Array {
  return product === 'Turin'
    ? Uint8Array.of(fmc, bootloader, tee, snp, 0, 0, 0, microcode)
    : Uint8Array.of(bootloader, tee, 0, 0, 0, 0, snp, microcode);
}

const PARTS = ['fmc', 'bootloader', 'tee', 'snp', 'microcode'] as const;

/** The first part of `tcb` that is older than `minimum` asks for. */
export const olderPart = (tcb: Tcb, minimum: Tcb): string | undefined =>
  PARTS.find((part) => (tcb[part] ?? 0) < (minimum[part] ?? 0));

export const describeTcb = (tcb: Tcb): string =>
  PARTS.flatMap((part) => (tcb[part] === undefined ? [] : [`${part}=${tcb[part]}`])).join(',');

const HEX = /^(?:0x)?([0-9a-f]{16})$/i;

/**
 * A TCB as people and services write it: `bootloader=3,tee=0,snp=8,microcode=115`, parts left out being 0, or the 64-bit number in hex as
 * in Azure's `tcbm` (`7308000000000003`), whose lowest byte is the first of the report.
 * @throws MalformedError
 */
export function parseTcb(text: string, product: Product): Tcb {
  const hex = HEX.exec(text)?.[1];
  if (hex !== undefined) return readTcb(Uint8Array.from(Buffer.from(hex, 'hex')).reverse(), product);
  const given = new Map<string, number>();
  for (const pair of text.split(',')) {
    const match = /^(fmc|bootloader|tee|snp|microcode)=(\d{1,3})$/.exec(pair.trim());
    const [, name, value] = match ?? [];
    if (name === undefined || given.has(name) || Number(value) > 255)
      throw new MalformedError(`TCB ${text}`, '16 hex digits, or parts such as bootloader=3,tee=0,snp=8,microcode=115');
    given.set(name, Number(value));
  }
  const part = (name: string): number => given.get(name) ?? 0;
  return {
    ...(given.has('fmc') && { fmc: part('fmc') }),
    ...{ bootloader: part('bootloader'), tee: part('tee'), snp: part('snp'), microcode: part('microcode') },
  };
}
