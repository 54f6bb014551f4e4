import {
  canonicalRanges,
  CreditError,
  formatRanges,
  provenanceToJson,
  type Hash,
  type Provenance,
  type Range,
  type TableLeaf,
} from '@meridian/credit';
import type { CreditClass } from '../port/ledger-bridge.ts';
import { refusedValue, type Outcome, type Refusal } from '../port/outcome.ts';
import type { UseInput, Valued } from '../port/valued.ts';
import * as answers from './answers.ts';
import type { FabricClient } from './client.ts';
import { issueMany, type IssueManyOptions, type IssueReport } from './issue-many.ts';
import { LotHints } from './lots.ts';

export interface IssueRequest {
  readonly provenance: Provenance;
  /** `<MSP id>/<enrolment id>`; the submitter's own account unless given. */
  readonly owner?: string;
  /** The serial as the registry's file wrote it. */
  readonly sourceSerial?: string;
  /** What intake found odd but acceptable. */
  readonly flags?: readonly string[];
}

export interface RetireRequest extends Valued {
  /** The retirement's key: the same one again answers as before. */
  readonly retirementId: Hash;
  readonly batchId: Hash;
  readonly ranges: readonly Range[];
  readonly beneficiaryName: string;
  readonly reason: string;
  /** The beneficiary's; only of lots with an entitlement, whose multiplier counts. */
  readonly legalEntityId?: string;
  /** Retire even at a multiplier of 0, which offsets nothing. */
  readonly acceptZero?: boolean;
}

/** An owner's kilograms, fixed in worth for one beneficiary and handed over; by an auction container. */
export interface EntitleRequest {
  readonly auctionId: Hash;
  readonly batchId: Hash;
  readonly ranges: readonly Range[];
  readonly owner: string;
  /** Account that gets them. */
  readonly to: string;
  /** SHA-256 of the legal entity id for which the multiplier is fixed. */
  readonly beneficiary: Hash;
  readonly policySet: Hash;
  readonly use: UseInput;
  readonly leaves?: readonly TableLeaf[];
}

export interface PageQuery {
  /** From 1 to 1,000. */
  readonly pageSize: number;
  /** Of the page before; empty or absent for the first. */
  readonly bookmark?: string;
}

/**
 * What users of the chaincode do beside the bridge (docs/chaincode-api.md, "Governance" and "Credit"), each in the types of
 * `@meridian/credit`: kilograms, serials and ppm are bigints.
 */
export class FabricCredits {
  readonly #client: FabricClient;
  readonly #hints: LotHints;

  constructor(client: FabricClient) {
    this.#client = client;
    this.#hints = new LotHints(client);
  }

  async configure(configuration: answers.FabricConfiguration): Promise<Outcome<answers.FabricConfiguration>> {
    return answers.readOutcome(
      answers.configuration,
      await this.#client.submit('Governance:Configure', { ...configuration }),
    );
  }

  /** Refused as `NOT_CONFIGURED` before the first one. */
  async configuration(): Promise<Outcome<answers.FabricConfiguration>> {
    return answers.readOutcome(answers.configuration, await this.#client.query('Governance:Configuration', {}));
  }

  async issue(request: IssueRequest): Promise<Outcome<answers.Issued>> {
    const { provenance, owner, sourceSerial, flags } = request;
    const argument = { provenance: provenanceToJson(provenance), owner, sourceSerial, flags };
    return answers.readOutcome(answers.issued, await this.#client.submit('Credit:Issue', argument));
  }

  /** Issues all of them, several at a time; see {@link issueMany}. */
  issueMany(
    requests: Iterable<IssueRequest> | AsyncIterable<IssueRequest>,
    options: IssueManyOptions = {},
  ): Promise<IssueReport> {
    return issueMany((request) => this.issue(request), requests, options);
  }

  /** Lets an operator, such as a bridge's gateway, lock any of the caller's lots, or no longer. */
  async setApprovalForAll(operator: string, approved: boolean): Promise<Outcome<answers.Approval>> {
    return answers.readOutcome(
      answers.approval,
      await this.#client.submit('Credit:SetApprovalForAll', { operator, approved }),
    );
  }

  async isApprovedForAll(owner: string, operator: string): Promise<Outcome<boolean>> {
    const outcome = await this.#client.query('Credit:IsApprovedForAll', { owner, operator });
    return answers.mapDone(answers.readOutcome(answers.approved, outcome), ({ approved }) => approved);
  }

  /** Hands a range of the caller's to another account. It must lie in one lot. */
  transfer(request: {
    readonly batchId: Hash;
    readonly range: Range;
    readonly to: string;
  }): Promise<Outcome<readonly answers.Lot[]>> {
    return withRanges([request.range], (ranges) =>
      this.#hints.send(request.batchId, ranges, async ([lot = 0n, ...more]) => {
        const { batchId, to } = request;
        if (more.length > 0) return { outcome: 'refused', refusal: severalLots(batchId, ranges) };
        const argument = { batchId, lot, ranges: formatRanges(ranges), to };
        const outcome = await this.#client.submit('Credit:Transfer', argument);
        return answers.mapDone(answers.readOutcome(answers.moved, outcome), ({ lots }) => lots);
      }),
    );
  }

