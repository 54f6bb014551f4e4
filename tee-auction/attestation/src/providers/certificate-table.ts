import { allZero, toHex, uint32le } from '../encoding/bytes.ts';
import { MalformedError } from '../encoding/malformed.ts';
import { readCertificateFile } from '../formats/files.ts';

/** What a host hands its guest beside a report (GHCB, 56421, section 4.1.8.1). */
export interface CertificateTable {
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
}

const ENTRY_SIZE = 24;
const GUID_SIZE = 16;
/** The ids as bytes in the order in which they are written. */
const CERTIFICATES: ReadonlySet<string> = new Set([
  '63da758de6644564adc5f4b93be8accd', // VCEK
  'a8074bc2a25a483eaae639c045a0b8a1', // VLEK
  '4ab7b379bbac4fe4a02f05aef327c782', // ASK
  'c0b406a4a803495297433fb6014cd0ae', // ARK
]);
const REVOCATION_LIST = '92f81bc358114d3d97ffd19f88dc67ea';

/** An empty table is one of no certificates: the host need not hand any. Entries of other kinds are passed over. @throws MalformedError */
export function readCertificateTable(bytes: Uint8Array): CertificateTable {
  const certificates: Uint8Array[] = [];
  const revocationLists: Uint8Array[] = [];
  for (let at = 0; bytes.length > 0; at += ENTRY_SIZE) {
    if (at + ENTRY_SIZE > bytes.length) throw new MalformedError('certificate table', 'an entry of zeros at its end');
    const entry = bytes.subarray(at, at + ENTRY_SIZE);
    if (allZero(entry)) break;
    const [offset, length] = [uint32le(entry, GUID_SIZE), uint32le(entry, GUID_SIZE + 4)];
    if (offset + length > bytes.length) throw new MalformedError('certificate table', `${offset + length} bytes`);
    const id = toHex(entry.subarray(0, GUID_SIZE));
    const content = bytes.slice(offset, offset + length);
    if (CERTIFICATES.has(id)) certificates.push(...readCertificateFile(content));
    if (id === REVOCATION_LIST) revocationLists.push(content);
  }
  return { certificates, revocationLists };
}
