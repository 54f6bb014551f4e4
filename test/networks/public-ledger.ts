import { common, ledger, peer } from '@hyperledger/fabric-protos';
import type { Gateway } from '@hyperledger/fabric-gateway';

/** What anyone on the channel can read: every block, and what stands in it. */
export interface PublicLedger {
  /** Whole, by number. */
  readonly blocks: readonly Uint8Array[];
  /** Keys of the chaincode's public state, and their last values. */
  readonly state: ReadonlyMap<string, Uint8Array>;
  /** All values that keys ever had, arguments, answers and events' payloads. */
  readonly said: readonly Uint8Array[];
  /** Hashed private writes by collection: how many. */
  readonly privateWrites: ReadonlyMap<string, number>;
}

const { rwset } = ledger;

/** Reads the whole channel from a peer's query chaincode, block by block. */
export async function readPublicLedger(gateway: Gateway, channel: string, chaincode: string): Promise<PublicLedger> {
  const qscc = gateway.getNetwork(channel).getContract('qscc');
  const info = common.BlockchainInfo.deserializeBinary(await qscc.evaluateTransaction('GetChainInfo', channel));
  const blocks: Uint8Array[] = [];
  for (let number = 0; number < info.getHeight(); number++) {
    blocks.push(await qscc.evaluateTransaction('GetBlockByNumber', channel, String(number)));
  }
  const found = {
    state: new Map<string, Uint8Array>(),
    said: [] as Uint8Array[],
    privateWrites: new Map<string, number>(),
  };
  for (const block of blocks) {
    for (const action of actionsOf(common.Block.deserializeBinary(block))) readAction(action, chaincode, found);
  }
  return { blocks, ...found };
}

function actionsOf(block: common.Block): peer.ChaincodeActionPayload[] {
  return (block.getData()?.getDataList_asU8() ?? []).flatMap((bytes) => {
    const payload = common.Payload.deserializeBinary(common.Envelope.deserializeBinary(bytes).getPayload_asU8());
    const header = common.ChannelHeader.deserializeBinary(
      payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array(),
    );
    if (header.getType() !== common.HeaderType.ENDORSER_TRANSACTION) return [];
    return peer.Transaction.deserializeBinary(payload.getData_asU8())
      .getActionsList()
      .map((action) => peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8()));
  });
}

function readAction(
  payload: peer.ChaincodeActionPayload,
  chaincode: string,
  found: { state: Map<string, Uint8Array>; said: Uint8Array[]; privateWrites: Map<string, number> },
): void {
  found.said.push(...argumentsOf(payload));
  const responsePayload = payload.getAction()?.getProposalResponsePayload_asU8() ?? new Uint8Array();
  const extension = peer.ProposalResponsePayload.deserializeBinary(responsePayload).getExtension_asU8();
  const action = peer.ChaincodeAction.deserializeBinary(extension);
  found.said.push(action.getResponse()?.getPayload_asU8() ?? new Uint8Array());
  found.said.push(peer.ChaincodeEvent.deserializeBinary(action.getEvents_asU8()).getPayload_asU8());
  for (const namespace of rwset.TxReadWriteSet.deserializeBinary(action.getResults_asU8()).getNsRwsetList()) {
    if (namespace.getNamespace() !== chaincode) continue;
    for (const write of rwset.kvrwset.KVRWSet.deserializeBinary(namespace.getRwset_asU8()).getWritesList()) {
      found.said.push(Buffer.from(write.getKey()), write.getValue_asU8());
      if (write.getIsDelete()) found.state.delete(write.getKey());
      else found.state.set(write.getKey(), write.getValue_asU8());
    }
    for (const collection of namespace.getCollectionHashedRwsetList()) {
      const hashed = rwset.kvrwset.HashedRWSet.deserializeBinary(collection.getHashedRwset_asU8());
      const name = collection.getCollectionName();
      const count = (found.privateWrites.get(name) ?? 0) + hashed.getHashedWritesList().length;
      if (count > 0) found.privateWrites.set(name, count);
    }
  }
}

function argumentsOf(payload: peer.ChaincodeActionPayload): Uint8Array[] {
  const proposal = peer.ChaincodeProposalPayload.deserializeBinary(payload.getChaincodeProposalPayload_asU8());
  const invocation = peer.ChaincodeInvocationSpec.deserializeBinary(proposal.getInput_asU8());
  return invocation.getChaincodeSpec()?.getInput()?.getArgsList_asU8() ?? [];
}
