import { generateKeyPairSync } from 'node:crypto';
import { hashJson } from '@meridian/satp';
import { ClientSession, type SessionChanges } from '../talk/client-session.ts';
import type { Desk } from '../talk/desk.ts';
import { PROFILES, type RequestChanges } from '../wire/link.ts';
import { verdict, type Case } from './case.ts';

const BODY_LIMIT = 256 * 1024;

/** A good proposal, sent otherwise than the binding has it; then it is sent as it should be. */
const request = (
  name: string,
  expected: string,
  change: (desk: Desk, body: string) => Promise<RequestChanges> | RequestChanges,
): Case => ({
  group: 'server: binding',
  name,
  expected,
  run: async (desk) => {
    const session = new ClientSession(desk);
    const { jws } = desk.sign(session.good('transfer-proposal-msg'));
    const body = JSON.stringify({ jws });
    const heard = desk.heard(await desk.link.send({ body, ...(await change(desk, body)) }));
    await session.step('transfer-proposal-msg');
    await session.end();
    return verdict({ ...heard, about: desk.profileHash });
  },
});

const token = (name: string, changes: Parameters<Desk['link']['tokenWith']>[0] | string): Case =>
  request(`a token ${name}`, '401 UNAUTHENTICATED', async ({ link }) => ({
    headers: { authorization: typeof changes === 'string' ? changes : `Bearer ${await link.tokenWith(changes)}` },
  }));

const HOUR_MS = 3_600_000;

const requests: readonly Case[] = [
  token('that is missing', ''),
  token('that is none', 'Bearer a.b.c'),
  token('of another scheme', 'Basic YTpi'),
  token('of another issuer', { issuer: 'gateway.other.example' }),
  token('for another gateway', { audience: 'gateway.other.example' }),
  token('that has expired', { at: Date.now() - HOUR_MS }),
  token('of the future', { at: Date.now() + HOUR_MS }),
  token('of another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }),
  request('a body that is no JSON', '400 INVALID_ARGUMENT', () => ({ body: 'hello' })),
  request('a body without jws', '400 INVALID_ARGUMENT', () => ({ body: '{}' })),
  request('a body with more than jws', '400 INVALID_ARGUMENT', (_, body) => ({ body: body.replace('{', '{"and":1,') })),
  request('a body that is a list', '400 INVALID_ARGUMENT', (_, body) => ({ body: `[${body}]` })),
  request('a body of more than 256 kB', '413 BODY_TOO_LARGE', (_, body) => ({
    body: body.replace('"}', `${'A'.repeat(BODY_LIMIT)}"}`),
  })),
  request('another media type', '415 UNSUPPORTED_MEDIA_TYPE', () => ({
    headers: { 'content-type': 'application/json' },
  })),
  request('no media type', '415 UNSUPPORTED_MEDIA_TYPE', () => ({ headers: { 'content-type': '' } })),
  request('another path', '404 NOT_FOUND', () => ({ path: '/satp/v2/messages' })),
  request('a profile hash that is none', '400 INVALID_HASH', () => ({ method: 'GET', path: `${PROFILES}/x` })),
  request('a profile that it does not have', '404 UNKNOWN_PROFILE', () => ({
    method: 'GET',
    path: `${PROFILES}/${'0'.repeat(64)}`,
  })),
];

/** A proposal whose asset profile is not what it says. `serve` puts the documents under the hashes that we answer to. */
const profile = (name: string, expected: string, prepare: (desk: Desk) => SessionChanges): Case => ({
  group: 'server: asset profile',
  name,
  expected,
  run: async (desk) => {
    const session = new ClientSession(desk, prepare(desk));
    return verdict(await session.tell(session.good('transfer-proposal-msg')));
  },
});

/** Another document is served under a hash: its own, or one that it has not. */
function served(desk: Desk, document: unknown, hash = hashJson(document)): SessionChanges {
  desk.profiles.set(hash, document);
  return { assetProfile: hash };
}

const hashOf = (text: string): ReturnType<typeof hashJson> => hashJson(text);

const profiles: readonly Case[] = [
  profile('that we do not have', '422 err_1.1.12', () => ({ assetProfile: hashOf('nowhere') })),
  profile('that is another document', '422 err_1.1.12', (desk) => served(desk, desk.setup.profile, hashOf('other'))),
  profile('that is a text', '422 err_1.1.12', (desk) => served(desk, 'a text')),
  profile('with a member too many', '422 err_1.1.12', (desk) => served(desk, { ...desk.setup.profile, also: 1 })),
  profile('whose batch id is not its provenance’s', '422 err_1.1.12', (desk) =>
    served(desk, { ...desk.setup.profile, batchId: hashOf('batch') }),
  ),
  profile('whose class id is not its batch’s', '422 err_1.1.12', (desk) =>
    served(desk, { ...desk.setup.profile, classId: hashOf('class') }),
  ),
  profile('whose policy set is not its provenance’s', '422 err_1.1.12', (desk) =>
    served(desk, { ...desk.setup.profile, policySet: hashOf('set') }),
  ),
  profile('whose provenance is of another place', '422 err_1.1.12', (desk) => {
    const { provenance } = desk.setup.profile;
    return served(desk, { ...desk.setup.profile, provenance: { ...provenance, country: 'NO' } });
  }),
  profile('of another class than is to be sent', '422 err_1.1.11', () => ({ classId: hashOf('class') })),
  profile('whose batch has no such kilograms', '422 err_1.1.11', () => ({
    ranges: [{ from: 10n ** 15n, to: 10n ** 15n + 1000n }],
  })),
];

export const SERVER_BINDING: readonly Case[] = [...requests, ...profiles];
