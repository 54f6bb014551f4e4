import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { checkConfig, parseP256Key, readConfigJson, readP256Key, readP256PublicKey } from '../src/files.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-files-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const write = (name: string, text: string, mode = 0o600): string => {
  const path = join(directory, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
const pair = (namedCurve = 'prime256v1'): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve });
const pem = (curve?: string): string => pair(curve).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const coded = (code: string) => expect.objectContaining({ code });

describe('a key file', () => {
  test.each([0o640, 0o604, 0o644, 0o620])('of mode %o is refused, as others could read or change it', (mode) => {
    const path = write('open.pem', pem(), mode);
    expect(() => readP256Key(path, 'claimKeyFile')).toThrow(
      expect.objectContaining({
        code: 'KEY_FILE_MODE',
        facts: expect.objectContaining({ field: 'claimKeyFile', value: path }),
      }),
    );
  });

  test('of mode 600 or 400 with a P-256 key is read', () => {
    for (const mode of [0o600, 0o400])
      expect(readP256Key(write(`m${mode}.pem`, pem(), mode), 'k').asymmetricKeyType).toBe('ec');
  });

  test('that is not there, or holds no P-256 private key, is refused without a word of what it holds', () => {
    expect(() => readP256Key(join(directory, 'none'), 'k')).toThrow(coded('FILE_UNREADABLE'));
    for (const text of ['secret words', pem('secp384r1')]) {
      expect(() => parseP256Key(text, 'k')).toThrow(coded('INVALID_KEY'));
      expect(() => parseP256Key(text, 'k')).not.toThrow(text);
    }
  });
});

describe('a file with a public key', () => {
  const spki = (curve?: string): string => pair(curve).publicKey.export({ type: 'spki', format: 'pem' }).toString();

  test('is read whoever else may read it', () => {
    expect(readP256PublicKey(write('key.pub', spki(), 0o644), 'k').type).toBe('public');
  });

  test.each([
    ['of another curve', () => spki('secp384r1')],
    ['without a key', () => 'hello'],
  ])('%s is refused by its name', (_, text) => {
    const path = write('bad.pub', text());
    expect(() => readP256PublicKey(path, 'k')).toThrow(
      expect.objectContaining({ code: 'INVALID_KEY', facts: expect.objectContaining({ field: 'k', value: path }) }),
    );
  });
});

describe('a configuration', () => {
  test('that is not there or no JSON is refused by its file', () => {
    expect(() => readConfigJson(join(directory, 'none'))).toThrow(coded('FILE_UNREADABLE'));
    const path = write('bad.json', '{');
    expect(() => readConfigJson(path)).toThrow(
      expect.objectContaining({ code: 'INVALID_CONFIG', facts: expect.objectContaining({ value: path }) }),
    );
  });

  test('that its schema does not take is refused by the first wrong field and its value', () => {
    const schema = z.strictObject({ api: z.strictObject({ port: z.int() }) });
    expect(() => checkConfig(schema, { api: { port: 'x' } })).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ field: 'api.port', value: 'x' }) }),
    );
    expect(checkConfig(schema, { api: { port: 1 } })).toEqual({ api: { port: 1 } });
  });
});
