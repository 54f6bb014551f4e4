import { ProtobufReader } from './protobuf.ts';
import { NotProven } from './refusal.ts';

/** What an answer must be. */
export interface ExpectedAnswer {
  readonly chaincode: string;
  /** The one key that it rests on. */
  readonly key: string;
  readonly answer: string;
}

/** Reads the chaincode's own definition, with every transaction; says nothing about the answer. */
const LIFECYCLE = '_lifecycle';
const OK = 200n;

/**
 * Checks that `ProposalResponsePayload` bytes are the answer of a query that read exactly this key, which existed, and did nothing
 * else: no write, no event, no range, no private data.
 * @throws NotProven
 */
export function checkAnswer(payload: Uint8Array, expected: ExpectedAnswer): void {
  const response = new ProtobufReader(payload, 'ProposalResponsePayload');
  const hash = response.bytes(1);
  if (hash.length !== 32) throw new NotProven('MALFORMED', `a proposal hash of ${hash.length} bytes`);
  const action = new ProtobufReader(response.bytes(2), 'ChaincodeAction');
  response.end();
  const results = action.bytes(1);
  if (action.hasBytes(2)) throw new NotProven('EVENT', 'it sets an event');
  checkResponse(action.bytes(3), expected);
  checkChaincode(action.bytes(4), expected);
  action.end();
  checkResults(results, expected);
}

function checkResponse(bytes: Uint8Array, { answer }: ExpectedAnswer): void {
  const response = new ProtobufReader(bytes, 'Response');
  const status = response.varint(1);
  if (status !== OK) throw new NotProven('STATUS', `its status is ${status}`);
  const payload = Buffer.from(response.bytes(3));
  response.end();
  if (!payload.equals(Buffer.from(answer))) throw new NotProven('ANSWER', 'it says something else');
}

function checkChaincode(bytes: Uint8Array, { chaincode }: ExpectedAnswer): void {
  const id = new ProtobufReader(bytes, 'ChaincodeID');
  const name = text(id.bytes(2));
  if (id.hasBytes(3)) id.bytes(3);
  id.end();
  if (name !== chaincode) throw new NotProven('CHAINCODE', `it is of chaincode ${name}`);
}

function checkResults(bytes: Uint8Array, { chaincode, key }: ExpectedAnswer): void {
  // A data model of another number than 0 comes first and is none of these fields.
  const results = new ProtobufReader(bytes, 'TxReadWriteSet');
  const seen = new Set<string>();
  while (results.hasBytes(2)) {
    const namespace = new ProtobufReader(results.bytes(2), 'NsReadWriteSet');
    const name = text(namespace.bytes(1));
    if (seen.has(name) || (name !== chaincode && name !== LIFECYCLE))
      throw new NotProven('NAMESPACE', `it touches ${name}`);
    seen.add(name);
    const reads = readsOf(namespace.bytes(2));
    if (namespace.hasBytes(3)) throw new NotProven('PRIVATE_DATA', `it touches private data of ${name}`);
    namespace.end();
    if (name === chaincode) checkReads(reads, key);
  }
  results.end();
  if (!seen.has(chaincode)) throw new NotProven('READS', 'it reads nothing');
}

function readsOf(bytes: Uint8Array): Uint8Array[] {
  const set = new ProtobufReader(bytes, 'KVRWSet');
  const reads: Uint8Array[] = [];
  while (set.hasBytes(1)) reads.push(set.bytes(1));
  if (set.hasBytes(2)) throw new NotProven('RANGE_QUERY', 'it queries a range');
  if (set.hasBytes(3) || set.hasBytes(4)) throw new NotProven('WRITE', 'it writes');
  set.end();
  return reads;
}

function checkReads([first, ...others]: readonly Uint8Array[], key: string): void {
  if (first === undefined || others.length > 0) throw new NotProven('READS', 'it does not read exactly one key');
  const read = new ProtobufReader(first, 'KVRead');
  if (text(read.bytes(1)) !== key) throw new NotProven('READS', 'it reads another key');
  if (!read.hasBytes(2)) throw new NotProven('VERSION', 'the key did not exist');
  const version = new ProtobufReader(read.bytes(2), 'Version');
  read.end();
  if (version.hasVarint(1)) version.varint(1);
  if (version.hasVarint(2)) version.varint(2);
  version.end();
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
