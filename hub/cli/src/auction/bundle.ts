import { decodeEvidence, encodeEvidence, MalformedError, type Evidence } from '@meridian/attestation';
import { rulesFromJson, rulesToJson, ClearingError, type Rules } from '@meridian/clearing';
import { CreditError, fromHex, parseRanges, toHex, type Provenance, type Range } from '@meridian/credit';
import type { ContainerTerms } from '@meridian/bridges/fabric';
import { z } from 'zod';
import { usage } from '../exit.ts';
import { readJsonFile } from '../json-file.ts';
import { containerSchema } from './announcement.ts';
import { creditOf, lotsToJson, type LedgerAuction } from './public-facts.ts';

const FORMAT = 'meridian/auction-bundle/v1';

const hex = z.string().regex(/^([0-9a-f]{2})*$/);
const fileSchema = z.object({
  format: z.literal(FORMAT),
  ledger: z.string(),
  rules: z.unknown(),
  container: containerSchema,
  lots: z.array(z.object({ provenance: z.unknown(), ranges: z.string() })),
  policySet: z.unknown().optional(),
  statement: hex,
  proof: hex,
  evidence: z.unknown(),
  document: z.string(),
  signature: hex,
  signatureSecp256k1: hex,
});

/** A result with everything that anybody needs to check it, offline and without a ledger. */
export interface Bundle {
  /** Descriptor of the home ledger. */
  readonly ledger: string;
  readonly rules: Rules;
  readonly container: ContainerTerms;
  readonly lots: readonly { readonly credit: Provenance; readonly ranges: readonly Range[] }[];
  readonly policySet: unknown;
  /** The closed statement and what proves it. */
  readonly statement: Uint8Array;
  readonly proof: Uint8Array;
  readonly evidence: Evidence;
  /** Canonical JSON. */
  readonly document: string;
  readonly signature: Uint8Array;
  readonly signatureSecp256k1: Uint8Array;
}

export interface BundleParts extends Pick<Bundle, 'ledger' | 'statement' | 'proof' | 'evidence' | 'document'> {
  readonly found: LedgerAuction;
  /** As hex. */
  readonly signature: string;
  readonly signatureSecp256k1: string;
}

export function bundleToJson({ found, statement, proof, evidence, ...rest }: BundleParts): z.input<typeof fileSchema> {
  const { rules, container } = found.auction;
  return {
    ...{ format: FORMAT, ...rest, rules: rulesToJson(rules), container, lots: lotsToJson(found) },
    ...(found.policySet !== undefined && { policySet: found.policySet }),
    statement: toHex(statement),
    proof: toHex(proof),
    evidence: encodeEvidence(evidence),
  };
}

/** @throws CommandError (wrong usage) for a file that is none */
export function readBundle(file: string): Bundle {
  const parsed = fileSchema.safeParse(readJsonFile(file, 'result'));
  if (!parsed.success)
    throw usage(`${file} is no result: ${z.prettifyError(parsed.error)}`, { field: 'result', value: file });
  const { data } = parsed;
  try {
    return {
      ...{ ledger: data.ledger, document: data.document, policySet: data.policySet },
      container: data.container as ContainerTerms,
      rules: rulesFromJson(data.rules),
      lots: data.lots.map(({ provenance, ranges }) => ({ credit: creditOf(provenance), ranges: parseRanges(ranges) })),
      statement: fromHex(data.statement, 'statement'),
      proof: fromHex(data.proof, 'proof'),
      evidence: decodeEvidence(data.evidence),
      signature: fromHex(data.signature, 'signature'),
      signatureSecp256k1: fromHex(data.signatureSecp256k1, 'signatureSecp256k1'),
    };
  } catch (error) {
    if (error instanceof CreditError || error instanceof ClearingError || error instanceof MalformedError)
      throw usage(`${file}: ${error.message}`, { field: 'result', value: file });
    throw error;
  }
}