  /** Joins adjacent lots of the caller's, named by where they start. */
  async merge(batchId: Hash, lots: readonly bigint[]): Promise<Outcome<answers.Lot>> {
    const outcome = await this.#client.submit('Credit:Merge', { batchId, lots });
    return answers.mapDone(answers.readOutcome(answers.merged, outcome), ({ lot }) => lot);
  }

  /** Uses kilograms of the caller's up, for ever. */
  retire(request: RetireRequest): Promise<Outcome<answers.FabricRetirement>> {
    return withRanges(request.ranges, (ranges) =>
      this.#hints.send(request.batchId, ranges, async (lots) => {
        const argument = { ...request, lots, ranges: formatRanges(ranges) };
        return answers.readOutcome(answers.retirement, await this.#client.submit('Credit:Retire', argument));
      }),
    );
  }

  /** Fixes what kilograms are worth to a beneficiary; they are of a class of their own from then on. */
  entitle(request: EntitleRequest): Promise<Outcome<answers.Entitled>> {
    return withRanges(request.ranges, (ranges) =>
      this.#hints.send(request.batchId, ranges, async (lots) => {
        const argument = { ...request, lots, ranges: formatRanges(ranges) };
        return answers.readOutcome(answers.entitled, await this.#client.submit('Credit:Entitle', argument));
      }),
    );
  }

  async batch(batchId: Hash): Promise<Outcome<answers.Batch>> {
    return answers.readOutcome(answers.batch, await this.#client.query('Credit:Batch', { batchId }));
  }

  /** Every batch of the ledger, by ascending id. */
  async batches({ pageSize, bookmark = '' }: PageQuery): Promise<Outcome<answers.BatchPage>> {
    const outcome = await this.#client.evaluate('Credit:Batches', { pageSize, bookmark });
    return answers.readOutcome(answers.batchPage, outcome);
  }

  async class(classId: Hash): Promise<Outcome<CreditClass>> {
    return answers.readOutcome(answers.creditClass, await this.#client.query('Credit:Class', { classId }));
  }

  /** The lot that starts at that kilogram of the batch. */
  async lot(batchId: Hash, from: bigint): Promise<Outcome<answers.Lot>> {
    return answers.readOutcome(answers.lot, await this.#client.query('Credit:Lot', { batchId, from }));
  }

  /** Every lot of the ledger, by batch and kilogram. */
  async lots({ pageSize, bookmark = '' }: PageQuery): Promise<Outcome<answers.LotPage>> {
    return answers.readOutcome(answers.lotPage, await this.#client.evaluate('Credit:Lots', { pageSize, bookmark }));
  }

  async lotsOfBatch(batchId: Hash, { pageSize, bookmark = '' }: PageQuery): Promise<Outcome<answers.LotPage>> {
    const outcome = await this.#client.query('Credit:LotsOfBatch', { batchId, pageSize, bookmark });
    return answers.readOutcome(answers.lotPage, outcome);
  }

  /** What the account holds, has locked or has retired here, by batch and kilogram. */
  async lotsOfOwner(owner: string, { pageSize, bookmark = '' }: PageQuery): Promise<Outcome<answers.LotPage>> {
    const outcome = await this.#client.query('Credit:LotsOfOwner', { owner, pageSize, bookmark });
    return answers.readOutcome(answers.lotPage, outcome);
  }

  async supply(batchId: Hash): Promise<Outcome<answers.FabricSupply>> {
    return answers.readOutcome(answers.supply, await this.#client.query('Credit:Supply', { batchId }));
  }

  async retirement(retirementId: Hash): Promise<Outcome<answers.FabricRetirement>> {
    return answers.readOutcome(answers.retirement, await this.#client.query('Credit:Retirement', { retirementId }));
  }

  /** A retirement made on another ledger, as it was told home; `undefined` where none was. */
  async retirementAbroad(
    ledger: Hash,
    retirementId: Hash,
  ): Promise<Outcome<answers.FabricRetirementAbroad | undefined>> {
    const outcome = await this.#client.query('Bridge:RetirementAbroad', { ledger, retirementId });
    return answers.mapDone(
      answers.readOutcome(answers.retirementAbroad.nullable(), outcome),
      (record) => record ?? undefined,
    );
  }

  /** Every state of the lot that starts there, oldest first. */
  async history(batchId: Hash, from: bigint): Promise<Outcome<answers.LotHistory>> {
    return answers.readOutcome(answers.history, await this.#client.evaluate('Credit:History', { batchId, from }));
  }

  close(): Promise<void> {
    this.#client.close();
    return Promise.resolve();
  }
}

async function withRanges<T>(
  ranges: readonly Range[],
  call: (ranges: readonly Range[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await call(canonicalRanges(ranges));
  } catch (error) {
    if (error instanceof CreditError) return refusedValue(error);
    throw error;
  }
}

function severalLots(batchId: Hash, ranges: readonly Range[]): Refusal {
  const value = formatRanges(ranges);
  const expected = 'a range inside one lot; merge the lots first';
  const message = `${value} lies in several lots`;
  return { code: 'RANGE_OUTSIDE_LOT', message, facts: { field: 'ranges', value, expected, batchId } };
}
