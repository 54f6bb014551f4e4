import { expect, test } from '@jest/globals';
import type { Simulated, TestLedger } from '../support/ledger.ts';
import { operator, regulator } from '../support/world.ts';
import {
  activeProject,
  certifier,
  days,
  developer,
  emitter,
  FOREST,
  INSTALLATION,
  LETTER,
  LOCATION,
  manager,
  minting,
  PROJECT,
  REASON,
  REPORT,
  transientOf,
} from './programme.ts';

const other = (projectId: string) => ({ ...PROJECT, projectId });

/** An active project, three others on their way, and an installation. */
async function busy(): Promise<TestLedger> {
  const ledger = await activeProject();
  for (const name of ['P1', 'P2', 'P3', 'P4']) await ledger.submit(developer, 'Registry:ProposeProject', other(name));
  for (const projectId of ['P2', 'P3', 'P4']) {
    await ledger.submit(regulator, 'Registry:AuthoriseProject', { projectId, letter: LETTER });
  }
  for (const projectId of ['P3', 'P4']) {
    await ledger.submit(certifier, 'Registry:ValidateProject', { projectId, report: REPORT });
  }
  await ledger.submit(operator, 'Registry:ActivateProject', { projectId: 'P4' });
  await ledger.submit(emitter, 'Registry:RegisterInstallation', INSTALLATION, transientOf(LOCATION));
  return ledger;
}

/** One of every write, each on records of its own. */
function writesOf(ledger: TestLedger): Promise<Simulated>[] {
  const organisation = { ...FOREST, organisationId: 'NEW', legalEntityId: 'NEW' };
  const member = { organisationId: FOREST.organisationId, account: manager.account(), rank: 'manager' };
  const baseline = { installationId: INSTALLATION.installationId, pollutant: 'CO2e', rate: '410', unit: 'g/kWh' };
  return [
    ledger.simulate(regulator, 'Registry:RegisterOrganisation', organisation),
    ledger.simulate(developer, 'Registry:SetMember', member),
    ledger.simulate(regulator, 'Registry:AuthoriseProject', { projectId: 'P1', letter: LETTER }),
    ledger.simulate(certifier, 'Registry:ValidateProject', { projectId: 'P2', report: REPORT }),
    ledger.simulate(operator, 'Registry:ActivateProject', { projectId: 'P3' }),
    ledger.simulate(regulator, 'Registry:CloseProject', { projectId: 'P4', reason: REASON }),
    ledger.simulate(regulator, 'Registry:SetBaseline', baseline),
    ledger.simulate(operator, 'Registry:Mint', minting('Q1', days(2024, 0, 91))),
  ];
}

const kindsOf = ({ stub }: Simulated): string[] =>
  [...stub.writes.keys()]
    .map((key) => (key.startsWith('\u0000') ? key.slice(1).split('\u0000') : key.split(':'))[0] ?? '')
    .sort();

test('no write but a mint reads a range, and a mint takes at most one result of each of its two', async () => {
  for (const { stub } of await Promise.all(writesOf(await busy()))) {
    expect(stub.writes.size).toBeGreaterThan(0);
    const expected = stub.event?.name === 'CreditIssued' ? 2 : 0;
    expect(stub.ranges).toHaveLength(expected);
    for (const { taken, closed } of stub.ranges) expect([taken <= 1, closed]).toEqual([true, true]);
  }
});

test('the keys that each kind of write touches are these', async () => {
  const simulated = await Promise.all(writesOf(await busy()));
  expect(Object.fromEntries(simulated.map((each) => [each.stub.event?.name, kindsOf(each)]))).toEqual({
    OrganisationRegistered: ['legal-entity', 'organisation'],
    MemberSet: ['organisation'],
    ProjectAuthorised: ['project'],
    ProjectValidated: ['project'],
    ProjectActivated: ['project'],
    ProjectClosed: ['project'],
    BaselineSet: ['installation'],
    CreditIssued: ['batch', 'block', 'class', 'lot', 'minted', 'owned', 'report', 'serials'],
  });
});

test('what happens to one project never conflicts with another', async () => {
  const simulated = (await Promise.all(writesOf(await busy()))).filter(
    ({ stub }) => stub.event?.name !== 'MemberSet' && stub.event?.name !== 'OrganisationRegistered',
  );
  for (const first of simulated) {
    for (const second of simulated) {
      if (first === second) continue;
      const conflicts = [...first.stub.writes.keys()].filter((key) => second.stub.reads.has(key));
      expect(conflicts).toEqual([]);
    }
  }
});

test('a mint conflicts with a suspension of its project', async () => {
  const ledger = await activeProject();
  const mint = await ledger.simulate(operator, 'Registry:Mint', minting('Q1', days(2024, 0, 91)));
  const suspension = await ledger.simulate(regulator, 'Registry:SuspendProject', {
    projectId: PROJECT.projectId,
    reason: REASON,
  });
  expect([...suspension.stub.writes.keys()].some((key) => mint.stub.reads.has(key))).toBe(true);
});
