import { common } from '@hyperledger/fabric-protos';
import type { ChaincodeDefinition, CollectionDefinition, Definitions } from '../ledger/definitions.ts';
import type { Simulator } from '../ledger/simulator.ts';
import { compilePolicy, jointLayouts, type Policy } from '../policy/signature-policy.ts';

/** Whose endorsements a simulated result needs. */
export interface EndorsementInterest {
  readonly policies: readonly Policy[];
  /** Only members of these may be asked: they were read, or the proposal carries transient data for them. */
  readonly confidential: readonly CollectionDefinition[];
}

const SYSTEM = new Set(['_lifecycle', 'lscc', 'cscc', 'qscc', 'vscc', 'escc']);

/** What a peer concludes from a simulation: which policies count for the keys that were read and written. */
export function interestOf(simulator: Simulator, definitions: Definitions, hasTransient: boolean): EndorsementInterest {
  const policies: Policy[] = [];
  const confidential: CollectionDefinition[] = [];
  for (const namespace of simulator.namespaces) {
    const definition = definitions.get(namespace);
    if (SYSTEM.has(namespace) || definition === undefined) continue;
    const writes = simulator.interest.get(namespace);
    const reads = simulator.privateReads.get(namespace) ?? new Set<string>();
    for (const bytes of writes?.keyPolicies ?? []) {
      policies.push(compilePolicy(common.SignaturePolicyEnvelope.deserializeBinary(bytes)));
    }
    if (writes === undefined || writes.plain.has('')) policies.push(definition.endorsement);
    for (const name of new Set([...(writes?.plain ?? []), ...reads])) {
      const collection = definition.collection(name);
      if (collection === undefined) continue;
      policies.push(collection.endorsement ?? definition.endorsement);
      if (hasTransient || reads.has(name)) confidential.push(collection);
    }
  }
  return { policies, confidential };
}

/** What is assumed before anything was simulated, or when nothing of a chaincode was touched. */
export function defaultInterest(definition: ChaincodeDefinition): EndorsementInterest {
  return { policies: [definition.endorsement], confidential: [] };
}

/** Sets of organisations, a peer of each of which satisfies `interest`. */
export function layoutsFor(interest: EndorsementInterest, available: readonly string[]): ReadonlySet<string>[] {
  const admitted = available.filter((mspId) =>
    interest.confidential.every(({ members }) => members.satisfiedBy([{ mspId, role: 'peer' }])),
  );
  return jointLayouts(interest.policies).filter((layout) => layout.isSubsetOf(new Set(admitted)));
}
