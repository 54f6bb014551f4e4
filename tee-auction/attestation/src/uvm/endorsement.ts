import { MalformedError } from '../encoding/malformed.ts';
import { readCertificate } from '../x509/certificate.ts';
import type { Chain } from '../x509/chain.ts';
import { decodeSign1, requirePs384, textOf, x5chainOf, type CoseSign1 } from './cose.ts';

/**
 * Microsoft's word on a utility VM: a COSE_Sign1 message over the launch measurement that a genuine one has, with its security version.
 * Read, not believed.
 */
export interface UvmEndorsement {
  readonly message: CoseSign1;
  /** As the message brings it: the signer's certificate first, the root last. */
  readonly chain: Chain;
  /** A did:x509. */
  readonly issuer: string;
  readonly feed: string;
  /** Hex, lower case. */
  readonly measurement: string;
  readonly guestSvn: bigint;
  /** A time stamp token (RFC 3161) on the signature. */
  readonly timestamp?: Uint8Array;
}

const FIELD = 'UVM endorsement';

/** @throws MalformedError */
export function readEndorsement(bytes: Uint8Array): UvmEndorsement {
  const message = decodeSign1(bytes, FIELD);
  requirePs384(message, FIELD);
  const chain = x5chainOf(message, FIELD).map((der, i) => readCertificate(der, `${FIELD}: certificate ${i}`));
  const timestamp = timestampOf(message);
  return {
    ...{ message, chain, ...readPayload(message.payload) },
    issuer: textOf(message, 'iss', FIELD),
    feed: textOf(message, 'feed', FIELD),
    ...(timestamp !== undefined && { timestamp }),
  };
}

/** The unprotected header is signed by nobody: nothing may be in it but a token with a signature of its own. */
function timestampOf({ unprotected }: CoseSign1): Uint8Array | undefined {
  const timestamp = unprotected.get('timestamp');
  const known = timestamp === undefined ? 0 : 1;
  if (unprotected.size !== known || (known === 1 && !(timestamp instanceof Uint8Array)))
    throw new MalformedError(`${FIELD}: unprotected header`, 'a timestamp in bytes, or nothing');
  return timestamp instanceof Uint8Array ? timestamp : undefined;
}

const SVN = /^(?:0|[1-9]\d{0,18})$/;
const MEASUREMENT = /^[0-9a-f]{96}$/i;

function readPayload(payload: Uint8Array): Pick<UvmEndorsement, 'measurement' | 'guestSvn'> {
  const fields = parseObject(Buffer.from(payload).toString('utf8'));
  const measurement = fields['x-ms-sevsnpvm-launchmeasurement'];
  const svn = fields['x-ms-sevsnpvm-guestsvn'];
  if (typeof measurement !== 'string' || !MEASUREMENT.test(measurement))
    throw new MalformedError(`${FIELD}: x-ms-sevsnpvm-launchmeasurement`, '96 hex digits');
  const text = typeof svn === 'number' ? String(svn) : svn;
  if (typeof text !== 'string' || !SVN.test(text))
    throw new MalformedError(`${FIELD}: x-ms-sevsnpvm-guestsvn`, 'a whole number');
  return { measurement: measurement.toLowerCase(), guestSvn: BigInt(text) };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MalformedError(`${FIELD}: payload`, 'a JSON object');
  return { ...value };
}
