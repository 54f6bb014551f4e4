import type { QuoteQuery } from '@meridian/bridges/evm';
import { certificateSchema } from '@meridian/certificate';
import { parseHash, parseMass } from '@meridian/credit';
import { join } from 'node:path';
import { confirm, requireTerminal } from '../confirm.ts';
import { EXIT, usage, type ExitCode } from '../exit.ts';
import { valueOf } from '../outcome.ts';
import { parsePeriod } from '../period.ts';
import { formatMg, formatPpm, placeLine } from '../quote-text.ts';
import { formatKg } from '../report.ts';
import { connectGateway, connectRegistry } from '../stack/clients.ts';
import { connectHolder, connectPolicies } from '../stack/evm.ts';
import { readHub, type Hub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';
import { writeJson } from '../stack/state-file.ts';

/** Where and for what the credits are used, and by which policy set that counts. */
export interface UseOptions {
  readonly policySet?: string;
  readonly place?: string;
  readonly country?: string;
  readonly zone?: string;
  readonly period?: string;
}

export interface RetireOptions extends UseOptions {
  readonly class: string;
  readonly kg: string;
  readonly name: string;
  readonly reason: string;
  /** Of the beneficiary; only of a class with an entitlement. */
  readonly legalEntity?: string;
  readonly acceptZero: boolean;
  readonly yes: boolean;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Retires the oldest kilograms of the class that the buyer holds, in somebody's name, and keeps the certificate. @throws CommandError */
export async function retireCommand(options: RetireOptions): Promise<ExitCode> {
  const { layout, now, name, reason, acceptZero, legalEntity } = options;
  const classId = parseHash(options.class, 'class');
  const kg = parseMass(options.kg, 'kg');
  const hub = readHub(layout.hub);
  const valued = await valuedBy(options, layout, hub, now);
  const buyer = await connectHolder(layout, hub.evm, 'buyer');
  try {
    const ranges = valueOf(await buyer.nextRanges(classId, kg), 'reading the ranges');
    if (!options.yes) {
      requireTerminal('a retirement is for ever');
      const worth = await worthLine(layout, hub, { ...valued, classId, kg });
      await confirm(
        `Retire ${formatKg(kg)} of class ${classId} in the name of ${JSON.stringify(name)}, ${worth}, for ever?`,
        'nothing was retired',
      );
    }
    const entitled = legalEntity === undefined ? {} : { legalEntityId: legalEntity };
    const command = { classId, ranges, beneficiaryName: name, reason, acceptZero, ...entitled, ...valued };
    const { record } = valueOf(await buyer.retire(command), 'retiring');
    const made = certificateSchema.parse(
      await connectGateway(layout, hub, 'destination', now).certificate(record.retirementId),
    );
    const file = join(layout.certificates, `${record.retirementId}.json`);
    writeJson(file, made);
    const serials = made.serials.map((s) => `${s.prefix}-${s.first}-${s.last}`);
    const [ppm, mg] = [record.ppm.toString(), (kg * record.ppm).toString()];
    options.out(
      options.json
        ? JSON.stringify({ retirementId: record.retirementId, kg: options.kg, ppm, mg, serials, certificate: file })
        : `${formatKg(kg)} retired at ${formatPpm(ppm)}, which offsets ${formatMg(mg)}: ${serials.join('; ')}\n${file}`,
    );
    return EXIT.done;
  } finally {
    buyer.close();
  }
}

/** The policy set by its id, on the chain, and the use with its place by the gazetteer. */
async function valuedBy(options: UseOptions, layout: Layout, hub: Hub, now: () => number) {
  const { place, country, zone, period, policySet } = options;
  if (policySet === undefined) {
    const given = [place, country, zone, period].some((option) => option !== undefined);
    if (given) throw usage('--place, --country, --zone and --period count by a --policy-set', { field: 'policySet' });
    return {};
  }
  const registry = connectRegistry(layout, hub, 'reader', now);
  const record = await registry.policySet(policySet);
  const evidence = await connectGateway(layout, hub, 'origin', now).policySetEvidence(record.policySet);
  await connectGateway(layout, hub, 'destination', now).acceptPolicySet(evidence);
  const found = place === undefined ? undefined : await registry.place(place);
  if (found !== undefined) process.stderr.write(`place ${placeLine(found)}\n`);
  const where = country ?? found?.country;
  return {
    policySet: parseHash(record.policySet, 'policySet'),
    use: {
      ...(found !== undefined && { place: { latitude: found.latitude, longitude: found.longitude } }),
      ...(where !== undefined && { country: where }),
      ...(zone !== undefined && { zone }),
      ...(period !== undefined && { period: parsePeriod(period) }),
    },
  };
}

/** What the chain says now that they offset. */
async function worthLine(layout: Layout, hub: Hub, query: QuoteQuery): Promise<string> {
  const policies = await connectPolicies(layout, hub.evm, 'buyer');
  try {
    const { ppm, mg } = valueOf(await policies.quote(query), 'asking what they are worth');
    return `which offsets ${formatMg(mg.toString())} at ${formatPpm(ppm.toString())}`;
  } finally {
    policies.close();
  }
}
