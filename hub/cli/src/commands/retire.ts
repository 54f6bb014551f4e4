import { certificateSchema } from '@meridian/certificate';
import { parseHash, parseMass } from '@meridian/credit';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { EXIT, refused, usage, type ExitCode } from '../exit.ts';
import { valueOf } from '../outcome.ts';
import { formatKg } from '../report.ts';
import { connectGateway } from '../stack/clients.ts';
import { connectHolder } from '../stack/evm.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';
import { writeJson } from '../stack/state-file.ts';

export interface RetireOptions {
  readonly class: string;
  readonly kg: string;
  readonly name: string;
  readonly reason: string;
  readonly yes: boolean;
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Retires the oldest kilograms of the class that the buyer holds, in somebody's name, and keeps the certificate. @throws CommandError */
export async function retireCommand(options: RetireOptions): Promise<ExitCode> {
  const { layout, name, reason } = options;
  const classId = parseHash(options.class, 'class');
  const kg = parseMass(options.kg, 'kg');
  const hub = readHub(layout.hub);
  const buyer = await connectHolder(layout, hub.evm, 'buyer');
  try {
    const ranges = valueOf(await buyer.nextRanges(classId, kg), 'reading the ranges');
    if (!options.yes)
      await confirm(`Retire ${formatKg(kg)} of class ${classId} in the name of ${JSON.stringify(name)}, for ever?`);
    const { record } = valueOf(await buyer.retire({ classId, ranges, beneficiaryName: name, reason }), 'retiring');
    const made = certificateSchema.parse(
      await connectGateway(layout, hub, 'destination', options.now).certificate(record.retirementId),
    );
    const file = join(layout.certificates, `${record.retirementId}.json`);
    writeJson(file, made);
    const serials = made.serials.map((s) => `${s.prefix}-${s.first}-${s.last}`);
    options.out(
      options.json
        ? JSON.stringify({ retirementId: record.retirementId, kg: options.kg, serials, certificate: file })
        : `${formatKg(kg)} retired: ${serials.join('; ')}\n${file}`,
    );
    return EXIT.done;
  } finally {
    buyer.close();
  }
}

async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY) throw usage('a retirement is for ever: say --yes', { field: 'yes' });
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw refused('NOT_CONFIRMED', 'nothing was retired');
}
