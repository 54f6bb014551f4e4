import { length, serialsOf, type Provenance, type Range } from '@meridian/credit';
import type { Certificate } from './certificate.ts';

/** The serials that ranges touch, as a certificate names them. A serial of which only a part was retired is named too. */
export const certificateSerials = (provenance: Provenance, ranges: readonly Range[]): Certificate['serials'] =>
  ranges.map((range) => {
    const { first, last } = serialsOf(range, provenance.firstSerial);
    return {
      prefix: provenance.serialPrefix,
      first: first.toString(),
      last: last.toString(),
      kg: length(range).toString(),
    };
  });
