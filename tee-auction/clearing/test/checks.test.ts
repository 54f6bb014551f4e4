import { beforeAll, describe, expect, test } from '@jest/globals';
import { hashText, type Hash } from '@meridian/credit';
import { audit, type Audited } from '../src/check/audit.ts';
import { checkBestResponse, type OwnBid } from '../src/check/best-response.ts';
import { checkInclusion } from '../src/check/inclusion.ts';
import { checkOffer } from '../src/check/offer.ts';
import { checkResult, type Known } from '../src/check/result.ts';
import { clearCoupled } from '../src/coupled/clear.ts';
import { highsSolver } from '../src/highs.ts';
import { clearIndependent } from '../src/independent/clear.ts';
import { readResult } from '../src/read-result.ts';
import { canonicalResult, type ClearedAuction, type Receipt, type ResultDocument } from '../src/result.ts';
import {
  closedAuction,
  coupledBid,
  coupledRules,
  independentBid,
  independentRules,
  lotsOf,
  offersOf,
  saltOf,
  there,
} from './support/auction.ts';
import { spoilings } from './support/spoil.ts';

const MASSES = [12_345_678n, 7_000_000n, 3_210_987n, 5_000_000n];
const ASKS = [1_111n, 1_500n, 900n, 14_000n];
const LOT_FACTORS = [1_000_000n, 750_000n, 912_345n, 1_000_000n];
const STEPS = [
  [
    { kg: 4_000_000n, value: 5_555n },
    { kg: 3_000_000n, value: 2_222n },
  ],
  [{ kg: 9_876_543n, value: 4_321n }],
  [
    { kg: 1_234_567n, value: 9_999n },
    { kg: 2_000_000n, value: 1_700n },
  ],
  [{ kg: 500_000n, value: 950n }],
] as const;
const PPM = [
  [1_000_000, 650_000, 412_345, 900_000],
  [512_345, 812_345, 1_000_000, 0],
  [333_333, 1_000_000, 777_777, 100_000],
  [900_000, 900_000, 0, 900_000],
] as const;

const lots = lotsOf(MASSES);
const offers = offersOf(lots, ASKS);
const exclusions = [{ id: hashText('unopened'), code: 'NOT_OPENED' }];

interface Sample {
  readonly input: Audited;
  readonly known: Known;
  readonly result: ClearedAuction;
}

const samples: Partial<Record<Audited['kind'], Sample>> = {};
const sampleOf = (kind: Audited['kind']): Sample => there(samples[kind]);

beforeAll(async () => {
  const coupled = {
    closed: closedAuction(coupledRules(), lots, 9),
    offers,
    bids: STEPS.map((steps, i) => coupledBid(i, steps, there(PPM[i]))),
    exclusions,
  };
  const outcome = clearCoupled({ ...coupled, saltOf }, await highsSolver());
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  samples.coupled = { input: { kind: 'coupled', ...coupled }, known: { asks: ASKS }, result: outcome.value };
  const independent = {
    closed: closedAuction(independentRules(), lots, 9),
    offers,
    bids: STEPS.map((steps, i) => independentBid(i, steps, i % 2 === 0 ? 1_000_000n : 823_456n)),
    lotFactors: LOT_FACTORS,
    exclusions,
  };
  samples.independent = {
    input: { kind: 'independent', ...independent },
    known: { lotFactors: LOT_FACTORS, asks: ASKS },
    result: clearIndependent({ ...independent, saltOf }),
  };
});

const KINDS = ['coupled', 'independent'] as const;

/** What the document's own arithmetic cannot tell: what is under the root, who was left out, and of a coupled price less than a unit of money. */
const NEEDS_MORE = {
  coupled: /^(tradesRoot|exclusions|lots\.\d+\.price)/,
  independent: /^(tradesRoot|exclusions)/,
};

const receiptsOf = ({ trades, tree }: ClearedAuction, bidId: Hash): Receipt[] =>
  trades.flatMap((trade, index) => (trade.bidId === bidId ? [{ trade, index, proof: tree.proofOf(index) }] : []));

