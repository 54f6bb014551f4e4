import { jcs, toBase64Url } from '@meridian/satp';
import { ClientSession } from '../conformance/talk/client-session.ts';
import type { Desk } from '../conformance/talk/desk.ts';
import { typeOf } from '../conformance/talk/inbox.ts';
import { changeDocument, parsed, type Json } from './document.ts';
import { bodyOf, type Sample, type SampleContext } from './sample.ts';
import { FORGIVING, goodOf, typesTo, type Moment } from './scene.ts';
import { mayBeGood } from './still-valid.ts';

type Doc = { readonly [member: string]: Json };

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** A JWS around any header and payload texts, rightly signed by us. */
export function signedText(desk: Desk, payload: string, header?: string): string {
  const own = jcs({ alg: 'ES256', kid: desk.signer.keyId, typ: 'satp+json' });
  const input = `${base64url(header ?? own)}.${base64url(payload)}`;
  return `${input}.${toBase64Url(desk.signer.sign(Buffer.from(input)))}`;
}

/** Most changed payloads are brought into JCS form, so that they are refused for their members and not for their spelling. */
const CANONICAL_SHARE = 0.8;
/** Of messages out of their place so many are good in themselves. */
const GOOD_SHARE = 0.1;

/** The message with one thing changed so that it cannot be a good one. */
function wrong({ desk, scene, random }: SampleContext, good: Doc, kind: string): Sample {
  const type = typeOf({ message: good });
  for (;;) {
    const { text, how, path } = changeDocument(random, good, scene.earlier);
    const changed = parsed(text);
    if (changed !== undefined && mayBeGood(good, changed, type)) continue;
    const canonical = changed !== undefined && random.chance(CANONICAL_SHARE) ? canonicalOf(changed) : undefined;
    const body = bodyOf(signedText(desk, canonical ?? text));
    return { kind, how: `${path.join('.')} ${how}`, request: { body } };
  }
}

/** A lone surrogate or a nesting too deep has no JCS form. */
function canonicalOf(value: Json): string | undefined {
  try {
    return jcs(value);
  } catch {
    return undefined;
  }
}

/** A wrong message where the right one is due: refused, and with it the conversation is over. */
export function endingSample(context: SampleContext, { session, due }: Moment): Sample {
  if (due === undefined) throw new TypeError('nothing is due in a session that is over');
  return { ...wrong(context, goodOf(session, due), `wrong ${due} in its place`), ends: session };
}

/** A message out of its place, or in the one place where a wrong one changes nothing. */
export function payloadSample(context: SampleContext): Sample {
  const { desk, scene, random } = context;
  const moment = random.pick(scene.moments);
  const { session, due } = moment;
  // Evidence of the burn counts in any place; it has its own samples.
  const types = typesTo(session).filter(
    (type) => type !== 'commit-final-msg' && (type !== due || FORGIVING.includes(type)),
  );
  const type = random.pick(types);
  const good = goodOf(session, type);
  if (type === due || !random.chance(GOOD_SHARE)) return wrong(context, good, 'changed payload');
  return { kind: 'message out of its place', how: type, request: { body: bodyOf(desk.sign(good).jws) } };
}

/** A wrong proposal of a session that there is not: it must leave no trace. */
export function proposalSample(context: SampleContext): Sample {
  const { scene, random } = context;
  const sessions = scene.moments.map(({ session }) => session).filter((one) => one instanceof ClientSession);
  const id = Buffer.from(random.bytes(16)).toString('hex');
  const good = goodOf(random.pick(sessions), 'transfer-proposal-msg');
  return wrong(context, { ...good, sessionId: `s${id}`, transferContextId: `t${id}` }, 'changed proposal');
}

/** A good message under ids that do not belong together, or of a session that there is not. */
export function idsSample(context: SampleContext): Sample {
  const { desk, scene, random } = context;
  const [one, other] = [random.pick(scene.moments).session, random.pick(scene.moments).session];
  const type = random.pick(
    typesTo(one).filter((each) => each !== 'commit-final-msg' && each !== 'transfer-proposal-msg'),
  );
  const id = Buffer.from(random.bytes(12)).toString('hex');
  const [how, ids] = random.pick([
    ['another session', { sessionId: one === other ? id : other.sessionId }],
    ['another transfer', { transferContextId: one === other ? id : other.transferContextId }],
    ['ids of nobody', { sessionId: id, transferContextId: id }],
  ] as const);
  const body = bodyOf(desk.sign({ ...goodOf(one, type), ...ids }).jws);
  return { kind: 'ids of others', how: `${type}, ${how}`, request: { body } };
}

/** What was sent in an earlier session, byte for byte: it is answered as it was then, or not at all. */
export function replaySample({ scene, random }: SampleContext): Sample {
  return { kind: 'replay', how: 'of an earlier session', request: { body: bodyOf(random.pick(scene.earlier)) } };
}
