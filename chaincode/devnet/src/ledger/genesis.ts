import { createHash, randomBytes } from 'node:crypto';
import { common, msp, orderer } from '@hyperledger/fabric-protos';
import timestampPb from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { DevnetError } from '../errors.ts';
import type { MspDefinition } from '../identity/msp.ts';
import { parsePolicy } from '../policy/signature-policy.ts';
import { asBuffer, encode, make, utf8 } from '../proto.ts';
import { newBlock, setMetadata, SIGNATURES, VALIDATION_CODES } from './block.ts';

const ADMINS = 'Admins';
const IMPLICIT = common.ImplicitMetaPolicy.Rule;
export const ORDERER_MSP = 'OrdererMSP';

export interface GenesisOrganisation {
  readonly mspId: string;
  readonly domain: string;
  /** PEM. */
  readonly caCertificate: string;
}

export interface GenesisOptions {
  readonly channel: string;
  readonly organisations: readonly GenesisOrganisation[];
  readonly orderer: GenesisOrganisation;
  readonly batchTimeoutMs: number;
  readonly maxMessageCount: number;
}

/** Block 0: the channel's configuration, in the shape that configtxgen gives it. */
export function genesisBlock(options: GenesisOptions): common.Block {
  const config = make(common.Config, { ChannelGroup: channelGroup(options) });
  const nonce = randomBytes(24);
  const timestamp = new timestampPb.Timestamp();
  timestamp.setSeconds(Math.floor(Date.now() / 1000));
  const channelHeader = encode(common.ChannelHeader, {
    Type: common.HeaderType.CONFIG,
    Version: 1,
    Timestamp: timestamp,
    ChannelId: options.channel,
    TxId: createHash('sha256').update(nonce).digest('hex'),
  });
  const header = make(common.Header, {
    ChannelHeader: channelHeader,
    SignatureHeader: encode(common.SignatureHeader, { Nonce: nonce }),
  });
  const payload = encode(common.Payload, { Header: header, Data: encode(common.ConfigEnvelope, { Config: config }) });
  const block = newBlock(0, new Uint8Array(), [encode(common.Envelope, { Payload: payload })]);
  const value = encode(common.OrdererBlockMetadata, { LastConfig: make(common.LastConfig, { Index: 0 }) });
  setMetadata(block, SIGNATURES, encode(common.Metadata, { Value: value }));
  setMetadata(block, VALIDATION_CODES, Uint8Array.of(0));
  return block;
}

/** What a configuration block says: the channel and its application organisations' and orderers' MSPs. */
export interface ChannelConfig {
  readonly channel: string;
  readonly organisations: readonly MspDefinition[];
  readonly orderers: readonly MspDefinition[];
}

/** @throws DevnetError DATA_MISMATCH when the block is not a configuration block */
export function readConfig(block: common.Block): ChannelConfig {
  const [envelope] = block.getData()?.getDataList_asU8() ?? [];
  const payload = common.Payload.deserializeBinary(
    common.Envelope.deserializeBinary(envelope ?? new Uint8Array()).getPayload_asU8(),
  );
  const header = common.ChannelHeader.deserializeBinary(
    payload.getHeader()?.getChannelHeader_asU8() ?? new Uint8Array(),
  );
  if (header.getType() !== common.HeaderType.CONFIG) {
    throw new DevnetError('DATA_MISMATCH', 'block 0 is not a configuration block', { field: 'block 0' });
  }
  const root = common.ConfigEnvelope.deserializeBinary(payload.getData_asU8()).getConfig()?.getChannelGroup();
  return {
    channel: header.getChannelId(),
    organisations: mspsOf(root?.getGroupsMap().get('Application')),
    orderers: mspsOf(root?.getGroupsMap().get('Orderer')),
  };
}

function mspsOf(group: common.ConfigGroup | undefined): MspDefinition[] {
  const definitions: MspDefinition[] = [];
  group?.getGroupsMap().forEach((organisation) => {
    const value = organisation.getValuesMap().get('MSP')?.getValue_asU8();
    if (value === undefined) return;
    const config = msp.FabricMSPConfig.deserializeBinary(msp.MSPConfig.deserializeBinary(value).getConfig_asU8());
    const roots = config.getRootCertsList_asU8().map((pem) => asBuffer(pem).toString('utf8'));
    definitions.push({ mspId: config.getName(), rootCertificates: roots });
  });
  return definitions;
}

function channelGroup(options: GenesisOptions): common.ConfigGroup {
  const root = group({
    HashingAlgorithm: encode(common.HashingAlgorithm, { Name: 'SHA256' }),
    BlockDataHashingStructure: encode(common.BlockDataHashingStructure, { Width: 0xffffffff }),
    Capabilities: capability('V2_0'),
  });
  implicitPolicies(root, { Readers: 'Readers', Writers: 'Writers', Admins: 'Admins' });
  root.getGroupsMap().set('Application', applicationGroup(options.organisations));
  root.getGroupsMap().set('Orderer', ordererGroup(options));
  return root;
}

