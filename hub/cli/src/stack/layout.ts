import { join } from 'node:path';

/** Where a hub keeps what under its data directory. */
export const layout = (data: string) =>
  ({
    data,
    /** What the running hub is: addresses, ledgers, contracts, processes. Holds no secret. */
    hub: join(data, 'hub.json'),
    /** Claim keys by ledger and message keys by gateway, for checking certificates and evidence. */
    trust: join(data, 'trust.json'),
    job: join(data, 'job.json'),
    devnet: join(data, 'devnet'),
    devnetConfig: join(data, 'devnet.json'),
    anvilState: join(data, 'anvil.json'),
    keys: join(data, 'keys'),
    pki: join(data, 'pki'),
    gateway: (id: string) => join(data, 'gateways', id),
    registryConfig: join(data, 'registry.json'),
    accountant: join(data, 'accountant'),
    accountantConfig: join(data, 'accountant.json'),
    attester: join(data, 'attester'),
    attesterConfig: join(data, 'attester.json'),
    certificates: join(data, 'certificates'),
    logs: join(data, 'logs'),
  }) as const;

export type Layout = ReturnType<typeof layout>;
