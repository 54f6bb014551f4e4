import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { jcs, signMessage } from '@meridian/satp';
import { signerOf } from '../conformance/wire/keys.ts';
import { PROFILES, type RequestChanges } from '../conformance/wire/link.ts';
import { signedText } from './payload-samples.ts';
import { bodyOf, type Sample, type SampleContext } from './sample.ts';
import { goodOf, typesTo } from './scene.ts';
import { mangled, oddText } from './values.ts';

const stranger = signerOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

/** A good message of a live session, for what is done around it. */
function goodJws({ desk, scene, random }: SampleContext): string {
  const { session, due } = random.pick(scene.moments);
  return desk.sign(goodOf(session, due ?? random.pick(typesTo(session)))).jws;
}

/** A good message that is signed by the wrong key, otherwise, or not at all. */
export function signatureSample(context: SampleContext): Sample {
  const { desk, scene, random } = context;
  const { session, due } = random.pick(scene.moments);
  const good = goodOf(session, due ?? random.pick(typesTo(session)));
  const jws = desk.sign(good).jws;
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const headerWith = (changes: object): string =>
    signedText(desk, jcs(good), jcs({ alg: 'ES256', kid: desk.signer.keyId, typ: 'satp+json', ...changes }));
  const [how, spoilt] = random.pick<readonly [string, string]>([
    ['the wrong key', signMessage(good, stranger).jws],
    ['the wrong key under our kid', signMessage(good, { ...stranger, keyId: desk.signer.keyId }).jws],
    ['mangled', changedText(context, jws)],
    ['mangled signature', [header, payload, changedText(context, signature)].join('.')],
    ['mangled payload', [header, changedText(context, payload), signature].join('.')],
    ['parts in another order', [payload, header, signature].join('.')],
    ['parts left out', random.pick([[header, payload], [payload], [header, '', signature], ['', '', '']]).join('.')],
    ['parts doubled', [header, payload, signature, random.pick([header, payload, signature])].join('.')],
    ['another algorithm', headerWith({ alg: random.pick(['none', 'HS256', 'RS256', 'ES384', 'es256', '', 7, null]) })],
    ['another kid', headerWith({ kid: random.pick(['', 'x', null, 7, {}]) })],
    ['critical extensions', headerWith({ crit: random.pick([[], ['b64'], 'x', null]), b64: false })],
    ['a header of no use', signedText(desk, jcs(good), oddText(random))],
  ]);
  return { kind: 'wrong signature', how, request: { body: bodyOf(spoilt) } };
}

/** Something else than the text was. */
function changedText({ random }: SampleContext, text: string): string {
  for (;;) {
    const changed = mangled(random, text);
    if (changed !== text) return changed;
  }
}

/** A body that is not one JSON object with a JWS in it. */
export function envelopeSample(context: SampleContext): Sample {
  const { random } = context;
  const jws = goodJws(context);
  const body = bodyOf(jws);
  const odd = oddText(random);
  const [how, changed] = random.pick<readonly [string, string | Uint8Array]>([
    ['cut', body.slice(0, random.upTo(body.length - 1))],
    ['odd jws', `{"jws":${odd}}`],
    ['odd body', odd],
    ['jws twice', `{"jws":${odd},"jws":${odd}}`],
    ['more members', `{"jws":${JSON.stringify(jws)},${JSON.stringify(mangled(random, 'jws') + '+')}:${odd}}`],
    ['jws in a list', `{"jws":[${JSON.stringify(jws)}]}`],
    ['no UTF-8', Uint8Array.from([0xff, 0xfe, ...Buffer.from(body)])],
    ['bytes', random.bytes(random.upTo(2_000))],
    ['nothing', ''],
    ['in a form', `jws=${jws}`],
    ['large', bodyOf(jws + 'A'.repeat(random.upTo(600_000)) + '!')],
  ]);
  return { kind: 'wrong body', how, request: { body: changed }, large: how === 'large' };
}

/** A request with the wrong path, method, headers or token. */
export function requestSample(context: SampleContext): Sample {
  const { random } = context;
  const body = bodyOf(goodJws(context));
  const odd = mangled(random, oddText(random)).replace(/[^\x20-\x7e]/g, '') || '-';
  const [how, request] = random.pick<readonly [string, RequestChanges]>([
    ['path', { body, path: `/${encodeURIComponent(odd).slice(0, 400)}` }],
    ['path', { body, path: `/satp/v1/messages/${encodeURIComponent(odd).slice(0, 400)}` }],
    ['profile', { method: 'GET', path: `${PROFILES}/${encodeURIComponent(odd).slice(0, 400)}` }],
    ['profile', { method: 'GET', path: `${PROFILES}/${Buffer.from(random.bytes(32)).toString('hex')}` }],
    ['method', { method: 'GET', path: '/satp/v1/messages' }],
    ['method', { method: 'PUT', body }],
    ['method', { method: 'DELETE', path: '/satp/v1/messages' }],
    ['media type', { body, headers: { 'content-type': odd.slice(0, 200) } }],
    ['token', { body, headers: { authorization: `Bearer ${odd.slice(0, 400)}` } }],
    ['token', { body, headers: { authorization: odd.slice(0, 400) } }],
    ['no token', { body, headers: { authorization: '' } }],
    ['headers', { body: '{}', headers: { 'x-long': 'x'.repeat(random.upTo(14_000)) } }],
    ['ledger time', { body: '{}', headers: { 'meridian-ledger-ms': odd.slice(0, 100) } }],
  ]);
  return { kind: 'wrong request', how, request };
}

const TEN_MEGABYTES = 10 * 1024 * 1024;

/** A message of ten megabytes, announced or in chunks. */
export function hugeSample({ desk, random }: SampleContext): Sample {
  const body = bodyOf(signedText(desk, JSON.stringify({ messageType: 'x'.repeat(TEN_MEGABYTES * 0.75) })));
  const chunks = function* (): Generator<string> {
    for (let at = 0; at < body.length; at += 65_536) yield body.slice(at, at + 65_536);
  };
  const chunked = random.chance(0.5);
  return {
    kind: 'ten megabytes',
    how: chunked ? 'in chunks' : 'announced',
    request: { body: chunked ? Readable.from(chunks()) : body },
    large: true,
  };
}
