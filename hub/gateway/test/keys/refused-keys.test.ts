import { createPublicKey } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keyIdOf, signMessage } from '@meridian/satp';
import { pino } from 'pino';
import { systemClock } from '../../src/clock.ts';
import { createMessageSigner, type GatewaySigner } from '../../src/crypto/message-keys.ts';
import { HttpsPeerGateway } from '../../src/peer/https-peer-gateway.ts';
import type { SendResult } from '../../src/peer/peer-gateway.ts';
import { PeerTokens } from '../../src/peer/peer-token.ts';
import { PeerDirectory, type MessageKey, type Peer } from '../../src/peer/peers.ts';
import type { Validity } from '../../src/peer/validity.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { begin, homeward } from '../support/transfers.ts';
import { p256, peerOfSite, type Running } from '../support/two-gateways.ts';

const HOUR = 3_600_000;
const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'warn' },
  new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  }),
);

let pair: OpenPair;
let foreign: Running;
/** Two keys of the gateway at home. */
let [first, second]: [GatewaySigner, GatewaySigner] = [] as unknown as [GatewaySigner, GatewaySigner];

beforeAll(async () => {
  pair = await openPair();
  [first, second] = [pair.home.signer, createMessageSigner(p256().privateKey)];
  foreign = await pair.start('foreign', { log, holdMs: 100 });
});
afterAll(async () => {
  await pair.close();
});
beforeEach(() => {
  lines.length = 0;
});

const keyOf = ({ publicKey: jwk, privateKey }: GatewaySigner, validity: Validity): MessageKey => ({
  jwk,
  keyObject: createPublicKey(privateKey),
  ...validity,
});

/** What the gateway abroad knows of the one at home from now on. */
function know(changes: {
  readonly first?: Validity;
  readonly second?: Validity;
  readonly certificate?: Validity;
}): void {
  const { certificate, ca } = pair.foreign;
  const known: Peer = {
    ...peerOfSite(pair.home),
    messageKeys: [keyOf(first, changes.first ?? {}), keyOf(second, changes.second ?? {})],
    certificates: [{ sha256: pair.home.certificate.certSha256, ...changes.certificate }],
  };
  foreign.gateway.identify([known], { cert: certificate.cert, key: certificate.key, ca });
}

/** Connections of home's, whose token is one and the same for a while. */
function connect(token: GatewaySigner): HttpsPeerGateway {
  const { gatewayId, certificate, ca } = pair.home;
  const peers = new PeerDirectory([peerOfSite(pair.foreign)]);
  const tls = { cert: certificate.cert, key: certificate.key, ca };
  const tokens = new PeerTokens(gatewayId, token, systemClock);
  return new HttpsPeerGateway(tls, { peers, tokens, clock: systemClock });
}

/** A message that is about no session. */
const greet = (https: HttpsPeerGateway, message: GatewaySigner): Promise<SendResult> =>
  https.send(pair.foreign.gatewayId, signMessage({ hello: 'there' }, message).jws, 0);

/** A message with a token, each signed by one of home's keys. */
async function send(message: GatewaySigner, token: GatewaySigner): Promise<SendResult> {
  const https = connect(token);
  try {
    return await greet(https, message);
  } finally {
    await https.close();
  }
}

const refused = (status: number, code: string) => ({ outcome: 'refused', status, problem: { code } });
/** The signature was taken, so it is the message itself that is wrong. */
const signatureTaken = refused(400, 'err_0.1.1');
const kinds: [string, Validity, string][] = [
  ['revoked', { revoked: 'the operator’s laptop was stolen' }, 'revoked: the operator’s laptop was stolen'],
  ['expired', { notAfter: Date.now() - HOUR }, 'expired'],
  ['not valid yet', { notBefore: Date.now() + HOUR }, 'not valid yet'],
];

describe('of two keys of a peer', () => {
  test('either signs messages and tokens while both count', async () => {
    know({});
    for (const message of [first, second])
      for (const token of [first, second]) expect(await send(message, token)).toMatchObject(signatureTaken);
  });

  test.each(kinds)('one that is %s signs no message: err_0.1.3, and the log tells why', async (_, validity, why) => {
    know({ first: validity });
    expect(await send(first, second)).toMatchObject(refused(422, 'err_0.1.3'));
    expect(lines).toMatchObject([{ peer: pair.home.gatewayId, why: `message key ${first.keyId} is ${why}` }]);
    expect(await send(second, second)).toMatchObject(signatureTaken);
  });

  test.each(kinds)('one that is %s signs no token, even one that was good before', async (_, validity, why) => {
    know({});
    const https = connect(first);
    expect(await greet(https, second)).toMatchObject(signatureTaken);
    know({ first: validity });
    const again = await greet(https, second);
    await https.close();
    expect(again).toMatchObject(refused(401, 'UNAUTHENTICATED'));
    expect(lines).toMatchObject([{ why: `message key ${first.keyId} is ${why}` }]);
  });

  test('none that counts is no reason to fail: nothing is taken, and the other gateways go on', async () => {
    know({ first: { revoked: 'stolen' }, second: { revoked: 'stolen, too' } });
    expect(await send(second, first)).toMatchObject(refused(401, 'UNAUTHENTICATED'));
    const started = begin(foreign, homeward(pair, 1_000n, { clientRequestId: 'to-nobody' }));
    await expect(started).rejects.toMatchObject({
      code: 'NOT_POSSIBLE_NOW',
      facts: { field: 'recipientGatewayId', value: pair.home.gatewayId },
    });
  });
});

describe('a certificate of a peer', () => {
  test.each(kinds)('that is %s opens nothing: 403, and the log tells why', async (_, certificate, why) => {
    know({ certificate });
    expect(await send(first, first)).toMatchObject(refused(403, 'FORBIDDEN'));
    expect(lines).toMatchObject([{ certificate: pair.home.certificate.certSha256, why }]);
    know({});
    expect(await send(first, first)).toMatchObject(signatureTaken);
  });
});

test('an operator sees which keys and certificates of a peer count', () => {
  const [, [, { notAfter = 0 }]] = kinds as [unknown, [unknown, Validity]];
  know({ first: { revoked: 'stolen' }, certificate: { notAfter } });
  expect(foreign.gateway.application.peers()).toMatchObject([
    {
      gatewayId: pair.home.gatewayId,
      messageKeys: [
        { keyId: keyIdOf(first.publicKey), standing: 'revoked', revoked: 'stolen' },
        { keyId: keyIdOf(second.publicKey), standing: 'valid' },
      ],
      certificates: [{ standing: 'expired', notAfter: new Date(notAfter).toISOString() }],
      ledgers: [{ lane: 'trusted: single', claimKeys: [{ standing: 'valid' }] }],
    },
  ]);
});
