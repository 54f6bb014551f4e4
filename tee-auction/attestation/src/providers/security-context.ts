import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCertificateFile } from '../formats/files.ts';
import { decodeBase64 } from '../formats/text.ts';
import type { Evidence } from '../verify/evidence.ts';
import { ProviderError } from './provider.ts';

/** What Azure's confidential container groups find beside them, in the folder that `UVM_SECURITY_CONTEXT_DIR` names. */
export type SecurityContext = Required<Pick<Evidence, 'certificates' | 'securityPolicy' | 'uvmEndorsement'>>;

/** @throws ProviderError for a file that is missing or not base64 */
export async function readSecurityContext(folder: string): Promise<SecurityContext> {
  const read = async (name: string): Promise<Uint8Array> => {
    const text = await readFile(join(folder, name), 'latin1').catch((error: unknown) => {
      throw new ProviderError('configfs-tsm', 'UNAVAILABLE', `${join(folder, name)} cannot be read`, error);
    });
    const bytes = decodeBase64(text);
    if (bytes === undefined) throw new ProviderError('configfs-tsm', 'BAD_ANSWER', `${name} is not base64`);
    return bytes;
  };
  return {
    certificates: readCertificateFile(await read('host-amd-cert-base64')),
    securityPolicy: await read('security-policy-base64'),
    uvmEndorsement: await read('reference-info-base64'),
  };
}
