import type { RunningApi } from '@meridian/api/server';
import type { LedgerEvent } from '@meridian/bridges';
import type { GatewayApplication } from './api/application.ts';
import { GATEWAY_API } from './api/endpoints.ts';
import { LocalApplication } from './api/gateway-application.ts';
import { systemClock } from './clock.ts';
import { createMessageVerifier } from './crypto/message-keys.ts';
import { EvidenceExporter } from './evidence/exporter.ts';
import { FinalityWatcher } from './finality/finality-watcher.ts';
import { Restorer, type RestorerOptions } from './finality/restorer.ts';
import type { LanePauser } from './guards/pauses.ts';
import { guardTransfers, limiterOf } from './guards/wire.ts';
import { observe } from './gateway-observer.ts';
import type { GatewayAddresses, GatewayOptions } from './gateway-options.ts';
import { GatewayMetrics } from './metrics.ts';
import { PolicyExchange } from './policies.ts';
import { problemOf } from './problem.ts';
import { HttpsPeerGateway } from './peer/https-peer-gateway.ts';
import type { PeerGateway } from './peer/peer-gateway.ts';
import { PeerServer, type PeerInbox, type TlsIdentity } from './peer/peer-server.ts';
import { PeerTokens } from './peer/peer-token.ts';
import { ownGateway } from './peer/own-gateway.ts';
import { peerView } from './peer/peer-view.ts';
import { PeerDirectory, type Peer } from './peer/peers.ts';
import { RecoveryDesk } from './recovery/recovery-desk.ts';
import { SilentClients } from './recovery/silent-clients.ts';
import { CatchUp } from './restore/catch-up.ts';
import { RetirementReceiver } from './retirement/retirement-receiver.ts';
import { RetirementSender } from './retirement/retirement-sender.ts';
import { RetirementWatcher } from './retirement/retirement-watcher.ts';
import { Admission } from './service/admission.ts';
import { TransferCreator } from './service/create-transfer.ts';
import type { Dispatcher } from './service/dispatcher.ts';
import { effectDispatcher } from './service/effect-dispatcher.ts';
import { HeldAnswers } from './service/held-answers.ts';
import { LateLocks } from './service/late-locks.ts';
import { LedgerCalls } from './service/ledger-calls.ts';
import { MessageInbox } from './service/peer-inbox.ts';
import { PeerLines } from './service/peer-lines.ts';
import { ProfileRunner } from './service/profile-runner.ts';
import { RangePicker } from './service/range-picker.ts';
import { TransferRunners } from './service/runners.ts';
import { TransferService } from './service/transfer-service.ts';

const SESSION_MS = 60_000;
const DRAIN_MS = 5_000;

/** A whole gateway before one ledger: the log, the core, the dispatcher, the peer endpoint and the API put together. */
export class Gateway {
  readonly application: GatewayApplication;
  readonly metrics: GatewayMetrics;
  /** For whatever in this process finds that a lane has to stop. */
  readonly pauses: LanePauser;
  readonly #options: GatewayOptions;
  readonly #picker: RangePicker;
  readonly #dispatcher: Dispatcher;
  readonly #catchUp: CatchUp;
  readonly #watcher: RetirementWatcher;
  readonly #finality: FinalityWatcher;
  readonly #silentClients: SilentClients;
  readonly #peerServer: PeerServer;
  readonly #peerGateway: PeerGateway;
  readonly #https: HttpsPeerGateway;
  readonly #peers: PeerDirectory;
  readonly #lines: PeerLines;
  readonly #held: HeldAnswers;
  #api: RunningApi | undefined;
  #stopping: Promise<void> | undefined;

