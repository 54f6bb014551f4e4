import { expect, test } from '@jest/globals';
import {
  alice,
  bob,
  BATCH,
  evidence,
  gateway,
  homeward,
  issued,
  outward,
  sendAway,
  transferId,
  HOME,
  EVM,
} from './support/world.ts';
import { decodeClaim, fromHex } from '@meridian/credit';

test('a credit goes away and comes home', async () => {
  const ledger = await issued();
  await sendAway(ledger, 'a', '1000-4000', ['0']);
  const { claim } = await ledger.evaluate<{ claim: string }>(alice, 'Bridge:Prove', {
    fact: 'extinguished',
    originLedger: HOME.id,
    transferId: transferId('a'),
  });
  expect(decodeClaim(fromHex(claim, 'claim'))).toEqual(outward('a', '1000-4000', 'extinguished'));
  await ledger.submit(bob, 'Bridge:Arrive', { ...evidence(homeward('b', '2000-3000', 'locked')), lots: ['1000'] });
  await ledger.submit(bob, 'Bridge:Assign', evidence(homeward('b', '2000-3000', 'extinguished')));
  expect(await ledger.evaluate(bob, 'Credit:Supply', { batchId: BATCH })).toEqual({
    batchId: BATCH,
    issued: '10000',
    byStatus: { active: '8000', locked: '0', wrapped: '2000', arriving: '0', retired: '0' },
    rangesByStatus: {
      active: '0-1000,2000-3000,4000-10000',
      locked: '',
      wrapped: '1000-2000,3000-4000',
      arriving: '',
      retired: '',
    },
    at: { [EVM.id]: '1000-2000,3000-4000' },
  });
  void gateway;
});
