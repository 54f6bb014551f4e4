import { join } from 'node:path';
import { readP256PublicKey } from '@meridian/api';
import type { Ledger } from '@meridian/credit';
import type { Logger } from 'pino';
import { AttesterDuty, type Place } from './attester/duty.ts';
import { attesterObserver } from './attester/observer.ts';
import { connectBeliefs } from './beliefs.ts';
import { CertificateMaker } from './certificates.ts';
import type { GatewayConfig } from './config.ts';
import { systemClock } from './clock.ts';
import { OwnKeys } from './crypto/own-keys.ts';
import { Gateway } from './gateway.ts';
import { readIdentity } from './identity.ts';
import { connectLedger } from './ledgers.ts';
import { PolicyExchange } from './policies.ts';
import { PolicyDocuments } from './policy-documents.ts';
import { backUpInto } from './log/backups.ts';
import { openLog } from './log/open-log.ts';
import type { TransferLog } from './log/transfer-log.ts';
import { changedFields, type ReloadReport } from './reload.ts';
import type { Seam } from './seam.ts';

/**
 * Puts a gateway together as the configuration says: reads its keys, opens its log, connects to its ledger.
 * @param onBroken called when the log fails for good; the process has to end
 * @param seam for tests
 * @param reread reads the configuration again; without it nothing of it can be changed while the gateway runs
 * @throws CodedError for a file, a key or a log; whatever the ledger's connection throws
 */
export async function composeGateway(
  config: GatewayConfig,
  log: Logger,
  onBroken: (error: unknown) => void,
  seam: Seam = {},
  reread?: () => GatewayConfig,
): Promise<Gateway> {
  const { peers, keys: first, tls } = readIdentity(config);
  const tokenKey = readP256PublicKey(config.api.tokenKeyFile, 'api.tokenKeyFile');
  const keys = new OwnKeys(first);
  const { messages: signer, claims: claimSigner } = keys;
  const { peerServer } = config;
  const { lane } = config.ledger;
  const clock = seam.clock ?? systemClock;
  const beliefs = await connectBeliefs(peers, { ledger: config.ledger.descriptor, lane }, clock);
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
  let running = config;
  const reload = (read: () => GatewayConfig): ReloadReport => {
    const next = read();
    const changed = changedFields(running, next);
    const identity = readIdentity(next);
    // The last that may refuse; from here on all of it is taken.
    beliefs.replace(identity.peers);
    keys.replace(identity.keys);
    gateway.identify(identity.peers, identity.tls);
    running = next;
    log.info({ changed }, 'the configuration was read again');
    return { changed };
  };
  const gateway = new Gateway({
    gatewayId: config.gatewayId,
    bridge,
    peers,
    signer,
    formerMessageKeys: () => keys.formerMessageKeys,
    claimKeys: () => keys.claimKeys,
    ...(reread === undefined ? {} : { reload: () => reload(reread) }),
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
    clock,
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
