import { certificateSchema, verifyCertificate } from '@meridian/certificate';
import type { RetirementRecord, UseInput } from '@meridian/bridges';
import {
  formatRanges,
  KG_PER_CREDIT,
  milligrams,
  parseHash,
  parseRanges,
  takeFirst,
  totalKg,
  type Hash,
  type Range,
} from '@meridian/credit';
import { join } from 'node:path';
import type { Quote } from '../../api/registry-client.ts';
import { readTrust } from '../../commands/certificate.ts';
import { refused, unreachable } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatMg, formatPpm } from '../../quote-text.ts';
import { formatKg } from '../../report.ts';
import { writeJson } from '../../stack/state-file.ts';
import type { JobContext } from '../context.ts';

const NOTICE_WITHIN_MS = 60_000;
const BENEFICIARY_NAME = 'Example Airline Ltd.';
const REASON = 'Flights of the first quarter';

export interface RetiredPart {
  readonly ranges: readonly Range[];
  readonly serials: readonly string[];
  /** File of the certificate. */
  readonly certificate: string;
}

/** Retires a part on the EVM chain for what it is worth where the quote was for, certifies it, and waits until home knows. */
export async function retirePart(context: JobContext, quote: Quote, classId: Hash, kg: bigint): Promise<RetiredPart> {
  const { actors, report } = context;
  const policySet = await carryPolicySet(context, quote);
  const ranges = await chooseRetirement(context, classId, kg);
  const command = { classId, ranges, beneficiaryName: BENEFICIARY_NAME, reason: REASON, policySet, use: useOf(quote) };
  const { record } = await report.step(
    'retire',
    async () => valueOf(await actors.buyer.retire(command), 'retiring'),
    (retired) => retiredLine(retired.record, quote),
  );
  const { file, serials } = await certify(context, record.retirementId);
  await awaitNotice(context, record.retirementId);
  return { ranges, serials, certificate: file };
}

/** The EVM chain takes the policy set on the home ledger's evidence alone. */
async function carryPolicySet(
  { actors, report }: JobContext,
  { policySet: { policySet, name } }: Quote,
): Promise<Hash> {
  await report.step(
    'policy set',
    async () => actors.destination.acceptPolicySet(await actors.origin.policySetEvidence(policySet)),
    (accepted) =>
      `${name} on the EVM chain with the home ledger's evidence, version ${accepted.version} of its activation`,
  );
  return parseHash(policySet, 'policySet');
}

/** Of the quote: its place and country. */
function useOf({ place }: Quote): UseInput {
  if (place === undefined) throw refused('NO_PLACE', 'the quote was for no place');
  const { latitude, longitude, country } = place;
  return { place: { latitude, longitude }, ...(country !== undefined && { country }) };
}

function retiredLine({ ranges, ppm }: RetirementRecord, { place }: Quote): string {
  const kg = totalKg(ranges);
  const worth = `which at ${formatPpm(ppm.toString())} offsets ${formatMg(milligrams(kg, ppm).toString())}`;
  return `${formatKg(kg)} on EVM in the name of ${JSON.stringify(BENEFICIARY_NAME)} in ${place?.name ?? ''}, ${worth}`;
}

/** Half of it and a quarter of a tonne more, so that a serial is retired in part. Decided once. */
async function chooseRetirement({ actors, job }: JobContext, classId: Hash, kg: bigint): Promise<readonly Range[]> {
  const chosen = job.state.retireRanges;
  if (chosen !== undefined) return parseRanges(chosen);
  const part = (kg / (2n * KG_PER_CREDIT)) * KG_PER_CREDIT + KG_PER_CREDIT / 4n;
  const ranges = takeFirst(valueOf(await actors.buyer.nextRanges(classId, part), 'reading the ranges'), part);
  job.note({ retireRanges: formatRanges(ranges) });
  return ranges;
}

async function certify(
  { actors, layout, report }: JobContext,
  retirementId: Hash,
): Promise<{ file: string; serials: string[] }> {
  const file = join(layout.certificates, `${retirementId}.json`);
  const certificate = await report.step(
    'certificate',
    async () => {
      const made = certificateSchema.parse(await actors.destination.certificate(retirementId));
      writeJson(file, made);
      const verdict = await verifyCertificate(made, readTrust(layout.trust));
      if (verdict.verdict === 'refused')
        throw refused(verdict.code, `the certificate does not verify: ${verdict.checks.at(-1)?.detail ?? ''}`);
      return made;
    },
    ({ serials }) =>
      `${file}, verified offline: ${serials.map((s) => `${s.prefix} ${s.first} to ${s.last}`).join('; ')}`,
  );
  return { file, serials: certificate.serials.map(({ prefix, first, last }) => `${prefix}-${first}-${last}`) };
}

async function awaitNotice({ actors, stack, report, now }: JobContext, retirementId: Hash): Promise<void> {
  await report.step(
    'notice',
    async () => {
      const started = now();
      for (;;) {
        const found = await actors.issuer.retirementAbroad(stack.evm.id, retirementId);
        const record = valueOf(found, 'looking for the retirement at home');
        if (record !== undefined) return record;
        if (now() - started > NOTICE_WITHIN_MS)
          throw unreachable('NOTICE_LATE', 'the retirement has not come home yet; it will when both gateways run');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    ({ kg }) => `${formatKg(kg)} retired on Fabric too`,
  );
}
