import { toHex } from '@meridian/credit';
import type { Transaction } from './transaction.ts';

/** The answer of a `Prove` transaction: bytes for other ledgers, in hex, and the channel on which they were asked for. */
export type Proven<Member extends 'claim' | 'statement'> = Readonly<Record<Member | 'channel', string>>;

/**
 * What peers sign when they endorse the query, so a verifier reads it byte by byte (docs/layouts.md). The channel is the peer's own
 * word: the same chaincode on another channel of the same peers proves nothing here, whatever its configuration says.
 */
export const proven = <Member extends 'claim' | 'statement'>(
  tx: Transaction,
  member: Member,
  bytes: Uint8Array,
): Proven<Member> => ({ channel: tx.stub.getChannelID(), [member]: toHex(bytes) }) as Proven<Member>;
