import { X509Certificate } from 'node:crypto';
import type { Context } from 'fabric-contract-api';
import { refusalJson } from '../errors.ts';
import { callerOf, type Caller } from '../identity.ts';
import { openTransaction } from '../transaction.ts';
import { execute, type TransactionName } from '../transactions.ts';

/** Runs a transaction of the table on Fabric's context; a refusal becomes its JSON as the message of the failed response. */
export async function run(ctx: Context, name: TransactionName, argument: string): Promise<string> {
  try {
    return await execute(name, openTransaction(ctx.stub, signerOf(ctx.clientIdentity)), argument);
  } catch (error) {
    const refusal = refusalJson(error);
    throw refusal === undefined ? error : new Error(refusal, { cause: error });
  }
}

/** Common names by certificate, as those who sign are few and sign often. */
const COMMON_NAMES = new Map<string, readonly string[]>();
const MOST_CERTIFICATES = 1_000;

/**
 * The shim's own id is one text in which a slash in a name is ambiguous, so the common name is read from the certificate.
 */
function signerOf(identity: Context['clientIdentity']): Caller {
  return callerOf({
    msp: identity.getMSPID(),
    commonNames: commonNamesOf(identity.getIDBytes()),
    attribute: (name) => identity.getAttributeValue(name),
  });
}

function commonNamesOf(certificate: Uint8Array): readonly string[] {
  const text = Buffer.from(certificate).toString('latin1');
  const known = COMMON_NAMES.get(text);
  if (known !== undefined) return known;
  // A list where the subject has several.
  const commonNames = [new X509Certificate(certificate).toLegacyObject().subject.CN ?? []].flat();
  if (COMMON_NAMES.size >= MOST_CERTIFICATES) COMMON_NAMES.clear();
  COMMON_NAMES.set(text, commonNames);
  return commonNames;
}
