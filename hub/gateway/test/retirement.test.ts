import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Hash } from '@meridian/credit';
import { encodeEvidence, signRetirementNotice } from '@meridian/satp';
import { createMessageSigner } from '../src/crypto/message-keys.ts';
import { HttpsPeerGateway } from '../src/peer/https-peer-gateway.ts';
import { keyIdIn } from '../src/peer/message-key-list.ts';
import { PeerTokens } from '../src/peer/peer-token.ts';
import { PeerDirectory } from '../src/peer/peers.ts';
import { systemClock } from '../src/clock.ts';
import { interrupted } from './support/interrupted-bridge.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, comesTo, outward } from './support/transfers.ts';
import { bridgeOf, BUYER, p256, peerOfSite, until, type Running } from './support/two-gateways.ts';

let pair: OpenPair;

beforeEach(async () => {
  pair = await openPair();
});

afterEach(async () => {
  await pair.close();
});

async function moveAbroad(home: Running, foreign: Running, kg: bigint): Promise<void> {
  const changes = { clientRequestId: `move-${String(kg)}`, asset: { batchId: pair.batchId } };
  await comesTo(foreign, await begin(home, outward(pair, kg, changes)), 'complete');
}

function retire(from: bigint, to: bigint): Hash {
  const record = pair.foreign.world.retire({
    batchId: pair.batchId,
    classId: pair.classId,
    ranges: [{ from, to }],
    owner: BUYER,
    beneficiaryName: 'Example Airline',
    reason: 'flights of 2026',
  });
  if (!('retirementId' in record)) throw new Error(`${record.code}: ${record.message}`);
  return record.retirementId;
}

const noticeAt = (at: Running, direction: 'in' | 'out', retirementId: Hash) =>
  until(
    () => at.transferLog.notice(direction, pair.foreign.world.ledger.id, retirementId),
    (row) => row?.state === 'applied',
  );

async function supplyAtHome(): Promise<Readonly<Record<string, bigint>>> {
  const supply = await bridgeOf(pair.home).supply(pair.batchId);
  if (supply.outcome !== 'done') throw new Error('no supply');
  return Object.fromEntries(Object.entries(supply.value.byStatus).filter(([, kg]) => kg > 0n));
}

describe('a retirement abroad', () => {
  test('becomes a retirement at home, and both gateways keep the notice and its receipt', async () => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    await moveAbroad(home, foreign, 40_000n);
    const retirementId = retire(0n, 1_500n);
    const sent = await noticeAt(foreign, 'out', retirementId);
    const taken = await noticeAt(home, 'in', retirementId);
    expect(JSON.parse(taken?.answer ?? '{}')).toMatchObject({
      jws: (JSON.parse(sent?.answer ?? '{}') as { jws: string }).jws,
    });
    expect(await supplyAtHome()).toEqual({ active: 60_000n, wrapped: 38_500n, retired: 1_500n });
  });

  test('made while no gateway ran is noticed after the start, and told once the home gateway is up', async () => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    await moveAbroad(home, foreign, 10_000n);
    await Promise.all([home.gateway.stop(100), foreign.gateway.stop(100)]);
    const ids = [retire(0n, 1_000n), retire(1_000n, 3_000n)];
    const again = await pair.start('foreign');
    await until(
      () => again.transferLog.counts(),
      ({ openEffects }) => openEffects === 2,
    );
    await pair.start('home');
    for (const id of ids) await noticeAt(again, 'out', id);
    expect(await supplyAtHome()).toEqual({ active: 90_000n, wrapped: 7_000n, retired: 3_000n });
  });

  test('is applied once, whatever becomes of the answers and however often it is told', async () => {
    const home = await pair.start('home', {
      bridge: interrupted(bridgeOf(pair.home), { retiredAbroad: 'unknown' }).bridge,
    });
    const foreign = await pair.start('foreign');
    await moveAbroad(home, foreign, 10_000n);
    const retirementId = retire(0n, 2_000n);
    const row = await noticeAt(foreign, 'out', retirementId);
    const { jws } = JSON.parse(row?.body ?? '{}') as { jws: string };
    const peers = new PeerDirectory([peerOfSite(pair.home)]);
    const { cert, key } = pair.foreign.certificate;
    const tokens = new PeerTokens(pair.foreign.gatewayId, pair.foreign.signer, systemClock);
    const sender = new HttpsPeerGateway({ cert, key, ca: pair.foreign.ca }, { peers, tokens, clock: systemClock });
    const answers = [
      await sender.sendNotice(pair.home.gatewayId, jws),
      await sender.sendNotice(pair.home.gatewayId, jws),
    ];
    await sender.close();
    const receipt = (JSON.parse(row?.answer ?? '{}') as { jws: string }).jws;
    expect(answers).toMatchObject([
      { outcome: 'answered', jws: receipt },
      { outcome: 'answered', jws: receipt },
    ]);
    expect(await supplyAtHome()).toEqual({ active: 90_000n, wrapped: 8_000n, retired: 2_000n });
  });

  test('whose notice was signed with a key that home does not take any more is told with the present one', async () => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    await moveAbroad(home, foreign, 10_000n);
    await home.gateway.stop(100);
    const retirementId = retire(0n, 2_000n);
    const before = await until(
      () => foreign.transferLog.notice('out', pair.foreign.world.ledger.id, retirementId),
      (row) => row !== undefined,
    );
    await foreign.gateway.stop(100);
    const known = peerOfSite(pair.foreign);
    const signer = createMessageSigner(p256().privateKey);
    const next = { jwk: signer.publicKey, keyObject: createPublicKey(signer.privateKey) };
    const messageKeys = [...known.messageKeys.map((key) => ({ ...key, revoked: 'stolen' })), next];
    await pair.start('home', { peers: [{ ...known, messageKeys }] });
    const again = await pair.start('foreign', { signer });
    const sent = await noticeAt(again, 'out', retirementId);
    const keyIdOf = (row: typeof sent): unknown => keyIdIn((JSON.parse(row?.body ?? '{}') as { jws: string }).jws);
    expect([keyIdOf(before), keyIdOf(sent)]).toEqual([pair.foreign.signer.keyId, signer.keyId]);
    expect(await supplyAtHome()).toEqual({ active: 90_000n, wrapped: 8_000n, retired: 2_000n });
  });

  test('that is not proven by a trusted key of its ledger is refused, and nothing changes', async () => {
    const [home, foreign] = [await pair.start('home'), await pair.start('foreign')];
    await moveAbroad(home, foreign, 10_000n);
    const forged = await bridgeOf({ ...pair.foreign, claimSigner: pair.home.claimSigner }).proveRetirement(
      retire(0n, 1_000n),
    );
    if (forged.outcome !== 'done') throw new Error('not proven');
    const { cert, key } = pair.foreign.certificate;
    const tokens = new PeerTokens(pair.foreign.gatewayId, pair.foreign.signer, systemClock);
    const sender = new HttpsPeerGateway(
      { cert, key, ca: pair.foreign.ca },
      { peers: new PeerDirectory([peerOfSite(pair.home)]), tokens, clock: systemClock },
    );
    const facts = { senderGatewayId: pair.foreign.gatewayId, recipientGatewayId: pair.home.gatewayId, now: Date.now() };
    const { jws } = signRetirementNotice({ ...facts, evidence: encodeEvidence(forged.value) }, pair.foreign.signer);
    const answer = await sender.sendNotice(pair.home.gatewayId, jws);
    await sender.close();
    expect(answer).toMatchObject({ outcome: 'refused', status: 422, problem: { code: 'err_0.1.3' } });
  });
});
