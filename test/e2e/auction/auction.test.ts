import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fabricAccount, type FabricUser } from '@meridian/cli/stack/accounts';
import { does, meridian, startHub, type Hub } from './command-line.ts';
import { batchOf, EMITTERS, POLICY_SET, SELLERS } from './parties.ts';

const WITHIN_MS = 280_000;
const BIDDING = '+40s';

interface SettledTrade {
  readonly buyer: string;
  readonly lotId: string;
  readonly classId: string;
  readonly kg: string;
  readonly ppm: string;
  readonly payment: string;
}

interface Check {
  readonly code: string;
  readonly status: string;
  readonly detail: string;
}

describe('an auction by the command line', () => {
  let data: string;
  let hub: Hub | undefined;
  let auctionId: string;
  let result: Record<string, unknown>;
  let trades: SettledTrade[] = [];
  const file = (name: string): string => join(data, `${name}.json`);
  const receiptOf = (user: string): string => file(`receipt-${user}`);
  const auction = (...args: readonly string[]) => does(data, 'auction', ...args, '--auction', auctionId);

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'meridian-auction-'));
    hub = await startHub(data);
    await run();
  }, WITHIN_MS);
  afterAll(async () => {
    await hub?.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  async function run(): Promise<void> {
    for (const { user } of EMITTERS)
      await does(data, 'payment', 'issue', '--to', fabricAccount(user), '--amount', '1000000');
    const terms = {
      ...{ kind: 'coupled', currency: 'EUR', policySet: POLICY_SET, holdingLimitKg: '1000000' },
      ...{ dustAccount: fabricAccount('regulator'), deposit: '1000', bidsClose: BIDDING },
      ...{ seed: { source: 'a block that is not mined yet' }, resultBy: '+30m', settleBy: '+1h' },
    };
    writeFileSync(file('terms'), JSON.stringify(terms));
    const announced = await does(data, 'auction', 'announce', '--file', file('terms'));
    expect(announced).toMatchObject({ phase: 'bidding', simulated: true });
    auctionId = announced['auctionId'] as string;
    const offers = SELLERS.map((seller) =>
      auction(
        'offer',
        '--batch',
        batchOf(seller),
        '--kg',
        seller.kg,
        '--ask',
        seller.ask,
        '--as',
        seller.user,
        '--keep',
        file(seller.user),
      ),
    );
    const bids = EMITTERS.map(({ user, legalEntityId, installation, steps }) => {
      const bid = { legalEntityId, installation, period: '2024-01-01/2024-12-31', currency: 'EUR', steps };
      writeFileSync(file(`bid-${user}`), JSON.stringify(bid));
      return auction('bid', '--file', file(`bid-${user}`), '--as', user, '--keep', file(user));
    });
    await Promise.all([...offers, ...bids]);
    expect(await auction('close', '--seed', 'b10c', '--wait')).toMatchObject({ bidsCount: 6, lots: 3 });
    result = await auction('result', '--save', file('result'));
    for (const { user } of [...SELLERS, ...EMITTERS])
      await auction('receipts', '--as', user, '--save', receiptOf(user));
    const settled = await auction('settle', ...EMITTERS.flatMap(({ user }) => ['--receipt', receiptOf(user)]));
    expect(settled).toMatchObject({ phase: 'settled' });
    trades = settled['trades'] as SettledTrade[];
  }

  test('is settled, marked as cleared by a simulated container', () => {
    expect(result).toMatchObject({ simulated: true });
    expect(trades.length).toBe(result['trades']);
    expect(trades.reduce((sum, { kg }) => sum + BigInt(kg), 0n).toString()).toBe(result['kg']);
  });

  test('makes the same credit burn as three different amounts for three emitters', () => {
    const multipliers = new Map<string, Set<string>>();
    for (const { lotId, ppm } of trades) multipliers.set(lotId, (multipliers.get(lotId) ?? new Set()).add(ppm));
    expect(Math.max(...[...multipliers.values()].map(({ size }) => size))).toBe(3);
    expect(new Set(trades.map(({ buyer }) => buyer)).size).toBe(3);
  });

  test('pays the sellers what the buyers pay', async () => {
    const balance = async (user: FabricUser): Promise<bigint> => {
      const said = await does(data, 'payment', 'balance', fabricAccount(user));
      return BigInt(said['available'] as string) + BigInt(said['held'] as string);
    };
    let paid = 0n;
    for (const { user } of EMITTERS) paid += 1_000_000n - (await balance(user));
    let received = await balance('regulator');
    for (const { user } of SELLERS) received += await balance(user);
    expect(paid).toBe(received);
    expect(paid.toString()).toBe(result['payments']);
  });

  test('is verified offline: by anybody, by each trader, and by an auditor who has everything', async () => {
    const all = [...SELLERS, ...EMITTERS].flatMap(({ user }) => ['--own', file(user), '--receipt', receiptOf(user)]);
    const svg = join(data, 'curves.svg');
    const said = await does(
      ...[data, 'auction', 'verify', '--result', file('result'), '--allow-simulated', '--svg', svg],
      ...all,
    );
    expect(said).toMatchObject({ verdict: 'accepted', code: 'ACCEPTED_SIMULATED' });
    const checks = said['checks'] as Check[];
    expect(checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['EVIDENCE', 'CLOSE', 'SIGNATURE', 'RESULT', 'ASK', 'BID', 'AUDIT']),
    );
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*demand[\s\S]*supply[\s\S]*<\/svg>\n$/);
  });

  test('is refused where simulated evidence is not allowed, and after a change of one unit', async () => {
    const strict = await meridian(data, 'auction', 'verify', '--result', file('result'));
    expect([strict.code, strict.json['code']]).toEqual([3, 'EVIDENCE']);
    const bundle = JSON.parse(readFileSync(file('result'), 'utf8')) as { document: string };
    const payments = result['payments'] as string;
    const changed = bundle.document.replace(`"payments":"${payments}"`, `"payments":"${BigInt(payments) + 1n}"`);
    expect(changed).not.toBe(bundle.document);
    writeFileSync(file('changed'), JSON.stringify({ ...bundle, document: changed }));
    const said = await meridian(data, 'auction', 'verify', '--result', file('changed'), '--allow-simulated');
    expect(said.code).toBe(3);
    const failed = (said.json['checks'] as Check[]).filter(({ status }) => status === 'failed');
    expect(failed.map(({ code }) => code)).toEqual(['SIGNATURE', 'RESULT']);
  });

  test('keeps what was sealed in files of the bidders alone', () => {
    for (const { user } of [...SELLERS, ...EMITTERS]) expect(statSync(file(user)).mode & 0o077).toBe(0);
  });

  test('one bought lot crosses to the EVM chain with its entitlement, and is retired there at its multiplier', async () => {
    const [trade] = trades;
    if (trade === undefined) throw new Error('there is a trade');
    const buyer = EMITTERS.find(({ user }) => fabricAccount(user) === trade.buyer);
    if (buyer === undefined) throw new Error('there is a buyer');
    const to = hub?.evmBuyer ?? '';
    const kg = '1000';
    await does(data, 'transfer', '--from', trade.buyer, '--to', to, '--class', trade.classId, '--kg', kg);
    const retire = ['retire', '--class', trade.classId, '--kg', kg, '--name', buyer.user, '--yes'] as const;
    const nobody = await meridian(data, ...retire);
    expect(nobody.code).toBe(3);
    const retired = await does(data, ...retire, '--legal-entity', buyer.legalEntityId);
    expect(retired).toMatchObject({ kg, ppm: trade.ppm, mg: (BigInt(kg) * BigInt(trade.ppm)).toString() });
  }, 120_000);
});
