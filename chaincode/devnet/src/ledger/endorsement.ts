import { common, peer } from '@hyperledger/fabric-protos';
import type { MspManager } from '../identity/msp.ts';
import { compilePolicy, type Policy, type Signatory } from '../policy/signature-policy.ts';
import { asBuffer, hex, utf8 } from '../proto.ts';
import type { ChaincodeDefinition, Definitions } from './definitions.ts';
import { validationParameter } from './metadata.ts';
import { hashNamespace } from './namespaces.ts';
import type { LedgerStore } from './store.ts';
import { writesTo, type NamespaceWrites, type Transaction, type ValidationCode } from './transaction.ts';
import { LATEST } from './version.ts';

const CODE = peer.TxValidationCode;

/** Checks endorsements of the transactions of one block, in order. */
export class EndorsementValidator {
  readonly #store: LedgerStore;
  readonly #definitions: Definitions;
  readonly #msps: MspManager;
  /** Keys whose policy an earlier transaction of this block, rightly endorsed, changes. */
  readonly #changedPolicies = new Set<string>();

  constructor(store: LedgerStore, definitions: Definitions, msps: MspManager) {
    this.#store = store;
    this.#definitions = definitions;
    this.#msps = msps;
  }

  validate(transaction: Transaction): ValidationCode {
    const written = transaction.namespaces.filter(writesTo).map(({ name }) => name);
    const signatories = this.#signatories(transaction);
    for (const namespace of new Set([transaction.chaincode.name, ...written])) {
      const definition = this.#definitions.get(namespace);
      if (definition === undefined) return CODE.INVALID_CHAINCODE;
      const writes = transaction.namespaces.find(({ name }) => name === namespace);
      if (!this.#satisfied(definition, writes, signatories)) return CODE.ENDORSEMENT_POLICY_FAILURE;
    }
    this.#noteChangedPolicies(transaction);
    return CODE.VALID;
  }

  /** One per identity: a second endorsement of the same peer counts for nothing, nor does an invalid one. */
  #signatories({ endorsements, responsePayload }: Transaction): Signatory[] {
    const found = new Map<string, Signatory>();
    for (const endorsement of endorsements) {
      const endorser = endorsement.getEndorser_asU8();
      try {
        const signed = Buffer.concat([responsePayload, endorser]);
        const { mspId, role } = this.#msps.verify(endorser, signed, endorsement.getSignature_asU8());
        found.set(asBuffer(endorser).toString('latin1'), { mspId, role });
      } catch {
        continue;
      }
    }
    return [...found.values()];
  }

  /**
   * A written key is checked against its own policy when it has one, else once against its collection's or the
   * chaincode's. The chaincode's policy counts even where nothing was written.
   */
  #satisfied(definition: ChaincodeDefinition, writes: NamespaceWrites | undefined, signatories: Signatory[]): boolean {
    const checked = new Set<string>();
    let keyPolicyChecked = false;
    for (const { collection, key } of writes === undefined ? [] : writtenKeys(writes)) {
      const own = this.#keyPolicy(definition.name, collection, key);
      if (own === 'changed') return false;
      if (own !== undefined) {
        if (!own.satisfiedBy(signatories)) return false;
        keyPolicyChecked = true;
        continue;
      }
      const policy = collectionPolicy(definition, collection);
      if (policy === undefined) return false;
      const scope = policy === definition.endorsement ? '' : collection;
      if (checked.has(scope)) continue;
      if (!policy.satisfiedBy(signatories)) return false;
      checked.add(scope);
    }
    return keyPolicyChecked || checked.size > 0 || definition.endorsement.satisfiedBy(signatories);
  }

  #keyPolicy(namespace: string, collection: string, key: Uint8Array): Policy | 'changed' | undefined {
    if (this.#changedPolicies.has(policyKey(namespace, collection, key))) return 'changed';
    const stored = this.#store.get(collection === '' ? namespace : hashNamespace(namespace, collection), key, LATEST);
    const parameter = validationParameter(stored?.metadata);
    return parameter === undefined
      ? undefined
      : compilePolicy(common.SignaturePolicyEnvelope.deserializeBinary(parameter));
  }

  #noteChangedPolicies(transaction: Transaction): void {
    for (const { name, kv, collections } of transaction.namespaces) {
      for (const write of kv.getMetadataWritesList()) {
        this.#changedPolicies.add(policyKey(name, '', utf8(write.getKey())));
      }
      for (const { name: collection, hashed } of collections) {
        for (const write of hashed.getMetadataWritesList()) {
          this.#changedPolicies.add(policyKey(name, collection, write.getKeyHash_asU8()));
        }
      }
    }
  }
}

function policyKey(namespace: string, collection: string, key: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${hex(key)}`;
}

/** The policy for keys of a collection without one of their own; undefined when there is no such collection. */
function collectionPolicy(definition: ChaincodeDefinition, collection: string): Policy | undefined {
  if (collection === '') return definition.endorsement;
  const found = definition.collection(collection);
  return found === undefined ? undefined : (found.endorsement ?? definition.endorsement);
}

function* writtenKeys({ kv, collections }: NamespaceWrites): Generator<{ collection: string; key: Uint8Array }> {
  for (const write of kv.getWritesList()) yield { collection: '', key: utf8(write.getKey()) };
  for (const write of kv.getMetadataWritesList()) yield { collection: '', key: utf8(write.getKey()) };
  for (const { name, hashed } of collections) {
    for (const write of hashed.getHashedWritesList()) yield { collection: name, key: write.getKeyHash_asU8() };
    for (const write of hashed.getMetadataWritesList()) yield { collection: name, key: write.getKeyHash_asU8() };
  }
}
