import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fabricAccount, type FabricUser } from '@meridian/cli/stack/accounts';
import { auctionBidder, auctionBidId, type Hash } from '@meridian/credit';
import { does, meridian, startHub, type Hub } from './command-line.ts';
import { kilogramsOf } from './holdings.ts';
import { batchOf, EMITTERS, POLICY_SET, SELLERS, type EmitterParty, type SellerParty } from './parties.ts';

/** The times that the terms announce, and as much again for a busy machine. */
const WITHIN_MS = 400_000;
const MONEY = 1_000_000n;
const DEPOSIT = 100_000n;
const ISSUED_KG = 20_000n;

const [SELLER, ASKS, WITHDRAWS] = SELLERS as readonly [SellerParty, SellerParty, SellerParty];
const [PAYS, WAITS, STAYS_AWAY] = EMITTERS as readonly [EmitterParty, EmitterParty, EmitterParty];

describe('an auction that does not end by its settlement, by the command line', () => {
  let data: string;
  let hub: Hub | undefined;
  const file = (name: string): string => join(data, `${name}.json`);
  const auction = (id: string, command: string, ...args: readonly string[]) =>
    does(data, 'auction', command, '--auction', id, ...args);
  const refused = async (id: string, command: string, ...args: readonly string[]): Promise<unknown[]> => {
    const { code, json } = await meridian(data, 'auction', command, '--auction', id, ...args);
    return [code, (json['error'] as Record<string, unknown> | undefined)?.['code']];
  };
  const balance = async (user: FabricUser): Promise<{ available: bigint; held: bigint }> => {
    const said = await does(data, 'payment', 'balance', fabricAccount(user));
    return { available: BigInt(said['available'] as string), held: BigInt(said['held'] as string) };
  };

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'meridian-ending-'));
    hub = await startHub(data);
  }, WITHIN_MS);
  afterAll(async () => {
    await hub?.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  async function announce(name: string, times: object): Promise<string> {
    const terms = {
      ...{ kind: 'coupled', currency: 'EUR', policySet: POLICY_SET, holdingLimitKg: '1000000' },
      ...{ dustAccount: fabricAccount('regulator'), deposit: DEPOSIT.toString() },
      ...{ seed: { source: 'a block that is not mined yet' }, ...times },
    };
    writeFileSync(file(name), JSON.stringify(terms));
    const announced = await does(data, 'auction', 'announce', '--file', file(name));
    return announced['auctionId'] as string;
  }

  function offer(id: string, seller: SellerParty, kg: string, keep = `own-${seller.user}`): Promise<unknown> {
    const own = ['--as', seller.user, '--keep', file(keep)] as const;
    return auction(id, 'offer', '--batch', batchOf(seller), '--kg', kg, '--ask', seller.ask, ...own);
  }

  function bid(id: string, { user, legalEntityId, installation, steps }: EmitterParty, keep = user as string) {
    const content = { legalEntityId, installation, period: '2024-01-01/2024-12-31', currency: 'EUR', steps };
    writeFileSync(file(`bid-${user}`), JSON.stringify(content));
    return auction(id, 'bid', '--file', file(`bid-${user}`), '--as', user, '--keep', file(`own-${keep}`));
  }

  test(
    'gives lots and deposits back to the unit once it is cancelled, by its auctioneer alone before the close',
    async () => {
      const { user } = WITHDRAWS;
      const bidder = WAITS.user;
      const id = await announce('cancelled', { bidsClose: '+1h', resultBy: '+2h', settleBy: '+3h' });
      await does(data, 'payment', 'issue', '--to', fabricAccount(bidder), '--amount', MONEY.toString());
      await offer(id, WITHDRAWS, '2000');
      await bid(id, WAITS);
      expect(await kilogramsOf(data, user)).toEqual({ active: ISSUED_KG - 2_000n, locked: 2_000n });
      expect(await balance(bidder)).toEqual({ available: MONEY - DEPOSIT, held: DEPOSIT });

      const reason = ['--reason', 'the seller withdrew'] as const;
      expect(await refused(id, 'release')).toEqual([3, 'AUCTION_PHASE']);
      expect(await refused(id, 'refund')).toEqual([3, 'AUCTION_PHASE']);
      expect(await refused(id, 'cancel', ...reason)).toEqual([2, 'USAGE']);
      expect(await refused(id, 'cancel', ...reason, '--yes', '--as', user)).toEqual([3, 'FORBIDDEN']);
      expect(await refused('ab'.repeat(32), 'cancel', ...reason, '--yes')).toEqual([3, 'AUCTION_NOT_FOUND']);
      expect(await auction(id, 'cancel', ...reason, '--yes')).toMatchObject({
        phase: 'cancelled',
        cancelled: { reason: 'the seller withdrew', by: fabricAccount('auctioneer') },
      });

      expect(await refused(id, 'refund', '--account', fabricAccount('custodian'))).toEqual([3, 'BID_NOT_FOUND']);
      expect(await auction(id, 'release')).toMatchObject({ released: [{ seller: fabricAccount(user), kg: '2000' }] });
      expect(await auction(id, 'refund', '--account', fabricAccount(bidder))).toMatchObject({
        refunded: [{ account: fabricAccount(bidder), deposit: DEPOSIT.toString(), held: '0' }],
      });
      expect(await kilogramsOf(data, user)).toEqual({ active: ISSUED_KG });
      expect(await balance(bidder)).toEqual({ available: MONEY, held: 0n });
      expect(await auction(id, 'release')).toMatchObject({ released: [{ kg: '0' }] });
      const next = await announce('next', { bidsClose: '+1h', resultBy: '+2h', settleBy: '+3h' });
      await offer(next, WITHDRAWS, ISSUED_KG.toString(), 'offered-again');
      expect(await kilogramsOf(data, user)).toEqual({ locked: ISSUED_KG });
      const more = [
        '--batch',
        batchOf(WITHDRAWS),
        '--kg',
        '1',
        '--ask',
        '1',
        '--as',
        user,
        '--keep',
        file('more'),
      ] as const;
      expect(await refused(next, 'offer', ...more)).toEqual([3, 'INSUFFICIENT_KG']);
      expect(await auction(id, 'show')).toMatchObject({ phase: 'cancelled', sealed: 2, lots: [{ locked: '0' }] });
    },
    WITHIN_MS,
  );

  test(
    'seals no bid that would be left out for where or what it is used for, and keeps no file of it',
    async () => {
      const id = await announce('asking', { bidsClose: '+1h', resultBy: '+2h', settleBy: '+3h' });
      await offer(id, ASKS, '1000', 'asking-offer');
      const { legalEntityId, installation, steps, user } = WAITS;
      const content = { legalEntityId, installation, period: '2024-01-01/2024-12-31', currency: 'EUR', steps };
      const sealing = async (change: object): Promise<unknown[]> => {
        writeFileSync(file('spoilt'), JSON.stringify({ ...content, ...change }));
        const [code, reason] = await refused(id, 'bid', '--file', file('spoilt'), '--as', user, '--keep', file('kept'));
        return [code, reason, existsSync(file('kept'))];
      };
      expect(await sealing({ installation: undefined })).toEqual([3, 'POLICY_INPUT_MISSING', false]);
      const { latitude } = installation;
      expect(await sealing({ installation: { ...installation, latitude: latitude + 1 } })).toEqual([
        ...[3, 'LOCATION_MISMATCH', false],
      ]);
      expect(await sealing({ currency: 'USD' })).toEqual([3, 'WRONG_CURRENCY', false]);
    },
    WITHIN_MS,
  );

  test(
    'gives the kilograms of a trade that nobody paid for back with the deposit, and the rest to whose it is',
    async () => {
      for (const { user } of [PAYS, STAYS_AWAY])
        await does(data, 'payment', 'issue', '--to', fabricAccount(user), '--amount', MONEY.toString());
      const id = await announce('lapsing', { bidsClose: '+60s', resultBy: '+150s', settleBy: '+155s' });
      await Promise.all([offer(id, SELLER, '20000'), bid(id, PAYS), bid(id, STAYS_AWAY)]);
      expect(await refused(id, 'bid', '--file', file(`bid-${PAYS.user}`), '--keep', file(`own-${PAYS.user}`))).toEqual([
        ...[2, 'USAGE'],
      ]);
      await bid(id, PAYS, 'again');
      await auction(id, 'close', '--seed', 'b10c', '--wait');
      await auction(id, 'result', '--save', file('result'));
      for (const { user } of [PAYS, STAYS_AWAY, SELLER])
        await auction(id, 'receipts', '--as', user, '--save', file(`receipt-${user}`));
      await auction(id, 'settle', '--receipt', file(`receipt-${PAYS.user}`));
      const lapse = ['--receipt', file(`receipt-${SELLER.user}`), '--yes'] as const;
      expect(await refused(id, 'cancel', '--reason', 'too late', '--yes')).toEqual([3, 'AUCTION_PHASE']);
      expect(await refused(id, 'lapse', ...lapse.slice(0, 2))).toEqual([2, 'USAGE']);
      const { settleBy } = await auction(id, 'show');
      await sleep(Math.max(0, ((settleBy as number) + 1) * 1000 - Date.now()));

      const lapsed = await auction(id, 'lapse', ...lapse, '--as', SELLER.user);
      expect(lapsed).toMatchObject({ phase: 'settled' });
      const trades = lapsed['trades'] as Record<'buyer' | 'state' | 'kg' | 'payment' | 'compensation', string>[];
      const given = trades.filter(({ state }) => state === 'lapsed');
      expect(given.map(({ buyer }) => buyer)).toEqual([fabricAccount(STAYS_AWAY.user)]);
      const [{ payment, compensation, kg } = { payment: '0', compensation: '0', kg: '0' }] = given;
      expect(compensation).toBe(payment);
      await auction(id, 'release');
      await auction(id, 'refund');

      const paid = trades.find(({ state }) => state === 'settled');
      expect(await kilogramsOf(data, SELLER.user)).toEqual({ active: ISSUED_KG - BigInt(paid?.kg ?? 0) });
      expect(BigInt(kg)).toBeGreaterThan(0n);
      expect(await kilogramsOf(data, STAYS_AWAY.user)).toEqual({});
      const sellers = await balance(SELLER.user);
      const dust = await balance('regulator');
      expect(await balance(STAYS_AWAY.user)).toEqual({ available: MONEY - BigInt(payment), held: 0n });
      expect(await balance(PAYS.user)).toEqual({ available: MONEY - BigInt(paid?.payment ?? 0), held: 0n });
      expect(sellers.available + dust.available).toBe(BigInt(payment) + BigInt(paid?.payment ?? 0));
    },
    WITHIN_MS,
  );

  test(
    'is verified against the announced terms, of the ledger or of a file, and refused where they differ',
    async () => {
      const shown = await auction(resultOf().rules.auctionId, 'show', '--save', file('announced'));
      expect(shown).toMatchObject({ phase: 'settled', kind: 'coupled', save: file('announced') });
      const verify = ['auction', 'verify', '--result', file('result'), '--allow-simulated'] as const;
      const elsewhere = join(data, 'elsewhere');
      const of = async (where: string, ...args: readonly string[]): Promise<unknown[]> => {
        const { code, json } = await meridian(where, ...verify, ...args);
        const checks = (json['checks'] as { code: string; status: string }[] | undefined) ?? [];
        return [code, json['code'], json['terms'], checks.find((check) => check.code === 'TERMS')?.status];
      };
      const announced = ['--announcement', file('announced')] as const;
      expect(await of(data)).toEqual([0, 'ACCEPTED_SIMULATED', 'ledger', 'passed']);
      expect(await of(elsewhere, ...announced)).toEqual([0, 'ACCEPTED_SIMULATED', 'announcement', 'passed']);
      expect(await of(elsewhere)).toEqual([0, 'ACCEPTED_SIMULATED', 'result', 'not made']);

      const { container, ...rest } = resultOf();
      writeFileSync(file('eased'), JSON.stringify({ ...rest, container: { ...container, minimumTcb: {} } }));
      for (const [where, ...given] of [[data], [elsewhere, ...announced]] as const) {
        const { code, json } = await meridian(where, 'auction', 'verify', '--result', file('eased'), ...given);
        expect([code, json['code']]).toEqual([3, 'TERMS']);
      }
    },
    WITHIN_MS,
  );

  test(
    'tells a bidder what it got, and whether a bid was left out for what is wrong with it',
    async () => {
      const { document } = resultOf();
      const left = (JSON.parse(document) as { exclusions: { id: string; code: string }[] }).exclusions;
      expect(left).toEqual([{ id: expect.any(String), code: 'BID_DOUBLED' }]);
      const owns = [file(`own-${PAYS.user}`), file('own-again')];
      const bidIds = owns.map(bidIdOf);
      const excluded = bidIds.findIndex((id) => id === left[0]?.id);
      const own = (which: number): readonly string[] => ['--own', owns[which] ?? ''];
      const receipt = ['--receipt', file(`receipt-${PAYS.user}`)] as const;
      const bidChecks = async (...args: readonly string[]): Promise<string[]> => {
        const verify = ['auction', 'verify', '--result', file('result'), '--allow-simulated'] as const;
        const { json } = await meridian(data, ...verify, ...args);
        const checks = json['checks'] as { code: string; status: string; detail: string }[];
        return checks.filter(({ code }) => code === 'BID').map(({ status, detail }) => `${status}: ${detail}`);
      };
      const served = expect.stringMatching(/^passed: .* got [1-9][0-9]* kg in 1 trades of the result, the best/);
      expect(await bidChecks(...own(1 - excluded), ...receipt)).toEqual([served]);
      expect(await bidChecks(...own(1 - excluded))).toEqual([
        expect.stringMatching(/^not made: receipts of .* not here/),
      ]);
      expect(await bidChecks(...own(excluded))).toEqual([expect.stringMatching(/^failed: .* BID_DOUBLED/)]);
      expect(new Set(await bidChecks(...own(0), ...own(1), ...receipt))).toEqual(
        new Set([served, expect.stringMatching(/^passed: .* left out as BID_DOUBLED, which it is/)]),
      );
    },
    WITHIN_MS,
  );

  function bidIdOf(own: string): string {
    const kept = JSON.parse(readFileSync(own, 'utf8')) as { auctionId: Hash; account: string; index: number };
    return auctionBidId(kept.auctionId, auctionBidder(kept.account), kept.index);
  }
  const resultOf = (): { rules: { auctionId: string }; container: object; document: string } =>
    JSON.parse(readFileSync(file('result'), 'utf8')) as ReturnType<typeof resultOf>;
});
