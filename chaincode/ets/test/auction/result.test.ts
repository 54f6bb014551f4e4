import { describe, expect, test } from '@jest/globals';
import { canonicalResult, resultHash, type ResultDocument } from '@meridian/clearing';
import { fromHex, multiplier, policySetFromJson, PPM_ONE, toHex } from '@meridian/credit';
import type { TestLedger } from '../support/ledger.ts';
import { activated, recent } from '../support/policies.ts';
import { alice, auctioneer, BATCH, bob, configured, provenance } from '../support/world.ts';
import { changesOf } from './support/changes.ts';
import { evidenceArguments, resultArguments, startContainer } from './support/container.ts';
import { CONTAINER_TERMS } from './support/container-evidence.ts';
import {
  announced,
  askOf,
  AUCTION,
  bidOf,
  blob,
  cleared,
  closed,
  dave,
  rules,
  seeded,
  settlementOf,
} from './support/stage.ts';

const present = (ledger: TestLedger, argument: object) => ledger.submit(dave, 'Auction:Result', argument);
const refusal = (ledger: TestLedger, argument: object) => ledger.refusal(dave, 'Auction:Result', argument);

describe('Auction:Result', () => {
  test('takes what the attested key has signed, from anybody, and answers it again', async () => {
    const stage = await seeded();
    const { ledger, container } = stage;
    const { document } = await cleared(stage);
    const argument = resultArguments(container, document);
    const { answer, stub } = await ledger.simulate(dave, 'Auction:Result', argument);
    expect(answer).toMatchObject({ document, resultHash: resultHash(document), simulated: true });
    expect(stub.event?.name).toBe('AuctionCleared');
    await present(ledger, argument);
    const again = await ledger.simulate(bob, 'Auction:Result', argument);
    expect(again.stub.writes.size).toBe(0);
    const read = await ledger.evaluate(bob, 'Auction:ResultOf', { auctionId: AUCTION });
    expect(read).toMatchObject({ document, progress: { trades: document.trades, settled: 0, kg: '0' } });
    // A second document, however well signed, is one too many.
    const other = { ...document, tradesRoot: document.lotsHash };
    expect(await refusal(ledger, resultArguments(container, other))).toMatchObject({ code: 'RESULT_EXISTS' });
  });

  test('takes none in which any one value was changed after it was signed', async () => {
    const stage = await seeded();
    const { document } = await cleared(stage);
    const signature = stage.container.sign(document);
    const changes = changesOf(document);
    expect(changes.length).toBeGreaterThan(100);
    for (const { name, document: changed } of changes) {
      const argument = { auctionId: AUCTION, document: canonicalResult(changed), signature };
      const { code } = await refusal(stage.ledger, argument);
      expect([name, ['RESULT_SIGNATURE', 'RESULT_MALFORMED']]).toEqual([name, expect.arrayContaining([code])]);
    }
    await present(stage.ledger, resultArguments(stage.container, document));
  });

  test('takes none that the container signed wrong in any one value that the ledger can know', async () => {
    const stage = await seeded();
    const { document } = await cleared(stage);
    const taken: string[] = [];
    const codes = new Set<string>();
    for (const { name, document: changed } of changesOf(document)) {
      const argument = resultArguments(stage.container, changed);
      const answer = await refusal({ ...stage }.ledger, argument).catch(() => undefined);
      if (answer === undefined) taken.push(name);
      else codes.add(answer.code);
    }
    // Nobody but the traders knows what is under the root, and only the container what did not open; with another root receipts lead
    // nowhere, and what is excluded costs a deposit, no more.
    expect(taken).toEqual([
      'exclusions without its first',
      'exclusions.0.id with another last character',
      'exclusions.0.code with another last character',
      'tradesRoot with another last character',
    ]);
    const found = [
      'RESULT_MALFORMED',
      'RESULT_MISMATCH',
      'SUM_WRONG',
      'GAP_WRONG',
      'LOT_PRICE_WRONG',
      'LOTS_INCOMPLETE',
    ];
    expect([...codes]).toEqual(expect.arrayContaining(found));
    await present(stage.ledger, resultArguments(stage.container, { ...document, tradesRoot: document.seed }));
    const trades = settlementOf(await cleared(stage));
    expect(await stage.ledger.refusal(bob, 'Auction:Settle', trades)).toMatchObject({ code: 'TRADE_NOT_IN_RESULT' });
  });

  test('takes it under the attested key alone', async () => {
    const stage = await seeded();
    const { ledger, container, start } = stage;
    const { document } = await cleared(stage);
    const good = resultArguments(container, document);
    const wrong = { code: 'RESULT_SIGNATURE', field: 'signature' };
    const stranger = startContainer(AUCTION, start, { secret: 12 });
    expect(await refusal(ledger, resultArguments(stranger, document))).toMatchObject(wrong);
    const bytes = fromHex(good.signature, 'signature');
    for (const at of [0, 31, 32, 63]) {
      const signature = toHex(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect(await refusal(ledger, { ...good, signature })).toMatchObject(wrong);
    }
    // The same signature with the high s would be a second one.
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const high = (order - BigInt(`0x${good.signature.slice(64)}`)).toString(16).padStart(64, '0');
    expect(await refusal(ledger, { ...good, signature: good.signature.slice(0, 64) + high })).toMatchObject(wrong);
    for (const signature of ['00'.repeat(64), 'ff'.repeat(64)])
      expect(await refusal(ledger, { ...good, signature })).toMatchObject(wrong);
    expect(await refusal(ledger, { ...good, signature: '00'.repeat(63) })).toMatchObject({ code: 'INVALID_ARGUMENT' });
    // A key that was attested for this auction later counts as well, for the same document.
    await ledger.submit(bob, 'Auction:AcceptEvidence', evidenceArguments(AUCTION, stranger.evidence));
    await present(ledger, resultArguments(stranger, document));
    expect((await ledger.simulate(bob, 'Auction:Result', good)).stub.writes.size).toBe(0);
  });

  test('verifies the evidence again, by the time of the result', async () => {
    const years = 8 * 365 * 86_400;
    const now = (await configured()).time;
    const stage = await seeded({ resultBy: now + years, settleBy: now + years + 1 });
    const { document } = await cleared(stage);
    stage.ledger.time = now + years - 1;
    expect(await refusal(stage.ledger, resultArguments(stage.container, document))).toMatchObject({
      code: 'EVIDENCE_REFUSED',
      check: 'VALIDITY',
    });
  });

  test('takes none that says it is of code that another container runs', async () => {
    const other = 'cd'.repeat(32);
    const stage = await seeded({ container: { ...CONTAINER_TERMS, codes: [...CONTAINER_TERMS.codes, other] } });
    const { document } = await cleared(stage);
    const argument = resultArguments(stage.container, { ...document, codeHash: other as ResultDocument['codeHash'] });
    expect(await refusal(stage.ledger, argument)).toMatchObject({ code: 'RESULT_MISMATCH', field: 'codeHash' });
  });

  test('comes after the seed and before it is due', async () => {
    const early = await closed();
    const stage = await seeded();
    const { document } = await cleared(stage);
    const argument = resultArguments(stage.container, document);
    expect(await refusal(early.ledger, argument)).toMatchObject({ code: 'AUCTION_PHASE', value: 'closed' });
    stage.ledger.time = stage.start + 2 * 86_400;
    expect(await refusal(stage.ledger, argument)).toMatchObject({ code: 'RESULT_LATE' });
    stage.ledger.time -= 1;
    await present(stage.ledger, argument);
  });

  test.each([
    ['no text', { document: {} }, 'INVALID_ARGUMENT'],
    ['no JSON', { document: 'result' }, 'RESULT_MALFORMED'],
    ['a text that is not canonical', (text: string) => ({ document: ` ${text}` }), 'RESULT_MALFORMED'],
    ['a field more', (text: string) => ({ document: text.replace('}', ',"note":""}') }), 'RESULT_MALFORMED'],
    ['another auction', { auctionId: 'ab'.repeat(32) }, 'AUCTION_NOT_FOUND'],
  ])('with %s is refused', async (_, spoilt, code) => {
    const stage = await seeded();
    const { document } = await cleared(stage);
    const good = resultArguments(stage.container, document);
    const more = typeof spoilt === 'function' ? spoilt(good.document) : spoilt;
    expect(await refusal(stage.ledger, { ...good, ...more })).toMatchObject({ code });
  });
});

describe('the factors of the lots of an independent auction', () => {
  const set = policySetFromJson(recent);

  /** The auction of these tests under the set `recent`. */
  async function underSet() {
    const ledger = await configured();
    const policySet = await activated(ledger, recent);
    const bidsClose = ledger.time + 86_400;
    const factor = multiplier(set, provenance, { time: bidsClose }).ppm;
    return { policySet, factor };
  }

  test('are computed on the ledger, and a result with others is refused', async () => {
    const { policySet, factor } = await underSet();
    expect(factor).toBeLessThan(PPM_ONE);
    const stage = await seeded({ rules: { ...rules, policySet } });
    const { document } = await cleared(stage, PPM_ONE);
    expect(await refusal(stage.ledger, resultArguments(stage.container, document))).toMatchObject({
      code: 'RESULT_MISMATCH',
      value: PPM_ONE.toString(),
      expected: factor.toString(),
    });
    const right = await cleared(stage, factor);
    await present(stage.ledger, resultArguments(stage.container, right.document));
    const settled = await stage.ledger.submit<{ trades: { ppm: string }[] }>(
      bob,
      'Auction:Settle',
      settlementOf(right),
    );
    expect(new Set(settled.trades.map(({ ppm }) => ppm))).toEqual(new Set([factor.toString()]));
  });
});

describe('an auction that its rules cancel', () => {
  test('gives back every lot and every deposit', async () => {
    const oneSided = { rules: { ...rules, oneSided: { reserve: '10', underSubscribed: 'cancel' } } };
    const stage = await announced(oneSided);
    const { ledger, container, start } = stage;
    await ledger.submit(bob, 'Auction:AcceptEvidence', evidenceArguments(AUCTION, container.evidence));
    const mine = { batchId: BATCH, lot: '0', ranges: '0-5000', to: auctioneer.account() };
    await ledger.submit(alice, 'Credit:Transfer', mine);
    const { index, ciphertext, ...lot } = askOf('0-5000', ['0']);
    expect([index, ciphertext]).toEqual([0, blob('ask')]);
    const { lotId } = await ledger.submit<{ lotId: string }>(auctioneer, 'Auction:Offer', lot);
    await ledger.submit(bob, 'Auction:Commit', bidOf(bob.account()));
    ledger.time = start + 86_460;
    await ledger.submit(dave, 'Auction:Close', { auctionId: AUCTION });
    await ledger.submit(auctioneer, 'Auction:Seed', { auctionId: AUCTION, value: '01' });
    const { document } = await cleared(stage, PPM_ONE, {
      asks: [],
      bids: [{ buyer: bob, steps: [{ kg: 1000n, value: 40n }] }],
    });
    expect(document.outcome).toBe('cancelled');
    await present(ledger, resultArguments(container, document));
    expect(await ledger.evaluate(bob, 'Auction:Auction', { auctionId: AUCTION })).toMatchObject({ phase: 'cancelled' });
    await ledger.submit(dave, 'Auction:ReleaseLot', { auctionId: AUCTION, lotId });
    const { bidder } = await ledger
      .evaluate<{ bidder: string }>(bob, 'Auction:Commitments', { auctionId: AUCTION, pageSize: 1 })
      .then((page) => (page as unknown as { commitments: [{ bidder: string }] }).commitments[0]);
    await ledger.submit(dave, 'Auction:Refund', { auctionId: AUCTION, bidder, index: 0 });
    const balance = await ledger.evaluate(bob, 'Payment:Balance', { account: bob.account(), currency: 'EUR' });
    expect(balance).toEqual({ available: '100000', held: '0' });
  });
});
