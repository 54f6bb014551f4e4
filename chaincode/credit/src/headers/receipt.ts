import { toHex } from '../bytes.ts';
import { CreditError } from '../errors.ts';
import { decodeRlp, type Rlp } from './rlp.ts';

/** A log as a receipt holds it. */
export interface EvmLog {
  /** 20 bytes, 0x and lower-case hex. */
  readonly address: string;
  /** 32 bytes each, hex without 0x. */
  readonly topics: readonly string[];
  readonly data: Uint8Array;
}

export interface EvmReceipt {
  readonly succeeded: boolean;
  readonly logs: readonly EvmLog[];
}

/** Status, cumulative gas, bloom, logs: since Byzantium. */
const FIELDS = 4;
const BLOOM_BYTES = 256;
const MOST_TOPICS = 4;
/** EIP-2718: a first byte below that of any list is the type of the transaction. */
const FIRST_LIST = 0xc0;
const LAST_TYPE = 0x7f;

/** Reads a receipt as a receipts trie holds it. @throws CreditError `INVALID_PROOF` */
export function decodeEvmReceipt(bytes: Uint8Array): EvmReceipt {
  const fail = (expected: string): CreditError =>
    new CreditError('INVALID_PROOF', { field: 'proof.receipt', value: `${bytes.length} bytes`, expected });
  const [first = 0] = bytes;
  if (first < FIRST_LIST && (first === 0 || first > LAST_TYPE))
    throw fail('a receipt of a transaction type that is one');
  const fields = decodeRlp(first < FIRST_LIST ? bytes.subarray(1) : bytes, fail);
  if (fields instanceof Uint8Array || fields.length !== FIELDS) throw fail('a list of status, gas, bloom and logs');
  const [status, , bloom, logs] = fields;
  if (!(status instanceof Uint8Array) || status.length > 1 || (status.length === 1 && status[0] !== 1))
    throw fail('with a status of 0 or 1');
  if (!(bloom instanceof Uint8Array) || bloom.length !== BLOOM_BYTES)
    throw fail(`with a bloom of ${BLOOM_BYTES} bytes`);
  if (logs === undefined || logs instanceof Uint8Array) throw fail('with a list of logs');
  return { succeeded: status.length === 1, logs: logs.map((log) => readLog(log, fail)) };
}

function readLog(log: Rlp, fail: (expected: string) => CreditError): EvmLog {
  if (log instanceof Uint8Array || log.length !== 3) throw fail('with logs of address, topics and data');
  const [address, topics, data] = log;
  if (!(address instanceof Uint8Array) || address.length !== 20) throw fail('with addresses of 20 bytes');
  if (topics === undefined || topics instanceof Uint8Array || topics.length > MOST_TOPICS)
    throw fail(`with up to ${MOST_TOPICS} topics a log`);
  if (!(data instanceof Uint8Array)) throw fail('with data of bytes');
  return { address: `0x${toHex(address)}`, topics: topics.map((topic) => readTopic(topic, fail)), data };
}

function readTopic(topic: Rlp, fail: (expected: string) => CreditError): string {
  if (topic instanceof Uint8Array && topic.length === 32) return toHex(topic);
  throw fail('with topics of 32 bytes');
}
