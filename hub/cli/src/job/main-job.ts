import type { EvmCredits } from '@meridian/bridges/evm';
import type { FabricCredits } from '@meridian/bridges/fabric';
import { certificateSchema, verifyCertificate } from '@meridian/certificate';
import {
  formatRanges,
  KG_PER_CREDIT,
  length,
  parseRanges,
  takeFirst,
  totalKg,
  type Hash,
  type Range,
} from '@meridian/credit';
import { join } from 'node:path';
import type { GatewayClient, Transfer } from '../api/gateway-client.ts';
import { readTrust } from '../commands/certificate.ts';
import type { ExportFile } from './intake-rows.ts';
import { refused, unreachable } from '../exit.ts';
import { valueOf } from '../outcome.ts';
import { formatCount, formatKg, type Report } from '../report.ts';
import { fabricAccount } from '../stack/accounts.ts';
import type { Layout } from '../stack/layout.ts';
import type { Stack } from '../stack/stack.ts';
import { writeJson } from '../stack/state-file.ts';
import { compareClasses } from './compare.ts';
import { issueAll, prepareIssues } from './issue.ts';
import { JobFile } from './job-state.ts';
import { checkSupply, type SupplyCheck } from './supply-check.ts';

/** Who does what in the job, each through their own client. */
export interface Actors {
  readonly issuer: FabricCredits;
  readonly buyer: EvmCredits;
  readonly origin: GatewayClient;
  readonly destination: GatewayClient;
}

/** The last line of `meridian up --json`. Kilograms and serials are decimal strings. */
export interface JobSummary {
  readonly rows: number;
  readonly accepted: number;
  readonly alreadyPresent: number;
  readonly quarantined: number;
  readonly reasons: Readonly<Record<string, number>>;
  readonly issuedKg: string;
  readonly transfers: readonly {
    id: string;
    direction: 'fabric-to-evm' | 'evm-to-fabric';
    ms: number;
    ledgerMs: number;
    gatewayMs: number;
  }[];
  readonly retired: { readonly kg: string; readonly serials: readonly string[]; readonly certificate: string };
  readonly returnedKg: string;
  readonly supplyCheck: 'ok';
}

const TRANSFER_WITHIN_MS = 120_000;
const NOTICE_WITHIN_MS = 60_000;
const BENEFICIARY_NAME = 'Example Airline Ltd.';
const REASON = 'Flights of the first quarter';

/** The main job: real rows in, one lot across, retired in part, the rest back; every step shown and checked. Run again it adds nothing. */
export class MainJob {
  readonly #actors: Actors;
  readonly #stack: Stack;
  readonly #layout: Layout;
  readonly #report: Report;
  readonly #now: () => number;
  readonly #job: JobFile;

  constructor(
    actors: Actors,
    options: { readonly stack: Stack; readonly layout: Layout; readonly report: Report; readonly now: () => number },
  ) {
    this.#actors = actors;
    this.#stack = options.stack;
    this.#layout = options.layout;
    this.#report = options.report;
    this.#now = options.now;
    this.#job = new JobFile(options.layout.job);
  }

