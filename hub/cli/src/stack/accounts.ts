import type { DevnetOptions } from '@meridian/devnet';

/** The development network's organisations: the regulator's, and the registry's, which also runs the bridge's gateway. */
export const REGULATOR_MSP = 'RegulatorMSP';
export const REGISTRY_MSP = 'RegistryMSP';

/** Registries whose serials the operator of this hub may issue. */
export const REGISTRIES = ['GS', 'CDM'] as const;

/** Fabric identities of the development network, by the name in their account. */
export const FABRIC_USERS = {
  regulator: { mspId: REGULATOR_MSP, name: 'regulator', attributes: { role: 'regulator' } },
  issuer: {
    mspId: REGISTRY_MSP,
    name: 'issuer',
    attributes: { role: 'registry-operator', registries: REGISTRIES.join(' ') },
  },
  gateway: { mspId: REGISTRY_MSP, name: 'gateway', attributes: { role: 'bridge-gateway' } },
  /** Holds what is issued, for the registry's customers. */
  custodian: { mspId: REGISTRY_MSP, name: 'custodian', attributes: {} },
} as const satisfies Readonly<Record<string, NonNullable<DevnetOptions['identities']>[number]>>;

export type FabricUser = keyof typeof FABRIC_USERS;

/** `<MSP id>/<enrolment id>` */
export const fabricAccount = (user: FabricUser): string => `${FABRIC_USERS[user].mspId}/${FABRIC_USERS[user].name}`;

/** Keys on the EVM chain. `admin` deploys and is the contracts' administrator, `gateway` writes for the gateway, `buyer` holds and retires. */
export const EVM_USERS = ['admin', 'gateway', 'buyer'] as const;
export type EvmUser = (typeof EVM_USERS)[number];
