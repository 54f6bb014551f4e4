import { common, peer } from '@hyperledger/fabric-protos';
import { headerOf } from '../ledger/block.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { asBuffer, encode, make } from '../proto.ts';
import { messageOf } from '../errors.ts';

const OK = 200;
const ERROR = 500;

/** The system chaincode that reads the ledger: a query's response as a peer's qscc gives it. */
export function queryLedger(ledger: Ledger, args: readonly Uint8Array[]): peer.Response {
  try {
    return make(peer.Response, { Status: OK, Payload: answer(ledger, args) });
  } catch (error) {
    return make(peer.Response, { Status: ERROR, Message: messageOf(error) });
  }
}

function answer(ledger: Ledger, args: readonly Uint8Array[]): Uint8Array {
  const [fn, channel, argument = new Uint8Array()] = args.map((arg) => asBuffer(arg));
  if (fn === undefined || channel === undefined) throw new Error(`Incorrect number of arguments, ${args.length}`);
  const name = fn.toString('utf8');
  const text = asBuffer(argument).toString('utf8');
  if (name !== 'GetChainInfo' && args.length < 3) throw new Error(`missing 3rd argument for ${name}`);
  if (channel.toString('utf8') !== ledger.channel) throw new Error(`Invalid chain ID, ${channel.toString('utf8')}`);
  switch (name) {
    case 'GetChainInfo':
      return chainInfo(ledger);
    case 'GetBlockByNumber':
      return blockByNumber(ledger, text);
    case 'GetBlockByHash':
      return blockByHash(ledger, argument);
    case 'GetBlockByTxID':
      return ledger.block(blockNumberOf(ledger, text)).serializeBinary();
    case 'GetTransactionByID':
      return transaction(ledger, text);
    default:
      throw new Error(`Requested function ${name} not found.`);
  }
}

function chainInfo(ledger: Ledger): Uint8Array {
  return encode(common.BlockchainInfo, {
    Height: ledger.height,
    Currentblockhash: ledger.lastHeaderHash,
    Previousblockhash: headerOf(ledger.block(ledger.height - 1)).getPreviousHash_asU8(),
  });
}

function blockByNumber(ledger: Ledger, text: string): Uint8Array {
  if (!/^\d+$/.test(text)) {
    throw new Error(`Failed to parse block number with error strconv.ParseUint: parsing "${text}": invalid syntax`);
  }
  // The highest number of all means the newest block.
  const number = text === '18446744073709551615' ? ledger.height - 1 : Number(text);
  if (number >= ledger.height) {
    throw new Error(`Failed to get block number ${text}, error no such block number [${text}] in index`);
  }
  return ledger.block(number).serializeBinary();
}

function blockByHash(ledger: Ledger, hash: Uint8Array): Uint8Array {
  const bytes = ledger.store.blockByHash(hash);
  if (bytes === undefined) {
    const shown = asBuffer(hash).toString('latin1');
    throw new Error(`Failed to get block hash ${shown}, error no such block hash [${shown}] in index`);
  }
  return bytes;
}

function blockNumberOf(ledger: Ledger, txId: string): number {
  const status = ledger.status(txId);
  if (status === undefined) {
    throw new Error(`Failed to get block for txID ${txId}, error no such transaction ID [${txId}] in index`);
  }
  return status.block;
}

function transaction(ledger: Ledger, txId: string): Uint8Array {
  const status = ledger.status(txId);
  if (status === undefined) {
    throw new Error(`Failed to get transaction with id ${txId}, error no such transaction ID [${txId}] in index`);
  }
  const envelopes = ledger.block(status.block).getData()?.getDataList_asU8() ?? [];
  const envelope = envelopes
    .map((bytes) => common.Envelope.deserializeBinary(bytes))
    .find((candidate) => {
      const header = common.Payload.deserializeBinary(candidate.getPayload_asU8()).getHeader();
      return (
        common.ChannelHeader.deserializeBinary(header?.getChannelHeader_asU8() ?? new Uint8Array()).getTxId() === txId
      );
    });
  return encode(peer.ProcessedTransaction, { Transactionenvelope: envelope, Validationcode: status.code });
}