  /** @throws CommandError */
  async run(source: ExportFile): Promise<JobSummary> {
    const { summary, issuedKg } = await this.#takeIn(source);
    const batchId = this.#job.state.batchId ?? (await this.#choose());
    const { classId, kg } = valueOf(await this.#actors.issuer.batch(batchId), 'reading the batch');
    await this.#checkSupply(batchId);
    const out = await this.#sendOut(batchId, classId, kg);
    await this.#compare(classId);
    const retired = await this.#retire(classId, kg);
    const back = await this.#bringBack(classId, kg - totalKg(retired.ranges));
    await this.#showReturned(batchId, retired.ranges, kg);
    await this.#checkSupply(batchId);
    return {
      rows: summary.rows,
      accepted: summary.accepted,
      alreadyPresent: summary.alreadyPresent,
      quarantined: summary.quarantined,
      reasons: summary.reasons,
      issuedKg: issuedKg.toString(),
      transfers: [
        { id: out.id, direction: 'fabric-to-evm', ...out.timing },
        { id: back.id, direction: 'evm-to-fabric', ...back.timing },
      ],
      retired: { kg: totalKg(retired.ranges).toString(), serials: retired.serials, certificate: retired.certificate },
      returnedKg: back.kg,
      supplyCheck: 'ok',
    };
  }

  async #takeIn(source: ExportFile) {
    const { issuer } = this.#actors;
    const { summary, requests } = await this.#report.step(
      'intake',
      () => prepareIssues(source, issuer, fabricAccount('custodian')),
      ({ summary: s }) =>
        `${formatCount(s.rows)} rows: ${formatCount(s.accepted)} accepted, ${formatCount(s.alreadyPresent)} there already, ${formatCount(s.quarantined)} quarantined`,
    );
    for (const [code, rows] of Object.entries(summary.reasons))
      this.#report.note(`${''.padEnd(12)}   ${String(rows).padStart(5)} ${code}`);
    const started = this.#now();
    const { issuedKg } = await this.#report.step(
      'issue',
      () => issueAll(issuer, requests, this.#report),
      (r) =>
        `${formatCount(r.issued)} batches, ${formatKg(r.issuedKg)} on Fabric${r.issued > 0 ? `, ${Math.round((1000 * r.issued) / (this.#now() - started))} a second` : ''}`,
    );
    return { summary, issuedKg };
  }

  /** The smallest batch that is still whole and of at least ten tonnes: enough to retire a part of it and bring back the rest. */
  async #choose(): Promise<Hash> {
    const { issuer } = this.#actors;
    let best: { batchId: Hash; kg: bigint } | undefined;
    let bookmark = '';
    do {
      const page = valueOf(
        await issuer.lotsOfOwner(fabricAccount('custodian'), { pageSize: 1000, bookmark }),
        'reading the lots',
      );
      for (const { batchId, range, status } of page.lots) {
        const kg = length(range);
        const isWhole = range.from === 0n && status === 'active';
        if (isWhole && kg >= 10n * KG_PER_CREDIT && (best === undefined || kg < best.kg)) best = { batchId, kg };
      }
      bookmark = page.bookmark;
    } while (bookmark !== '');
    if (best === undefined) throw refused('NO_LOT', 'no batch of at least 10 t came in: nothing to carry across');
    this.#job.note({ batchId: best.batchId });
    return best.batchId;
  }

  #sendOut(batchId: Hash, classId: Hash, kg: bigint): Promise<Transfer> {
    const { origin, destination, buyer } = this.#actors;
    return this.#transfer(
      origin,
      {
        clientRequestId: 'main-job:out',
        originAccount: fabricAccount('custodian'),
        beneficiary: buyer.address,
        recipientGatewayId: destination.gatewayId,
        classId,
        ranges: formatRanges([{ from: 0n, to: kg }]),
      },
      `Fabric -> EVM, batch ${batchId.slice(0, 12)}`,
    );
  }

  #bringBack(classId: Hash, kg: bigint): Promise<Transfer> {
    const { origin, destination, buyer } = this.#actors;
    return this.#transfer(
      destination,
      {
        clientRequestId: 'main-job:back',
        originAccount: buyer.address,
        beneficiary: fabricAccount('custodian'),
        recipientGatewayId: origin.gatewayId,
        classId,
        kg: kg.toString(),
      },
      'EVM -> Fabric',
    );
  }

  #transfer(
    gateway: GatewayClient,
    request: Parameters<GatewayClient['createTransfer']>[0],
    route: string,
  ): Promise<Transfer> {
    return this.#report.step(
      'transfer',
      async () => gateway.completed(await gateway.createTransfer(request), TRANSFER_WITHIN_MS, this.#now),
      ({ kg, timing, lane }) =>
        `${formatKg(BigInt(kg))} ${route}: ${Math.round(timing.ledgerMs)} ms in 4 ledger commits, ${Math.round(timing.gatewayMs)} ms in the gateways, ${lane}`,
    );
  }

  async #compare(classId: Hash): Promise<void> {
    await this.#report.step(
      'compare',
      async () => {
        const home = valueOf(await this.#actors.issuer.class(classId), 'reading the class at home');
        const abroad = valueOf(await this.#actors.buyer.creditClass(classId), 'reading the class abroad');
        if (abroad === undefined) throw refused('CLASS_NOT_FOUND', `class ${classId} is not on the EVM chain`);
        return compareClasses(home, abroad);
      },
      (fields) => `${fields.length} fields equal on both ledgers: ${fields.slice(0, 6).join(', ')}, ...`,
    );
  }

  async #retire(
    classId: Hash,
    kg: bigint,
  ): Promise<{ ranges: readonly Range[]; serials: string[]; certificate: string }> {
    const { buyer } = this.#actors;
    const ranges = await this.#chooseRetirement(classId, kg);
    const command = { classId, ranges, beneficiaryName: BENEFICIARY_NAME, reason: REASON };
    const { record } = await this.#report.step(
      'retire',
      async () => valueOf(await buyer.retire(command), 'retiring'),
      () => `${formatKg(totalKg(ranges))} on EVM in the name of ${JSON.stringify(BENEFICIARY_NAME)}`,
    );
    const { retirementId } = record;
    const { file, serials } = await this.#certify(retirementId);
    await this.#awaitNotice(retirementId);
    return { ranges, serials, certificate: file };
  }

  /** Half of it and a quarter of a tonne more, so that a serial is retired in part. Decided once. */
  async #chooseRetirement(classId: Hash, kg: bigint): Promise<readonly Range[]> {
    const chosen = this.#job.state.retireRanges;
    if (chosen !== undefined) return parseRanges(chosen);
    const part = (kg / (2n * KG_PER_CREDIT)) * KG_PER_CREDIT + KG_PER_CREDIT / 4n;
    const ranges = takeFirst(valueOf(await this.#actors.buyer.nextRanges(classId, part), 'reading the ranges'), part);
    this.#job.note({ retireRanges: formatRanges(ranges) });
    return ranges;
  }

  async #certify(retirementId: Hash): Promise<{ file: string; serials: string[] }> {
    const file = join(this.#layout.certificates, `${retirementId}.json`);
    const certificate = await this.#report.step(
      'certificate',
      async () => {
        const made = certificateSchema.parse(await this.#actors.destination.certificate(retirementId));
        writeJson(file, made);
        const verdict = await verifyCertificate(made, readTrust(this.#layout.trust));
        if (verdict.verdict === 'refused')
          throw refused(verdict.code, `the certificate does not verify: ${verdict.checks.at(-1)?.detail ?? ''}`);
        return made;
      },
      ({ serials }) =>
        `${file}, verified offline: ${serials.map((s) => `${s.prefix} ${s.first} to ${s.last}`).join('; ')}`,
    );
    return { file, serials: certificate.serials.map(({ prefix, first, last }) => `${prefix}-${first}-${last}`) };
  }

  async #awaitNotice(retirementId: Hash): Promise<void> {
    const { issuer } = this.#actors;
    await this.#report.step(
      'notice',
      async () => {
        const started = this.#now();
        for (;;) {
          const record = valueOf(
            await issuer.retirementAbroad(this.#stack.evm.id, retirementId),
            'looking for the retirement at home',
          );
          if (record !== undefined) return record;
          if (this.#now() - started > NOTICE_WITHIN_MS)
            throw unreachable('NOTICE_LATE', 'the retirement has not come home yet; it will when both gateways run');
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      },
      ({ kg }) => `${formatKg(kg)} retired on Fabric too`,
    );
  }

  async #showReturned(batchId: Hash, retired: readonly Range[], kg: bigint): Promise<void> {
    await this.#report.step(
      'returned',
      async () => {
        const { rangesByStatus } = valueOf(await this.#actors.issuer.supply(batchId), 'reading the supply');
        const [active = [], gone = []] = [rangesByStatus['active'], rangesByStatus['retired']];
        const { provenance } = valueOf(await this.#actors.issuer.batch(batchId), 'reading the batch');
        const wrong = formatRanges(gone) !== formatRanges(retired) || totalKg(active) + totalKg(gone) !== kg;
        if (wrong)
          throw refused('RANGES_DIFFER', `active ${formatRanges(active)}, retired ${formatRanges(gone)} of ${kg} kg`, {
            batchId,
          });
        return { active, provenance };
      },
      ({ active, provenance: p }) =>
        `${formatKg(totalKg(active))} active again: kg ${formatRanges(active)} of ${p.serialPrefix}, ${p.country} (${p.place.latitude}, ${p.place.longitude}; ${p.precision}), ${day(p.period.start)} to ${day(p.period.end - 1)}`,
    );
  }

  #checkSupply(batchId: Hash): Promise<SupplyCheck> {
    return this.#report.step(
      'supply',
      () => checkSupply(this.#actors.issuer, this.#actors.buyer, this.#stack.evm, batchId),
      ({ issuedKg, home, abroad }) =>
        `${formatKg(issuedKg)} issued = ${shares(home)} at home${shares(abroad) === '' ? '' : `; abroad ${shares(abroad)}`}`,
    );
  }
}

const day = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

const shares = (byStatus: Readonly<Record<string, bigint>>): string =>
  Object.entries(byStatus)
    .filter(([, kg]) => kg > 0n)
    .map(([status, kg]) => `${kg} ${status}`)
    .join(' + ');