describe.each(KINDS)('a result of a %s auction', (kind) => {
  test('is accepted by everybody, with and without what only some know, and by an auditor', () => {
    const { input, known, result } = sampleOf(kind);
    expect(result.trades.length).toBeGreaterThan(4);
    expect(checkResult(result.document, input.closed)).toBeUndefined();
    expect(checkResult(result.document, input.closed, known)).toBeUndefined();
    expect(audit(result.document, result.trades, input)).toBeUndefined();
  });

  test('is refused by an auditor when anything of it is changed by one unit', () => {
    const { input, result } = sampleOf(kind);
    const changed = spoilings(result.document).filter(({ what }) => !what.startsWith('format'));
    expect(changed.length).toBeGreaterThan(60);
    expect(changed.filter(({ document }) => audit(document, result.trades, input) === undefined)).toEqual([]);
  });

  test('is refused by anybody when anything of it is changed that it says itself, or the ledger knows', () => {
    const { input, known, result } = sampleOf(kind);
    const unnoticed = spoilings(result.document)
      .filter(({ document }) => {
        const read = readResult(canonicalResult(document));
        return read.ok && checkResult(read.value, input.closed, known) === undefined;
      })
      .map(({ what }) => what);
    expect(unnoticed.filter((what) => !NEEDS_MORE[kind].test(what))).toEqual([]);
  });

  test('is refused by an auditor when a trade is changed by one unit, left out, added or swapped', () => {
    const { input, result } = sampleOf(kind);
    const { document, trades } = result;
    const changed = trades.flatMap((trade, i) => [
      trades.with(i, { ...trade, kg: trade.kg + 1n }),
      trades.with(i, { ...trade, kg: trade.kg - 1n }),
      trades.with(i, { ...trade, ppm: trade.ppm + 1n }),
      trades.with(i, { ...trade, payment: trade.payment + 1n }),
      trades.with(i, { ...trade, payment: trade.payment - 1n }),
      trades.with(i, { ...trade, salt: hashText('other') }),
      trades.with(i, { ...trade, buyer: hashText('other') }),
      trades.toSpliced(i, 1),
      trades.toSpliced(i, 0, trade),
    ]);
    const all = [...changed, [...trades].reverse(), []];
    expect(all.filter((list) => audit(document, list, input) === undefined)).toEqual([]);
  });

  test('is refused for other bids than those it was made of', () => {
    const { input, result } = sampleOf(kind);
    const without = { ...input, bids: input.bids.slice(1) } as Audited;
    const content = there(input.bids[0]);
    const more = { ...content, steps: content.steps.map(({ kg, value }) => ({ kg, value: value + 900n })) };
    const raised = { ...input, bids: [more, ...input.bids.slice(1)] } as Audited;
    expect(audit(result.document, result.trades, without)).toBeDefined();
    expect(audit(result.document, result.trades, raised)).toBeDefined();
  });

  test('holds every trade, once, with a proof for its own place', () => {
    const { document, trades, tree } = sampleOf(kind).result;
    trades.forEach((trade, index) => {
      const receipt = { trade, index, proof: tree.proofOf(index) };
      const included = checkInclusion(document, receipt);
      expect(included.ok && included.value.payment).toBe(trade.payment);
      const codeOf = (change: Partial<Receipt>): string => {
        const outcome = checkInclusion(document, { ...receipt, ...change });
        return outcome.ok ? 'included' : outcome.refusal.code;
      };
      expect(codeOf({ index: index + 1 })).toBe('TRADE_NOT_INCLUDED');
      expect(codeOf({ index: -1 })).toBe('TRADE_NOT_INCLUDED');
      expect(codeOf({ proof: receipt.proof.slice(1) })).toBe('TRADE_NOT_INCLUDED');
      expect(codeOf({ proof: [...receipt.proof, hashText('more')] })).toBe('TRADE_NOT_INCLUDED');
      expect(codeOf({ trade: { ...trade, kg: trade.kg + 1n } })).toBe('TRADE_NOT_INCLUDED');
      expect(codeOf({ trade: { ...trade, bidId: hashText('other') } })).toBe('TRADE_ID_WRONG');
    });
  });
});

