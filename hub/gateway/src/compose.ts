import { join } from 'node:path';
import { readP256Key, readP256PublicKey, readSecret, readText } from '@meridian/api';
import { createClaimSigner } from '@meridian/bridges/claims';
import type { Ledger } from '@meridian/credit';
import type { Logger } from 'pino';
import { AttesterDuty, type Place } from './attester/duty.ts';
import { attesterObserver } from './attester/observer.ts';
import { connectBeliefs } from './beliefs.ts';
import { CertificateMaker } from './certificates.ts';
import type { GatewayConfig } from './config.ts';
import { createMessageSigner } from './crypto/message-keys.ts';
import { Gateway } from './gateway.ts';
import { connectLedger } from './ledgers.ts';
import { PolicyExchange } from './policies.ts';
import { PolicyDocuments } from './policy-documents.ts';
import { backUpInto } from './log/backups.ts';
import { openLog } from './log/open-log.ts';
import type { TransferLog } from './log/transfer-log.ts';
import { peerOf } from './peer/peers.ts';
import type { Seam } from './seam.ts';

/**
 * Puts a gateway together as the configuration says: reads its keys, opens its log, connects to its ledger.
 * @param onBroken called when the log fails for good; the process has to end
 * @param seam for tests
 * @throws CodedError for a file, a key or a log; whatever the ledger's connection throws
 */
export async function composeGateway(
  config: GatewayConfig,
  log: Logger,
  onBroken: (error: unknown) => void,
  seam: Seam = {},
): Promise<Gateway> {
  const peers = config.peers.map(peerOf);
  const tokenKey = readP256PublicKey(config.api.tokenKeyFile, 'api.tokenKeyFile');
  const signer = createMessageSigner(readP256Key(config.messageKeyFile, 'messageKeyFile'));
  const claimSigner = createClaimSigner(readP256Key(config.claimKeyFile, 'claimKeyFile'));
  const { peerServer } = config;
  const tls = {
    cert: readText(peerServer.certFile, 'peerServer.certFile'),
    key: readSecret(peerServer.keyFile, 'peerServer.keyFile'),
    ca: readText(peerServer.caFile, 'peerServer.caFile'),
  };
  const { lane } = config.ledger;
  const beliefs = await connectBeliefs(peers, { ledger: config.ledger.descriptor, lane });
  let onContradiction = (): void => undefined;
  const ledger = await connectLedger(config.ledger, claimSigner, {
    chains: beliefs.chains,
    observe: (chain) =>
      attesterObserver(chain, log, () => {
        onContradiction();
      }),
  });
  const { retirements, policies } = ledger;
  const bridge = seam.bridge?.(ledger.bridge) ?? ledger.bridge;
  const ledgers = [bridge.ledger, ...peers.flatMap((peer) => peer.ledgers.map(({ ledger }) => ledger))];
  const policyDocuments = new PolicyDocuments(join(config.dataDir, 'policy-sets'));
  const transferLog = await openLog(config, log, onBroken);
  const duties = ledger.attesters.map(
    (attester) => new AttesterDuty({ attester, place: placeInLog(transferLog, attester.ledger), log }),
  );
  const gateway = new Gateway({
    gatewayId: config.gatewayId,
    bridge,
    peers,
    signer,
    claimKeys: [claimSigner.publicKey],
    backUp: () => backUpInto(config, Date.now()),
    tls,
    log,
    closeLedger: () => {
      ledger.close();
      beliefs.close();
    },
    peerServer,
    lockSeconds: config.lockSeconds,
    guards: config.guards,
    transferLog: seam.transferLog?.(transferLog) ?? transferLog,
    ...(seam.clock === undefined ? {} : { clock: seam.clock }),
    seam,
    claims: beliefs.claims,
    lanes: beliefs.lanes,
    duties,
    api: { ...config.api, tokenKey },
    policies: new PolicyExchange(bridge.ledger.descriptor, policies, policyDocuments),
    ...(retirements === undefined
      ? {}
      : {
          certificates: new CertificateMaker({
            bridge,
            reader: retirements,
            signer: claimSigner,
            ledgers,
            policyDocuments,
          }),
        }),
  });
  onContradiction = () => {
    gateway.metrics.notice('header-contradicted');
  };
  return gateway;
}

/** In the transfer log, as other places in streams are; not worth waiting for the disk. */
const placeInLog = (transferLog: TransferLog, { id }: Ledger): Place => {
  const name = `attest/${id}`;
  return {
    read: async () => {
      const cursor = await transferLog.cursor(name);
      return cursor === undefined ? undefined : Number(cursor);
    },
    write: async (height) => {
      await transferLog.append({ at: Date.now(), cursor: { name, cursor: height.toString() }, reproducible: true });
    },
  };
};
