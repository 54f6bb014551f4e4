import { generateKeyPairSync } from 'node:crypto';
import { keyIdOf, signMessage, toBase64Url } from '@meridian/satp';
import { ClientSession } from '../talk/client-session.ts';
import type { Desk } from '../talk/desk.ts';
import type { Message } from '../talk/inbox.ts';
import { signerOf } from '../wire/keys.ts';
import { verdict, type Case } from './case.ts';

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A JWS with any header and payload texts, rightly signed by us. */
function signedAs(desk: Desk, header: string, payload: string): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${toBase64Url(desk.signer.sign(Buffer.from(input)))}`;
}

const stranger = signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

type Spoil = (desk: Desk, message: Message) => string;
const headed =
  (changes: object): Spoil =>
  (desk, message) => {
    const header = { alg: 'ES256', kid: desk.signer.keyId, typ: 'satp+json', ...changes };
    return signedAs(desk, JSON.stringify(header), base64urlDecoded(desk.sign(message).jws, 1));
  };
const base64urlDecoded = (jws: string, part: number): string =>
  Buffer.from(jws.split('.')[part] ?? '', 'base64url').toString();
const withPart =
  (index: number, change: (part: string) => string): Spoil =>
  (desk, message) =>
    desk
      .sign(message)
      .jws.split('.')
      .map((part, i) => (i === index ? change(part) : part))
      .join('.');
const paid =
  (change: (payload: string) => string): Spoil =>
  (desk, message) => {
    const { jws } = desk.sign(message);
    return signedAs(desk, base64urlDecoded(jws, 0), change(base64urlDecoded(jws, 1)));
  };

/** Ways in which a good message is badly signed. */
export const BAD_SIGNATURES: readonly (readonly [string, Spoil])[] = [
  ['signed by nobody known', (_, message) => signMessage(message, stranger).jws],
  ['signed by another key under our kid', (desk, m) => signMessage(m, { ...stranger, keyId: desk.signer.keyId }).jws],
  ['under another kid', headed({ kid: keyIdOf({ kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'B'.repeat(43) }) })],
  ['with alg none', headed({ alg: 'none' })],
  ['with alg HS256', headed({ alg: 'HS256' })],
  ['with a critical extension', headed({ crit: ['b64'], b64: false })],
  ['with no signature', withPart(2, () => '')],
  ['with half a signature', withPart(2, (part) => part.slice(0, 43))],
  ['with a signature of zeros', withPart(2, () => toBase64Url(new Uint8Array(64)))],
  ['with another payload under the signature', withPart(1, () => base64url('{"a":1}'))],
  ['with padding', withPart(1, (part) => `${part}=`)],
  ['with spaces in its payload', paid((payload) => payload.replace('{', '{ '))],
  ['with a member twice', paid((payload) => payload.replace('{', '{"messageType":"x",'))],
  ['with an array for a payload', paid((payload) => `[${payload}]`)],
  ['of two parts', (desk, message) => desk.sign(message).jws.split('.').slice(0, 2).join('.')],
  ['that is no JWS', () => 'hello'],
];

/** The message is refused, and the conversation is as it was. */
export const SERVER_SIGNATURES: readonly Case[] = BAD_SIGNATURES.map(([name, spoil]) => ({
  group: 'server: signatures',
  name: `lock-assert-msg ${name}`,
  expected: '422 err_0.1.3, and the right one is taken',
  run: async (desk) => {
    const session = await new ClientSession(desk).walkTo('lock-assert-msg');
    const got = verdict(await session.tell(spoil(desk, session.good('lock-assert-msg'))));
    await session.step('lock-assert-msg');
    await session.end();
    return `${got}, and the right one is taken`;
  },
}));