describe('a bidder of a coupled auction', () => {
  const ownBid = (i: number): OwnBid => {
    const { input } = sampleOf('coupled');
    const bid = there(input.bids[i]);
    const ppmOf = (lotId: Hash): bigint => BigInt(there(PPM[i]?.[lots.findIndex((lot) => lot.lotId === lotId)]));
    return { ...bid, ppmOf, worthOf: (lotId) => ppmOf(lotId) * 1_000_000n };
  };
  const codeOf = (own: OwnBid, receipts: readonly Receipt[], document: ResultDocument): string => {
    const outcome = checkBestResponse(document, own, receipts);
    return outcome.ok ? 'content' : outcome.refusal.code;
  };

  test('finds its best response, and all regrets with those of the sellers make the gap', () => {
    const { input, result } = sampleOf('coupled');
    const regrets = input.bids.map((_, i) => {
      const outcome = checkBestResponse(result.document, ownBid(i), receiptsOf(result, ownBid(i).bidId));
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      expect(outcome.value.surplus).toBeGreaterThanOrEqual(0n);
      expect(outcome.value.regret).toBeGreaterThanOrEqual(0n);
      return outcome.value.regret;
    });
    const unsold = result.document.lots.map(({ price, kg }, j) => {
      const premium = BigInt(price) - there(ASKS[j]) * 1_000_000n;
      return (there(MASSES[j]) - BigInt(kg)) * premium * 1_000_000n;
    });
    expect([...regrets, ...unsold].reduce((sum, each) => sum + each, 0n)).toBe(BigInt(result.document.gap));
  });

  test('refuses what is not its own, doubled, of another multiplier, more than wanted, above its value or not its best', () => {
    const { result } = sampleOf('coupled');
    const { document } = result;
    const own = ownBid(0);
    const receipts = receiptsOf(result, own.bidId);
    const first = there(receipts[0]);
    expect(codeOf(own, receipts, document)).toBe('content');
    expect(codeOf(own, [first, first], document)).toBe('TRADE_DOUBLED');
    expect(codeOf(own, receiptsOf(result, ownBid(1).bidId), document)).toBe('TRADE_FOREIGN');
    expect(codeOf({ ...own, buyer: hashText('else') }, receipts, document)).toBe('TRADE_FOREIGN');
    expect(codeOf({ ...own, ppmOf: (lotId) => own.ppmOf(lotId) + 1n }, receipts, document)).toBe('PPM_WRONG');
    expect(codeOf({ ...own, steps: [{ kg: 1n, value: 5_555n }] }, receipts, document)).toBe('OVER_DEMAND');
    expect(codeOf({ ...own, steps: [{ kg: 9_000_000n, value: 1n }] }, receipts, document)).toBe('NOT_RATIONAL');
    expect(codeOf(own, [], document)).toBe('NOT_BEST_RESPONSE');
    const excluded = { ...document, exclusions: [{ id: own.bidId, code: 'OFF_TICK' }] };
    expect(codeOf(own, [], excluded)).toBe('BID_EXCLUDED');
  });
});

test('a bidder of an independent auction finds its best response by the product of both factors', () => {
  const { input, result } = sampleOf('independent');
  if (input.kind !== 'independent') throw new Error('another kind');
  for (const bid of input.bids) {
    const worthOf = (lotId: Hash): bigint =>
      there(LOT_FACTORS[lots.findIndex((lot) => lot.lotId === lotId)]) * bid.factor;
    const own = { ...bid, worthOf, ppmOf: (lotId: Hash) => worthOf(lotId) / 1_000_000n };
    expect(checkBestResponse(result.document, own, receiptsOf(result, bid.bidId)).ok).toBe(true);
  }
});

describe('a seller', () => {
  test.each(KINDS)('of a %s auction is owed the sum of its trades', (kind) => {
    const { input, result } = sampleOf(kind);
    offers.forEach((offer) => {
      const receipts = result.trades.flatMap((trade, index) =>
        trade.lotId === offer.lotId ? [{ trade, index, proof: result.tree.proofOf(index) }] : [],
      );
      const lot = there(result.document.lots.find(({ lotId }) => lotId === offer.lotId));
      const sale = { ok: true, value: { kg: BigInt(lot.kg), proceeds: BigInt(lot.proceeds) } };
      expect(checkOffer(result.document, input.closed, offer, receipts)).toEqual(sale);
      expect(checkOffer(result.document, input.closed, offer)).toEqual(sale);
    });
  });

  test('refuses a price below its ask, a price above the ask of what stays unsold, a missing trade and being left out', () => {
    const { input, result } = sampleOf('coupled');
    const [sold, unsold] = [there(offers[0]), there(offers[3])];
    const codeOf = (offer: typeof sold, receipts?: Receipt[], document = result.document): string => {
      const outcome = checkOffer(document, input.closed, offer, receipts);
      return outcome.ok ? 'content' : outcome.refusal.code;
    };
    expect(codeOf({ ...sold, ask: 99_999n })).toBe('SOLD_BELOW_ASK');
    expect(codeOf({ ...unsold, ask: unsold.ask - 1n })).toBe('UNSOLD_ABOVE_ASK');
    expect(codeOf(sold, [])).toBe('PROCEEDS_WRONG');
    expect(codeOf({ ...sold, lotId: hashText('no lot') })).toBe('LOT_UNKNOWN');
    const left = { ...result.document, exclusions: [{ id: sold.lotId, code: 'OFF_TICK' }] };
    expect(codeOf(sold, undefined, left)).toBe('OFFER_EXCLUDED');
  });
});