function applicationGroup(organisations: readonly GenesisOrganisation[]): common.ConfigGroup {
  const application = group({ Capabilities: capability('V2_5') });
  implicitPolicies(application, {
    Readers: 'Readers',
    Writers: 'Writers',
    Admins: 'Admins',
    Endorsement: 'Endorsement',
    LifecycleEndorsement: 'Endorsement',
  });
  for (const organisation of organisations) {
    const { mspId } = organisation;
    const own = group({ MSP: mspConfig(organisation) });
    signaturePolicies(own, {
      Readers: `OR('${mspId}.admin','${mspId}.peer','${mspId}.client')`,
      Writers: `OR('${mspId}.admin','${mspId}.client')`,
      Admins: `OR('${mspId}.admin')`,
      Endorsement: `OR('${mspId}.peer')`,
    });
    application.getGroupsMap().set(mspId, own);
  }
  return application;
}

function ordererGroup(options: GenesisOptions): common.ConfigGroup {
  const ordering = group({
    ConsensusType: encode(orderer.ConsensusType, { Type: 'devnet' }),
    BatchSize: encode(orderer.BatchSize, {
      MaxMessageCount: options.maxMessageCount,
      AbsoluteMaxBytes: 10 * 1024 * 1024,
      PreferredMaxBytes: 2 * 1024 * 1024,
    }),
    BatchTimeout: encode(orderer.BatchTimeout, { Timeout: `${options.batchTimeoutMs}ms` }),
    ChannelRestrictions: new Uint8Array(),
    Capabilities: capability('V2_0'),
  });
  implicitPolicies(ordering, { Readers: 'Readers', Writers: 'Writers', Admins: 'Admins', BlockValidation: 'Writers' });
  const { mspId } = options.orderer;
  const own = group({ MSP: mspConfig(options.orderer) });
  signaturePolicies(own, {
    Readers: `OR('${mspId}.member')`,
    Writers: `OR('${mspId}.member')`,
    Admins: `OR('${mspId}.admin')`,
  });
  ordering.getGroupsMap().set('OrdererOrg', own);
  return ordering;
}

function group(values: Readonly<Record<string, Uint8Array>>): common.ConfigGroup {
  const made = make(common.ConfigGroup, { ModPolicy: ADMINS });
  for (const [name, value] of Object.entries(values)) {
    made.getValuesMap().set(name, make(common.ConfigValue, { Value: value, ModPolicy: ADMINS }));
  }
  return made;
}

function capability(name: string): Uint8Array {
  const capabilities = new common.Capabilities();
  capabilities.getCapabilitiesMap().set(name, new common.Capability());
  return capabilities.serializeBinary();
}

function setPolicy(target: common.ConfigGroup, name: string, type: number, value: Uint8Array): void {
  const policy = make(common.Policy, { Type: type, Value: value });
  target.getPoliciesMap().set(name, make(common.ConfigPolicy, { Policy: policy, ModPolicy: ADMINS }));
}

function implicitPolicies(target: common.ConfigGroup, policies: Readonly<Record<string, string>>): void {
  for (const [name, subPolicy] of Object.entries(policies)) {
    const rule = subPolicy === 'Readers' || subPolicy === 'Writers' ? IMPLICIT.ANY : IMPLICIT.MAJORITY;
    const value = encode(common.ImplicitMetaPolicy, { SubPolicy: subPolicy, Rule: rule });
    setPolicy(target, name, common.Policy.PolicyType.IMPLICIT_META, value);
  }
}

function signaturePolicies(target: common.ConfigGroup, policies: Readonly<Record<string, string>>): void {
  for (const [name, expression] of Object.entries(policies)) {
    setPolicy(target, name, common.Policy.PolicyType.SIGNATURE, parsePolicy(expression).serializeBinary());
  }
}

function mspConfig({ mspId, caCertificate }: GenesisOrganisation): Uint8Array {
  const ca = utf8(caCertificate);
  const unit = (name: string): msp.FabricOUIdentifier =>
    make(msp.FabricOUIdentifier, { Certificate: ca, OrganizationalUnitIdentifier: name });
  const config = encode(msp.FabricMSPConfig, {
    Name: mspId,
    RootCertsList: [ca],
    TlsRootCertsList: [ca],
    CryptoConfig: make(msp.FabricCryptoConfig, {
      SignatureHashFamily: 'SHA2',
      IdentityIdentifierHashFunction: 'SHA256',
    }),
    FabricNodeOus: make(msp.FabricNodeOUs, {
      Enable: true,
      ClientOuIdentifier: unit('client'),
      PeerOuIdentifier: unit('peer'),
      AdminOuIdentifier: unit('admin'),
      OrdererOuIdentifier: unit('orderer'),
    }),
  });
  return encode(msp.MSPConfig, { Config: config });
}
