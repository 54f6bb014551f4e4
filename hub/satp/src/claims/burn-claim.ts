import { fieldProblem, type Problem } from '../errors.ts';
import { signMessage, verifyMessage, type MessageSigner, type MessageVerifier, type PublicJwk } from '../jws.ts';
import { decodeEvidence, encodeEvidence, evidenceDocument, readEvidenceDocument } from './evidence.ts';

/**
 * `burnAssertionClaim` is signed on its own, so that it proves the extinguishment without the session around it: a compact
 * JWS of the client's message key, whose payload is the evidence document.
 * @throws TypeError for an evidence text that no ledger adapter made
 */
export function signBurnClaim(evidenceText: string, signer: MessageSigner): string {
  const evidence = decodeEvidence(evidenceText);
  if (evidence === undefined) throw new TypeError('not an evidence text');
  return signMessage(evidenceDocument(evidence), signer).jws;
}

export type BurnClaimResult =
  { readonly outcome: 'read'; readonly evidence: string } | { readonly outcome: 'refused'; readonly problem: Problem };

/** The evidence text inside, once the signature around it is the client's. */
export function readBurnClaim(
  jws: string,
  keys: PublicJwk | readonly PublicJwk[],
  verifier: MessageVerifier,
): BurnClaimResult {
  const verified = verifyMessage(jws, keys, verifier);
  if (verified.outcome === 'refused') {
    const { field, detail } = verified.problem;
    return {
      outcome: 'refused',
      problem: {
        ...verified.problem,
        field: `burnAssertionClaim.${field ?? ''}`,
        detail: `burnAssertionClaim.${detail}`,
      },
    };
  }
  const evidence = readEvidenceDocument(verified.message);
  if (evidence !== undefined) return { outcome: 'read', evidence: encodeEvidence(evidence) };
  return {
    outcome: 'refused',
    problem: fieldProblem('err_3.5.4', {
      field: 'burnAssertionClaim',
      value: verified.message,
      expected: 'a JWS around an evidence document {claim, lane, proof}',
    }),
  };
}
