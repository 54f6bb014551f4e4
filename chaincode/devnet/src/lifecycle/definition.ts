import { peer } from '@hyperledger/fabric-protos';
import type { ChaincodeOptions, CollectionOptions } from '../options.ts';
import { parsePolicy } from '../policy/signature-policy.ts';
import { encode, hex, make, sha256, utf8 } from '../proto.ts';

const { ChaincodeEndorsementInfo, ChaincodeValidationInfo, StateData } = peer.lifecycle;
const CHANNEL_ENDORSEMENT = '/Channel/Application/Endorsement';

/** A chaincode definition as the lifecycle's transactions carry it. */
export interface DefinitionMessages {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  readonly packageId: string;
  /** ApplicationPolicy bytes. */
  readonly validationParameter: Uint8Array;
  readonly collections: peer.CollectionConfigPackage | undefined;
  /** The fields of the definition, as the lifecycle's state holds them, but for the sequence. */
  readonly parameters: ReadonlyMap<string, Uint8Array>;
}

export function definitionMessages(options: ChaincodeOptions): DefinitionMessages {
  const { name, version, sequence } = options;
  const validationParameter = applicationPolicy(options.endorsementPolicy).serializeBinary();
  const collections =
    options.collections.length === 0
      ? undefined
      : make(peer.CollectionConfigPackage, { ConfigList: options.collections.map(collectionConfig) });
  return {
    name,
    version,
    sequence,
    packageId: packageIdOf(options),
    validationParameter,
    collections,
    parameters: new Map([
      [
        'EndorsementInfo',
        bytesField(encode(ChaincodeEndorsementInfo, { Version: version, EndorsementPlugin: 'escc' })),
      ],
      [
        'ValidationInfo',
        bytesField(
          encode(ChaincodeValidationInfo, { ValidationPlugin: 'vscc', ValidationParameter: validationParameter }),
        ),
      ],
      ['Collections', bytesField(collections?.serializeBinary() ?? new Uint8Array())],
    ]),
  };
}

/** What the chaincode's process registers as. */
export function packageIdOf({ name, version, packageId }: ChaincodeOptions): string {
  return packageId ?? `${name}_${version}:${hex(sha256(utf8(`devnet/${name}/${version}`)))}`;
}

function bytesField(bytes: Uint8Array): Uint8Array {
  return encode(StateData, { Bytes: bytes });
}

function applicationPolicy(expression: string): peer.ApplicationPolicy {
  return expression === 'majority'
    ? make(peer.ApplicationPolicy, { ChannelConfigPolicyReference: CHANNEL_ENDORSEMENT })
    : make(peer.ApplicationPolicy, { SignaturePolicy: parsePolicy(expression) });
}

function collectionConfig(options: CollectionOptions): peer.CollectionConfig {
  return make(peer.CollectionConfig, {
    StaticCollectionConfig: make(peer.StaticCollectionConfig, {
      Name: options.name,
      MemberOrgsPolicy: make(peer.CollectionPolicyConfig, { SignaturePolicy: parsePolicy(options.policy) }),
      RequiredPeerCount: options.requiredPeerCount,
      MaximumPeerCount: options.maxPeerCount,
      BlockToLive: options.blockToLive,
      MemberOnlyRead: options.memberOnlyRead,
      MemberOnlyWrite: options.memberOnlyWrite,
      EndorsementPolicy:
        options.endorsementPolicy === undefined ? undefined : applicationPolicy(options.endorsementPolicy),
    }),
  });
}
