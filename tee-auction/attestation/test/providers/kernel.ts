import { execFileSync } from 'node:child_process';
import { constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulatedDevice } from '../../src/providers/index.ts';

export interface KernelOptions {
  /** Entries that are there already, since a plain folder puts no files into a new one. */
  readonly entries: readonly string[];
  readonly provider?: string;
  /** How many writes `generation` counts for one. */
  readonly step?: bigint;
  readonly auxblob?: Uint8Array;
}

export interface Kernel {
  readonly root: string;
  readonly stop: () => Promise<void>;
}

const GUIDS = [
  '63da758de6644564adc5f4b93be8accd',
  '4ab7b379bbac4fe4a02f05aef327c782',
  'c0b406a4a803495297433fb6014cd0ae',
];
const ENTRY_SIZE = 24;

/** VCEK, ASK and ARK as a host hands them over. */
export function certificateTable(certificates: readonly Uint8Array[], guids: readonly string[] = GUIDS): Uint8Array {
  let offset = ENTRY_SIZE * (certificates.length + 1);
  const entries = certificates.map((certificate, i) => {
    const entry = Buffer.alloc(ENTRY_SIZE);
    entry.write(guids[i] ?? '', 'hex');
    entry.writeUInt32LE(offset, 16);
    entry.writeUInt32LE(certificate.length, 20);
    offset += certificate.length;
    return entry;
  });
  return Uint8Array.from(Buffer.concat([...entries, Buffer.alloc(ENTRY_SIZE), ...certificates]));
}

/**
 * A folder that behaves like /sys/kernel/config/tsm/report as far as a folder can: `outblob` is a pipe that is answered when somebody reads
 * it, from what `inblob` holds then, and `generation` has gone up meanwhile.
 */
export function startKernel(device: SimulatedDevice, options: KernelOptions): Kernel {
  const { entries, provider = 'sev_guest', step = 1n, auxblob = certificateTable(device.certificates) } = options;
  const root = mkdtempSync(join(tmpdir(), 'tsm-'));
  let stopped = false;
  /** One report an entry is what a test asks for: the provider makes a new entry each time. */
  const serve = async (entry: string): Promise<void> => {
    const pipe = await open(join(entry, 'outblob'), 'w');
    if (!stopped) {
      await writeFile(join(entry, 'generation'), `${step}\n`);
      await pipe.writeFile(device.report(await readFile(join(entry, 'inblob'))));
    }
    await pipe.close();
  };
  const serving = entries.map((name) => {
    const entry = join(root, name);
    mkdirSync(entry);
    writeFileSync(join(entry, 'provider'), `${provider}\n`);
    writeFileSync(join(entry, 'inblob'), new Uint8Array(64));
    writeFileSync(join(entry, 'auxblob'), auxblob);
    writeFileSync(join(entry, 'generation'), '0\n');
    execFileSync('mkfifo', [join(entry, 'outblob')]);
    return serve(entry);
  });
  return {
    root,
    async stop() {
      stopped = true;
      // Whoever waits for a reader of a pipe gets one.
      for (const name of entries) {
        const reader = await open(join(root, name, 'outblob'), constants.O_RDONLY | constants.O_NONBLOCK);
        await Promise.race([Promise.all(serving), new Promise((resolve) => setTimeout(resolve, 50))]);
        await reader.close();
      }
      await Promise.all(serving);
      rmSync(root, { recursive: true });
    },
  };
}
