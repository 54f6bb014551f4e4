import { beforeAll, describe, expect, test } from '@jest/globals';
import type { LockCommand } from '@meridian/bridges';
import { decodeClaim, encodeAccount, parseLedger } from '@meridian/credit';
import { codeOf, must, randomHash, type Crossing } from './crossing.ts';
import { DIRECTIONS, kg, prepare, WHOLE, type Direction } from './prepare.ts';
import type { BridgeStack } from './stack.ts';
import { expectSupplyIdentity } from './supply.ts';

type Row = readonly [
  rule: string,
  code: Readonly<Record<Direction, string>>,
  spoil: (good: Crossing) => Partial<LockCommand>,
];
const both = (code: string): Readonly<Record<Direction, string>> => ({ out: code, back: code });
/** At home a lot has an owner and a place; abroad there is a balance, and a pool that gives its next ranges. */
const balance = (out: string): Readonly<Record<Direction, string>> => ({ out, back: 'INSUFFICIENT_BALANCE' });

const UNKNOWN_LEDGER = parseLedger('memory:nobody-trusts-this');

const BAD_LOCKS: readonly Row[] = [
  ['of no kilograms', both('INVALID_RANGES'), () => ({ ranges: [] })],
  ['of an empty range', both('INVALID_RANGES'), () => ({ ranges: [kg(0, 0)] })],
  ['of a range that ends before it starts', both('INVALID_RANGES'), () => ({ ranges: [kg(2_000, 1_000)] })],
  ['of ranges that touch', both('INVALID_RANGES'), () => ({ ranges: [kg(0, 1_000), kg(1_000, 2_000)] })],
  ['of ranges that overlap', both('INVALID_RANGES'), () => ({ ranges: [kg(0, 2_000), kg(1_000, 3_000)] })],
  [
    'of more ranges than a transfer carries',
    both('INVALID_RANGES'),
    () => ({ ranges: Array.from({ length: 33 }, (_, i) => kg(i * 200, i * 200 + 100)) }),
  ],
  ['of a range that ends outside the lot', balance('LOTS_DO_NOT_COVER'), () => ({ ranges: [kg(0, 11_000)] })],
  ['of kilograms of somebody else', balance('NOT_OWNER'), ({ origin }) => ({ owner: origin.account('bob') })],
  [
    'for an owner who did not approve the gateway',
    both('NOT_APPROVED'),
    ({ origin }) => ({ owner: origin.account('carol') }),
  ],
  [
    'to a ledger that nobody trusts here',
    both('UNKNOWN_LEDGER'),
    () => ({ destination: UNKNOWN_LEDGER, beneficiary: 'Org/x' }),
  ],
  ['to a beneficiary that is no account there', both('INVALID_ACCOUNT'), () => ({ beneficiary: 'nobody' })],
  ['to a beneficiary that is empty', both('INVALID_ACCOUNT'), () => ({ beneficiary: '' })],
  [
    'to the zero address, or to no organisation',
    both('INVALID_ACCOUNT'),
    () => ({ beneficiary: `0x${'0'.repeat(40)}` }),
  ],
  ['of another class', balance('INVALID_ARGUMENT'), () => ({ classId: randomHash() })],
];

/** none -> locked */
export function lockRules(name: string, stack: () => BridgeStack): void {
  describe.each(DIRECTIONS)(`${name}: a lock on the way %s`, (direction) => {
    let good: Crossing;

    beforeAll(async () => {
      good = await prepare(stack(), direction);
    });

    test.each(BAD_LOCKS)('%s is refused, and nothing changes', async (_, codes, spoil) => {
      const bad = good.with({ transferId: randomHash(), ...spoil(good) });
      const outcome = await bad.lock();
      expect(codeOf(outcome)).toBe(codes[direction]);
      if (outcome.outcome === 'refused') expect(outcome.refusal.message).not.toBe('');
      expect(must(await good.origin.bridge.lookupOrigin(bad.command.transferId))).toBeUndefined();
      expect(must(await spendableByAlice(good))).toEqual(WHOLE);
      await expectSupplyIdentity(stack(), good.credit);
    });

    if (direction === 'out')
      test('of a batch that the ledger does not have is refused', async () => {
        expect(codeOf(await good.with({ transferId: randomHash(), batchId: randomHash() }).lock())).toBe(
          'BATCH_NOT_FOUND',
        );
      });

    if (direction === 'back') {
      test('of other ranges than the next ones is refused', async () => {
        const bad = good.with({ transferId: randomHash(), ranges: [kg(1_000, 2_000)] });
        expect(codeOf(await bad.lock())).toBe('RANGES_CHANGED');
      });

      test('of less than a tonne is refused, unless it is all there is', async () => {
        const bad = good.with({ transferId: randomHash(), ranges: [kg(0, 999)] });
        expect(codeOf(await bad.lock())).toBe('BELOW_MINIMUM');
      });
    }

    test('takes exactly its ranges, is found by its id and proves itself', async () => {
      const crossing = await prepare(stack(), direction);
      const { command, origin, key } = crossing;
      const record = must(await crossing.lock());
      const { destination, owner, ...stated } = command;
      expect(owner).toBe(origin.account('alice'));
      expect(record).toEqual({
        ...stated,
        originLedger: key.originLedger,
        destinationLedger: destination.id,
        state: 'locked',
      });
      expect(must(await origin.bridge.lookupOrigin(command.transferId))).toEqual(record);
      const { state, beneficiary, ...fields } = record;
      expect(decodeClaim((await crossing.proof('locked')).claim)).toEqual({
        ...fields,
        fact: state,
        beneficiary: encodeAccount(destination.kind, beneficiary),
      });
      expect(must(await spendableByAlice(crossing, 7_000n))).toEqual([kg(3_000, 10_000)]);
      await expectSupplyIdentity(stack(), crossing.credit);
    });

    test('of kilograms that are locked already is refused', async () => {
      const crossing = await prepare(stack(), direction, WHOLE);
      must(await crossing.lock());
      const again = crossing.with({ transferId: randomHash(), ranges: [kg(1_000, 2_000)] });
      expect(codeOf(await again.lock())).toBe(balance('LOT_LOCKED')[direction]);
    });

    test('repeated answers as before, and its id with other parameters is refused', async () => {
      const crossing = await prepare(stack(), direction);
      const record = must(await crossing.lock());
      expect(must(await crossing.lock())).toEqual(record);
      const others: Partial<LockCommand>[] = [
        { ranges: [kg(3_000, 6_000)] },
        { beneficiary: crossing.destination.account('carol') },
        { assetProfile: randomHash() },
        { owner: crossing.origin.account('bob') },
      ];
      for (const other of others) expect(codeOf(await crossing.with(other).lock())).toBe('KEY_REUSED');
      expect(must(await crossing.origin.bridge.lookupOrigin(crossing.command.transferId))).toEqual(record);
    });
  });
}

const spendableByAlice = (
  { origin, credit }: Crossing,
  kilograms = 10_000n,
): ReturnType<Crossing['origin']['bridge']['spendable']> =>
  origin.bridge.spendable({ classId: credit.classId, owner: origin.account('alice'), kg: kilograms });
