import type { Auction, ContainerTerms } from '@meridian/bridges/fabric';
import { ClearingError, rulesFromJson, rulesToJson, type Rules } from '@meridian/clearing';
import { canonicalJson, CreditError } from '@meridian/credit';
import { z } from 'zod';
import { usage } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';

const FORMAT = 'meridian/auction-announcement/v1';

const hex = z.string().regex(/^([0-9a-f]{2})*$/);
const tcb = z.object({
  fmc: z.int().exactOptional(),
  ...{ bootloader: z.int(), tee: z.int(), snp: z.int(), microcode: z.int() },
});
/** What evidence has to show, in files. */
export const containerSchema = z.object({
  codes: z.array(hex),
  measurements: z.array(hex),
  hostData: z.array(hex),
  minimumTcb: z.object({ Milan: tcb.exactOptional(), Genoa: tcb.exactOptional(), Turin: tcb.exactOptional() }),
  allowSimulated: z.boolean(),
});
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  ledger: z.string(),
  rules: z.unknown(),
  bidsClose: z.int(),
  container: containerSchema,
});

/** The terms of an auction as a ledger recorded them, or as somebody says that it did. */
export interface AnnouncedTerms {
  /** Descriptor of the home ledger. */
  readonly ledger: string;
  readonly rules: Rules;
  /** Unix seconds: the time of use in every multiplier. */
  readonly bidsClose: number;
  readonly container: ContainerTerms;
}

export const announcedTerms = (ledger: string, { rules, bidsClose, container }: Auction): AnnouncedTerms => ({
  ...{ ledger, rules, bidsClose, container },
});

export const announcementToJson = ({ rules, ...terms }: AnnouncedTerms): z.input<typeof fileSchema> => ({
  ...{ format: FORMAT, ...terms, rules: rulesToJson(rules) },
});

/** @throws CommandError (wrong usage) for a file that is none */
export function readAnnouncedTerms(file: string): AnnouncedTerms {
  const parsed = fileSchema.safeParse(readJsonFile(file, 'announcement'));
  if (!parsed.success) {
    const reason = `${file} is no announcement as \`auction show\` saves it: ${z.prettifyError(parsed.error)}`;
    throw usage(reason, { field: 'announcement', value: file });
  }
  const { ledger, rules, bidsClose, container } = parsed.data;
  try {
    return { ledger, rules: rulesFromJson(rules), bidsClose, container: container as ContainerTerms };
  } catch (error) {
    if (!(error instanceof ClearingError || error instanceof CreditError)) throw error;
    throw usage(`${file}: ${error.message}`, { field: 'announcement', value: file });
  }
}

/** The first term in which two differ, as a sentence. */
export function differenceOf(result: AnnouncedTerms, announced: AnnouncedTerms): string | undefined {
  const [has, was] = [termsByName(result), termsByName(announced)];
  const name = [...new Set([...has.keys(), ...was.keys()])].find((one) => has.get(one) !== was.get(one));
  return name === undefined
    ? undefined
    : `${name} is ${has.get(name) ?? 'absent'} in the result, ${was.get(name) ?? 'absent'} as announced`;
}

function termsByName({ ledger, rules, bidsClose, container }: AnnouncedTerms): Map<string, string> {
  const prefixed = (prefix: string, object: object): (readonly [string, string])[] =>
    Object.entries(object).map(([name, value]) => [`${prefix}.${name}`, canonicalJson(value)]);
  return new Map([
    ['ledger', ledger],
    ...prefixed('rules', rulesToJson(rules)),
    ['bidsClose', bidsClose.toString()],
    ...prefixed('container', container),
  ]);
}
