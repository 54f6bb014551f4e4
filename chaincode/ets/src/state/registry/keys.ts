import type { Hash } from '@meridian/credit';
import type { Stub } from '../world.ts';

type KeyMaker = Pick<Stub, 'createCompositeKey'>;

export const organisationKey = (stub: KeyMaker, organisationId: string): string =>
  stub.createCompositeKey('organisation', [organisationId]);
/** Index: the organisation of a legal entity. */
export const legalEntityKey = (stub: KeyMaker, legalEntityId: string): string =>
  stub.createCompositeKey('legal-entity', [legalEntityId]);
export const projectKey = (stub: KeyMaker, projectId: string): string =>
  stub.createCompositeKey('project', [projectId]);
/** How many serials a project has had. */
export const serialsKey = (stub: KeyMaker, projectId: string): string =>
  stub.createCompositeKey('serials', [projectId]);
/** What a monitoring report was minted as. */
export const reportKey = (stub: KeyMaker, monitoringReport: Hash): string =>
  stub.createCompositeKey('report', [monitoringReport]);
export const installationKey = (stub: KeyMaker, installationId: string): string =>
  stub.createCompositeKey('installation', [installationId]);

/** Decimal digits of the latest time that a ledger holds: padded to them, times sort as text. */
const DIGITS = 12;

/**
 * A period that was minted ends in its *end*, so that the first one that ends after a moment is the only one that could hold it. Not
 * a composite key, because Fabric's stub takes no range that starts inside those.
 */
export const mintedKey = (projectId: string, periodEnd: number): string =>
  `minted:${projectId}:${periodEnd.toString().padStart(DIGITS, '0')}`;
export const mintedStart = (projectId: string): string => `minted:${projectId}:`;
/** The end of all periods of a project: `;` follows `:`. */
export const mintedEnd = (projectId: string): string => `minted:${projectId};`;
