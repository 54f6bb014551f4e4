import { ledger, peer } from '@hyperledger/fabric-protos';
import { isOriginFact, toHex, type Claim } from '@meridian/credit';

const { kvrwset } = ledger.rwset;

export interface Read {
  readonly key: string;
  /** Absent where the key does not exist. */
  readonly version?: { readonly block: number; readonly transaction: number };
}

export interface Namespace {
  readonly name: string;
  readonly reads: readonly Read[];
  readonly ranges?: number;
  readonly writes?: readonly string[];
  readonly metadataWrites?: readonly string[];
  readonly collections?: readonly string[];
}

/** What a peer's answer to a query says, part by part. */
export interface Answer {
  readonly proposalHash: Uint8Array;
  readonly status: number;
  readonly message?: string;
  readonly text: string;
  readonly chaincode: string;
  readonly version: string;
  readonly namespaces: readonly Namespace[];
  readonly event?: string;
}

export const CHANNEL = 'meridian';
export const CHAINCODE = 'ets';

const composite = (...parts: readonly string[]): string => `\0${parts.join('\0')}\0`;

export const answerText = (channel: string, member: string, content: Uint8Array): string =>
  `{"channel":"${channel}","${member}":"${toHex(content)}"}`;

export const claimKey = ({ fact, originLedger, transferId }: Claim): string =>
  isOriginFact(fact) ? composite('out', transferId) : composite('in', originLedger, transferId);

/** What an honest peer answers when it is asked to prove these bytes, which it finds under this key. */
export const honestAnswer = (key: string, text: string): Answer => ({
  proposalHash: new Uint8Array(32).fill(7),
  status: 200,
  text,
  chaincode: CHAINCODE,
  version: '0.1.0',
  namespaces: [
    { name: '_lifecycle', reads: [{ key: 'namespaces/fields/ets/Sequence', version: { block: 3, transaction: 0 } }] },
    { name: CHAINCODE, reads: [{ key, version: { block: 8, transaction: 1 } }] },
  ],
});

/** `ProposalResponsePayload` bytes as Fabric's own messages encode them. */
export function encodeAnswer(answer: Answer): Uint8Array {
  const results = new ledger.rwset.TxReadWriteSet();
  results.setNsRwsetList(answer.namespaces.map(namespaceMessage));
  const response = new peer.Response();
  response.setStatus(answer.status);
  response.setMessage(answer.message ?? '');
  response.setPayload(Buffer.from(answer.text));
  const chaincode = new peer.ChaincodeID();
  chaincode.setName(answer.chaincode);
  chaincode.setVersion(answer.version);
  const action = new peer.ChaincodeAction();
  action.setResults(results.serializeBinary());
  action.setResponse(response);
  action.setChaincodeId(chaincode);
  if (answer.event !== undefined) {
    const event = new peer.ChaincodeEvent();
    event.setEventName(answer.event);
    action.setEvents(event.serializeBinary());
  }
  const payload = new peer.ProposalResponsePayload();
  payload.setProposalHash(answer.proposalHash);
  payload.setExtension$(action.serializeBinary());
  return payload.serializeBinary();
}

function namespaceMessage(namespace: Namespace): InstanceType<typeof ledger.rwset.NsReadWriteSet> {
  const { name, reads, ranges = 0, writes = [], metadataWrites = [], collections = [] } = namespace;
  const set = new kvrwset.KVRWSet();
  set.setReadsList(reads.map(readMessage));
  set.setRangeQueriesInfoList(Array.from({ length: ranges }, () => new kvrwset.RangeQueryInfo()));
  set.setWritesList(
    writes.map((key) => {
      const write = new kvrwset.KVWrite();
      write.setKey(key);
      write.setValue(Buffer.from('{}'));
      return write;
    }),
  );
  set.setMetadataWritesList(
    metadataWrites.map((key) => {
      const write = new kvrwset.KVMetadataWrite();
      write.setKey(key);
      return write;
    }),
  );
  const message = new ledger.rwset.NsReadWriteSet();
  message.setNamespace(name);
  message.setRwset(set.serializeBinary());
  message.setCollectionHashedRwsetList(
    collections.map((collection) => {
      const hashed = new ledger.rwset.CollectionHashedReadWriteSet();
      hashed.setCollectionName(collection);
      return hashed;
    }),
  );
  return message;
}

function readMessage({ key, version }: Read): InstanceType<typeof kvrwset.KVRead> {
  const read = new kvrwset.KVRead();
  read.setKey(key);
  if (version !== undefined) {
    const message = new kvrwset.Version();
    message.setBlockNum(version.block);
    message.setTxNum(version.transaction);
    read.setVersion(message);
  }
  return read;
}
