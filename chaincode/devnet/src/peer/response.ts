import { peer } from '@hyperledger/fabric-protos';
import { encode, make } from '../proto.ts';
import type { Proposal } from './proposal.ts';

/** ProposalResponsePayload bytes. The peer fills the chaincode's name and the transaction id into the event. */
export function responsePayload(
  { chaincode, txId, hash }: Proposal,
  version: string,
  response: peer.Response,
  results: Uint8Array | undefined,
  event: peer.ChaincodeEvent | undefined,
): Uint8Array {
  const events =
    event === undefined
      ? undefined
      : encode(peer.ChaincodeEvent, {
          ChaincodeId: chaincode,
          TxId: txId,
          EventName: event.getEventName(),
          Payload: event.getPayload_asU8(),
        });
  const action = encode(peer.ChaincodeAction, {
    Results: results,
    Events: events,
    Response: response,
    ChaincodeId: make(peer.ChaincodeID, { Name: chaincode, Version: version }),
  });
  return encode(peer.ProposalResponsePayload, { ProposalHash: hash, Extension$: action });
}
