import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { ApiError, messageOf } from './errors.ts';

/** @throws ApiError `FILE_UNREADABLE` */
export function readText(path: string, field: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ApiError('FILE_UNREADABLE', `${field}: ${messageOf(cause)}`, { field, value: path }, cause);
  }
}

/**
 * Reads a file that holds a secret. On POSIX systems it may be readable by its owner alone.
 * @throws ApiError `FILE_UNREADABLE`, `KEY_FILE_MODE`
 */
export function readSecret(path: string, field: string): string {
  const text = readText(path, field);
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new ApiError('KEY_FILE_MODE', `${field}: ${path} has mode ${mode.toString(8)}; others could read the key`, {
      field,
      value: path,
      mode: mode.toString(8),
      expected: 'mode 600: readable by its owner only (chmod 600)',
    });
  }
  return text;
}

/**
 * A P-256 private key from a PEM file.
 * @throws ApiError as {@link readSecret}, `INVALID_KEY`; neither carries any of the file's text
 */
export function readP256Key(path: string, field: string): KeyObject {
  return parseP256Key(readSecret(path, field), field, path);
}

/** @throws ApiError `INVALID_KEY` */
export function parseP256Key(pem: string, field: string, source = 'the text'): KeyObject {
  return p256(createPrivateKey, pem, {
    field,
    value: source,
    message: `${field}: ${source} holds no P-256 private key`,
    expected: 'a PEM file with a PKCS #8 or SEC1 private key on the curve P-256',
  });
}

/** A P-256 public key from a PEM file. @throws ApiError `FILE_UNREADABLE`, `INVALID_KEY` */
export function readP256PublicKey(path: string, field: string): KeyObject {
  return p256(createPublicKey, readText(path, field), {
    field,
    value: path,
    message: `${field}: ${path} holds no P-256 public key`,
    expected: 'a PEM file with a public key (SPKI) on the curve P-256',
  });
}

interface KeyFault {
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly expected: string;
}

function p256(read: (pem: string) => KeyObject, pem: string, { message, ...facts }: KeyFault): KeyObject {
  let key: KeyObject;
  try {
    key = read(pem);
  } catch {
    throw new ApiError('INVALID_KEY', message, facts);
  }
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new ApiError('INVALID_KEY', message, facts);
  return key;
}

/** A configuration file as JSON. @throws ApiError `FILE_UNREADABLE`, `INVALID_CONFIG` */
export function readConfigJson(path: string): unknown {
  const text = readText(path, 'config');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiError('INVALID_CONFIG', `${path} is not JSON: ${messageOf(cause)}`, {
      field: 'config',
      value: path,
      expected: 'a JSON document',
    });
  }
}

/** A configuration by its schema. @throws ApiError `INVALID_CONFIG` with the first wrong field */
export function checkConfig<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw new ApiError('INVALID_CONFIG', `${field === '' ? 'the configuration' : field}: ${issue?.message ?? ''}`, {
    field,
    ...(issue?.input === undefined ? {} : { value: issue.input }),
    expected: issue?.message ?? '',
  });
}
