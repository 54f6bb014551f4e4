import { createPrivateKey, type KeyObject } from 'node:crypto';
import { BridgeError } from '../port/errors.ts';

/** How a Fabric network is reached, and as whom. */
export interface FabricOptions {
  /** `host:port` of a peer that serves the gateway. */
  readonly endpoint: string;
  /** PEM of the authority of the peer's TLS certificate; without it the connection is not encrypted. */
  readonly tlsCaPem?: string;
  /** The name in the peer's TLS certificate, where it is not the endpoint's host. */
  readonly tlsHostOverride?: string;
  readonly channel: string;
  /** The chaincode's name on the channel. */
  readonly chaincode: string;
  readonly mspId: string;
  readonly certPem: string;
  /** PKCS#8, P-256. */
  readonly keyPem: string;
  /** The organisation whose peers answer queries; the client's own unless given. */
  readonly peerMspId?: string;
  readonly deadlines?: Partial<FabricDeadlines>;
}

/** How long each call may take, in ms. */
export interface FabricDeadlines {
  readonly evaluate: number;
  readonly endorse: number;
  readonly submit: number;
  /** From the envelope's acceptance to its commit. */
  readonly commit: number;
}

export const DEFAULT_DEADLINES: FabricDeadlines = { evaluate: 5_000, endorse: 15_000, submit: 10_000, commit: 30_000 };

/** @throws BridgeError `INVALID_OPTION`, `NOT_A_PRIVATE_KEY`, `WRONG_CURVE` */
export function checkOptions(options: FabricOptions): KeyObject {
  if (!/^[^\s:/]+:\d{1,5}$/.test(options.endpoint))
    throw invalidOption('endpoint', options.endpoint, 'host:port, such as localhost:7051');
  for (const [name, ms] of Object.entries(options.deadlines ?? {})) {
    if (!Number.isSafeInteger(ms) || ms <= 0)
      throw invalidOption(`deadlines.${name}`, String(ms), 'milliseconds, an integer above 0');
  }
  return privateKey(options.keyPem);
}

export const invalidOption = (field: string, value: string, expected: string): BridgeError =>
  new BridgeError('INVALID_OPTION', { field, value, expected });

function privateKey(pem: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch (cause) {
    // The value is a secret: it stays out of the error.
    const facts = { field: 'keyPem', value: 'the text given', expected: 'a private key as PEM' };
    throw new BridgeError('NOT_A_PRIVATE_KEY', facts, { cause });
  }
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (key.asymmetricKeyType === 'ec' && curve === 'prime256v1') return key;
  const value = curve ?? key.asymmetricKeyType ?? key.type;
  throw new BridgeError('WRONG_CURVE', { field: 'keyPem', value, expected: 'a P-256 key (prime256v1)' });
}
