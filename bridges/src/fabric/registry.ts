import type { Hash, Period, Place, Precision } from '@meridian/credit';
import type { z } from 'zod';
import type { Outcome } from '../port/outcome.ts';
import { readOutcome } from './answers.ts';
import type { FabricClient } from './client.ts';
import type { Transient } from './json.ts';
import type { PageQuery } from './credits.ts';
import * as answers from './registry-answers.ts';

export interface NewOrganisation {
  readonly organisationId: string;
  readonly legalEntityId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly kind: string;
  /** `<MSP id>/<enrolment id>` of who speaks for it first. */
  readonly root: string;
}

export interface NewProject {
  readonly projectId: string;
  readonly organisationId: string;
  readonly registry: string;
  readonly name: string;
  readonly methodology: string;
  readonly activity: 'reduction' | 'removal';
  readonly country: string;
  readonly subdivision: string;
  readonly place: Place;
  readonly precision: Precision;
  /** GeoJSON text (RFC 7946). */
  readonly area?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly estimate?: bigint;
}

export interface NewMint {
  readonly projectId: string;
  readonly period: Period;
  readonly vintage: number;
  readonly serials: bigint;
  /** Hash of the report: it is minted for once. */
  readonly monitoringReport: Hash;
  readonly policySet?: Hash;
  readonly owner?: string;
}

export interface NewInstallation {
  readonly installationId: string;
  readonly organisationId: string;
  readonly fuel: string;
  readonly sizeKw: bigint;
  readonly geofence?: string;
  readonly locationCommitment: Hash;
}

export interface NewBaseline {
  readonly installationId: string;
  readonly pollutant: 'CO2e' | 'NOx';
  readonly rate: string;
  readonly unit: 'g/kWh' | 'kg/MWh';
}

/** A step in a project's life, and what it rests on. */
export type ProjectStep =
  | { readonly step: 'Authorise'; readonly letter: Hash }
  | { readonly step: 'Validate'; readonly report: Hash }
  | { readonly step: 'Activate' }
  | { readonly step: 'Suspend' | 'Resume' | 'Close'; readonly reason: string };

/** Participants, projects and installations on the home ledger, as the identity of the client (docs/chaincode-api.md, "Registry"). */
export class FabricRegistry {
  readonly #client: FabricClient;

  constructor(client: FabricClient) {
    this.#client = client;
  }

  registerOrganisation(organisation: NewOrganisation): Promise<Outcome<answers.Organisation>> {
    return this.#submit('RegisterOrganisation', organisation, answers.organisation);
  }

  /** Gives an account a rank in an organisation, or none. */
  setMember(change: {
    readonly organisationId: string;
    readonly account: string;
    readonly rank: answers.Rank | 'none';
  }): Promise<Outcome<answers.Members>> {
    return this.#submit('SetMember', change, answers.members);
  }

  proposeProject(project: NewProject): Promise<Outcome<answers.Project>> {
    return this.#submit('ProposeProject', project, answers.project);
  }

  changeProject(projectId: string, { step, ...grounds }: ProjectStep): Promise<Outcome<answers.Project>> {
    return this.#submit(`${step}Project`, { projectId, ...grounds }, answers.project);
  }

  mint(mint: NewMint): Promise<Outcome<answers.Minted>> {
    return this.#submit('Mint', mint, answers.minted);
  }

  /** The location reaches the peers of the collection's members, and no block. */
  registerInstallation(
    installation: NewInstallation,
    location: answers.InstallationLocation,
  ): Promise<Outcome<answers.Installation>> {
    return this.#submit('RegisterInstallation', installation, answers.installation, { location });
  }

  setBaseline(baseline: NewBaseline): Promise<Outcome<answers.Installation>> {
    return this.#submit('SetBaseline', baseline, answers.installation);
  }

  /** For clients of the collection's members alone. Asked of one peer without its signature, so that it can stand in no block. */
  location(installationId: string): Promise<Outcome<answers.InstallationLocation>> {
    return this.#evaluate('Location', { installationId }, answers.location);
  }

  organisation(organisationId: string): Promise<Outcome<answers.Organisation>> {
    return this.#query('Organisation', { organisationId }, answers.organisation);
  }

  project(projectId: string): Promise<Outcome<answers.Project>> {
    return this.#query('Project', { projectId }, answers.project);
  }

  installation(installationId: string): Promise<Outcome<answers.Installation>> {
    return this.#query('Installation', { installationId }, answers.installation);
  }

  organisations(page: PageQuery): Promise<Outcome<answers.OrganisationPage>> {
    return this.#evaluate('Organisations', pageOf(page), answers.organisationPage);
  }

  projects(page: PageQuery): Promise<Outcome<answers.ProjectPage>> {
    return this.#evaluate('Projects', pageOf(page), answers.projectPage);
  }

  installations(page: PageQuery): Promise<Outcome<answers.InstallationPage>> {
    return this.#evaluate('Installations', pageOf(page), answers.installationPage);
  }

  /** Every state of the project, oldest first. */
  projectHistory(projectId: string): Promise<Outcome<answers.ProjectHistory>> {
    return this.#evaluate('ProjectHistory', { projectId }, answers.projectHistory);
  }

  /** What was minted for the project, by period. */
  minted(projectId: string, page: PageQuery): Promise<Outcome<answers.MintPage>> {
    return this.#evaluate('Minted', { projectId, ...pageOf(page) }, answers.mintPage);
  }

  async #submit<Schema extends z.ZodType>(
    name: string,
    argument: object,
    schema: Schema,
    transient?: Transient,
  ): Promise<Outcome<z.output<Schema>>> {
    return readOutcome(schema, await this.#client.submit(`Registry:${name}`, { ...argument }, transient));
  }

  async #query<Schema extends z.ZodType>(
    name: string,
    argument: object,
    schema: Schema,
  ): Promise<Outcome<z.output<Schema>>> {
    return readOutcome(schema, await this.#client.query(`Registry:${name}`, { ...argument }));
  }

  async #evaluate<Schema extends z.ZodType>(
    name: string,
    argument: object,
    schema: Schema,
  ): Promise<Outcome<z.output<Schema>>> {
    return readOutcome(schema, await this.#client.evaluate(`Registry:${name}`, { ...argument }));
  }
}

const pageOf = ({ pageSize, bookmark = '' }: PageQuery): PageQuery => ({ pageSize, bookmark });
