import { fromBase64Url, fromUtf8, isRecord, jcs, parseJson, toBase64Url } from '../encoding.ts';
import { LANES, utf8 } from '@meridian/credit';
import type { Evidence } from '../context.ts';

/**
 * The form of evidence in a message, one for all of our `…_CLAIM_FORMAT_1`: base64url of the JCS text of
 * `{claim, lane, proof}`, where claim (docs/layouts.md) and proof are base64url themselves. Which fact is claimed stands in
 * the claim's bytes and nowhere else.
 */
export const encodeEvidence = (evidence: Evidence): string => toBase64Url(utf8(jcs(evidenceDocument(evidence))));

export const evidenceDocument = (evidence: Evidence) => ({
  claim: toBase64Url(evidence.claim),
  lane: evidence.lane,
  proof: toBase64Url(evidence.proof),
});

/** The evidence in a text, or undefined for a text that {@link encodeEvidence} could not have made. */
export function decodeEvidence(text: string): Evidence | undefined {
  const bytes = fromBase64Url(text);
  const json = bytes === undefined ? undefined : fromUtf8(bytes);
  const document = json === undefined ? undefined : parseJson(json);
  // One value has one text: a second spelling of a claim would have a second hash.
  return isRecord(document) && jcs(document) === json ? readEvidenceDocument(document) : undefined;
}

export function readEvidenceDocument(document: unknown): Evidence | undefined {
  if (!isRecord(document) || Object.keys(document).length !== 3) return undefined;
  const { claim, proof, lane } = document;
  const known = LANES.find((one) => one === lane);
  if (typeof claim !== 'string' || typeof proof !== 'string' || known === undefined) return undefined;
  const [claimBytes, proofBytes] = [fromBase64Url(claim), fromBase64Url(proof)];
  if (claimBytes === undefined || proofBytes === undefined) return undefined;
  return { claim: claimBytes, proof: proofBytes, lane: known };
}
