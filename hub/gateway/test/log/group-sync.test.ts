import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GroupSync } from '../../src/log/group-sync.ts';

let directory: string;
let file: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-sync-'));
  file = join(directory, 'wal');
  writeFileSync(file, '');
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('bringing a file onto the disk', () => {
  test('ends well for everybody who asks, one by one and at once', async () => {
    const disk = new GroupSync(file);
    for (let i = 0; i < 20; i++) {
      appendFileSync(file, 'a');
      await disk.synced();
    }
    await expect(Promise.all(Array.from({ length: 50 }, () => disk.synced()))).resolves.toHaveLength(50);
    await disk.close();
  });

  test('fails for who asks when the file is gone from under it', async () => {
    const disk = new GroupSync(file);
    await disk.synced();
    await disk.close();
    await expect(disk.synced()).rejects.toMatchObject({ code: 'EBADF' });
  });
});
