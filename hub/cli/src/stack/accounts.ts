import type { DevnetOptions } from '@meridian/devnet';

/** The development network's organisations: the regulator's, and the registry's, which also runs the bridge's gateway. */
export const REGULATOR_MSP = 'RegulatorMSP';
export const REGISTRY_MSP = 'RegistryMSP';

/** Registries whose serials the operator of this hub may issue; the last is for projects of its own. */
export const REGISTRIES = ['GS', 'CDM', 'MERIDIAN'] as const;

/** Whose gateways or attesters record which blocks of the EVM chain are final: both have to, before anything in a block counts. */
export const ATTESTING_MSPS = [REGISTRY_MSP, REGULATOR_MSP] as const;

/** Organisations whose certificates may say the roles that the configuration grants. A project is validated by another than its own. */
export const GRANTED_ROLES = {
  'project-developer': [REGISTRY_MSP],
  certifier: [REGULATOR_MSP],
  emitter: [REGISTRY_MSP],
  'auction-container': [REGISTRY_MSP],
  auctioneer: [REGISTRY_MSP],
} as const;

/** Payment tokens, and the organisations whose providers issue them and pay them out. */
export const CURRENCIES = { EUR: [REGULATOR_MSP] } as const;

/** Fabric identities of the development network, by the name in their account. */
export const FABRIC_USERS = {
  regulator: { mspId: REGULATOR_MSP, name: 'regulator', attributes: { role: 'regulator' } },
  issuer: {
    mspId: REGISTRY_MSP,
    name: 'issuer',
    attributes: { role: 'registry-operator', registries: REGISTRIES.join(' ') },
  },
  gateway: { mspId: REGISTRY_MSP, name: 'gateway', attributes: { role: 'bridge-gateway' } },
  /** Attests the EVM chain's blocks for the regulator, who runs no gateway. */
  attester: { mspId: REGULATOR_MSP, name: 'attester', attributes: { role: 'bridge-gateway' } },
  /** Holds what is issued, for the registry's customers. */
  custodian: { mspId: REGISTRY_MSP, name: 'custodian', attributes: {} },
  developer: { mspId: REGISTRY_MSP, name: 'developer', attributes: { role: 'project-developer' } },
  certifier: { mspId: REGULATOR_MSP, name: 'certifier', attributes: { role: 'certifier' } },
  emitter: { mspId: REGISTRY_MSP, name: 'emitter', attributes: { role: 'emitter' } },
  auction: { mspId: REGISTRY_MSP, name: 'auction', attributes: { role: 'auction-container' } },
  /** Hold credits to sell, and buy for plants of their own. */
  seller1: { mspId: REGISTRY_MSP, name: 'seller1', attributes: {} },
  seller2: { mspId: REGISTRY_MSP, name: 'seller2', attributes: {} },
  seller3: { mspId: REGISTRY_MSP, name: 'seller3', attributes: {} },
  emitter1: { mspId: REGISTRY_MSP, name: 'emitter1', attributes: { role: 'emitter' } },
  emitter2: { mspId: REGISTRY_MSP, name: 'emitter2', attributes: { role: 'emitter' } },
  emitter3: { mspId: REGISTRY_MSP, name: 'emitter3', attributes: { role: 'emitter' } },
  /** Announces auctions and gives their seeds. */
  auctioneer: { mspId: REGISTRY_MSP, name: 'auctioneer', attributes: { role: 'auctioneer' } },
  /** Issues payment tokens against money that it holds. */
  bank: { mspId: REGULATOR_MSP, name: 'bank', attributes: { role: 'payment-provider' } },
  /** Reads for those who have no identity of their own. */
  reader: { mspId: REGISTRY_MSP, name: 'reader', attributes: {} },
} as const satisfies Readonly<Record<string, NonNullable<DevnetOptions['identities']>[number]>>;

export type FabricUser = keyof typeof FABRIC_USERS;

/** `<MSP id>/<enrolment id>` */
export const fabricAccount = (user: FabricUser): string => `${FABRIC_USERS[user].mspId}/${FABRIC_USERS[user].name}`;

/** Who acts through the registry's API as themselves: their names are the subjects of their tokens. */
export const REGISTRY_USERS = [
  'regulator',
  'issuer',
  'developer',
  'certifier',
  'emitter',
  'custodian',
  'auction',
  'reader',
] as const satisfies readonly FabricUser[];
export type RegistryUser = (typeof REGISTRY_USERS)[number];

/** Keys on the EVM chain. `admin` deploys and is the contracts' administrator, `gateway` writes for the gateway, `buyer` holds and retires. */
export const EVM_USERS = ['admin', 'gateway', 'buyer'] as const;
export type EvmUser = (typeof EVM_USERS)[number];
