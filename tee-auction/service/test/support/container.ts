import { createHash, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { createSimulatedDevice, simulatedProvider } from '@meridian/attestation/providers';
import type { Hash } from '@meridian/credit';
import { simulatedRelease } from '../../src/keys/key-release.ts';
import { startAuctionService, type AuctionService } from '../../src/service.ts';
import { hashOf, LEDGER, organisation, type Identity, type Organisation } from './network.ts';

export const TOKEN = 'operator-of-this-test';
export const CODE = hashOf('code');
const VAULT = hashOf('the vault of this test');

/** Organisations of the home ledger with a peer each, and members with accounts. */
export interface Network {
  readonly peers: readonly Identity[];
  readonly members: readonly Organisation[];
}

export async function network(): Promise<Network> {
  const organisations = await Promise.all(['RegulatorMSP', 'RegistryMSP'].map(organisation));
  return {
    peers: await Promise.all(organisations.map((one) => one.issue(`peer.${one.mspId}`))),
    members: await Promise.all(['EmitterMSP', 'SellerMSP'].map(organisation)),
  };
}

/** A container of its own, under the same key release unless another secret is given. */
export function container({ peers, members }: Network, secret: Hash = VAULT): Promise<AuctionService> {
  return startAuctionService({
    config: {
      listen: { host: '127.0.0.1', port: 0 },
      ledger: LEDGER,
      endorsers: peers.map(({ mspId, certificate }) => ({ mspId, certificate })),
      members: members.map(({ mspId, issuer }) => ({ mspId, issuers: [issuer] })),
      operatorTokenHash: createHash('sha256').update(TOKEN).digest('hex') as Hash,
    },
    provider: simulatedProvider(createSimulatedDevice({ now: Date.now })),
    keyRelease: simulatedRelease(secret),
    codeHash: CODE,
    now: Date.now,
    failed: (error) => {
      throw error;
    },
  });
}

export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly text: string;
  readonly tlsKey: string;
}

/** Asks without trusting any name: the reply tells whose key was on the other side. */
export function ask(
  { port }: Pick<AuctionService, 'port'>,
  method: string,
  path: string,
  body?: unknown,
  token: string | undefined = TOKEN,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    };
    const asked = request(
      { host: '127.0.0.1', port, method, path, headers, rejectUnauthorized: false, agent: false },
      (response) => {
        const { socket } = response;
        if (!(socket instanceof TLSSocket)) throw new Error('the container is asked by TLS');
        const certificate = new X509Certificate(socket.getPeerCertificate().raw);
        const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const parsed = JSON.parse(text) as Record<string, unknown>;
          const tlsKey = createHash('sha256').update(spki).digest('hex');
          resolve({ status: response.statusCode ?? 0, body: parsed, text, tlsKey });
        });
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

/** The result, as soon as it is there. */
export async function resultOf(service: Pick<AuctionService, 'port'>, auctionId: Hash): Promise<Reply> {
  for (let tries = 0; tries < 400; tries += 1) {
    const reply = await ask(service, 'GET', `/result?auctionId=${auctionId}`);
    if (reply.body['code'] !== 'RESULT_NOT_READY') return reply;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('there is no result within 10 s');
}
