import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ApiKeyEntry } from '@meridian/api';
import { z } from 'zod';
import type { EndorsingPeer } from './fabric.ts';
import { keptSecret, p256Pem } from './keys.ts';
import type { Layout } from './layout.ts';
import { GATEWAY_FLAGS } from './node-flags.ts';
import { DevelopmentPki, type TlsIdentity } from './pki.ts';
import { freePort } from './ports.ts';
import { jsonLine, nodeProgram, startService, type Service } from './process.ts';
import { writeJson } from './state-file.ts';
import { stopKeyEntry } from './stop-keys.ts';

const require = createRequire(import.meta.url);

/** A gateway before it starts: its keys, its addresses, and the ledger in front of which it stands. */
export interface GatewayPlan {
  readonly gatewayId: string;
  readonly apiPort: number;
  readonly peerPort: number;
  readonly tls: TlsIdentity;
  /** P-256 PEM files with mode 0600. */
  readonly messageKeyFile: string;
  readonly claimKeyFile: string;
  readonly tokenKeyFile: string;
  /** Systems that come with a key of their own: the accountant. */
  readonly apiKeys: readonly ApiKeyEntry[];
}

export interface GatewayReady {
  readonly gatewayId: string;
  readonly apiUrl: string;
  readonly peerUrl: string;
}

/** Makes what a gateway needs, once; a later start finds it again. */
export async function planGateway(
  layout: Layout,
  gatewayId: string,
  wanted: { readonly apiPort?: number; readonly peerPort?: number },
  now: () => number,
): Promise<GatewayPlan> {
  const key = (name: string): string => join(layout.keys, `${gatewayId}-${name}.pem`);
  for (const name of ['message', 'claim']) keptSecret(key(name), p256Pem);
  return {
    gatewayId,
    apiPort: await freePort(wanted.apiPort),
    peerPort: await freePort(wanted.peerPort),
    tls: await new DevelopmentPki(layout.pki, now).gateway(gatewayId),
    messageKeyFile: key('message'),
    claimKeyFile: key('claim'),
    tokenKeyFile: tokenKeyFile(layout),
    apiKeys: [stopKeyEntry(layout, gatewayId)],
  };
}

/** The public half of the key that the operator signs tokens with, for every service of the hub. */
export const tokenKeyFile = (layout: Layout): string =>
  publicHalf(join(layout.keys, 'api-token.pem'), join(layout.keys, 'api-token.pub.pem'));

/** The public half of a kept signing key, beside it. */
function publicHalf(privateFile: string, publicFile: string): string {
  const key = createPrivateKey(keptSecret(privateFile, p256Pem));
  if (!existsSync(publicFile)) writeFileSync(publicFile, createPublicKey(key).export({ type: 'spki', format: 'pem' }));
  return publicFile;
}

export const publicJwk = (privateFile: string): JsonWebKey =>
  createPublicKey(createPrivateKey(keptSecret(privateFile, p256Pem))).export({ format: 'jwk' });

/** What of its ledger goes into a gateway's configuration; the rest of it is `ledgerSchema` of the gateway. */
export type LedgerSection = Readonly<Record<string, unknown>> & { readonly descriptor: string };

/** Through what a gateway believes its peer's ledger: its own view of that chain, that network's peers, or the peer's claim key. */
export interface PeerSection {
  readonly plan: GatewayPlan;
  readonly ledger: string;
  readonly chain?: ChainSection;
  readonly endorsers?: readonly EndorsingPeer[];
}

/** A node of an EVM chain, as a configuration names it. */
export interface ChainSection {
  readonly rpcUrl: string;
  readonly confirmations: number;
  readonly fromBlock: number;
}

function peerLedger({ plan, ledger: descriptor, chain, endorsers }: PeerSection): object {
  if (chain !== undefined) return { lane: 'proven: headers', descriptor, ...chain };
  if (endorsers !== undefined) return { lane: 'proven: endorsed', descriptor, endorsers };
  return { descriptor, claimKeys: [publicJwk(plan.claimKeyFile)] };
}

/** Writes a gateway's configuration, which names `peer` as the one gateway that it knows. @returns the file */
export function writeGatewayConfig(
  layout: Layout,
  plan: GatewayPlan,
  ledger: LedgerSection,
  peer: PeerSection,
): string {
  const directory = layout.gateway(plan.gatewayId);
  const configFile = join(directory, 'gateway.json');
  writeJson(configFile, {
    gatewayId: plan.gatewayId,
    dataDir: directory,
    ledger,
    claimKeyFile: plan.claimKeyFile,
    messageKeyFile: plan.messageKeyFile,
    peerServer: {
      port: plan.peerPort,
      certFile: plan.tls.certFile,
      keyFile: plan.tls.keyFile,
      caFile: plan.tls.caFile,
    },
    api: { port: plan.apiPort, tokenKeyFile: plan.tokenKeyFile, apiKeys: plan.apiKeys },
    peers: [
      {
        gatewayId: peer.plan.gatewayId,
        url: `https://127.0.0.1:${peer.plan.peerPort}`,
        certificates: [{ sha256: peer.plan.tls.certSha256 }],
        messageKeys: [publicJwk(peer.plan.messageKeyFile)],
        ledgers: [peerLedger(peer)],
      },
    ],
  });
  return configFile;
}

/** Starts a gateway as a process of its own that knows `peer`. @throws CommandError */
export async function startGateway(
  layout: Layout,
  plan: GatewayPlan,
  ledger: LedgerSection,
  peer: PeerSection,
): Promise<Service<GatewayReady>> {
  const configFile = writeGatewayConfig(layout, plan, ledger, peer);
  const readySchema = z.object({ gatewayId: z.string(), api: z.url(), peer: z.url() });
  return startService({
    name: `gateway ${plan.gatewayId}`,
    ...nodeProgram(require.resolve('@meridian/gateway/main'), configFile, GATEWAY_FLAGS),
    logFile: join(layout.logs, `${plan.gatewayId}.log`),
    ready: {
      line: jsonLine((value) => {
        const { gatewayId, api, peer: peerUrl } = readySchema.parse(value);
        return { gatewayId, apiUrl: api, peerUrl };
      }),
    },
  });
}
