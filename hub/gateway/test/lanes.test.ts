import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClaimVerifier, type ClaimVerifier } from '@meridian/bridges/claims';
import { parseHash } from '@meridian/credit';
import { LedgerLanes } from '../src/lanes.ts';
import { BUYER, createPair, OWNER, startGateway, until, type Pair, type Running } from './support/two-gateways.ts';

describe('the lanes of ledgers', () => {
  const lanes = new LedgerLanes(
    new Map([
      ['memory:home', 'trusted: single'],
      ['memory:foreign', 'proven: headers'],
    ] as const),
  );

  test('are told of each ledger, and of all of them by the weakest', () => {
    expect(lanes.of('memory:foreign')).toBe('proven: headers');
    expect(lanes.weakest).toBe('trusted: single');
    expect(new LedgerLanes(new Map([['memory:foreign', 'proven: headers']])).weakest).toBe('proven: headers');
  });

  test('of which nothing is known are the weakest there is', () => {
    expect([new LedgerLanes().weakest, lanes.of('memory:other')]).toEqual(['trusted: single', 'trusted: single']);
  });
});

describe('evidence that cannot be judged yet', () => {
  let directory: string;
  let pair: Pair;
  let running: Running[];
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'meridian-gateway-'));
    pair = await createPair((name) => join(directory, `${name}.db`));
  });
  afterEach(async () => {
    await Promise.all(running.map(({ gateway }) => gateway.stop(100)));
    rmSync(directory, { recursive: true });
  });

  test('is neither taken nor called bad: its message comes again, and the transfer goes on', async () => {
    const { ledger } = pair.home.world;
    const signed = createClaimVerifier([{ ledger, keys: [pair.home.claimSigner.publicKey] }]);
    let told = 0;
    const slow: ClaimVerifier = {
      prepare: () => Promise.resolve(++told > 1),
      verify: (evidence, of) => told > 1 && signed.verify(evidence, of),
    };
    const lanes = new LedgerLanes(new Map([[ledger.descriptor, 'proven: headers'] as const]));
    const home = await startGateway(pair.home, pair.foreign, { lanes });
    const foreign = await startGateway(pair.foreign, pair.home, { claims: slow });
    running = [home, foreign];
    const { transfer } = await home.gateway.application.createTransfer({
      ...{
        clientRequestId: 'one',
        originAccount: OWNER,
        beneficiary: BUYER,
        recipientGatewayId: pair.foreign.gatewayId,
      },
      ...{ asset: { classId: pair.classId }, amount: { kg: 40_000n } },
    });
    const id = parseHash(transfer.id, 'id');
    const { state, lanes: shown } = await until(
      () => home.gateway.application.transfer(id),
      (view) => !view.open,
      20_000,
    );
    // Its first message with evidence was refused and sent again, that with the burn was not.
    expect([state, told]).toEqual(['complete', 3]);
    expect(shown).toEqual({ origin: 'proven: headers', destination: 'trusted: single' });
  }, 30_000);
});
