import { ledger, peer } from '@hyperledger/fabric-protos';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { VALIDATION_PARAMETER } from '../ledger/metadata.ts';
import type { Modification } from '../ledger/store.ts';
import { encode, make } from '../proto.ts';
import { checkRead, checkWrite, type ChaincodeContext } from './context.ts';
import { answerQuery, type Cursor } from './query.ts';

const TYPE = peer.ChaincodeMessage.Type;
const { queryresult } = ledger;
type Answer = Uint8Array | undefined;

/** Answers one request of a running chaincode. Errors become the chaincode's error message. */
export async function handleRequest(
  context: ChaincodeContext,
  message: peer.ChaincodeMessage,
): Promise<peer.ChaincodeMessage> {
  const payload = await answer(context, message);
  return make(peer.ChaincodeMessage, { Type: TYPE.RESPONSE, Payload: payload ?? new Uint8Array() });
}

function answer(context: ChaincodeContext, message: peer.ChaincodeMessage): Answer | Promise<Answer> {
  const payload = message.getPayload_asU8();
  switch (message.getType()) {
    case TYPE.GET_STATE:
      return getState(context, payload);
    case TYPE.PUT_STATE:
      return putState(context, payload);
    case TYPE.DEL_STATE:
      return deleteState(context, payload);
    case TYPE.GET_STATE_BY_RANGE:
      return getRange(context, payload);
    case TYPE.GET_HISTORY_FOR_KEY:
      return getHistory(context, payload);
    case TYPE.QUERY_STATE_NEXT:
      return queryNext(context, payload);
    case TYPE.QUERY_STATE_CLOSE:
      return queryClose(context, payload);
    case TYPE.INVOKE_CHAINCODE:
      return context.invokeChaincode(payload);
    case TYPE.GET_PRIVATE_DATA_HASH:
      return getPrivateHash(context, payload);
    case TYPE.PURGE_PRIVATE_DATA:
      return purgePrivate(context, payload);
    case TYPE.GET_STATE_METADATA:
      return getMetadata(context, payload);
    case TYPE.PUT_STATE_METADATA:
      return putMetadata(context, payload);
    case TYPE.GET_QUERY_RESULT:
      // The state database of the reference network is goleveldb, which has no rich queries either.
      throw new Error('ExecuteQuery not supported for leveldb');
    default:
      throw new Error(`unhandled chaincode message type ${message.getType()}`);
  }
}

function getState(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.GetState.deserializeBinary(payload);
  const { simulator, namespace } = context;
  const collection = request.getCollection();
  if (collection === '') return simulator.getState(namespace, request.getKey());
  checkRead(context, collection);
  return simulator.getPrivate(namespace, collection, request.getKey());
}

function putState(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.PutState.deserializeBinary(payload);
  write(context, request.getCollection(), request.getKey(), request.getValue_asU8());
  return undefined;
}

function deleteState(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.DelState.deserializeBinary(payload);
  write(context, request.getCollection(), request.getKey(), undefined);
  return undefined;
}

function write(context: ChaincodeContext, collection: string, key: string, value: Uint8Array | undefined): void {
  const { simulator, namespace } = context;
  if (collection === '') {
    simulator.putState(namespace, key, value);
    return;
  }
  checkWrite(context, collection);
  simulator.putPrivate(namespace, collection, key, value);
}

function purgePrivate(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.DelState.deserializeBinary(payload);
  const collection = request.getCollection();
  if (collection === '') throw new Error('only applicable for private data');
  checkWrite(context, collection);
  context.simulator.putPrivate(context.namespace, collection, request.getKey(), undefined, true);
  return undefined;
}

function getPrivateHash(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.GetState.deserializeBinary(payload);
  const { simulator, namespace } = context;
  const collection = request.getCollection();
  if (context.collection(collection) === undefined) {
    throw new Error(`collection [${collection}] not defined in the collection config for chaincode [${namespace}]`);
  }
  return simulator.getPrivateHash(namespace, collection, request.getKey());
}

function getMetadata(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.GetStateMetadata.deserializeBinary(payload);
  const { simulator, namespace } = context;
  const collection = request.getCollection();
  if (collection !== '') checkRead(context, collection);
  const metadata =
    collection === ''
      ? simulator.getStateMetadata(namespace, request.getKey())
      : simulator.getPrivateMetadata(namespace, collection, request.getKey());
  return encode(peer.StateMetadataResult, {
    EntriesList: [...metadata].map(([name, value]) => make(peer.StateMetadata, { Metakey: name, Value: value })),
  });
}

function putMetadata(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.PutStateMetadata.deserializeBinary(payload);
  const { simulator, namespace } = context;
  const collection = request.getCollection();
  const entry = request.getMetadata();
  const metadata = new Map([[entry?.getMetakey() ?? VALIDATION_PARAMETER, entry?.getValue_asU8() ?? new Uint8Array()]]);
  if (collection === '') {
    simulator.putStateMetadata(namespace, request.getKey(), metadata);
    return undefined;
  }
  checkWrite(context, collection);
  simulator.putPrivateMetadata(namespace, collection, request.getKey(), metadata);
  return undefined;
}

function getRange(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.GetStateByRange.deserializeBinary(payload);
  const { simulator, namespace } = context;
  const collection = request.getCollection();
  const end = request.getEndkey();
  const metadata = peer.QueryMetadata.deserializeBinary(request.getMetadata_asU8());
  const pageSize = metadata.getPagesize();
  const paginated = collection === '' && (pageSize !== 0 || metadata.getBookmark() !== '');
  if (collection !== '') checkRead(context, collection);
  const start = paginated && metadata.getBookmark() !== '' ? metadata.getBookmark() : request.getStartkey();
  const scan =
    collection === ''
      ? simulator.range(namespace, start, end, paginated)
      : simulator.privateRange(namespace, collection, start, end);
  const cursor: Cursor = {
    next: () => {
      const entry = scan.next();
      if (entry === undefined) return undefined;
      return encode(queryresult.KV, { Namespace: namespace, Key: entry.key, Value: entry.value });
    },
    bookmark: () => scan.peek()?.key ?? '',
  };
  return answerQuery(context, context.openQuery(cursor), paginated ? pageSize : undefined);
}

function getHistory(context: ChaincodeContext, payload: Uint8Array): Answer {
  const request = peer.GetHistoryForKey.deserializeBinary(payload);
  const found = context.history(request.getKey());
  let at = 0;
  const cursor: Cursor = {
    next: () => {
      const entry = found[at++];
      return entry === undefined ? undefined : keyModification(entry);
    },
    bookmark: () => '',
  };
  return answerQuery(context, context.openQuery(cursor), undefined);
}

function keyModification({ txId, timestamp, value }: Modification): Uint8Array {
  return encode(queryresult.KeyModification, {
    TxId: txId,
    Value: value,
    Timestamp: timestampPb.Timestamp.deserializeBinary(timestamp),
    IsDelete: value === undefined,
  });
}

function queryNext(context: ChaincodeContext, payload: Uint8Array): Answer {
  return answerQuery(context, peer.QueryStateNext.deserializeBinary(payload).getId(), undefined);
}

function queryClose(context: ChaincodeContext, payload: Uint8Array): Answer {
  const id = peer.QueryStateClose.deserializeBinary(payload).getId();
  context.queries.delete(id);
  return encode(peer.QueryResponse, { Id: id });
}
