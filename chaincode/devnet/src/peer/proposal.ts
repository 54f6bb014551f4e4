import { common, msp, peer } from '@hyperledger/fabric-protos';
import type { MspManager } from '../identity/msp.ts';
import { encode, sha256 } from '../proto.ts';
import { computeTxId, headerFault, readHeaders, type Headers } from '../ledger/transaction.ts';

/** A proposal taken apart, not yet trusted. */
export interface Proposal {
  readonly signed: peer.SignedProposal;
  readonly headers: Headers;
  readonly channel: string;
  readonly txId: string;
  readonly chaincode: string;
  readonly hasTransient: boolean;
  /** ChaincodeInput bytes, for the chaincode. */
  readonly input: Uint8Array;
  readonly args: readonly Uint8Array[];
  /** ChaincodeProposalPayload bytes without the transient map, which never enters a transaction. */
  readonly stripped: Uint8Array;
  readonly hash: Uint8Array;
  /** google.protobuf.Timestamp of the channel header, in ms. */
  readonly timeMs: number;
}

/** @throws Error when the bytes are not a proposal */
export function readProposal(signed: peer.SignedProposal): Proposal {
  const proposal = peer.Proposal.deserializeBinary(signed.getProposalBytes_asU8());
  const headers = readHeaders(common.Header.deserializeBinary(proposal.getHeader_asU8()));
  const payload = peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8());
  const spec = peer.ChaincodeInvocationSpec.deserializeBinary(payload.getInput_asU8()).getChaincodeSpec();
  const name = spec?.getChaincodeId()?.getName() ?? '';
  const channel = headers.channel.getChannelId();
  if (channel === '') throw new Error('no channel id provided');
  if (name === '') throw new Error(`no chaincode name is provided, channel id [${channel}]`);
  const stripped = encode(peer.ChaincodeProposalPayload, { Input: payload.getInput_asU8() });
  const { header } = headers;
  const timestamp = headers.channel.getTimestamp();
  const input = spec?.getInput() ?? new peer.ChaincodeInput();
  return {
    signed,
    headers,
    channel,
    txId: headers.channel.getTxId(),
    chaincode: name,
    hasTransient: payload.getTransientmapMap().getLength() > 0,
    input: input.serializeBinary(),
    args: input.getArgsList_asU8(),
    stripped,
    hash: sha256(header.getChannelHeader_asU8(), header.getSignatureHeader_asU8(), stripped),
    timeMs: (timestamp?.getSeconds() ?? 0) * 1000 + (timestamp?.getNanos() ?? 0) / 1e6,
  };
}

/** Who made the proposal; throws what a peer answers to one that is not right. */
export function authenticate(proposal: Proposal, msps: MspManager): { readonly mspId: string } {
  const { headers, channel, signed, txId } = proposal;
  const refuse = (why: string): Error => new Error(`error validating proposal: ${why}`);
  if (headers.channel.getType() !== common.HeaderType.ENDORSER_TRANSACTION) {
    throw refuse(`invalid header type ${headers.channel.getType()}`);
  }
  const fault = headerFault(headers);
  if (fault !== undefined) throw refuse(fault);
  const expected = computeTxId(headers.signature);
  if (txId !== expected) throw refuse(`incorrectly computed txid '${txId}' -- expected '${expected}'`);
  const creator = headers.signature.getCreator_asU8();
  try {
    return msps.verify(creator, signed.getProposalBytes_asU8(), signed.getSignature_asU8());
  } catch (error) {
    throw new Error(`error validating proposal: ${accessDenied(channel, creator)}`, { cause: error });
  }
}

function accessDenied(channel: string, creator: Uint8Array): string {
  return `access denied: channel [${channel}] creator org [${mspIdOf(creator)}]`;
}

function mspIdOf(creator: Uint8Array): string {
  try {
    return msp.SerializedIdentity.deserializeBinary(creator).getMspid();
  } catch {
    return 'unknown';
  }
}
