import { createHash } from 'node:crypto';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import { parseLedger, type Ledger } from '@meridian/credit';
import { done, unavailable, type Outcome } from '../port/outcome.ts';
import { BridgeError } from '../port/errors.ts';
import type { FabricClient } from './client.ts';
import { invalidOption } from './options.ts';
import { verdictOnQuery } from './verdict.ts';

/**
 * The ledger that the client's channel and chaincode are, by the header hash of block 0 (docs/layouts.md, "Ledger id"). Any
 * identity that may read the channel may ask.
 */
export async function ledgerOf(client: FabricClient): Promise<Outcome<Ledger>> {
  const { channel, chaincode } = client.options;
  try {
    const bytes = await client.evaluateSystem('qscc', 'GetBlockByNumber', channel, '0');
    const header = common.Block.deserializeBinary(bytes).getHeader();
    if (header === undefined) throw unexpected('a block without header');
    return done(parseLedger(`fabric:${headerHash(header)}:${channel}:${chaincode}`), { block: 0n });
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const verdict = verdictOnQuery(error);
    return verdict.kind === 'refused' ? { outcome: 'refused', refusal: verdict.refusal } : unavailable(error);
  }
}

/** @throws BridgeError `INVALID_OPTION` where the descriptor is not of this channel and chaincode */
export function requireNamed(ledger: Ledger, { channel, chaincode }: FabricClient['options']): void {
  const [kind, , ...rest] = ledger.descriptor.split(':');
  if (kind === 'fabric' && rest.join(':') === `${channel}:${chaincode}`) return;
  throw invalidOption('ledger', ledger.descriptor, `fabric:<genesis hash>:${channel}:${chaincode}`);
}

/** @throws BridgeError `WRONG_NETWORK` where the peer serves another channel of the same name */
export function requireSame(actual: Ledger, expected: Ledger): void {
  if (actual.id === expected.id) return;
  const facts = { field: 'endpoint', value: actual.descriptor, expected: expected.descriptor };
  throw new BridgeError('WRONG_NETWORK', facts);
}

/** SHA-256 of the DER sequence of number, previous hash and data hash. */
function headerHash(header: common.BlockHeader): string {
  if (header.getNumber() !== 0) throw unexpected(`block ${header.getNumber()}`);
  const body = Buffer.concat([
    Buffer.from([0x02, 1, 0]),
    octets(header.getPreviousHash_asU8()),
    octets(header.getDataHash_asU8()),
  ]);
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([0x30, body.length]), body]))
    .digest('hex');
}

const octets = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from([0x04, bytes.length]), bytes]);

const unexpected = (value: string): BridgeError =>
  new BridgeError('LEDGER_ANSWER', { field: 'block', value, expected: 'the block 0 of the channel' });
