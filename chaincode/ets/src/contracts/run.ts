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

/**
 * The shim's own id is one text in which a slash in a name is ambiguous, so the common name is read from the certificate.
 */
function signerOf(identity: Context['clientIdentity']): Caller {
  const certificate = new X509Certificate(identity.getIDBytes());
  // A list where the subject has several.
  const commonName = certificate.toLegacyObject().subject.CN;
  return callerOf({
    msp: identity.getMSPID(),
    commonNames: [commonName ?? []].flat(),
    attribute: (name) => identity.getAttributeValue(name),
  });
}
