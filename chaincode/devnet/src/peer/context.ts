import { fieldKey, metadataKey, type CollectionDefinition, type Definitions } from '../ledger/definitions.ts';
import { LIFECYCLE } from '../ledger/namespaces.ts';
import type { Simulator } from '../ledger/simulator.ts';
import type { Modification } from '../ledger/store.ts';
import type { Signatory } from '../policy/signature-policy.ts';
import type { Cursor, OpenQuery } from './query.ts';

/** A chaincode's part in one transaction. */
export interface ChaincodeContext {
  readonly simulator: Simulator;
  readonly channel: string;
  /** The chaincode's name. */
  readonly namespace: string;
  readonly creator: Signatory;
  readonly queries: Map<string, OpenQuery>;
  openQuery(cursor: Cursor): string;
  /** Looks a collection up, which a peer does in the lifecycle's state: the read-write set shows it. */
  collection(name: string): CollectionDefinition | undefined;
  history(key: string): Modification[];
  /** @param payload ChaincodeSpec bytes; gives ChaincodeMessage bytes */
  invokeChaincode(payload: Uint8Array): Promise<Uint8Array>;
}

function required(context: ChaincodeContext, name: string): CollectionDefinition {
  const found = context.collection(name);
  if (found === undefined) {
    throw new Error(`collection ${context.channel}/${context.namespace}/${name} could not be found`);
  }
  return found;
}

/** @throws Error when the creator may not read the collection */
export function checkRead(context: ChaincodeContext, name: string): void {
  checkAccess(context, name, 'read', ({ memberOnlyRead }) => memberOnlyRead);
}

/** @throws Error when the creator may not write the collection */
export function checkWrite(context: ChaincodeContext, name: string): void {
  checkAccess(context, name, 'write', ({ memberOnlyWrite }) => memberOnlyWrite);
}

function checkAccess(
  context: ChaincodeContext,
  name: string,
  access: 'read' | 'write',
  restricted: (collection: CollectionDefinition) => boolean,
): void {
  const collection = required(context, name);
  if (!restricted(collection) || collection.members.satisfiedBy([context.creator])) return;
  throw new Error(
    `tx creator does not have ${access} access permission on privatedata in ` +
      `chaincodeName:${context.namespace} collectionName: ${name}`,
  );
}

/** Finds a chaincode's definition as a peer does before it runs it: by a read of its sequence. */
export function readDefinition(
  simulator: Simulator,
  definitions: Definitions,
  name: string,
): ReturnType<Definitions['get']> {
  simulator.getState(LIFECYCLE, fieldKey(name, 'Sequence'));
  return definitions.get(name);
}

/** Finds a collection as a peer does: by reads of the whole definition. */
export function readCollection(
  simulator: Simulator,
  definitions: Definitions,
  chaincode: string,
  name: string,
): CollectionDefinition | undefined {
  simulator.getState(LIFECYCLE, metadataKey(chaincode));
  for (const field of ['Collections', 'EndorsementInfo', 'Sequence', 'ValidationInfo']) {
    simulator.getState(LIFECYCLE, fieldKey(chaincode, field));
  }
  return definitions.get(chaincode)?.collection(name);
}
