import { status } from '@grpc/grpc-js';
import { gateway, orderer, peer } from '@hyperledger/fabric-protos';
import type { Ledger } from '../ledger/ledger.ts';
import { make } from '../proto.ts';
import { blockNumber, blocksFrom, entriesOf } from './blocks.ts';
import { GatewayFailure } from './errors.ts';

const SEEK = orderer.SeekPosition.TypeCase;

interface SignedRequest {
  getRequest_asU8(): Uint8Array;
  getSignature_asU8(): Uint8Array;
}

interface Request {
  getIdentity_asU8(): Uint8Array;
  getChannelId(): string;
}

/** Answers when a transaction was committed, and streams chaincode events. */
export class Notifications {
  readonly #ledger: Ledger;
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    ledger.watch(({ transactions }) => {
      for (const { txId } of transactions) {
        for (const wake of this.#waiting.get(txId) ?? []) wake();
      }
    });
  }

  /** Waits for the transaction as long as the caller does: one that is never ordered has no status. */
  async commitStatus(
    signed: gateway.SignedCommitStatusRequest,
    signal: AbortSignal,
  ): Promise<gateway.CommitStatusResponse> {
    const request = gateway.CommitStatusRequest.deserializeBinary(signed.getRequest_asU8());
    this.#authorize(signed, request);
    const txId = request.getTransactionId();
    if (this.#ledger.status(txId) === undefined) await this.#committed(txId, signal);
    const found = this.#ledger.status(txId);
    if (found === undefined) throw new GatewayFailure(status.CANCELLED, 'context canceled');
    return make(gateway.CommitStatusResponse, {
      Result: found.code as peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap],
      BlockNumber: found.block,
    });
  }

  /** A block's events of one chaincode at a time, from where the request says. */
  async *chaincodeEvents(
    signed: gateway.SignedChaincodeEventsRequest,
    signal: AbortSignal,
  ): AsyncGenerator<gateway.ChaincodeEventsResponse> {
    const request = gateway.ChaincodeEventsRequest.deserializeBinary(signed.getRequest_asU8());
    this.#authorize(signed, request);
    const after = request.getAfterTransactionId();
    let passed = after === '';
    for await (const block of blocksFrom(this.#ledger, this.#startBlock(request), signal)) {
      const matching: peer.ChaincodeEvent[] = [];
      for (const { txId, code, event } of entriesOf(block)) {
        if (code !== peer.TxValidationCode.VALID || event === undefined) continue;
        if (passed && event.getChaincodeId() === request.getChaincodeId()) matching.push(event);
        if (txId === after) passed = true;
      }
      if (matching.length === 0) continue;
      yield make(gateway.ChaincodeEventsResponse, { EventsList: matching, BlockNumber: blockNumber(block) });
    }
  }

  #startBlock(request: gateway.ChaincodeEventsRequest): number {
    const after = request.getAfterTransactionId();
    const found = after === '' ? undefined : this.#ledger.status(after);
    if (found !== undefined) return found.block;
    const position = request.getStartPosition();
    switch (position?.getTypeCase()) {
      case undefined:
      case SEEK.TYPE_NOT_SET:
      case SEEK.NEXT_COMMIT:
        return this.#ledger.height;
      case SEEK.SPECIFIED:
        return position.getSpecified()?.getNumber() ?? 0;
      case SEEK.NEWEST:
      case SEEK.OLDEST:
        throw new GatewayFailure(status.INVALID_ARGUMENT, 'invalid start position type');
    }
  }

  #authorize(signed: SignedRequest, request: Request): void {
    const channel = request.getChannelId();
    if (channel !== this.#ledger.channel) {
      throw new GatewayFailure(status.PERMISSION_DENIED, `Failed to get policy manager for channel [${channel}]`);
    }
    try {
      const { msps } = this.#ledger;
      msps.verify(request.getIdentity_asU8(), signed.getRequest_asU8(), signed.getSignature_asU8());
    } catch {
      throw new GatewayFailure(
        status.PERMISSION_DENIED,
        'implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the ' +
          "'Readers' sub-policies to be satisfied",
      );
    }
  }

  async #committed(txId: string, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wake = (): void => {
      resolve(undefined);
    };
    const waiting = this.#waiting.get(txId) ?? new Set();
    this.#waiting.set(txId, waiting.add(wake));
    signal.addEventListener('abort', wake);
    await promise;
    waiting.delete(wake);
    if (waiting.size === 0) this.#waiting.delete(txId);
  }
}
