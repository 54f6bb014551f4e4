import { createHash } from 'node:crypto';
import { common } from '@hyperledger/fabric-protos';

/** SHA-256 of DER `SEQUENCE {INTEGER number, OCTET STRING previous hash, OCTET STRING data hash}`: 64 hex digits. */
export function blockHeaderHash(block: Uint8Array): string {
  const header = common.Block.deserializeBinary(block).getHeader();
  if (header === undefined) throw new RangeError('the block has no header');
  const body = Buffer.concat([
    der(0x02, integer(header.getNumber())),
    der(0x04, header.getPreviousHash_asU8()),
    der(0x04, header.getDataHash_asU8()),
  ]);
  return createHash('sha256').update(der(0x30, body)).digest('hex');
}

/** All contents here are shorter than 128 bytes, so a length is one byte. */
const der = (tag: number, content: Uint8Array): Buffer => Buffer.concat([Buffer.from([tag, content.length]), content]);

/** A leading zero byte where the number would read as negative. */
function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return bytes.readUInt8(0) < 0x80 ? bytes : Buffer.concat([Buffer.alloc(1), bytes]);
}
