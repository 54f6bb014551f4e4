import { describe, expect, test } from '@jest/globals';
import { areaHash, formatArea, parseArea, ZERO_HASH } from '@meridian/credit';
import { identity } from '../support/ledger.ts';
import { alice, operator, regulator } from '../support/world.ts';
import {
  AREA,
  certifier,
  developer,
  manager,
  PROJECT,
  projectAfter,
  stranger,
  viewer,
  withOrganisations,
} from './programme.ts';

const { projectId, organisationId } = PROJECT;

describe('Registry:ProposeProject', () => {
  test('a project is proposed with its land as JCS writes it, and an event tells it', async () => {
    const ledger = await withOrganisations();
    const simulated = await ledger.simulate(developer, 'Registry:ProposeProject', PROJECT);
    ledger.commit(simulated);
    const record = await ledger.evaluate(alice, 'Registry:Project', { projectId });
    expect(record).toMatchObject({
      ...PROJECT,
      area: formatArea(parseArea(AREA)),
      areaHash: areaHash(parseArea(AREA)),
      state: 'proposed',
      proposedBy: developer.account(),
      last: { change: 'propose', by: developer.account(), time: ledger.time, txId: simulated.stub.getTxID() },
    });
    expect(simulated.answer).toEqual(record);
    expect(simulated.stub.event?.name).toBe('ProjectProposed');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(record);
  });

  test('a project may have no land and no estimate', async () => {
    const ledger = await withOrganisations();
    const record = await ledger.submit(developer, 'Registry:ProposeProject', {
      ...PROJECT,
      area: undefined,
      estimate: undefined,
    });
    expect(record['areaHash']).toBe(ZERO_HASH);
    expect(Object.keys(record)).not.toContain('area');
    expect(Object.keys(record)).not.toContain('estimate');
  });

  test('the same again, however its land is spelled, changes nothing; other words are KEY_REUSED', async () => {
    const ledger = await projectAfter('authorise');
    const spelled = { ...PROJECT, area: formatArea(parseArea(AREA)) };
    const again = await ledger.simulate(developer, 'Registry:ProposeProject', spelled);
    expect(again.answer).toMatchObject({ state: 'authorised' });
    expect(again.stub.writes.size).toBe(0);
    const other = { ...PROJECT, name: 'Another forest' };
    expect(await ledger.refusal(developer, 'Registry:ProposeProject', other)).toMatchObject({
      code: 'KEY_REUSED',
      field: 'projectId',
    });
  });

  test('only a developer who may act for the organisation proposes', async () => {
    const ledger = await withOrganisations();
    const set = (account: string, rank: string) => ({ organisationId, account, rank });
    await ledger.submit(developer, 'Registry:SetMember', set(manager.account(), 'manager'));
    await ledger.submit(developer, 'Registry:SetMember', set(viewer.account(), 'viewer'));
    const withoutRole = identity('DeveloperMSP/clerk');
    await ledger.submit(developer, 'Registry:SetMember', set(withoutRole.account(), 'manager'));
    for (const [caller, field] of [
      [viewer, 'organisationId'],
      [stranger, 'organisationId'],
      [withoutRole, 'role'],
      [regulator, 'role'],
      [identity('TraderMSP/x', { role: 'project-developer' }), 'msp'],
    ] as const) {
      const refusal = await ledger.refusal(caller, 'Registry:ProposeProject', PROJECT);
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field });
    }
    await ledger.submit(manager, 'Registry:ProposeProject', PROJECT);
  });

  const bowTie = '{"type":"Polygon","coordinates":[[[-49,-23],[-48,-22],[-48,-23],[-49,-22],[-49,-23]]]}';
  const open = '{"type":"Polygon","coordinates":[[[-49,-23],[-48,-23],[-48,-22],[-49,-22]]]}';
  test.each<[string, object, string, string]>([
    ['an id with a space', { projectId: 'FOREST 12' }, 'INVALID_ARGUMENT', 'projectId'],
    ['a registry with a dash', { registry: 'G-S' }, 'INVALID_ARGUMENT', 'registry'],
    ['a registry that nobody operates', { registry: 'ACR' }, 'INVALID_ARGUMENT', 'registry'],
    ['a registry by an inherited name', { registry: 'TOSTRING' }, 'INVALID_ARGUMENT', 'registry'],
    [
      'an organisation that is not registered',
      { organisationId: 'NOBODY' },
      'ORGANISATION_NOT_FOUND',
      'organisationId',
    ],
    ['an empty name', { name: '' }, 'INVALID_ARGUMENT', 'name'],
    ['an unknown activity', { activity: 'avoidance' }, 'INVALID_PROVENANCE', 'activity'],
    ['a country by name', { country: 'Brazil' }, 'INVALID_PROVENANCE', 'country'],
    ['a subdivision of another country', { subdivision: 'KE-30' }, 'INVALID_PROVENANCE', 'subdivision'],
    ['a place off the globe', { place: { latitude: -90_000_001, longitude: 0 } }, 'INVALID_PLACE', 'latitude'],
    ['a place in degrees', { place: { latitude: -22.4, longitude: -48.6 } }, 'INVALID_PLACE', 'latitude'],
    ['no place', { place: undefined }, 'INVALID_PROVENANCE', 'place'],
    [
      'a place beside the land',
      { place: { latitude: -22_400_000, longitude: -48_400_000 } },
      'PLACE_OUTSIDE_AREA',
      'place',
    ],
    [
      'a place in the lake',
      { place: { latitude: -22_489_000, longitude: -48_682_000 } },
      'PLACE_OUTSIDE_AREA',
      'place',
    ],
    ['land that crosses itself', { area: bowTie }, 'INVALID_AREA', 'area.coordinates[0][2]'],
    ['land that is not closed', { area: open }, 'INVALID_AREA', 'area.coordinates[0][3]'],
    ['land as an object', { area: JSON.parse(AREA) as object }, 'INVALID_AREA', 'area'],
    ['an attribute in upper case', { attributes: { Permanence: '100' } }, 'INVALID_ATTRIBUTE', 'attributes'],
    ['no attributes', { attributes: undefined }, 'INVALID_ATTRIBUTE', 'attributes'],
    ['an estimate as a number', { estimate: 1200000 }, 'INVALID_MASS', 'estimate'],
    ['a state', { state: 'active' }, 'INVALID_ARGUMENT', 'state'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await withOrganisations();
    const refusal = await ledger.refusal(developer, 'Registry:ProposeProject', { ...PROJECT, ...spoilt });
    expect(refusal).toMatchObject({ code, field });
    expect(refusal['expected']).not.toBe('');
  });
});

