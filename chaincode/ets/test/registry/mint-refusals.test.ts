import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import type { ProjectState } from '../../src/state/registry/projects.ts';
import { identity, type TestLedger } from '../support/ledger.ts';
import { alice, bob, operator, regulator } from '../support/world.ts';
import { activeProject, days, developer, minting, projectAfter, take, type Step } from './programme.ts';

const mint = (ledger: TestLedger, argument: object) => ledger.submit(operator, 'Registry:Mint', argument);
const refusal = (ledger: TestLedger, argument: object) => ledger.refusal(operator, 'Registry:Mint', argument);

describe('a mint', () => {
  test('the same report again answers as before, also when the project is suspended', async () => {
    const ledger = await activeProject();
    const argument = minting('first', days(2024, 0, 100));
    const answer = await mint(ledger, argument);
    await take(ledger, 'suspend');
    const again = await ledger.simulate(operator, 'Registry:Mint', argument);
    expect(again.answer).toEqual(answer);
    expect([again.stub.writes.size, again.stub.event]).toEqual([0, undefined]);
  });

  test.each<[string, object]>([
    ['another number of serials', { serials: '11' }],
    ['another period', { period: days(2024, 200, 300) }],
    ['another owner', { owner: bob.account() }],
    ['a policy set', { policySet: hashText('set') }],
  ])('the same report with %s is KEY_REUSED', async (_, changes) => {
    const ledger = await activeProject();
    await mint(ledger, minting('first', days(2024, 0, 100)));
    expect(await refusal(ledger, minting('first', days(2024, 0, 100), changes))).toMatchObject({
      code: 'KEY_REUSED',
      field: 'monitoringReport',
      value: hashText('first'),
    });
  });

  test('credits may be another account’s from the start', async () => {
    const ledger = await activeProject();
    const { batchId: id } = await mint(ledger, minting('first', days(2024, 0, 100), { owner: bob.account() }));
    expect(await ledger.evaluate(alice, 'Credit:Lot', { batchId: id, from: '0' })).toMatchObject({
      owner: bob.account(),
    });
  });

  test.each<[ProjectState, readonly Step[]]>([
    ['proposed', []],
    ['authorised', ['authorise']],
    ['validated', ['authorise', 'validate']],
    ['suspended', ['authorise', 'validate', 'activate', 'suspend']],
    ['closed', ['authorise', 'validate', 'activate', 'close']],
  ])('for a project that is %s it is PROJECT_STATE', async (state, road) => {
    const ledger = await projectAfter(...road);
    expect(await refusal(ledger, minting('first', days(2024, 0, 100)))).toMatchObject({
      code: 'PROJECT_STATE',
      value: state,
      expected: 'active',
    });
  });

  test('a resumed project is minted for again', async () => {
    const ledger = await projectAfter('authorise', 'validate', 'activate', 'suspend', 'resume');
    expect(await mint(ledger, minting('first', days(2024, 0, 100)))).toMatchObject({ kg: '10000' });
  });

  test('a period is minted from the second of its end on, not before', async () => {
    const ledger = await activeProject();
    const period = days(2026, 250, 260);
    ledger.time = period.end - 1;
    expect(await refusal(ledger, minting('first', period))).toMatchObject({
      code: 'PERIOD_NOT_ENDED',
      field: 'period.end',
      value: period.end,
    });
    ledger.time = period.end;
    await mint(ledger, minting('first', period));
  });

  test('a mint whose time lies before the last one is refused', async () => {
    const ledger = await activeProject();
    ledger.time += 10;
    await mint(ledger, minting('first', days(2024, 0, 100)));
    ledger.time -= 1;
    expect((await refusal(ledger, minting('second', days(2024, 100, 200)))).code).toBe('TIME_BEFORE_LAST_CHANGE');
  });

  test('a block that was issued by hand under the next number stands in its way', async () => {
    const ledger = await activeProject();
    const { batchId: id } = await mint(ledger, minting('first', days(2024, 0, 100)));
    const { provenance } = await ledger.evaluate<{ provenance: object }>(alice, 'Credit:Batch', { batchId: id });
    const next = { ...provenance, firstSerial: '15', lastSerial: '15' };
    await ledger.submit(operator, 'Credit:Issue', { provenance: next });
    const refused = await refusal(ledger, minting('second', days(2024, 100, 200)));
    expect(refused).toMatchObject({ code: 'SERIAL_OVERLAP', value: '11-20', expected: 'free of 15-15' });
  });
});

describe('who mints, and what', () => {
  test.each<[string, ReturnType<typeof identity>, string]>([
    ['the developer', developer, 'role'],
    ['the regulator', regulator, 'role'],
    [
      'an operator of another registry',
      identity('RegistryMSP/x', { role: 'registry-operator', registries: 'CDM' }),
      'registries',
    ],
    [
      'an operator by the word of another organisation',
      identity('OtherMSP/x', { role: 'registry-operator', registries: 'GS' }),
      'msp',
    ],
  ])('%s may not', async (_, caller, field) => {
    const ledger = await activeProject();
    const refused = await ledger.refusal(caller, 'Registry:Mint', minting('first', days(2024, 0, 100)));
    expect(refused).toMatchObject({ code: 'FORBIDDEN', field });
  });

  const year = days(2024, 0, 366);
  test.each<[string, object, string, string]>([
    ['a project that was not proposed', { projectId: 'NOWHERE' }, 'PROJECT_NOT_FOUND', 'projectId'],
    ['no serials', { serials: '0' }, 'INVALID_ARGUMENT', 'serials'],
    ['serials as a number', { serials: 10 }, 'INVALID_INTEGER', 'serials'],
    ['more serials than a block holds', { serials: '1000000000001' }, 'INVALID_INTEGER', 'serials'],
    ['a vintage before the period', { vintage: 2023 }, 'INVALID_ARGUMENT', 'vintage'],
    ['a vintage after the period', { vintage: 2025 }, 'INVALID_ARGUMENT', 'vintage'],
    ['a reversed period', { period: { start: year.end, end: year.start } }, 'INVALID_PERIOD', 'period.end'],
    ['a period from noon', { period: { ...year, start: year.start + 43_200 } }, 'INVALID_PERIOD', 'period.start'],
    ['a period as text', { period: '2024' }, 'INVALID_ARGUMENT', 'period'],
    ['a report that is no hash', { monitoringReport: 'report.pdf' }, 'INVALID_HASH', 'monitoringReport'],
    ['an owner without MSP', { owner: 'alice' }, 'INVALID_ACCOUNT', 'owner'],
    ['a policy set by name', { policySet: 'recent' }, 'INVALID_HASH', 'policySet'],
    ['a serial of one’s own', { firstSerial: '100' }, 'INVALID_ARGUMENT', 'firstSerial'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await activeProject();
    expect(await refusal(ledger, minting('first', year, spoilt))).toMatchObject({ code, field });
  });
});
