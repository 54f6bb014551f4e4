import { readFileSync, statSync } from 'node:fs';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { GatewayError, messageOf } from '../errors.ts';

/** @throws GatewayError `FILE_UNREADABLE` */
export function readText(path: string, field: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new GatewayError('FILE_UNREADABLE', `${field}: ${messageOf(cause)}`, { field, value: path }, cause);
  }
}

/**
 * Reads a file that holds a secret. On POSIX systems it may be readable by its owner alone.
 * @throws GatewayError `FILE_UNREADABLE`, `KEY_FILE_MODE`
 */
export function readSecret(path: string, field: string): string {
  const text = readText(path, field);
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new GatewayError(
      'KEY_FILE_MODE',
      `${field}: ${path} has mode ${mode.toString(8)}; others could read the key`,
      {
        field,
        value: path,
        mode: mode.toString(8),
        expected: 'mode 600: readable by its owner only (chmod 600)',
      },
    );
  }
  return text;
}

/**
 * A P-256 private key from a PEM file.
 * @throws GatewayError as {@link readSecret}, `INVALID_KEY`; neither carries any of the file's text
 */
export function readP256Key(path: string, field: string): KeyObject {
  return parseP256Key(readSecret(path, field), field, path);
}

/** @throws GatewayError `INVALID_KEY` */
export function parseP256Key(pem: string, field: string, source = 'the text'): KeyObject {
  const invalid = (): GatewayError =>
    new GatewayError('INVALID_KEY', `${field}: ${source} holds no P-256 private key`, {
      field,
      value: source,
      expected: 'a PEM file with a PKCS #8 or SEC1 private key on the curve P-256',
    });
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw invalid();
  }
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw invalid();
  return key;
}
