import { provenanceFromJson, type Hash, type Provenance, type ProvenanceJson } from '@meridian/credit';
import { LedgerError } from '../../errors.ts';
import type { Transaction } from '../../transaction.ts';
import { projectKey } from './keys.ts';

export type ProjectState = 'proposed' | 'authorised' | 'validated' | 'active' | 'suspended' | 'closed';

/** What a project gives every credit minted for it. */
export type ProjectFields = Pick<
  ProvenanceJson,
  | 'registry'
  | 'methodology'
  | 'activity'
  | 'country'
  | 'subdivision'
  | 'place'
  | 'precision'
  | 'areaHash'
  | 'attributes'
>;

/** A programme of reductions or removals, public. */
export interface ProjectRecord extends ProjectFields {
  readonly projectId: string;
  readonly organisationId: string;
  readonly name: string;
  /** GeoJSON as its hash is of it (docs/layouts.md); absent where the project has no land. */
  readonly area?: string;
  /** Ex ante, kg CO2e a year, decimal string; absent where nobody estimated. */
  readonly estimate?: string;
  readonly state: ProjectState;
  /** Account. */
  readonly proposedBy: string;
  /** Hash of the document by which it was authorised. */
  readonly letter?: Hash;
  /** Hash of the report by which it was validated. */
  readonly report?: Hash;
  /** Why it was last suspended, resumed or closed. */
  readonly reason?: string;
  /** What made it what it is now; the ones before are in its history. */
  readonly last: {
    readonly change: string;
    /** Account. */
    readonly by: string;
    /** Unix seconds. */
    readonly time: number;
    readonly txId: string;
  };
  /** Of the proposal. */
  readonly parametersHash: Hash;
}

export async function findProject(tx: Transaction, projectId: string): Promise<ProjectRecord | undefined> {
  return (await tx.state.read(projectKey(tx.stub, projectId))) as ProjectRecord | undefined;
}

/** @throws LedgerError `PROJECT_NOT_FOUND` */
export async function readProject(tx: Transaction, projectId: string): Promise<ProjectRecord> {
  const found = await findProject(tx, projectId);
  if (found !== undefined) return found;
  throw new LedgerError('PROJECT_NOT_FOUND', `no project ${projectId} was proposed`, {
    field: 'projectId',
    value: projectId,
    expected: 'the id of a proposed project',
  });
}

export const writeProject = (tx: Transaction, record: ProjectRecord): Promise<void> =>
  tx.state.write(projectKey(tx.stub, record.projectId), record);

/** What differs from one minting of a project to the next. */
export type MintedFields = Pick<
  ProvenanceJson,
  'period' | 'vintage' | 'serialPrefix' | 'firstSerial' | 'lastSerial' | 'issuedAt' | 'mintMultiplier' | 'policySet'
>;

/**
 * The provenance of a credit of the project: the registry gave the coordinates, so no gazetteer is named, and the credit has no second
 * standard's label.
 * @throws CreditError as `provenanceFromJson`
 */
export function provenanceOfProject(projectId: string, project: ProjectFields, minted: MintedFields): Provenance {
  const { registry, methodology, activity, country, subdivision, place, precision, areaHash, attributes } = project;
  return provenanceFromJson({
    ...{ registry, project: projectId, methodology, label: '', activity, country, subdivision },
    ...{ place, precision, placeSource: '', areaHash, attributes },
    ...minted,
  } satisfies ProvenanceJson);
}
