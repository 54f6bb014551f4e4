import { common, orderer, peer } from '@hyperledger/fabric-protos';
import type { Ledger } from '../ledger/ledger.ts';
import { readHeaders } from '../ledger/transaction.ts';
import { make } from '../proto.ts';
import { blockNumber, blocksFrom, entriesOf } from './blocks.ts';

const STATUS = common.Status;
const SEEK = orderer.SeekPosition.TypeCase;
type StatusCode = common.StatusMap[keyof common.StatusMap];

/** Whether whole blocks are delivered, or of each only what everybody may know. */
export type DeliverKind = 'block' | 'filtered';

/** The blocks that a signed seek request asks for; the last message is a status. */
export async function* deliver(
  ledger: Ledger,
  envelope: common.Envelope,
  kind: DeliverKind,
  timeWindowMs: number,
  signal: AbortSignal,
): AsyncGenerator<peer.DeliverResponse> {
  const request = readSeek(ledger, envelope, timeWindowMs);
  if ('refusal' in request) {
    yield statusMessage(request.refusal);
    return;
  }
  const { start, stop, waits } = request;
  if (start > stop) {
    yield statusMessage(STATUS.BAD_REQUEST);
    return;
  }
  if (!waits && start >= ledger.height) {
    yield statusMessage(STATUS.NOT_FOUND);
    return;
  }
  for await (const block of blocksFrom(ledger, start, signal)) {
    yield kind === 'block'
      ? make(peer.DeliverResponse, { Block: block })
      : make(peer.DeliverResponse, { FilteredBlock: filtered(ledger.channel, block) });
    const number = blockNumber(block);
    if (number >= stop) break;
    if (!waits && number + 1 >= ledger.height) {
      yield statusMessage(STATUS.NOT_FOUND);
      return;
    }
  }
  yield statusMessage(STATUS.SUCCESS);
}

function statusMessage(status: StatusCode): peer.DeliverResponse {
  return make(peer.DeliverResponse, { Status: status });
}

type Seek =
  { readonly refusal: StatusCode } | { readonly start: number; readonly stop: number; readonly waits: boolean };

function readSeek(ledger: Ledger, envelope: common.Envelope, timeWindowMs: number): Seek {
  try {
    const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
    const { channel, signature } = readHeaders(payload.getHeader());
    const sentMs = (channel.getTimestamp()?.getSeconds() ?? 0) * 1000;
    if (Math.abs(Date.now() - sentMs) > timeWindowMs) return { refusal: STATUS.BAD_REQUEST };
    if (channel.getChannelId() !== ledger.channel) return { refusal: STATUS.NOT_FOUND };
    if (!signedBy(ledger, signature, envelope)) return { refusal: STATUS.FORBIDDEN };
    const seek = orderer.SeekInfo.deserializeBinary(payload.getData_asU8());
    const start = positionOf(ledger, seek.getStart());
    const stop = positionOf(ledger, seek.getStop());
    if (start === undefined || stop === undefined) return { refusal: STATUS.BAD_REQUEST };
    return { start, stop, waits: seek.getBehavior() === orderer.SeekInfo.SeekBehavior.BLOCK_UNTIL_READY };
  } catch {
    return { refusal: STATUS.BAD_REQUEST };
  }
}

function signedBy(ledger: Ledger, signature: common.SignatureHeader, envelope: common.Envelope): boolean {
  try {
    ledger.msps.verify(signature.getCreator_asU8(), envelope.getPayload_asU8(), envelope.getSignature_asU8());
    return true;
  } catch {
    return false;
  }
}

function positionOf(ledger: Ledger, position: orderer.SeekPosition | undefined): number | undefined {
  switch (position?.getTypeCase()) {
    case SEEK.OLDEST:
      return 0;
    case SEEK.NEWEST:
      return ledger.height - 1;
    case SEEK.NEXT_COMMIT:
      return ledger.height;
    case SEEK.SPECIFIED:
      return position.getSpecified()?.getNumber() ?? 0;
    case SEEK.TYPE_NOT_SET:
    case undefined:
      return undefined;
  }
}

/** Names and codes of the transactions, and of events everything but the payload. */
function filtered(channelId: string, block: common.Block): peer.FilteredBlock {
  const transactions = entriesOf(block).map(({ txId, type, code, event }) => {
    const transaction = make(peer.FilteredTransaction, {
      Txid: txId,
      Type: type,
      TxValidationCode: code as peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap],
    });
    if (event === undefined) return transaction;
    const bare = make(peer.ChaincodeEvent, {
      ChaincodeId: event.getChaincodeId(),
      TxId: event.getTxId(),
      EventName: event.getEventName(),
    });
    const actions = [make(peer.FilteredChaincodeAction, { ChaincodeEvent: bare })];
    transaction.setTransactionActions(make(peer.FilteredTransactionActions, { ChaincodeActionsList: actions }));
    return transaction;
  });
  return make(peer.FilteredBlock, {
    ChannelId: channelId,
    Number: blockNumber(block),
    FilteredTransactionsList: transactions,
  });
}
