import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  checkResult,
  readResult,
  type ClosedAuction,
  type IndependentRules,
  type ResultDocument,
} from '@meridian/clearing';
import { multiplier, policySetFromJson, policySetId, READY_MADE, ZERO_HASH } from '@meridian/credit';

import { ask, CODE, container, network, resultOf, type Network } from './support/container.ts';
import {
  bidOf,
  BIDS_CLOSE,
  clearBody,
  EMITTERS,
  lotIdOf,
  putBody,
  rules,
  seal,
  SELLERS,
  statementOf,
} from './support/market.ts';

const document = READY_MADE['vintage-half-life'];
const policySet = policySetFromJson(document);

let net: Network;

beforeAll(async () => {
  net = await network();
});

const independent = (change: Partial<IndependentRules> = {}): IndependentRules => {
  const { auctionId, currency, lotKg, tick, priceTick, holdingLimitKg, dustAccount } = rules();
  const common = { auctionId, currency, lotKg, tick, priceTick, holdingLimitKg, dustAccount };
  return { ...common, kind: 'independent', k: 500_000n, policySet: policySetId(policySet), ...change };
};

/** Clears these bids, with asks or without, under the name that lots are bound to: each test in a container of its own. */
async function clear(
  of: IndependentRules,
  withAsks: boolean,
): Promise<{ result: ResultDocument; closed: ClosedAuction }> {
  const own = await container(net);
  try {
    const asks = SELLERS.map(({ account, credit, ask: price }) =>
      seal({ kind: 'ask', offer: { currency: 'EUR', ask: price } }, { account, subject: lotIdOf(credit) }, own.bidKey),
    );
    const bids = EMITTERS.map((emitter, i) => {
      const { kind, salt, beneficiary, period, bid } = bidOf(emitter, [
        { kg: 70_000n, value: 1_200n + 100n * BigInt(i) },
      ]);
      return seal({ kind, salt, beneficiary, period, bid }, { account: emitter.account }, own.bidKey);
    });
    const sealed = await Promise.all([...(withAsks ? asks : []), ...bids]);
    const statement = statementOf(sealed, own.bidKey, of);
    const body = clearBody(statement, net.peers, of);
    expect((await ask(own, 'PUT', '/bids', putBody(sealed))).status).toBe(202);
    const request = { ...body, policySet: of.policySet === ZERO_HASH ? undefined : document };
    expect((await ask(own, 'POST', '/clear', request)).status).toBe(202);
    const read = readResult((await resultOf(own, of.auctionId)).body['document'] as string);
    if (!read.ok) throw new Error(read.refusal.code);
    const lots = SELLERS.map(({ credit }) => ({ lotId: lotIdOf(credit), kg: 100_000n }));
    lots.sort((a, b) => (a.lotId < b.lotId ? -1 : 1));
    const { bidsRoot, bidsCount, seed } = statement;
    return { result: read.value, closed: { rules: of, lots, bidsRoot, bidsCount, seed, codeHash: CODE } };
  } finally {
    await own.close();
  }
}

describe('an independent auction', () => {
  test('multiplies each lot by what the set makes of its credit, and clears at one price', async () => {
    const { result, closed } = await clear(independent(), true);
    const factors = new Map(
      SELLERS.map(({ credit }) => [lotIdOf(credit), multiplier(policySet, credit, { time: BIDS_CLOSE }).ppm]),
    );
    const lotFactors = closed.lots.map(({ lotId }) => factors.get(lotId) ?? 0n);
    expect(lotFactors.every((factor) => factor > 0n && factor < 1_000_000n)).toBe(true);
    expect(checkResult(result, closed, { lotFactors })).toBeUndefined();
    expect(result.exclusions).toEqual([]);
    expect(result.trades).toBeGreaterThan(0);
    expect(result.lots.map(({ factor }) => factor)).toEqual(lotFactors.map(String));
  });

  test('that is one-sided takes no asks, and is cancelled below its volume where the rules say so', async () => {
    const oneSided = (underSubscribed: 'sell' | 'cancel'): IndependentRules =>
      independent({ policySet: ZERO_HASH, oneSided: { reserve: 1_000n, underSubscribed } });
    const sold = await clear(oneSided('sell'), false);
    expect(checkResult(sold.result, sold.closed)).toBeUndefined();
    expect([sold.result.outcome, sold.result.kg]).toEqual(['cleared', '210000']);
    const cancelled = await clear(oneSided('cancel'), false);
    expect(checkResult(cancelled.result, cancelled.closed)).toBeUndefined();
    expect([cancelled.result.outcome, cancelled.result.trades]).toEqual(['cancelled', 0]);
  });
});
