import { randomBytes } from 'node:crypto';
import { common, peer } from '@hyperledger/fabric-protos';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { Signer } from '../identity/organisation.ts';
import { computeTxId } from '../ledger/transaction.ts';
import { LIFECYCLE } from '../ledger/namespaces.ts';
import type { SimulationResults } from '../ledger/rwset.ts';
import { encode, make, sha256, utf8 } from '../proto.ts';

const OK = 200;

/** The headers of a transaction that this process itself proposes. */
export interface OwnProposal {
  readonly header: common.Header;
  readonly txId: string;
  /** ChaincodeProposalPayload bytes. */
  readonly payload: Uint8Array;
}

export function proposeLifecycle(channel: string, creator: Signer, fn: string, argument: Uint8Array): OwnProposal {
  const signature = make(common.SignatureHeader, { Creator: creator.creator, Nonce: randomBytes(24) });
  const txId = computeTxId(signature);
  const timestamp = new timestampPb.Timestamp();
  timestamp.fromDate(new Date());
  const id = make(peer.ChaincodeID, { Name: LIFECYCLE });
  const channelHeader = encode(common.ChannelHeader, {
    Type: common.HeaderType.ENDORSER_TRANSACTION,
    ChannelId: channel,
    TxId: txId,
    Timestamp: timestamp,
    Extension$: encode(peer.ChaincodeHeaderExtension, { ChaincodeId: id }),
  });
  const spec = make(peer.ChaincodeSpec, {
    ChaincodeId: id,
    Input: make(peer.ChaincodeInput, { ArgsList: [utf8(fn), argument] }),
  });
  return {
    header: make(common.Header, { ChannelHeader: channelHeader, SignatureHeader: signature.serializeBinary() }),
    txId,
    payload: encode(peer.ChaincodeProposalPayload, {
      Input: encode(peer.ChaincodeInvocationSpec, { ChaincodeSpec: spec }),
    }),
  };
}

/** Endorses `results` with every one of `peers` and signs the transaction as its creator. */
export function assemble(
  { header, payload }: OwnProposal,
  results: SimulationResults,
  creator: Signer,
  peers: readonly Signer[],
): Uint8Array {
  const action = encode(peer.ChaincodeAction, {
    Results: results.bytes,
    Response: make(peer.Response, { Status: OK }),
    ChaincodeId: make(peer.ChaincodeID, { Name: LIFECYCLE, Version: 'syscc' }),
  });
  const proposalHash = sha256(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), payload);
  const response = encode(peer.ProposalResponsePayload, { ProposalHash: proposalHash, Extension$: action });
  const endorsements = peers.map((signer) =>
    make(peer.Endorsement, {
      Endorser: signer.creator,
      Signature: signer.sign(Buffer.concat([response, signer.creator])),
    }),
  );
  const actionPayload = encode(peer.ChaincodeActionPayload, {
    ChaincodeProposalPayload: payload,
    Action: make(peer.ChaincodeEndorsedAction, {
      ProposalResponsePayload: response,
      EndorsementsList: endorsements,
    }),
  });
  const transaction = make(peer.TransactionAction, {
    Header: header.getSignatureHeader_asU8(),
    Payload: actionPayload,
  });
  const bytes = encode(common.Payload, {
    Header: header,
    Data: encode(peer.Transaction, { ActionsList: [transaction] }),
  });
  return encode(common.Envelope, { Payload: bytes, Signature: creator.sign(bytes) });
}
