import { describe, expect, test } from '@jest/globals';
import { batchId, classId, provenanceToJson, type Provenance } from '@meridian/credit';
import { identity, type TestLedger } from './support/ledger.ts';
import { alice, BATCH, bob, CLASS, configured, issued, operator, provenance, regulator } from './support/world.ts';

const argument = (changes: Partial<Provenance> = {}, more: object = {}) => ({
  provenance: provenanceToJson({ ...provenance, ...changes }),
  owner: alice.account(),
  ...more,
});
const block = (firstSerial: bigint, lastSerial: bigint) => ({ firstSerial, lastSerial });
const issueBlock = (ledger: TestLedger, first: bigint, last: bigint) =>
  ledger.submit(operator, 'Credit:Issue', argument(block(first, last)));

describe('Credit:Issue', () => {
  test('a batch becomes one active lot of 1,000 kg a serial', async () => {
    const ledger = await configured();
    const simulated = await ledger.simulate(
      operator,
      'Credit:Issue',
      argument({}, { sourceSerial: 'GS1 …', flags: ['NO_METHODOLOGY'] }),
    );
    expect(simulated.answer).toEqual({ batchId: BATCH, classId: CLASS, kg: '10000' });
    ledger.commit(simulated);

    const record = await ledger.evaluate(bob, 'Credit:Batch', { batchId: BATCH });
    expect(record).toEqual({
      batchId: BATCH,
      classId: classId(batchId(provenance)),
      provenance: provenanceToJson(provenance),
      issuedTo: alice.account(),
      issuedTxId: simulated.stub.getTxID(),
      kg: '10000',
      sourceSerial: 'GS1 …',
      flags: ['NO_METHODOLOGY'],
    });
    expect(simulated.stub.event?.name).toBe('CreditIssued');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(record);
    expect(await ledger.evaluate(bob, 'Credit:Lot', { batchId: BATCH, from: '0' })).toEqual({
      batchId: BATCH,
      classId: CLASS,
      from: '0',
      to: '10000',
      firstSerial: '1001',
      lastSerial: '1010',
      status: 'active',
      owner: alice.account(),
      changedAt: ledger.time,
    });
  });

  test('without an owner the lot is the operator’s', async () => {
    const ledger = await configured();
    await ledger.submit(operator, 'Credit:Issue', { provenance: provenanceToJson(provenance) });
    const lot = await ledger.evaluate(operator, 'Credit:Lot', { batchId: BATCH, from: '0' });
    expect(lot['owner']).toBe(operator.account());
  });

  test('the same provenance for the same owner again answers as before and writes nothing', async () => {
    const ledger = await issued();
    const again = await ledger.simulate(operator, 'Credit:Issue', argument());
    expect(again.answer).toEqual({ batchId: BATCH, classId: CLASS, kg: '10000' });
    expect(again.stub.writes.size).toBe(0);
    expect(again.stub.event).toBeUndefined();
  });

  test('the same provenance for another owner is BATCH_EXISTS', async () => {
    const ledger = await issued();
    const refusal = await ledger.refusal(operator, 'Credit:Issue', argument({}, { owner: bob.account() }));
    expect(refusal).toMatchObject({ code: 'BATCH_EXISTS', field: 'owner', expected: alice.account() });
  });

  test.each([
    ['the same block', 1001n, 1010n],
    ['its first serial', 990n, 1001n],
    ['its last serial', 1010n, 1020n],
    ['its inside', 1003n, 1004n],
    ['all of it and more', 900n, 1100n],
  ])('a block that shares %s is SERIAL_OVERLAP, naming both', async (_, first, last) => {
    const ledger = await issued();
    const refusal = await ledger.refusal(operator, 'Credit:Issue', argument({ ...block(first, last), vintage: 2022 }));
    expect(refusal).toMatchObject({
      code: 'SERIAL_OVERLAP',
      field: 'serials',
      value: `${first}-${last}`,
      expected: 'free of 1001-1010',
      batchId: BATCH,
    });
  });

  test('blocks may touch, and fill the gap between two', async () => {
    const ledger = await issued();
    await issueBlock(ledger, 1021n, 1030n);
    await issueBlock(ledger, 1011n, 1020n);
    await issueBlock(ledger, 1n, 1000n);
    expect((await ledger.refusal(operator, 'Credit:Issue', argument(block(1000n, 1000n)))).code).toBe('SERIAL_OVERLAP');
    expect((await ledger.refusal(operator, 'Credit:Issue', argument(block(1015n, 2000n)))).code).toBe('SERIAL_OVERLAP');
  });

  test('serials sort as numbers: 9 to 10 overlaps 10, and 100 does not', async () => {
    const ledger = await configured();
    await issueBlock(ledger, 9n, 10n);
    await issueBlock(ledger, 100n, 100n);
    expect((await ledger.refusal(operator, 'Credit:Issue', argument(block(10n, 99n)))).code).toBe('SERIAL_OVERLAP');
    await issueBlock(ledger, 11n, 99n);
  });

  test('the same serials under another prefix or of another registry are others', async () => {
    const ledger = await issued();
    await ledger.submit(operator, 'Credit:Issue', argument({ serialPrefix: `${provenance.serialPrefix}0` }));
    await ledger.submit(operator, 'Credit:Issue', argument({ registry: 'CDM' }));
  });

  test('of two racing overlapping issues the second reads the range that the first writes into', async () => {
    const ledger = await configured();
    const one = await ledger.simulate(operator, 'Credit:Issue', argument(block(5n, 20n)));
    const two = await ledger.simulate(operator, 'Credit:Issue', argument(block(1n, 10n)));
    for (const [mine, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const [range] = mine.stub.ranges;
      const keys = [...other.stub.writes.keys()];
      expect(keys.some((key) => range !== undefined && key >= range.start && key < range.end)).toBe(true);
    }
  });

  test.each([
    ['latitude 91', { place: { latitude: 91_000_000, longitude: 0 } }, 'INVALID_PLACE', 'latitude'],
    ['a longitude that is not canonical', { place: { latitude: 0, longitude: 180_000_000 } }, 'INVALID_PLACE', 'place'],
    [
      'a period that ends before it starts',
      { period: { start: 1_640_995_200, end: 1_609_459_200 } },
      'INVALID_PERIOD',
      'period.end',
    ],
    [
      'a period that does not start at midnight',
      { period: { start: 1, end: 86_400 } },
      'INVALID_PERIOD',
      'period.start',
    ],
    ['a reversed block', block(10n, 9n), 'INVALID_PROVENANCE', 'lastSerial'],
    ['a country that is no code', { country: 'Kenya' }, 'INVALID_PROVENANCE', 'country'],
    ['an empty registry', { registry: '' }, 'INVALID_PROVENANCE', 'registry'],
    ['a multiplier over 10', { mintMultiplier: 10_000_001n }, 'INVALID_PROVENANCE', 'mintMultiplier'],
  ] as const)('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await configured();
    expect(await ledger.refusal(operator, 'Credit:Issue', argument(spoilt))).toMatchObject({ code, field });
  });

  test.each([
    ['no provenance', { provenance: undefined }, 'INVALID_PROVENANCE', 'provenance'],
    ['an owner that is no account', { owner: 'alice' }, 'INVALID_ACCOUNT', 'owner'],
    ['an unknown field', { amount: '1' }, 'INVALID_ARGUMENT', 'amount'],
    ['flags that are no list', { flags: 'odd' }, 'INVALID_ARGUMENT', 'flags'],
    ['an empty flag', { flags: ['ok', ''] }, 'INVALID_ARGUMENT', 'flags[1]'],
    ['a serial with a line break', { sourceSerial: 'a\nb' }, 'INVALID_ARGUMENT', 'sourceSerial'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await configured();
    expect(await ledger.refusal(operator, 'Credit:Issue', { ...argument(), ...spoilt })).toMatchObject({ code, field });
  });

  test('an argument that is not JSON, or no object, is refused', async () => {
    const ledger = await configured();
    for (const text of ['', '{', '[]', 'null', '"Issue"', '7']) {
      const refusal = await ledger.refusal(operator, 'Credit:Issue', text);
      expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'argument' });
    }
  });

  const role = 'registry-operator';
  test.each([
    ['a trader', alice, 'role'],
    ['the regulator', regulator, 'role'],
    ['an operator of another registry', identity('RegistryMSP/other', { role, registries: 'CDM VCS' }), 'registries'],
    ['an operator of no registry', identity('RegistryMSP/none', { role }), 'registries'],
    [
      'an operator of GS by the word of another organisation',
      identity('OtherMSP/op', { role, registries: 'GS' }),
      'msp',
    ],
    [
      'an operator whose registry only begins alike',
      identity('RegistryMSP/op', { role, registries: 'GSX' }),
      'registries',
    ],
  ])('%s may not issue serials of GS', async (_, caller, field) => {
    const ledger = await configured();
    const refusal = await ledger.refusal(caller, 'Credit:Issue', argument());
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', field, caller: caller.account() });
  });

  test('a registry that the configuration does not know has no operator, whatever its name', async () => {
    const ledger = await configured();
    const caller = identity('RegistryMSP/op', { role, registries: 'ACR constructor' });
    for (const registry of ['ACR', 'constructor']) {
      expect((await ledger.refusal(caller, 'Credit:Issue', argument({ registry }))).code).toBe('FORBIDDEN');
    }
  });
});
