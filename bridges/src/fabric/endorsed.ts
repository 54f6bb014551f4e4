import { common, gateway, ledger, peer } from '@hyperledger/fabric-protos';
import type { Endorsement } from '../claims/endorsed/proof.ts';

/** What an endorsed transaction says, before it is ordered. */
export interface Endorsed {
  /** The newest block that wrote a key it read; absent where it read none that exists. */
  readonly newestRead?: bigint;
  /** Whether its commit would change anything. */
  readonly writes: boolean;
  /** `ProposalResponsePayload` bytes, which every endorser signed. */
  readonly payload: Uint8Array;
  readonly endorsements: readonly Endorsement[];
}

const { kvrwset } = ledger.rwset;

/**
 * Reads the read-write set out of `gateway.PreparedTransaction` bytes. Fabric's read set carries the block that wrote each
 * key: that is how a query, or a repeat that writes nothing, knows since when its answer is final.
 */
export function readEndorsed(prepared: Uint8Array, chaincode: string): Endorsed {
  let newestRead: bigint | undefined;
  let writes = false;
  const read = (version: InstanceType<typeof kvrwset.Version> | undefined): void => {
    if (version === undefined) return;
    const block = BigInt(version.getBlockNum());
    if (newestRead === undefined || block > newestRead) newestRead = block;
  };
  const action = actionOf(prepared);
  const payload = action?.getProposalResponsePayload_asU8() ?? new Uint8Array();
  for (const set of readWriteSets(payload)) {
    const own = kvrwset.KVRWSet.deserializeBinary(set.getRwset_asU8());
    const collections = set.getCollectionHashedRwsetList().length;
    if (own.getWritesList().length + own.getMetadataWritesList().length + collections > 0) writes = true;
    // The chaincode's definition is read with every transaction and says nothing about the answer.
    if (set.getNamespace() !== chaincode) continue;
    for (const each of own.getReadsList()) read(each.getVersion());
    for (const range of own.getRangeQueriesInfoList()) {
      for (const each of range.getRawReads()?.getKvReadsList() ?? []) read(each.getVersion());
    }
  }
  const endorsements = (action?.getEndorsementsList() ?? []).map((each) => ({
    identity: each.getEndorser_asU8(),
    signature: each.getSignature_asU8(),
  }));
  return { writes, payload, endorsements, ...(newestRead !== undefined && { newestRead }) };
}

/** The one action that the gateway makes of a proposal. */
function actionOf(prepared: Uint8Array): InstanceType<typeof peer.ChaincodeEndorsedAction> | undefined {
  const envelope = gateway.PreparedTransaction.deserializeBinary(prepared).getEnvelope();
  const payload = common.Payload.deserializeBinary(envelope?.getPayload_asU8() ?? new Uint8Array());
  const [action] = peer.Transaction.deserializeBinary(payload.getData_asU8()).getActionsList();
  if (action === undefined) return undefined;
  return peer.ChaincodeActionPayload.deserializeBinary(action.getPayload_asU8()).getAction();
}

function readWriteSets(payload: Uint8Array): InstanceType<typeof ledger.rwset.NsReadWriteSet>[] {
  const response = peer.ProposalResponsePayload.deserializeBinary(payload);
  const results = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8()).getResults_asU8();
  return ledger.rwset.TxReadWriteSet.deserializeBinary(results).getNsRwsetList();
}
