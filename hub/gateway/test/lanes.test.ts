import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClaimVerifier, type ClaimVerifier } from '@meridian/bridges/claims';
import { LedgerLanes } from '../src/lanes.ts';
import { openPair, type OpenPair } from './support/open-pair.ts';
import { begin, outward } from './support/transfers.ts';
import { until } from './support/two-gateways.ts';

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
  let pair: OpenPair;
  beforeEach(async () => {
    pair = await openPair();
  });
  afterEach(async () => {
    await pair.close();
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
    const home = await pair.start('home', { lanes });
    await pair.start('foreign', { claims: slow });
    const id = await begin(home, outward(pair, 40_000n));
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
