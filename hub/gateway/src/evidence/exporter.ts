import type { PublicKey } from '@meridian/credit';
import { makeEvidence, type EvidenceFile, type EvidenceGateway } from '@meridian/evidence';
import type { Gateway, MessageVerifier, PublicJwk } from '@meridian/satp';
import type { Clock } from '../clock.ts';
import type { GatewaySigner } from '../crypto/message-keys.ts';
import { GatewayError } from '../errors.ts';
import type { LogEvent, MessageRow, TransferLog, TransferRow } from '../log/transfer-log.ts';
import type { Peer, PeerDirectory } from '../peer/peers.ts';
import { transferOf } from '../service/transfer-row.ts';

export interface EvidenceExporterOptions {
  readonly self: Gateway;
  /** What this gateway signs its messages and the claims of its own ledger with, and did before. */
  readonly messageKeys: () => readonly PublicJwk[];
  readonly claimKeys: () => readonly PublicKey[];
  readonly peers: PeerDirectory;
  readonly transferLog: TransferLog;
  readonly signer: GatewaySigner;
  readonly verifier: MessageVerifier;
  readonly clock: Clock;
}

/** How often a transfer that moves while it is read is read again. */
const MOST_READS = 50;

/** Makes the evidence file of a transfer out of the log. */
export class EvidenceExporter {
  readonly #options: EvidenceExporterOptions;

  constructor(options: EvidenceExporterOptions) {
    this.#options = options;
  }

  /** @throws GatewayError `UNKNOWN_PEER` where the peer is no longer configured, `NOT_POSSIBLE_NOW` */
  async export(key: string): Promise<EvidenceFile> {
    const { peers, signer, verifier, clock } = this.#options;
    const { row, history, messages } = await this.#record(key);
    const transfer = transferOf(row);
    const { profile, terms } = transfer;
    const facts = {
      transfer: {
        key,
        transferId: row.transferId,
        transferContextId: transfer.transferContextId,
        sessionId: row.sessionId,
        role: row.role,
        state: row.state,
        startedAt: row.startedAt,
        ...(row.endedAt !== undefined && { endedAt: row.endedAt }),
        ...(terms !== undefined && { terms }),
      },
      self: this.#self(),
      peer: gatewayOf(peers.byId(row.peer, 'peer')),
      ...(profile !== undefined && { profile: { ...profile } }),
      history,
      messages,
    };
    return makeEvidence(facts, { signer, verifier, now: clock.now() });
  }

  /** The row with all that belongs to it, from between two moves: its version is the same before and after. */
  async #record(
    key: string,
  ): Promise<{ row: TransferRow; history: readonly LogEvent[]; messages: readonly MessageRow[] }> {
    const { transferLog } = this.#options;
    for (let read = 0; read < MOST_READS; read++) {
      const row = await transferLog.transfer(key);
      const [history, messages] = [await transferLog.events(key), await transferLog.messages(key)];
      if (row !== undefined && (await transferLog.transfer(key))?.version === row.version)
        return { row, history, messages };
    }
    throw new GatewayError('NOT_POSSIBLE_NOW', `transfer ${key} moves too fast to be read; ask again`, {
      field: 'id',
      value: key,
      expected: 'a transfer at rest for some milliseconds',
    });
  }

  #self(): EvidenceGateway {
    const { self, messageKeys, claimKeys } = this.#options;
    return {
      gatewayId: self.gatewayId,
      messageKeys: [...messageKeys()],
      ledgers: self.ledgers.map((descriptor) => ({ descriptor, claimKeys: [...claimKeys()] })),
    };
  }
}

/** With all the keys that it ever had: what they signed counted when it came. */
const gatewayOf = ({ gatewayId, messageKeys, ledgers }: Peer): EvidenceGateway => ({
  gatewayId,
  messageKeys: messageKeys.map(({ jwk }) => jwk),
  ledgers: ledgers.map(({ ledger, claimKeys }) => ({
    descriptor: ledger.descriptor,
    claimKeys: claimKeys.map(({ x, y }) => ({ x, y })),
  })),
});
