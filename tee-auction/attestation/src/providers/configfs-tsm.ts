import { mkdir, open, readFile, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt } from '../encoding/malformed.ts';
import { reportDataOf } from '../snp/report.ts';
import type { Evidence } from '../verify/evidence.ts';
import { readCertificateTable } from './certificate-table.ts';
import { ProviderError, requireReportOf, type EvidenceProvider } from './provider.ts';

export interface ConfigfsTsmOptions {
  /** Where the kernel shows its reports. */
  readonly root?: string;
  /** Of the entry that is made there for the time of one report; a number is put behind it. */
  readonly name: string;
  /** What a host does not hand over with the report: certificates, the security policy, the endorsement. */
  readonly beside?: Partial<Omit<Evidence, 'report' | 'runtimeData'>>;
}

const ROOT = '/sys/kernel/config/tsm/report';
const SNP = 'sev_guest';

/**
 * Linux 6.7 and later (Documentation/ABI/testing/configfs-tsm): write 64 bytes to `inblob`, read `outblob` and `auxblob`. `generation` counts
 * the writes, so that a report over somebody else's data is noticed.
 */
export function configfsTsmProvider({ root = ROOT, name, beside = {} }: ConfigfsTsmOptions): EvidenceProvider {
  let count = 0;
  return {
    kind: 'configfs-tsm',
    async attest(runtimeData) {
      count += 1;
      const entry = join(root, `${name}-${count}`);
      const made = await makeEntry(entry);
      try {
        const { report, table } = await askKernel(entry, reportDataOf(runtimeData));
        requireReportOf('configfs-tsm', report, runtimeData);
        const { revocationLists } = table;
        return {
          ...beside,
          ...{ report, runtimeData },
          certificates: table.certificates.length > 0 ? table.certificates : (beside.certificates ?? []),
          ...(revocationLists.length > 0 && { revocationLists }),
        };
      } finally {
        if (made) await rmdir(entry);
      }
    },
  };
}

/** True where the entry is new; one that a stopped process left behind is as good. */
async function makeEntry(entry: string): Promise<boolean> {
  try {
    await mkdir(entry);
    return true;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
    throw new ProviderError('configfs-tsm', 'UNAVAILABLE', `${entry} cannot be made`, error);
  }
}

async function askKernel(
  entry: string,
  reportData: Uint8Array,
): Promise<{ readonly report: Uint8Array; readonly table: ReturnType<typeof readCertificateTable> }> {
  const read = async (attribute: string): Promise<Uint8Array> =>
    Uint8Array.from(await outside(entry, attribute, readFile(join(entry, attribute))));
  const readText = async (attribute: string): Promise<string> =>
    Buffer.from(await read(attribute))
      .toString('latin1')
      .trim();

  const provider = await readText('provider');
  if (provider !== SNP)
    throw new ProviderError('configfs-tsm', 'UNAVAILABLE', `its provider is ${provider}, not ${SNP}`);
  const before = await readText('generation');
  await outside(entry, 'inblob', writeAttribute(join(entry, 'inblob'), reportData));
  const report = await read('outblob');
  const table = await read('auxblob');
  if (BigInt(await readText('generation')) !== BigInt(before) + 1n)
    throw new ProviderError('configfs-tsm', 'CONFLICT', `somebody else wrote to ${entry}`);
  const parsed = attempt(() => readCertificateTable(table));
  if ('problem' in parsed) throw new ProviderError('configfs-tsm', 'BAD_ANSWER', parsed.problem);
  return { report, table: parsed.value };
}

/** Without creating or cutting off: an attribute is no plain file. */
async function writeAttribute(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(bytes, 0, bytes.length, 0);
  } finally {
    await file.close();
  }
}

const outside = <T>(entry: string, attribute: string, work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw new ProviderError('configfs-tsm', 'UNAVAILABLE', `${join(entry, attribute)} gives no answer`, error);
  });
