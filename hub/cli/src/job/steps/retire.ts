import { certificateSchema, verifyCertificate } from '@meridian/certificate';
import { formatRanges, KG_PER_CREDIT, parseRanges, takeFirst, totalKg, type Hash, type Range } from '@meridian/credit';
import { join } from 'node:path';
import { readTrust } from '../../commands/certificate.ts';
import { refused, unreachable } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
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

/** Retires a part on the EVM chain, certifies it, and waits until home knows. */
export async function retirePart(context: JobContext, classId: Hash, kg: bigint): Promise<RetiredPart> {
  const { actors, report } = context;
  const ranges = await chooseRetirement(context, classId, kg);
  const command = { classId, ranges, beneficiaryName: BENEFICIARY_NAME, reason: REASON };
  const { record } = await report.step(
    'retire',
    async () => valueOf(await actors.buyer.retire(command), 'retiring'),
    () => `${formatKg(totalKg(ranges))} on EVM in the name of ${JSON.stringify(BENEFICIARY_NAME)}`,
  );
  const { file, serials } = await certify(context, record.retirementId);
  await awaitNotice(context, record.retirementId);
  return { ranges, serials, certificate: file };
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
