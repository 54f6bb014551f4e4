import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { LIFE_CYCLE } from '../../src/rules/registry/life-cycle.ts';
import type { ProjectState } from '../../src/state/registry/projects.ts';
import { identity } from '../support/ledger.ts';
import { alice, operator, regulator } from '../support/world.ts';
import { certifier, developer, PROJECT, projectAfter, STEPS, take, type Step } from './programme.ts';

const { projectId, organisationId } = PROJECT;
const names = Object.keys(STEPS) as Step[];

/** How a project comes into each state. */
const ROADS: Readonly<Record<ProjectState, readonly Step[]>> = {
  proposed: [],
  authorised: ['authorise'],
  validated: ['authorise', 'validate'],
  active: ['authorise', 'validate', 'activate'],
  suspended: ['authorise', 'validate', 'activate', 'suspend'],
  closed: ['authorise', 'validate', 'activate', 'close'],
};
/** Every step that there is, written out once more: by state, where each leads. */
const EXPECTED: Readonly<Record<ProjectState, Partial<Record<Step, ProjectState>>>> = {
  proposed: { authorise: 'authorised' },
  authorised: { validate: 'validated' },
  validated: { activate: 'active' },
  active: { suspend: 'suspended', close: 'closed' },
  suspended: { resume: 'active', close: 'closed' },
  closed: {},
};

