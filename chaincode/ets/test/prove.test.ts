import { describe, expect, test } from '@jest/globals';
import { encodeClaim, FACTS, toHex, type Claim } from '@meridian/credit';
import type { TestLedger } from './support/ledger.ts';
import { arriving, away, locked } from './support/states.ts';
import { alice, bob, EVM, homeward, HOME, outward, transferId } from './support/world.ts';

describe('Bridge:Prove', () => {
  const proveArguments = (fact: string, originLedger: string, id: string) => ({ fact, originLedger, transferId: id });

  test('gives the claim bytes of the state that holds, and reads exactly one key', async () => {
    const ledger = await locked();
    const simulated = await ledger.simulate(alice, 'Bridge:Prove', proveArguments('locked', HOME.id, transferId('t')));
    expect(simulated.answer).toEqual({
      channel: 'credits',
      claim: toHex(encodeClaim(outward('t', '0-1000', 'locked'))),
    });
    expect([...simulated.stub.reads]).toHaveLength(1);
    expect(simulated.stub.ranges).toHaveLength(0);
    expect(simulated.stub.writes.size).toBe(0);
  });

  test('each state proves its own fact and no other', async () => {
    const states: readonly [Claim['fact'], () => Promise<TestLedger>, Claim][] = [
      ['locked', locked, outward('t', '0-1000', 'locked')],
      ['extinguished', away, outward('t', '0-1000', 'extinguished')],
      ['unassigned', arriving, homeward('b', '0-1000', 'unassigned')],
    ];
    for (const [held, prepare, claim] of states) {
      const ledger = await prepare();
      for (const fact of FACTS) {
        const argument = proveArguments(fact, claim.originLedger, claim.transferId);
        if (fact === held) {
          const { claim: bytes } = await ledger.evaluate(bob, 'Bridge:Prove', argument);
          expect(bytes).toBe(toHex(encodeClaim(claim)));
        } else {
          expect((await ledger.refusal(bob, 'Bridge:Prove', argument)).code).toBe('FACT_NOT_HELD');
        }
      }
    }
  });

  test('an absent record proves nothing, and neither does one under another origin', async () => {
    const ledger = await locked();
    for (const argument of [
      proveArguments('locked', HOME.id, transferId('other')),
      proveArguments('locked', EVM.id, transferId('t')),
      proveArguments('void', EVM.id, transferId('t')),
    ]) {
      expect((await ledger.refusal(bob, 'Bridge:Prove', argument)).code).toBe('FACT_NOT_HELD');
    }
  });

  test('a fact that is none is refused', async () => {
    const refusal = await (
      await locked()
    ).refusal(bob, 'Bridge:Prove', proveArguments('minted', HOME.id, transferId('t')));
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'fact', value: 'minted' });
  });
});
