import { RLP } from '@ethereumjs/rlp';
import { keccak256, type SigningKey } from 'ethers';

/** A transaction of type 2 (EIP-1559) with no access list, before it is signed. */
export interface UnsignedTransaction {
  readonly chainId: bigint;
  readonly nonce: number;
  readonly maxPriorityFeePerGas: bigint;
  readonly maxFeePerGas: bigint;
  readonly gasLimit: bigint;
  /** Absent for a deployment. */
  readonly to?: string | undefined;
  /** 0x and hex digits, as the address is. */
  readonly data: string;
}

const TYPE = Buffer.from([2]);

/** The bytes for `eth_sendRawTransaction`, 0x-hex. ethers' own transactions are read back and hashed several times on their way. */
export function signTransaction(transaction: UnsignedTransaction, key: SigningKey): string {
  const { chainId, nonce, maxPriorityFeePerGas, maxFeePerGas, gasLimit, to, data } = transaction;
  const fields = [
    ...[chainId, BigInt(nonce), maxPriorityFeePerGas, maxFeePerGas, gasLimit].map(integer),
    bytes(to ?? '0x'),
    integer(0n),
    bytes(data),
    [],
  ];
  const { yParity, r, s } = key.sign(keccak256(Buffer.concat([TYPE, RLP.encode(fields)])));
  const signed = RLP.encode([...fields, ...[BigInt(yParity), BigInt(r), BigInt(s)].map(integer)]);
  return `0x${Buffer.concat([TYPE, signed]).toString('hex')}`;
}

const bytes = (hex: string): Uint8Array => Buffer.from(hex.slice(2), 'hex');

/** RLP's integers have no leading zeros, and zero has no bytes. */
function integer(value: bigint): Uint8Array {
  const hex = value.toString(16);
  return value === 0n ? new Uint8Array() : Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
