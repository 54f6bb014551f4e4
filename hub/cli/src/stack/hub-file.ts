import { parseLedger } from '@meridian/credit';
import { z } from 'zod';
import { CommandError, EXIT } from '../exit.ts';
import { readJson, writeJson } from './state-file.ts';

const descriptor = z.string().refine((text) => {
  parseLedger(text);
  return true;
});

const gateway = z.object({
  gatewayId: z.string(),
  apiUrl: z.url(),
  peerUrl: z.url(),
  apiPort: z.int(),
  peerPort: z.int(),
});

/** What `meridian up` tells the other commands: `<data>/hub.json`. */
export const hubSchema = z.object({
  fabric: z.object({
    descriptor,
    endpoint: z.string(),
    gatewayPort: z.int(),
    chaincodePorts: z.record(z.string(), z.int()),
    channel: z.string(),
    chaincode: z.string(),
    mspId: z.string(),
    genesisBlockHash: z.string(),
    /** How facts of it are proved to the chain's contracts; hubs of before there was a choice have the first, and keep it. */
    lane: z.enum(['trusted: single', 'proven: endorsed']).default('trusted: single'),
  }),
  evm: z.object({
    descriptor,
    rpcUrl: z.url(),
    port: z.int(),
    bridge: z.string(),
    token: z.string(),
    fromBlock: z.int(),
    confirmations: z.int(),
    /** How facts of this chain are proved to the home ledger; hubs of before there was a choice have the first. */
    lane: z.enum(['trusted: single', 'proven: headers']).default('trusted: single'),
    /** The bridge's admin, where it is a time-lock. */
    timelock: z.string().optional(),
  }),
  gateways: z.object({ origin: gateway, destination: gateway }),
  registry: z.object({ registryId: z.string(), apiUrl: z.url(), apiPort: z.int() }),
  /** Absent in hubs of before there was one. */
  accountant: z.object({ accountantId: z.string(), apiUrl: z.url(), apiPort: z.int() }).optional(),
  /** The auction's container; absent where the hub was started without one. */
  auction: z.object({ url: z.url(), port: z.int(), tlsKey: z.string(), simulated: z.boolean() }).optional(),
  /** Process ids by service, to tell a hub that still runs from one that was killed. */
  processes: z.record(z.string(), z.int()),
});

export type Hub = z.infer<typeof hubSchema>;

export const writeHub = (file: string, hub: Hub): void => {
  writeJson(file, hub);
};

/** What a start that came before left behind; `undefined` on the first. */
export function readPreviousHub(file: string): Hub | undefined {
  const parsed = hubSchema.safeParse(readJson(file));
  return parsed.success ? parsed.data : undefined;
}

/** @throws CommandError `HUB_UNKNOWN` (unreachable) where no hub was ever started in this data directory */
export function readHub(file: string): Hub {
  const hub = readPreviousHub(file);
  if (hub === undefined)
    throw new CommandError(
      EXIT.unreachable,
      'HUB_UNKNOWN',
      `${file} tells of no hub: run ./meridian up, or give its --data`,
    );
  return hub;
}
