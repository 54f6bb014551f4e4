import { describe, expect, test } from '@jest/globals';
import { encodeAccount, hashText } from '@meridian/credit';
import type { TestLedger } from './support/ledger.ts';
import { alice, BATCH, bob, EVM, evidence, homeward, issued, sendAway, transferId } from './support/world.ts';

const RANGES = '1500-2000,3000-3500';
const arrive = (fact: 'locked' | 'extinguished' = 'locked', lots = ['1000', '3000']) => ({
  ...evidence(homeward('b', RANGES, fact)),
  lots,
});
const claim = (fact: Parameters<typeof homeward>[2]) => evidence(homeward('b', RANGES, fact));
const key = { originLedger: EVM.id, transferId: transferId('b') };
const supply = (ledger: TestLedger) =>
  ledger.evaluate<{ rangesByStatus: Record<string, string>; at: Record<string, string> }>(bob, 'Credit:Supply', {
    batchId: BATCH,
  });

/** 1000-2000 and 3000-4000 are wrapped at the EVM ledger. */
async function away(): Promise<TestLedger> {
  const ledger = await issued();
  await sendAway(ledger, 'a', '1000-2000,3000-4000', ['0']);
  return ledger;
}

describe('Bridge:Assign', () => {
  test('unassigned -> assigned: the lots are whose the evidence of `extinguished` says, whoever presents it', async () => {
    const ledger = await away();
    await ledger.submit(alice, 'Bridge:Arrive', arrive());
    const simulated = await ledger.simulate(alice, 'Bridge:Assign', claim('extinguished'));
    expect(simulated.answer).toMatchObject({ state: 'assigned', beneficiary: bob.account() });
    expect(simulated.stub.event?.name).toBe('TransferAssigned');
    ledger.commit(simulated);
    const lots = await ledger.evaluate<{ lots: object[] }>(bob, 'Credit:LotsOfOwner', {
      owner: bob.account(),
      pageSize: 10,
    });
    expect(lots.lots).toMatchObject([
      { from: '1500', to: '2000', status: 'active' },
      { from: '3000', to: '3500', status: 'active' },
    ]);
    const again = await ledger.simulate(bob, 'Bridge:Assign', claim('extinguished'));
    expect(again.answer).toEqual(simulated.answer);
    expect(again.stub.writes.size).toBe(0);
  });

  test('what never arrived is TRANSFER_NOT_FOUND', async () => {
    const ledger = await away();
    expect((await ledger.refusal(bob, 'Bridge:Assign', claim('extinguished'))).code).toBe('TRANSFER_NOT_FOUND');
    expect(await ledger.evaluate(bob, 'Bridge:Destination', key)).toBeNull();
  });

  test.each([
    ['beneficiary', { beneficiary: encodeAccount('fabric', alice.account()) }, 'beneficiaryBytes'],
    ['range list', { ranges: homeward('b', '1500-2000', 'locked').ranges }, 'ranges'],
    ['asset profile', { assetProfile: hashText('p') }, 'assetProfile'],
    ['class', { classId: hashText('c') }, 'classId'],
    ['batch', { batchId: hashText('c') }, 'batchId'],
  ])('evidence that names another %s than arrived is EVIDENCE_MISMATCH', async (_, spoilt, field) => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    const spoiltClaim = evidence({ ...homeward('b', RANGES, 'extinguished'), ...spoilt });
    expect(await ledger.refusal(bob, 'Bridge:Assign', spoiltClaim)).toMatchObject({ code: 'EVIDENCE_MISMATCH', field });
  });

  test('assigned never goes back: void is TRANSFER_STATE', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    await ledger.submit(bob, 'Bridge:Assign', claim('extinguished'));
    expect(await ledger.refusal(bob, 'Bridge:Void', claim('aborting'))).toMatchObject({
      code: 'TRANSFER_STATE',
      value: 'assigned',
      expected: 'unassigned',
    });
    expect(await ledger.submit(bob, 'Bridge:Arrive', arrive())).toMatchObject({ state: 'assigned' });
  });

  test('what came home can be moved and sent away again', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    await ledger.submit(bob, 'Bridge:Assign', claim('extinguished'));
    const move = { batchId: BATCH, lot: '1500', ranges: '1500-2000', to: alice.account() };
    await ledger.submit(bob, 'Credit:Transfer', move);
    await sendAway(ledger, 'again', '1500-1800', ['1500']);
    expect((await supply(ledger)).at).toEqual({ [EVM.id]: '1000-1800,3500-4000' });
  });
});

describe('Bridge:Void', () => {
  test('unassigned -> void: what was arriving is in custody as before', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    const simulated = await ledger.simulate(alice, 'Bridge:Void', claim('aborting'));
    expect(simulated.answer).toMatchObject({ state: 'void' });
    expect(simulated.stub.event?.name).toBe('TransferVoided');
    ledger.commit(simulated);
    expect(await supply(ledger)).toMatchObject({
      rangesByStatus: { arriving: '', wrapped: '1000-2000,3000-4000' },
      at: { [EVM.id]: '1000-2000,3000-4000' },
    });
  });

  test('void never goes back: neither arrival nor assignment follows, whatever the evidence', async () => {
    const ledger = await away();
    await ledger.submit(bob, 'Bridge:Arrive', arrive());
    await ledger.submit(bob, 'Bridge:Void', claim('aborting'));
    for (const refusal of [
      await ledger.refusal(bob, 'Bridge:Arrive', arrive('extinguished')),
      await ledger.refusal(bob, 'Bridge:Assign', claim('extinguished')),
    ]) {
      expect(refusal).toMatchObject({ code: 'TRANSFER_VOID', value: transferId('b') });
    }
  });

  test('void of an unknown transfer is a tombstone that refuses a later arrival', async () => {
    const ledger = await away();
    const tombstone = await ledger.submit(bob, 'Bridge:Void', claim('aborting'));
    expect(tombstone).toMatchObject({ ...key, state: 'void', ranges: RANGES });
    expect((await ledger.refusal(bob, 'Bridge:Arrive', arrive())).code).toBe('TRANSFER_VOID');
    expect((await supply(ledger)).rangesByStatus['wrapped']).toBe('1000-2000,3000-4000');
  });

  test('a tombstone is possible for any contents, or the origin could never release', async () => {
    const ledger = await away();
    const strange = { ...homeward('b', '0-1', 'aborting'), batchId: hashText('?'), beneficiary: Uint8Array.of(255) };
    const tombstone = await ledger.submit(bob, 'Bridge:Void', evidence(strange));
    expect(tombstone).toMatchObject({ state: 'void', beneficiary: 'ff', beneficiaryBytes: 'ff' });
    const proved = await ledger.evaluate(bob, 'Bridge:Prove', { fact: 'void', ...key });
    expect(proved['claim']).toBe(evidence({ ...strange, fact: 'void' }).claim);
  });

  test('a repeat answers as before; evidence of other contents is EVIDENCE_MISMATCH', async () => {
    const ledger = await away();
    const first = await ledger.submit(bob, 'Bridge:Void', claim('aborting'));
    const again = await ledger.simulate(bob, 'Bridge:Void', claim('aborting'));
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
    const other = evidence(homeward('b', '1000-2000', 'aborting'));
    expect(await ledger.refusal(bob, 'Bridge:Void', other)).toMatchObject({
      code: 'EVIDENCE_MISMATCH',
      field: 'ranges',
    });
  });
});
