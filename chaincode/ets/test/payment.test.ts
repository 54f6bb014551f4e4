import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import { alice, bank, bob, configuration, configured, regulator } from './support/world.ts';

const stranger = identity('StrangerMSP/treasurer', { role: 'payment-provider' });
const otherBank = identity('OtherBankMSP/treasurer', { role: 'payment-provider' });

const pay = (name: string, amount: string, more: object) => ({
  paymentId: hashText(name),
  currency: 'EUR',
  amount,
  ...more,
});
const to = { to: alice.account() };

/** Alice has 1,000 euro cents. */
async function funded(): Promise<TestLedger> {
  const ledger = await configured();
  await ledger.submit(bank, 'Payment:Issue', pay('first', '1000', to));
  return ledger;
}

const balanceOf = (ledger: TestLedger, account: string, currency = 'EUR') =>
  ledger.evaluate(bob, 'Payment:Balance', { account, currency });

describe('tokens of money', () => {
  test('are issued by a provider of their currency, handed over and redeemed', async () => {
    const ledger = await funded();
    const handed = await ledger.submit(alice, 'Payment:Transfer', pay('second', '400', { to: bob.account() }));
    expect(handed).toMatchObject({ kind: 'transfer', from: alice.account(), to: bob.account(), amount: '400' });
    const redeemed = await ledger.submit(bob, 'Payment:Redeem', pay('third', '150', { provider: 'BankMSP' }));
    expect(redeemed).toMatchObject({ kind: 'redeem', from: bob.account(), provider: 'BankMSP', by: bob.account() });
    expect(await balanceOf(ledger, alice.account())).toEqual({ available: '600', held: '0' });
    expect(await balanceOf(ledger, bob.account())).toEqual({ available: '250', held: '0' });
    expect(await balanceOf(ledger, bob.account(), 'BRL')).toEqual({ available: '0', held: '0' });
    expect(await ledger.evaluate(bob, 'Payment:Payment', { paymentId: hashText('third') })).toEqual(redeemed);
  });

  test('change nothing where they are handed to their owner', async () => {
    const ledger = await funded();
    await ledger.submit(alice, 'Payment:Transfer', pay('round', '1000', to));
    expect(await balanceOf(ledger, alice.account())).toEqual({ available: '1000', held: '0' });
  });

  test('tell each change as one event with the record', async () => {
    const ledger = await funded();
    const simulated = await ledger.simulate(bank, 'Payment:Issue', pay('more', '1', to));
    expect(simulated.stub.event?.name).toBe('PaymentIssued');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(simulated.answer);
  });

  test('of a payment id are moved once: a repeat answers as before and writes nothing', async () => {
    const ledger = await funded();
    for (const [caller, name, argument] of [
      [bank, 'Payment:Issue', pay('first', '1000', to)],
      [alice, 'Payment:Transfer', pay('t', '10', { to: bob.account() })],
      [alice, 'Payment:Redeem', pay('r', '10', { provider: 'BankMSP' })],
    ] as const) {
      const first = await ledger.submit(caller, name, argument);
      const again = await ledger.simulate(caller, name, argument);
      expect(again.answer).toEqual(first);
      expect([again.stub.writes.size, again.stub.event]).toEqual([0, undefined]);
      const other = { ...argument, amount: '11' };
      expect(await ledger.refusal(caller, name, other)).toMatchObject({ code: 'KEY_REUSED', field: 'paymentId' });
    }
    const stolen = await ledger.refusal(bob, 'Payment:Transfer', pay('t', '10', { to: bob.account() }));
    expect(stolen.code).toBe('KEY_REUSED');
  });
});

describe('refused', () => {
  test('is an issue by anybody but a provider whom the configuration lists for the currency', async () => {
    const ledger = await configured();
    const issue = pay('x', '1', to);
    expect(await ledger.refusal(alice, 'Payment:Issue', issue)).toMatchObject({ code: 'FORBIDDEN', field: 'role' });
    for (const caller of [stranger, otherBank]) {
      expect(await ledger.refusal(caller, 'Payment:Issue', issue)).toMatchObject({
        code: 'FORBIDDEN',
        field: 'msp',
        value: caller.msp,
        expected: 'BankMSP',
      });
    }
    await ledger.submit(otherBank, 'Payment:Issue', { ...issue, currency: 'BRL' });
  });

  test('is a currency without tokens here, whatever its spelling', async () => {
    const ledger = await funded();
    type Call = Parameters<typeof ledger.refusal>;
    const calls = (currency: string): Call[] => [
      [bank, 'Payment:Issue', { ...pay('x', '1', to), currency }],
      [alice, 'Payment:Transfer', { ...pay('x', '1', { to: bob.account() }), currency }],
      [alice, 'Payment:Redeem', { ...pay('x', '1', { provider: 'BankMSP' }), currency }],
      [alice, 'Payment:Balance', { account: alice.account(), currency }],
    ];
    for (const call of calls('USD'))
      expect(await ledger.refusal(...call)).toMatchObject({ code: 'CURRENCY_UNKNOWN', value: 'USD' });
    for (const call of calls('eur'))
      expect(await ledger.refusal(...call)).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'currency' });
    for (const call of calls('toString')) expect((await ledger.refusal(...call)).code).toBe('INVALID_ARGUMENT');
  });

  test('is more than is available, to the unit', async () => {
    const ledger = await funded();
    const short = { code: 'INSUFFICIENT_FUNDS', field: 'amount', value: '1001', expected: 'at most 1000' };
    const over = pay('x', '1001', {});
    expect(await ledger.refusal(alice, 'Payment:Transfer', { ...over, to: bob.account() })).toMatchObject(short);
    expect(await ledger.refusal(alice, 'Payment:Redeem', { ...over, provider: 'BankMSP' })).toMatchObject(short);
    await ledger.submit(alice, 'Payment:Redeem', pay('x', '1000', { provider: 'BankMSP' }));
    expect(await balanceOf(ledger, alice.account())).toEqual({ available: '0', held: '0' });
  });

  test.each([
    ['amount', '0'],
    ['amount', '-1'],
    ['amount', 1],
    ['amount', '01'],
    ['amount', '1'.repeat(40)],
    ['paymentId', 'x'],
    ['to', 'alice'],
    ['memo', 'none'],
  ])('is an issue whose %s is %p', async (field, value) => {
    const ledger = await configured();
    const refusal = await ledger.refusal(bank, 'Payment:Issue', pay('x', '1', { ...to, [field]: value }));
    expect(refusal).toMatchObject({ field });
  });

  test('is a payout by an organisation that is no provider, and a payment that nobody made', async () => {
    const ledger = await funded();
    const redeem = pay('x', '1', { provider: 'OtherBankMSP' });
    expect(await ledger.refusal(alice, 'Payment:Redeem', redeem)).toMatchObject({
      code: 'INVALID_ARGUMENT',
      field: 'provider',
    });
    const missing = { paymentId: hashText('nothing') };
    expect((await ledger.refusal(alice, 'Payment:Payment', missing)).code).toBe('PAYMENT_NOT_FOUND');
  });

  test.each([
    ['a list', []],
    ['a currency in lower case', { eur: ['BankMSP'] }],
    ['a currency without providers', { EUR: [] }],
    ['a provider that is no MSP', { EUR: ['Bank MSP'] }],
  ])('is a configuration whose currencies are %s', async (_, currencies) => {
    const ledger = await configured();
    const next = { ...configuration, version: 2, currencies };
    expect((await ledger.refusal(regulator, 'Governance:Configure', next))['field']).toMatch(/^currencies/);
  });
});
