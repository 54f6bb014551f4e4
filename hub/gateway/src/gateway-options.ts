import type { AddressInfo } from 'node:net';
import type { ApiServerSettings } from '@meridian/api/server';
import type { LedgerBridge } from '@meridian/bridges';
import type { PublicKey } from '@meridian/credit';
import type { ClaimVerifier } from '@meridian/bridges/claims';
import type { Logger } from 'pino';
import type { Duty } from './attester/duty.ts';
import type { CertificateMaker } from './certificates.ts';
import type { Clock } from './clock.ts';
import type { GatewaySigner } from './crypto/message-keys.ts';
import type { CopyReport } from './log/backup.ts';
import type { GuardsConfig } from './guards/guard-config.ts';
import type { TransferLog } from './log/transfer-log.ts';
import type { LedgerLanes } from './lanes.ts';
import type { PolicyExchange } from './policies.ts';
import type { TlsIdentity } from './peer/peer-server.ts';
import type { MessageKey, Peer } from './peer/peers.ts';
import type { ReloadReport } from './reload.ts';
import type { Seam } from './seam.ts';

export interface GatewayOptions {
  readonly gatewayId: string;
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly peers: readonly Peer[];
  /** Checks proofs of the peers' ledgers. */
  readonly claims: ClaimVerifier;
  /** How far evidence of each ledger can be trusted; all of it as a single signature unless given. */
  readonly lanes?: LedgerLanes;
  /** What else runs from start to stop. */
  readonly duties?: readonly Duty[];
  readonly signer: GatewaySigner;
  /** Keys that the signer had before; none unless given. Asked anew each time. */
  readonly formerMessageKeys?: () => readonly MessageKey[];
  /** What this gateway signs its own ledger's claims with, and did before; stands in evidence files. Asked anew each time. */
  readonly claimKeys?: () => readonly PublicKey[];
  /** Reads the configuration again. Absent where there is none to read. */
  readonly reload?: () => ReloadReport;
  /** Absent where the log is no file of this gateway's. */
  readonly backUp?: () => Promise<CopyReport>;
  readonly tls: TlsIdentity;
  readonly peerServer: { readonly host: string; readonly port: number };
  /** Absent: no API is served. */
  readonly api?: Omit<ApiServerSettings, 'serviceId'>;
  /** Absent: this ledger's retirements have no certificates here. */
  readonly certificates?: CertificateMaker;
  /** Absent: this ledger neither states nor takes policy sets. */
  readonly policies?: PolicyExchange;
  readonly lockSeconds: number;
  /** Nothing is capped, approved or slowed down unless given. */
  readonly guards?: Partial<GuardsConfig>;
  readonly log: Logger;
  readonly clock?: Clock;
  /** Closed after everything else: what else the ledger holds open. */
  readonly closeLedger?: () => void;
  /** Milliseconds that a session may take before anything is locked. */
  readonly sessionMs?: number;
  /** Milliseconds that a peer's request is held open for its answer. */
  readonly holdMs?: number;
  /** Wraps the links to peers. */
  readonly seam?: Pick<Seam, 'peerGateway' | 'peerInbox'>;
}

export interface GatewayAddresses {
  readonly peer: AddressInfo;
  readonly api?: AddressInfo;
}
