import { MalformedError } from '../encoding/malformed.ts';

const LINES = /\r?\n/g;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const HEX = /^(?:[0-9a-f]{2})+$/i;

/** Bytes of base64, line breaks apart; undefined for anything else, also for bits that no byte has. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.trim().replace(LINES, '');
  if (compact === '' || !BASE64.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  return bytes.toString('base64') === compact ? Uint8Array.from(bytes) : undefined;
}

/** Bytes of hex, line breaks apart, with or without 0x. */
export function decodeHex(text: string): Uint8Array | undefined {
  const compact = text.trim().replace(LINES, '').replace(/^0x/i, '');
  return HEX.test(compact) ? Uint8Array.from(Buffer.from(compact, 'hex')) : undefined;
}

const BLOCK = /^-----BEGIN ([A-Z0-9 ]+)-----\r?\n([A-Za-z0-9+/=\r\n]+)\r?\n-----END \1-----(?:\r?\n|$)/;

/**
 * The blocks of a PEM text (RFC 7468, strict) with one label, in their order. Nothing but empty lines may stand between them, so that a
 * damaged line is not taken for a comment.
 * @throws MalformedError
 */
export function decodePem(text: string, label: string): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const [whole = '', name, body = ''] = BLOCK.exec(rest) ?? [];
    const bytes = decodeBase64(body);
    if (name !== label || bytes === undefined)
      throw new MalformedError(`PEM block ${blocks.length + 1}`, `-----BEGIN ${label}----- and base64`);
    blocks.push(bytes);
    rest = rest.slice(whole.length).trimStart();
  }
  return blocks;
}