describe('the records of projects', () => {
  test('are read by anyone, one by one and page by page', async () => {
    const ledger = await projectAfter();
    await ledger.submit(developer, 'Registry:ProposeProject', { ...PROJECT, projectId: 'FOREST-13' });
    const first = await ledger.evaluate(alice, 'Registry:Projects', { pageSize: 1 });
    expect(first['projects']).toMatchObject([{ projectId: 'FOREST-12' }]);
    const second = await ledger.evaluate(alice, 'Registry:Projects', { pageSize: 5, bookmark: first['bookmark'] });
    expect(second).toMatchObject({ projects: [{ projectId: 'FOREST-13' }], bookmark: '' });
    for (const name of ['Registry:Project', 'Registry:ProjectHistory'] as const) {
      const refusal = await ledger.refusal(alice, name, { projectId: 'NOWHERE' });
      expect(refusal).toMatchObject({ code: 'PROJECT_NOT_FOUND', value: 'NOWHERE' });
    }
  });

  test('tell every state that a project was in, oldest first, with who and why', async () => {
    const ledger = await projectAfter();
    ledger.time += 3600;
    const steps = [
      [regulator, 'Registry:AuthoriseProject', { letter: areaHash(parseArea(AREA)) }],
      [certifier, 'Registry:ValidateProject', { report: ZERO_HASH }],
      [operator, 'Registry:ActivateProject', {}],
      [regulator, 'Registry:SuspendProject', { reason: 'a fire' }],
      [regulator, 'Registry:ResumeProject', { reason: 'it was put out' }],
      [regulator, 'Registry:CloseProject', { reason: 'the forest is sold' }],
    ] as const;
    for (const [caller, name, document] of steps) await ledger.submit(caller, name, { projectId, ...document });
    const history = await ledger.evaluate<{ time: number; txId: string; project: { state: string; last: object } }[]>(
      alice,
      'Registry:ProjectHistory',
      { projectId },
    );
    const states = ['proposed', 'authorised', 'validated', 'active', 'suspended', 'active', 'closed'];
    expect(history.map(({ project }) => project.state)).toEqual(states);
    expect(history.map(({ time }) => time)).toEqual([ledger.time - 3600, ...steps.map(() => ledger.time)]);
    for (const { txId, time, project } of history) expect(project.last).toMatchObject({ txId, time });
    expect(history.at(-2)?.project).toMatchObject({ reason: 'it was put out', last: { by: regulator.account() } });
  });
});
