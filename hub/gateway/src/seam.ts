import type { LedgerBridge } from '@meridian/bridges';
import type { Clock } from './clock.ts';
import type { TransferLog } from './log/transfer-log.ts';
import type { PeerGateway } from './peer/peer-gateway.ts';
import type { PeerInbox } from './peer/peer-server.ts';

/**
 * Where a gateway meets its disk, its ledger, its peers and the time. A test may wrap each, to see what passes there and to disturb
 * it; a gateway in service wraps none.
 */
export interface Seam {
  readonly clock?: Clock;
  readonly transferLog?: (log: TransferLog) => TransferLog;
  readonly bridge?: (bridge: LedgerBridge) => LedgerBridge;
  /** Peers as this gateway talks to them. */
  readonly peerGateway?: (peers: PeerGateway) => PeerGateway;
  /** What is done with what peers send. */
  readonly peerInbox?: (inbox: PeerInbox) => PeerInbox;
}