  constructor(options: GatewayOptions) {
    this.#options = options;
    const { bridge, transferLog, signer, claims, tls, log, gatewayId, seam = {} } = options;
    const clock = options.clock ?? systemClock;
    const peers = (this.#peers = new PeerDirectory(options.peers));
    const metrics = (this.metrics = new GatewayMetrics(gatewayId, transferLog));
    const verifier = createMessageVerifier();
    const held = (this.#held = new HeldAnswers(clock));
    const hold = options.holdMs === undefined ? {} : { holdMs: options.holdMs };
    const lines = (this.#lines = new PeerLines(clock, log));
    const https = (this.#https = new HttpsPeerGateway(tls, {
      ...{ peers, clock },
      tokens: new PeerTokens(gatewayId, signer, clock),
      onConnected: (peer) => {
        lines.reached(peer);
      },
    }));
    const peerGateway = (this.#peerGateway = seam.peerGateway?.(https) ?? https);
    const formerKeys = options.formerMessageKeys ?? (() => []);
    const self = ownGateway({ gatewayId, ledger: bridge.ledger, signer, formerKeys, clock });
    const sessionMs = options.sessionMs ?? SESSION_MS;
    const picker = (this.#picker = new RangePicker(bridge, transferLog));
    const admission = new Admission(clock, transferLog.lookAgainMs === undefined ? undefined : Infinity);
    const observer = observe({ log, clock, metrics, picker, admission, dispatcher: () => this.#dispatcher });
    const transfers = new TransferService({
      ...{ self, peers, transferLog, clock, signer, verifier, claims, sessionMs, log, observer },
    });
    const { pauses, guards } = guardTransfers(options.guards ?? {}, {
      ...{ transferLog, clock, metrics, peers, ledger: bridge.ledger, dispatcher: () => this.#dispatcher },
    });
    this.pauses = pauses;
    const recovery = new RecoveryDesk({ transferLog, peers, peerGateway, signer, verifier, clock, log });
    this.#silentClients = new SilentClients({ transferLog, desk: recovery, clock, log });
    const inbox = new MessageInbox({
      ...{ transfers, transferLog, held, verifier, claims, clock, guards, self, recovery, log },
      ...hold,
    });
    const calls = new LedgerCalls(bridge);
    const onConflict: RestorerOptions['onConflict'] = (row, detail) => {
      observer.notice(row, { type: 'conflict', detail });
    };
    const restorer = new Restorer({ transferLog, calls, clock, log, onConflict });
    const runners = new TransferRunners({
      ...{ transfers, transferLog, inbox, held, peerGateway, peers, lines, calls, restorer },
      ...{ guards, clock, log, admission },
      lockOrder: bridge.locksInOrder === true ? picker.lockOrder : undefined,
      onLedgerCall: (call, outcome, ms) => {
        metrics.ledgerCall(call, outcome, ms);
      },
    });
    const profiles = new ProfileRunner({ transfers, transferLog, peerGateway, lines, clock, guards });
    const take = this.#take;
    const sender = new RetirementSender({
      ...{ gatewayId, bridge, transferLog, peers, peerGateway, signer, verifier, clock, log, take },
    });
    const catchUp = (this.#catchUp = new CatchUp({ bridge, transferLog, peerGateway, signer, clock, log, take }));
    this.#dispatcher = effectDispatcher({
      ...{ transferLog, clock, log, runners, profiles, sender, restorer, catchUp, transfers, admission },
    });
    const lateLocks = new LateLocks({
      ...{ bridge, transferLog, transfers, calls, clock, log },
      lockingMs: (key) => runners.lockingMs(key),
    });
    const seen = (event: LedgerEvent): Promise<void> => lateLocks.seen(event);
    this.#watcher = new RetirementWatcher({ bridge, transferLog, clock, log, take, seen });
    const rewind = (cursor: string): Promise<void> => this.#watcher.rewind(cursor);
    this.#finality = new FinalityWatcher({ bridge, transferLog, clock, log, take, rewind });
    const receiver = new RetirementReceiver({
      ...{ self, bridge, transferLog, signer, verifier, claims, clock, log },
      ...hold,
    });
    const taken: PeerInbox = {
      message: (peer, jws, ledgerMs) => {
        lines.heard(peer.gatewayId);
        return inbox.message(peer, jws, ledgerMs);
      },
      retirementNotice: (peer, jws) => receiver.retirementNotice(peer, jws),
      assetProfile: async (hash) => (await transferLog.profile(hash))?.text,
    };
    this.#peerServer = new PeerServer({
      ...{ gatewayId, tls, peers, clock, log },
      ...limiterOf(options.guards?.rates?.peer, 'peer', { clock, metrics }),
      inbox: seam.peerInbox?.(taken) ?? taken,
    });
    this.application = new LocalApplication({
      ...{ gatewayId, bridge, transferLog, transfers, metrics, clock, pauses },
      ...(options.lanes === undefined ? {} : { lanes: options.lanes }),
      creator: new TransferCreator({
        ...{ bridge, picker, peers, transfers, transferLog, clock, guards, observer },
        lockSeconds: options.lockSeconds,
      }),
      evidence: new EvidenceExporter({
        ...{ self, peers, transferLog, signer, verifier, clock },
        messageKeys: () => [signer.publicKey, ...formerKeys().map(({ jwk }) => jwk)],
        claimKeys: options.claimKeys ?? (() => []),
      }),
      peers: () => peers.all.map((peer) => peerView(peer, clock.now())),
      ...(options.reload === undefined ? {} : { reload: options.reload }),
      ...(options.backUp === undefined ? {} : { backUp: options.backUp }),
      isStopping: () => this.#stopping !== undefined,
      policies: options.policies ?? new PolicyExchange(bridge.ledger.descriptor),
      ...(options.certificates === undefined ? {} : { certificates: options.certificates }),
    });
  }

  /** From now on the peers are these, with these keys, and this gateway comes to them with this certificate. */
  identify(peers: readonly Peer[], tls: TlsIdentity): void {
    this.#peers.replace(peers);
    this.#peerServer.identify(tls);
    this.#https.identify(tls);
  }

  /** Serves, and goes on with whatever the log holds. */
  async start(): Promise<GatewayAddresses> {
    const { peerServer, api } = this.#options;
    await this.#catchUp.run();
    await this.#picker.restore();
    const peer = await this.#peerServer.listen(peerServer.host, peerServer.port);
    await this.#dispatcher.start();
    this.#watcher.start();
    await this.#finality.start();
    this.#silentClients.start();
    for (const duty of this.#options.duties ?? []) duty.start();
    if (api === undefined) return { peer };
    this.#api = await this.#startApi(api);
    return { peer, api: this.#api.address };
  }

  /** Takes nothing new, lets what runs end for some seconds, and closes the log. What is left goes on after the next start. */
  stop(graceMs = DRAIN_MS): Promise<void> {
    this.#stopping ??= this.#stop(graceMs);
    return this.#stopping;
  }

  async #stop(graceMs: number): Promise<void> {
    const { transferLog, bridge, closeLedger, duties = [] } = this.#options;
    await Promise.all([
      this.#api?.close(),
      this.#peerServer.close(graceMs),
      this.#watcher.stop(),
      this.#finality.stop(),
      this.#silentClients.stop(),
      ...duties.map((duty) => duty.stop()),
    ]);
    this.#held.release();
    await this.#dispatcher.stop(graceMs);
    this.#lines.close();
    await this.#peerGateway.close();
    await transferLog.close();
    await bridge.close();
    closeLedger?.();
  }

  /** Cacti's API server is loaded only where an API is wanted: it takes most of a second. */
  async #startApi(api: NonNullable<GatewayOptions['api']>): Promise<RunningApi> {
    const { gatewayId, log, guards, clock = systemClock } = this.#options;
    const limiter = limiterOf(guards?.rates?.api, 'api', { clock, metrics: this.metrics });
    const { startApi } = await import('@meridian/api/server');
    const served = { api: GATEWAY_API, application: this.application, problemOf, log };
    return startApi(served, { ...api, ...limiter, serviceId: gatewayId });
  }

  readonly #take = (rows: Parameters<Dispatcher['take']>[0]): void => {
    this.#dispatcher.take(rows);
  };
}
