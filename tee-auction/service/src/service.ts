import { EndorsedVerifier, endorserOf } from '@meridian/bridges/claims';
import { highsSolver } from '@meridian/clearing/highs';
import type { EvidenceProvider } from '@meridian/attestation/providers';
import type { Hash } from '@meridian/credit';
import { AuctionDesk } from './auction/desk.ts';
import type { ServiceConfig } from './config.ts';
import { evidenceSource } from './evidence/source.ts';
import { startServer } from './http/server.ts';
import { createInstanceKeys } from './keys/instance-keys.ts';
import type { KeyRelease } from './keys/key-release.ts';
import { releasedKeys } from './keys/released-keys.ts';
import { tlsCertificate } from './keys/tls-certificate.ts';
import { membersOf } from './members.ts';

export interface ServiceOptions {
  readonly config: Pick<ServiceConfig, 'listen' | 'ledger' | 'endorsers' | 'members' | 'operatorTokenHash'>;
  readonly provider: EvidenceProvider;
  readonly keyRelease: KeyRelease;
  /** SHA-256 of the code that clears. */
  readonly codeHash: Hash;
  readonly now: () => number;
  /** Told of what nobody expected. Never gets what was opened. */
  readonly failed: (error: unknown) => void;
}

export interface AuctionService {
  readonly url: string;
  readonly port: number;
  /** SHA-256 of the TLS key's SPKI. */
  readonly tlsKey: string;
  readonly bidKey: Hash;
  readonly simulated: boolean;
  readonly close: () => Promise<void>;
}

/** The container's service: keys, evidence, desk and HTTPS, all in memory. */
export async function startAuctionService(options: ServiceOptions): Promise<AuctionService> {
  const { config, provider, keyRelease, codeHash, now, failed } = options;
  const { ledger, endorsers, members, listen, operatorTokenHash } = config;
  const endorsed = new EndorsedVerifier({
    ledger,
    lane: 'proven: endorsed',
    endorsers: endorsers.map(({ mspId, certificate }) => endorserOf(mspId, certificate)),
  });
  const keys = createInstanceKeys();
  const released = await releasedKeys(await keyRelease.release());
  const { bidKey } = released.opener;
  const evidence = evidenceSource({ provider, keys, bidKey, codeHash });
  const desk = new AuctionDesk({
    ...{ homeLedger: ledger.id, endorsed, codeHash, released, failed },
    instance: keys,
    solver: await highsSolver(),
  });
  const { tlsKey } = keys;
  const server = await startServer({
    ...listen,
    privateKey: keys.tls.privateKey,
    certificate: await tlsCertificate(keys, now()),
    application: { desk, evidence, members: membersOf(members), tlsKey, operatorTokenHash, now },
    failed,
  });
  const { port } = server.address;
  return {
    url: `https://${listen.host}:${port}`,
    ...{ port, tlsKey, bidKey, simulated: evidence.simulated },
    close: async () => {
      await server.close();
      await desk.idle();
    },
  };
}
