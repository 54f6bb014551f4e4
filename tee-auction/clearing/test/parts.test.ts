import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { hashText, sha256, ZERO_HASH, type Hash } from '@meridian/credit';
import { build } from 'esbuild';
import fc from 'fast-check';
import { certify } from '../src/certificate.ts';
import { merkleTree, rootFrom } from '../src/merkle.ts';
import { readResult } from '../src/read-result.ts';
import { saltsFrom } from '../src/result.ts';
import { encodeTrade, tradeFromJson, tradeIdOf, tradeToJson, type Trade } from '../src/trade.ts';
import { moneyOf } from '../src/units.ts';

test.each(['index.ts', 'check/index.ts'])(
  'the entry %s is without the solver, so that a chaincode can take it in',
  async (entry) => {
    const { metafile } = await build({
      entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some((input) => input.endsWith('clearing/src/check/result.ts'))).toBe(true);
    expect(inputs.filter((input) => /highs/i.test(input))).toEqual([]);
  },
);

describe('the tree', () => {
  const leaf = (i: number): Uint8Array => Uint8Array.of(i, i);

  test('leads from every leaf of any count to its root, and from no other place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(39), (count, a, b) => {
        const tree = merkleTree(Array.from({ length: count }, (_, i) => leaf(i)));
        const [own, other] = [a % count, b % count];
        expect(rootFrom(leaf(own), own, count, tree.proofOf(own))).toBe(tree.root);
        if (own !== other) expect(rootFrom(leaf(own), other, count, tree.proofOf(own))).not.toBe(tree.root);
      }),
    );
  });

  test('is that of RFC 6962 for three leaves, and zero for none', () => {
    const concat = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
    const bytes = (hash: Hash): Uint8Array => Uint8Array.from(Buffer.from(hash, 'hex'));
    const leaves = [0, 1, 2].map((i) => sha256(concat(Uint8Array.of(0), leaf(i))));
    const [a, b, c] = leaves.map(bytes) as [Uint8Array, Uint8Array, Uint8Array];
    const left = bytes(sha256(concat(Uint8Array.of(1), a, b)));
    expect(merkleTree([0, 1, 2].map(leaf)).root).toBe(sha256(concat(Uint8Array.of(1), left, c)));
    expect(merkleTree([]).root).toBe(ZERO_HASH);
  });
});

describe('a trade', () => {
  const trade: Trade = {
    tradeId: tradeIdOf(hashText('auction'), hashText('lot'), hashText('bid')),
    lotId: hashText('lot'),
    bidId: hashText('bid'),
    buyer: hashText('buyer'),
    kg: 1_234n,
    ppm: 414_971n,
    payment: 99n,
    salt: hashText('salt'),
  };

  test('has bytes of a fixed layout', () => {
    const bytes = encodeTrade(trade);
    expect(bytes.length).toBe(25 + 3 * 32 + 8 + 4 + 16 + 32);
    expect(Buffer.from(bytes.subarray(0, 25)).toString()).toBe('meridian/auction-trade/v1');
    expect(sha256(bytes)).toBe('4752d07890616476f4e151dfa5c8e76d0e4de7c38cb5f122016707fda79be2e6');
  });

  test('comes back from its JSON as it was, and is refused without a field', () => {
    expect(tradeFromJson(JSON.parse(JSON.stringify(tradeToJson(trade))))).toEqual(trade);
    for (const field of Object.keys(trade)) {
      expect(() => tradeFromJson({ ...tradeToJson(trade), [field]: undefined })).toThrow();
    }
    expect(() => tradeFromJson(undefined)).toThrow(expect.objectContaining({ code: 'INVALID_TRADE' }));
  });
});

test('the buyer pays the unit that is begun, the seller gets the whole ones', () => {
  expect(moneyOf(1_000n, 5_000_000n)).toEqual({ payment: 5n, proceeds: 5n });
  expect(moneyOf(1_001n, 5_000_000n)).toEqual({ payment: 6n, proceeds: 5n });
  expect(moneyOf(1n, 1n)).toEqual({ payment: 1n, proceeds: 0n });
  expect(moneyOf(7n, 0n)).toEqual({ payment: 0n, proceeds: 0n });
});

test('salts are the same for the same key and trade, and others for others', () => {
  const [one, two] = [saltsFrom(new Uint8Array(32).fill(1)), saltsFrom(new Uint8Array(32).fill(2))];
  const id = hashText('trade');
  expect(one(id)).toBe(saltsFrom(new Uint8Array(32).fill(1))(id));
  expect(new Set([one(id), two(id), one(hashText('another'))]).size).toBe(3);
});

test('a certificate in small numbers: one tonne sold at 30 between an ask of 10 and a value of 50', () => {
  const steps = [{ kg: 1_000n, value: 50n }];
  const lot = { kg: 1_000n, ask: 10n, price: 30_000_000n };
  const minor = 10n ** 15n;
  expect(
    certify([{ steps, effectivePrice: 30_000_000n, bought: 1_000n * 10n ** 12n }], [{ ...lot, sold: 1_000n }]),
  ).toEqual({ primal: 40n * minor, dual: 40n * minor, gap: 0n });
  expect(certify([{ steps, effectivePrice: 30_000_000n, bought: 0n }], [{ ...lot, sold: 0n }])).toEqual({
    primal: 0n,
    dual: 40n * minor,
    gap: 40n * minor,
  });
});

test.each([[''], ['{}'], ['null'], ['[]'], ['{"format":"meridian/auction-result/v1"}'], ['no json']])(
  'a text that is no result is refused as malformed: %j',
  (text) => {
    const outcome = readResult(text);
    expect(outcome.ok ? 'read' : outcome.refusal.code).toBe('RESULT_MALFORMED');
  },
);
