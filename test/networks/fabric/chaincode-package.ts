import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A chaincode package as the peer installs it. */
export interface ChaincodePackage {
  /** `<label>:<hex SHA-256 of the archive>`: what the chaincode registers as. */
  readonly id: string;
  readonly archive: Buffer;
}

/**
 * A package that only says where the chaincode listens. The same address gives the same bytes, and so the same id; two
 * organisations' ids differ, as their addresses do.
 */
export function chaincodePackage(label: string, address: string): ChaincodePackage {
  const connection = JSON.stringify({ address, dial_timeout: '10s', tls_required: false });
  const code = tarGz([['connection.json', Buffer.from(connection)]]);
  const archive = tarGz([
    ['metadata.json', Buffer.from(JSON.stringify({ type: 'ccaas', label }))],
    ['code.tar.gz', code],
  ]);
  return { id: `${label}:${createHash('sha256').update(archive).digest('hex')}`, archive };
}

const BLOCK = 512;

function tarGz(files: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts = files.flatMap(([name, content]) => [
    tarHeader(name, content.length),
    content,
    Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK),
  ]);
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]));
}

/** POSIX ustar, owner 0 and time 0. */
function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(0, 11), 136);
  // The checksum counts its own field as spaces.
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
