import { peer } from '@hyperledger/fabric-protos';
import { DevnetError } from '../errors.ts';
import type { Signer } from '../identity/organisation.ts';
import { fieldKey, metadataKey } from '../ledger/definitions.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LIFECYCLE } from '../ledger/namespaces.ts';
import type { Orderer } from '../ledger/orderer.ts';
import { Simulator } from '../ledger/simulator.ts';
import { encode, make, sameBytes, utf8 } from '../proto.ts';
import type { DefinitionMessages } from './definition.ts';
import { assemble, proposeLifecycle } from './transactions.ts';
import { LATEST } from '../ledger/version.ts';

const { ApproveChaincodeDefinitionForMyOrgArgs, ChaincodeSource, CommitChaincodeDefinitionArgs } = peer.lifecycle;
const { StateData, StateMetadata } = peer.lifecycle;
const PARAMETERS = ['EndorsementInfo', 'ValidationInfo', 'Collections'];

/** An organisation's identities that take part in the lifecycle. */
export interface Approver {
  readonly admin: Signer;
  readonly peer: Signer;
}

export interface DeployModules {
  readonly ledger: Ledger;
  readonly orderer: Orderer;
  readonly approvers: readonly Approver[];
}

/**
 * Brings a definition onto the channel the way a real one gets there: each organisation approves, then one commits.
 * A definition that is there already changes nothing.
 * @throws DevnetError CHAINCODE_DEFINITION when it differs and its sequence is not the next one
 */
export function deploy(modules: DeployModules, definition: DefinitionMessages): void {
  const { ledger, approvers } = modules;
  const current = ledger.definitions.get(definition.name)?.sequence ?? 0;
  if (current === definition.sequence && unchanged(ledger, definition)) return;
  if (definition.sequence !== current + 1) {
    throw new DevnetError(
      'CHAINCODE_DEFINITION',
      `chaincode ${definition.name}: the definition differs from the committed one of sequence ${current}`,
      { field: `chaincodes.${definition.name}.sequence`, value: definition.sequence, expected: String(current + 1) },
    );
  }
  for (const approver of approvers) approve(modules, definition, approver);
  commit(modules, definition);
}

function unchanged(ledger: Ledger, definition: DefinitionMessages): boolean {
  return [...definition.parameters].every(([field, wanted]) => {
    const stored = ledger.store.get(LIFECYCLE, utf8(fieldKey(definition.name, field)), LATEST);
    return stored !== undefined && sameBytes(stored.value, wanted);
  });
}

function common(definition: DefinitionMessages): {
  Sequence: number;
  Name: string;
  Version: string;
  ValidationParameter: Uint8Array;
  Collections: peer.CollectionConfigPackage | undefined;
} {
  const { sequence, name, version, validationParameter, collections } = definition;
  return {
    Sequence: sequence,
    Name: name,
    Version: version,
    ValidationParameter: validationParameter,
    Collections: collections,
  };
}

function approve(modules: DeployModules, definition: DefinitionMessages, approver: Approver): void {
  const { name, packageId, parameters } = definition;
  const local = make(ChaincodeSource.Local, { PackageId: packageId });
  const argument = encode(ApproveChaincodeDefinitionForMyOrgArgs, {
    ...common(definition),
    Source: make(ChaincodeSource, { LocalPackage: local }),
  });
  const proposal = proposeLifecycle(
    modules.ledger.channel,
    approver.admin,
    'ApproveChaincodeDefinitionForMyOrg',
    argument,
  );
  const simulator = simulatorFor(modules, proposal.txId);
  readCurrent(simulator, name);
  const collection = `_implicit_org_${approver.admin.mspId}`;
  const writeNamed = (space: string, type: string, fields: ReadonlyMap<string, Uint8Array>): void => {
    const own = `${name}#${definition.sequence}`;
    simulator.getPrivateHash(LIFECYCLE, collection, `${space}/metadata/${own}`);
    for (const [field, value] of fields) {
      simulator.putPrivate(LIFECYCLE, collection, `${space}/fields/${own}/${field}`, value);
    }
    const metadata = encode(StateMetadata, { Datatype: type, FieldsList: [...fields.keys()] });
    simulator.putPrivate(LIFECYCLE, collection, `${space}/metadata/${own}`, metadata);
  };
  writeNamed('namespaces', 'ChaincodeParameters', parameters);
  const source = new Map([['PackageID', encode(StateData, { String: packageId })]]);
  writeNamed('chaincode-sources', 'ChaincodeLocalPackage', source);
  order(modules, proposal.txId, assembleResults(modules, simulator, proposal, approver.admin, [approver.peer]));
}

function commit(modules: DeployModules, definition: DefinitionMessages): void {
  const { ledger, approvers } = modules;
  const [first] = approvers;
  if (first === undefined) return;
  const { name, sequence, parameters } = definition;
  const argument = encode(CommitChaincodeDefinitionArgs, common(definition));
  const proposal = proposeLifecycle(ledger.channel, first.admin, 'CommitChaincodeDefinition', argument);
  const simulator = simulatorFor(modules, proposal.txId);
  readCurrent(simulator, name);
  for (const { admin } of approvers) {
    const collection = `_implicit_org_${admin.mspId}`;
    simulator.getPrivateHash(LIFECYCLE, collection, `namespaces/metadata/${name}#${sequence}`);
    for (const field of PARAMETERS) {
      simulator.getPrivateHash(LIFECYCLE, collection, `namespaces/fields/${name}#${sequence}/${field}`);
    }
  }
  const fields = new Map([['Sequence', encode(StateData, { Int64: sequence })], ...parameters]);
  for (const [field, value] of fields) {
    const key = fieldKey(name, field);
    const stored = sequence === 1 ? undefined : simulator.getState(LIFECYCLE, key);
    if (stored === undefined || !sameBytes(stored, value)) simulator.putState(LIFECYCLE, key, value);
  }
  if (sequence === 1) {
    const metadata = encode(StateMetadata, { Datatype: 'ChaincodeDefinition', FieldsList: [...fields.keys()] });
    simulator.putState(LIFECYCLE, metadataKey(name), metadata);
  }
  const peers = approvers.map((approver) => approver.peer);
  order(modules, proposal.txId, assembleResults(modules, simulator, proposal, first.admin, peers));
}

function readCurrent(simulator: Simulator, name: string): void {
  simulator.getState(LIFECYCLE, fieldKey(name, 'Sequence'));
  simulator.getState(LIFECYCLE, metadataKey(name));
  // The lifecycle also looks whether the name belongs to a chaincode of the time before it.
  simulator.getState('lscc', name);
}

function simulatorFor({ ledger }: DeployModules, txId: string): Simulator {
  return new Simulator(ledger.store, txId, ledger.height, () => true);
}

function assembleResults(
  { ledger }: DeployModules,
  simulator: Simulator,
  proposal: ReturnType<typeof proposeLifecycle>,
  creator: Signer,
  peers: readonly Signer[],
): Uint8Array {
  const results = simulator.results();
  ledger.store.keepPrivate(proposal.txId, results.privateSets);
  return assemble(proposal, results, creator, peers);
}

function order({ ledger, orderer }: DeployModules, txId: string, envelope: Uint8Array): void {
  orderer.submit(envelope);
  orderer.cut();
  const status = ledger.status(txId);
  if (status?.code === peer.TxValidationCode.VALID) return;
  throw new DevnetError('LEDGER_REFUSED', `a lifecycle transaction was marked ${status?.code ?? 'unknown'}`, {
    field: 'validationCode',
    value: status?.code,
    expected: '0',
  });
}