describe("a project's life", () => {
  const cases = (Object.keys(ROADS) as ProjectState[]).flatMap((state) => names.map((step) => [state, step] as const));

  test.each(cases)('%s: %s leads where the table says, or is PROJECT_STATE', async (state, step) => {
    const ledger = await projectAfter(...ROADS[state]);
    const [caller, transaction, document] = STEPS[step];
    const to = EXPECTED[state][step];
    if (to !== undefined) {
      const simulated = await ledger.simulate(caller, transaction, { projectId, ...document });
      expect(simulated.answer).toMatchObject({ state: to, ...document, last: { change: step, by: caller.account() } });
      expect(simulated.stub.event?.name).toBe(LIFE_CYCLE[step].event);
      expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(simulated.answer);
      expect(simulated.stub.writes.size).toBe(1);
    } else if (ROADS[state].at(-1) === step) {
      const again = await ledger.simulate(caller, transaction, { projectId, ...document });
      expect(again.answer).toMatchObject({ state });
      expect([again.stub.writes.size, again.stub.event]).toEqual([0, undefined]);
    } else {
      const refusal = await ledger.refusal(caller, transaction, { projectId, ...document });
      expect(refusal).toMatchObject({ code: 'PROJECT_STATE', field: 'state', value: state, projectId });
    }
  });

  test('the last step again on another document is PROJECT_STATE, not a repeat', async () => {
    const ledger = await projectAfter('authorise');
    const letter = hashText('another letter');
    const refusal = await ledger.refusal(regulator, 'Registry:AuthoriseProject', { projectId, letter });
    expect(refusal).toMatchObject({ code: 'PROJECT_STATE', value: 'authorised', expected: 'proposed' });
  });

  test('what each step rests on stays in the record', async () => {
    const ledger = await projectAfter('authorise', 'validate', 'activate', 'suspend');
    const { letter, report, reason } = await take(ledger, 'close');
    expect({ letter, report, reason }).toEqual({
      ...STEPS.authorise[2],
      ...STEPS.validate[2],
      ...STEPS.close[2],
    });
  });

  const stepsByOthers: [Step, string, ReturnType<typeof identity>, string][] = [
    ['authorise', 'the developer', developer, 'role'],
    [
      'authorise',
      'another organisation that calls itself regulator',
      identity('TraderMSP/r', { role: 'regulator' }),
      'msp',
    ],
    ['validate', 'the regulator', regulator, 'role'],
    [
      'validate',
      'a certifier of an organisation that may not certify',
      identity('TraderMSP/c', { role: 'certifier' }),
      'msp',
    ],
    ['activate', 'the regulator', regulator, 'role'],
    [
      'activate',
      'an operator of another registry',
      identity('RegistryMSP/cdm', { role: 'registry-operator', registries: 'CDM' }),
      'registries',
    ],
    ['suspend', 'the operator', operator, 'role'],
    ['resume', 'the certifier', certifier, 'role'],
    ['close', 'the developer', developer, 'role'],
  ];
  test.each(stepsByOthers)('%s is not for %s', async (step, _, caller, field) => {
    const before = (Object.keys(EXPECTED) as ProjectState[]).find((state) => EXPECTED[state][step] !== undefined);
    const ledger = await projectAfter(...ROADS[before ?? 'proposed']);
    const [, transaction, document] = STEPS[step];
    const refusal = await ledger.refusal(caller, transaction, { projectId, ...document });
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', field, caller: caller.account() });
  });

  test('nobody certifies what their own MSP proposed', async () => {
    const ledger = await projectAfter('authorise');
    const roles = {
      'project-developer': ['DeveloperMSP'],
      certifier: ['CertifierMSP', 'DeveloperMSP'],
      emitter: ['EmitterMSP'],
    };
    const config = await ledger.evaluate(alice, 'Governance:Configuration', {});
    await ledger.submit(regulator, 'Governance:Configure', { ...config, version: 2, roles });
    const [, transaction, document] = STEPS.validate;
    const own = identity('DeveloperMSP/auditor', { role: 'certifier' });
    expect(await ledger.refusal(own, transaction, { projectId, ...document })).toMatchObject({
      code: 'FORBIDDEN',
      field: 'msp',
      value: 'DeveloperMSP',
    });
  });

  test('nobody certifies for an organisation that they are a member of', async () => {
    const ledger = await projectAfter('authorise');
    const member = { organisationId, account: certifier.account(), rank: 'viewer' };
    await ledger.submit(developer, 'Registry:SetMember', member);
    const [, transaction, document] = STEPS.validate;
    expect(await ledger.refusal(certifier, transaction, { projectId, ...document })).toMatchObject({
      code: 'FORBIDDEN',
      field: 'organisationId',
    });
    await ledger.submit(developer, 'Registry:SetMember', { ...member, rank: 'none' });
    expect(await take(ledger, 'validate')).toMatchObject({ state: 'validated' });
  });

  test('a step whose time lies before the last one is refused', async () => {
    const ledger = await projectAfter('authorise');
    ledger.time -= 1;
    const [caller, transaction, document] = STEPS.validate;
    expect(await ledger.refusal(caller, transaction, { projectId, ...document })).toMatchObject({
      code: 'TIME_BEFORE_LAST_CHANGE',
    });
  });

  test.each<[Step, object, string]>([
    ['authorise', { letter: 'letter.pdf' }, 'letter'],
    ['authorise', {}, 'letter'],
    ['validate', { report: 'AB'.repeat(32) }, 'report'],
    ['activate', { reason: 'x' }, 'reason'],
    ['suspend', { reason: '' }, 'reason'],
    ['close', {}, 'reason'],
  ])('%s with %j is refused by its field', async (step, document, field) => {
    const ledger = await projectAfter();
    const [caller, transaction] = STEPS[step];
    const refusal = await ledger.refusal(caller, transaction, { projectId, ...document });
    expect(['INVALID_ARGUMENT', 'INVALID_HASH']).toContain(refusal.code);
    expect(refusal).toMatchObject({ field });
  });

  test('a project that was not proposed has no life', async () => {
    const ledger = await projectAfter();
    for (const step of names) {
      const [caller, transaction, document] = STEPS[step];
      const refusal = await ledger.refusal(caller, transaction, { projectId: 'NOWHERE', ...document });
      expect(refusal.code).toBe('PROJECT_NOT_FOUND');
    }
  });
});
