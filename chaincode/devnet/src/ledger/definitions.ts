import { common, peer } from '@hyperledger/fabric-protos';
import { compilePolicy, majorityPolicy, parsePolicy, peerOf, type Policy } from '../policy/signature-policy.ts';
import { utf8 } from '../proto.ts';
import { LIFECYCLE } from './namespaces.ts';
import type { LedgerStore } from './store.ts';
import { LATEST } from './version.ts';

const { StateData } = peer.lifecycle;
const IMPLICIT = '_implicit_org_';

export interface CollectionDefinition {
  readonly name: string;
  /** Whose members may have the values: asked with the one signatory in question. */
  readonly members: Policy;
  readonly memberOnlyRead: boolean;
  readonly memberOnlyWrite: boolean;
  /** Its own endorsement policy; the chaincode's holds when there is none. */
  readonly endorsement: Policy | undefined;
}

/** A chaincode as its channel has committed it. */
export interface ChaincodeDefinition {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  readonly endorsement: Policy;
  collection(name: string): CollectionDefinition | undefined;
}

/** The lifecycle's state key for a field of a definition. */
export function fieldKey(name: string, field: string): string {
  return `namespaces/fields/${name}/${field}`;
}

export function metadataKey(name: string): string {
  return `namespaces/metadata/${name}`;
}

/** The chaincode definitions of a channel, read from its `_lifecycle` state. */
export class Definitions {
  readonly #store: LedgerStore;
  readonly #mspIds: readonly string[];
  readonly #majority: Policy;
  readonly #cache = new Map<string, ChaincodeDefinition | undefined>();

  constructor(store: LedgerStore, mspIds: readonly string[]) {
    this.#store = store;
    this.#mspIds = mspIds;
    this.#majority = majorityPolicy(mspIds);
  }

  /** Forget what was read: the lifecycle's state has changed. */
  refresh(): void {
    this.#cache.clear();
  }

  get(name: string): ChaincodeDefinition | undefined {
    if (!this.#cache.has(name)) this.#cache.set(name, name === LIFECYCLE ? this.#lifecycle() : this.#read(name));
    return this.#cache.get(name);
  }

  field(name: string, field: string): peer.lifecycle.StateData | undefined {
    const stored = this.#store.get(LIFECYCLE, utf8(fieldKey(name, field)), LATEST);
    return stored === undefined ? undefined : StateData.deserializeBinary(stored.value);
  }

  #lifecycle(): ChaincodeDefinition {
    const collection = (name: string): CollectionDefinition | undefined => this.#implicit(name);
    return { name: LIFECYCLE, version: 'syscc', sequence: 1, endorsement: this.#majority, collection };
  }

  #read(name: string): ChaincodeDefinition | undefined {
    const sequence = this.field(name, 'Sequence')?.getInt64();
    if (sequence === undefined) return undefined;
    const bytes = (field: string): Uint8Array => this.field(name, field)?.getBytes_asU8() ?? new Uint8Array();
    const info = peer.lifecycle.ChaincodeEndorsementInfo.deserializeBinary(bytes('EndorsementInfo'));
    const validation = peer.lifecycle.ChaincodeValidationInfo.deserializeBinary(bytes('ValidationInfo'));
    const policy = peer.ApplicationPolicy.deserializeBinary(validation.getValidationParameter_asU8());
    const collections = new Map<string, CollectionDefinition>();
    for (const config of peer.CollectionConfigPackage.deserializeBinary(bytes('Collections')).getConfigList()) {
      const collection = config.getStaticCollectionConfig();
      if (collection !== undefined) collections.set(collection.getName(), this.#static(collection));
    }
    return {
      name,
      version: info.getVersion(),
      sequence,
      endorsement: this.#policy(policy) ?? this.#majority,
      collection: (wanted) => collections.get(wanted) ?? this.#implicit(wanted),
    };
  }

  #policy(policy: peer.ApplicationPolicy | undefined): Policy | undefined {
    const signature = policy?.getSignaturePolicy();
    return signature === undefined ? undefined : compilePolicy(signature);
  }

  #static(config: peer.StaticCollectionConfig): CollectionDefinition {
    const members = config.getMemberOrgsPolicy()?.getSignaturePolicy() ?? new common.SignaturePolicyEnvelope();
    const endorsement = config.getEndorsementPolicy();
    return {
      name: config.getName(),
      members: compilePolicy(members),
      memberOnlyRead: config.getMemberOnlyRead(),
      memberOnlyWrite: config.getMemberOnlyWrite(),
      endorsement: endorsement === undefined ? undefined : (this.#policy(endorsement) ?? this.#majority),
    };
  }

  #implicit(name: string): CollectionDefinition | undefined {
    const mspId = name.startsWith(IMPLICIT) ? name.slice(IMPLICIT.length) : undefined;
    if (mspId === undefined || !this.#mspIds.includes(mspId)) return undefined;
    return {
      name,
      members: compilePolicy(parsePolicy(`OR('${mspId}.member')`)),
      memberOnlyRead: false,
      memberOnlyWrite: false,
      endorsement: compilePolicy(peerOf(mspId)),
    };
  }
}
