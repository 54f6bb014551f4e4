import { common, peer } from '@hyperledger/fabric-protos';

/** What a valid transaction of a block said: a chaincode event, with its payload. */
export interface BlockEvent {
  readonly name: string;
  readonly payload: Uint8Array;
}

/** Index of the validation codes in a block's metadata (`BlockMetadataIndex.TRANSACTIONS_FILTER`). */
const VALIDATION_CODES = 2;

/** The events of one chaincode in a block's valid transactions, in their order. */
export function eventsOf(block: common.Block, chaincode: string): BlockEvent[] {
  const codes = block.getMetadata()?.getMetadataList_asU8()[VALIDATION_CODES] ?? new Uint8Array();
  return (block.getData()?.getDataList_asU8() ?? []).flatMap((envelope, i) => {
    if (codes[i] !== peer.TxValidationCode.VALID) return [];
    return transactionEvents(envelope).filter(({ chaincodeId }) => chaincodeId === chaincode);
  });
}

export const numberOf = (block: common.Block): bigint => BigInt(block.getHeader()?.getNumber() ?? 0);

function transactionEvents(bytes: Uint8Array): (BlockEvent & { readonly chaincodeId: string })[] {
  const envelope = common.Envelope.deserializeBinary(bytes);
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
  const channelHeader = common.ChannelHeader.deserializeBinary(
    payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array(),
  );
  if (channelHeader.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return [];
  const actions = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList();
  return actions.flatMap((action) => {
    const event = eventOf(action.getPayload_asU8());
    if (event === undefined) return [];
    return [{ chaincodeId: event.getChaincodeId(), name: event.getEventName(), payload: event.getPayload_asU8() }];
  });
}

function eventOf(actionPayload: Uint8Array): peer.ChaincodeEvent | undefined {
  const action = peer.ChaincodeActionPayload.deserializeBinary(actionPayload).getAction();
  const response = peer.ProposalResponsePayload.deserializeBinary(
    action?.getProposalResponsePayload_asU8() ?? new Uint8Array(),
  );
  const bytes = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getEvents_asU8();
  return bytes.length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(bytes);
}
