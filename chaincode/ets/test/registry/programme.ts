import { hashText, locationCommitment, type Hash, type PrivateLocation } from '@meridian/credit';
import type { ProjectRecord } from '../../src/state/registry/projects.ts';
import { identity, type TestLedger, type Transient } from '../support/ledger.ts';
import { configured, operator, regulator } from '../support/world.ts';

export const developer = identity('DeveloperMSP/root', { role: 'project-developer' });
export const manager = identity('DeveloperMSP/manager', { role: 'project-developer' });
export const viewer = identity('DeveloperMSP/viewer', { role: 'project-developer' });
export const stranger = identity('DeveloperMSP/stranger', { role: 'project-developer' });
export const certifier = identity('CertifierMSP/certifier', { role: 'certifier' });
export const emitter = identity('EmitterMSP/root', { role: 'emitter' });

export const FOREST = {
  organisationId: 'FOREST-CO',
  legalEntityId: '12.345.678/0001-95',
  name: 'Reflorestadora Araucária Ltda.',
  country: 'BR',
  kind: 'company',
  root: developer.account(),
};
export const POWER = {
  ...FOREST,
  organisationId: 'POWER-CO',
  legalEntityId: '529900T8BM49AURSDO55',
  name: 'Power Co',
  root: emitter.account(),
};

/** A square around the project's place, 0.2 degrees a side, with a lake in it. */
export const AREA =
  '{"type": "Polygon", "coordinates": [[[-48.7, -22.5], [-48.5, -22.5], [-48.5, -22.30], [-48.7, -22.3], [-48.7, -22.5]],' +
  ' [[-48.69, -22.49], [-48.68, -22.49], [-48.68, -22.48], [-48.69, -22.49]]]}';

export const PROJECT = {
  projectId: 'FOREST-12',
  organisationId: FOREST.organisationId,
  registry: 'GS',
  name: 'Araucária forest',
  methodology: 'AR-ACM0003',
  activity: 'removal',
  country: 'BR',
  subdivision: 'BR-SP',
  place: { latitude: -22_400_000, longitude: -48_600_000 },
  precision: 'site',
  area: AREA,
  attributes: { permanence: '100', vegetation: 'primary-forest' },
  estimate: '1200000',
};

export const LETTER = hashText('letter of authorisation');
export const REPORT = hashText('validation report');
export const REASON = 'a fire in July';

const DAY = 86_400;
/** Days from `from` to before `to`, of 2023, 2024 …: `[2023, 0]` is 1 January 2023. */
const day = (year: number, ordinal: number): number => Date.UTC(year, 0, 1) / 1000 + ordinal * DAY;
export const days = (year: number, from: number, to: number) => ({ start: day(year, from), end: day(year, to) });

export const minting = (name: string, period: { start: number; end: number }, changes: object = {}) => ({
  projectId: PROJECT.projectId,
  period,
  vintage: new Date(period.start * 1000).getUTCFullYear(),
  serials: '10',
  monitoringReport: hashText(name),
  ...changes,
});

/** A configured ledger with a developer's and an emitter's organisation. */
export async function withOrganisations(): Promise<TestLedger> {
  const ledger = await configured();
  await ledger.submit(regulator, 'Registry:RegisterOrganisation', FOREST);
  await ledger.submit(regulator, 'Registry:RegisterOrganisation', POWER);
  return ledger;
}

/** The steps of a project's life, each by whom and with what. */
export const STEPS = {
  authorise: [regulator, 'Registry:AuthoriseProject', { letter: LETTER }],
  validate: [certifier, 'Registry:ValidateProject', { report: REPORT }],
  activate: [operator, 'Registry:ActivateProject', {}],
  suspend: [regulator, 'Registry:SuspendProject', { reason: REASON }],
  resume: [regulator, 'Registry:ResumeProject', { reason: REASON }],
  close: [regulator, 'Registry:CloseProject', { reason: REASON }],
} as const;
export type Step = keyof typeof STEPS;

export const take = (ledger: TestLedger, step: Step): Promise<ProjectRecord> => {
  const [caller, transaction, document] = STEPS[step];
  return ledger.submit<ProjectRecord>(caller, transaction, { projectId: PROJECT.projectId, ...document });
};

/** A ledger with the project, after these steps. */
export async function projectAfter(...steps: readonly Step[]): Promise<TestLedger> {
  const ledger = await withOrganisations();
  await ledger.submit(developer, 'Registry:ProposeProject', PROJECT);
  for (const step of steps) await take(ledger, step);
  return ledger;
}

export const activeProject = (): Promise<TestLedger> => projectAfter('authorise', 'validate', 'activate');

export const LOCATION: PrivateLocation = {
  latitude: -23_550_521,
  longitude: -46_633_309,
  salt: hashText('a salt that nobody guesses'),
};

export interface InstallationArgument {
  readonly installationId: string;
  readonly organisationId: string;
  readonly fuel: string;
  readonly sizeKw: string;
  readonly geofence: string;
  readonly locationCommitment: Hash;
}

export const INSTALLATION: InstallationArgument = {
  installationId: 'PLANT-1',
  organisationId: POWER.organisationId,
  fuel: 'natural-gas',
  sizeKw: '450000',
  geofence: 'sao-paulo-metro',
  locationCommitment: locationCommitment('PLANT-1', LOCATION),
};

export const transientOf = (location: object): Transient => ({ location: JSON.stringify(location) });
