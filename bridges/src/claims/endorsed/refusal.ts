/** Why an endorsed answer proves nothing. */
export type NotProvenCode =
  /** Bytes that no peer's encoder makes. */
  | 'MALFORMED'
  | 'SUBJECT'
  | 'STATUS'
  | 'CHAINCODE'
  | 'ANSWER'
  | 'EVENT'
  | 'WRITE'
  | 'RANGE_QUERY'
  | 'PRIVATE_DATA'
  | 'NAMESPACE'
  | 'READS'
  | 'VERSION'
  | 'PEER_UNKNOWN'
  | 'SIGNATURE'
  | 'ORGANISATION_MISSING';

/** Thrown while evidence is read, and handed out as a value by {@link endorsedRefusal}. */
export class NotProven extends Error {
  override readonly name = 'NotProven';
  readonly code: NotProvenCode;

  constructor(code: NotProvenCode, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}
