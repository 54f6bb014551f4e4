import { common } from '@hyperledger/fabric-protos';
import type { Ledger } from '../ledger/ledger.ts';
import { readHeaders } from '../ledger/transaction.ts';

const MAX_ENVELOPE_BYTES = 10 * 1024 * 1024;
const FORBIDDEN =
  'status=FORBIDDEN, info=implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy ' +
  "requires 1 of the 'Writers' sub-policies to be satisfied: permission denied";

/** What an orderer answers to an envelope that it does not take; undefined when it does. */
export function broadcastRefusal({ msps, channel }: Ledger, envelope: common.Envelope): string | undefined {
  const payload = envelope.getPayload_asU8();
  const size = payload.length + envelope.getSignature_asU8().length;
  if (size > MAX_ENVELOPE_BYTES) {
    const limit = `exceeds maximum allowed ${MAX_ENVELOPE_BYTES} bytes`;
    return `status=REQUEST_ENTITY_TOO_LARGE, info=message payload is ${size} bytes and ${limit}`;
  }
  try {
    const headers = readHeaders(common.Payload.deserializeBinary(payload).getHeader());
    if (headers.channel.getChannelId() !== channel) return 'status=NOT_FOUND, info=channel does not exist';
    const { role } = msps.verify(headers.signature.getCreator_asU8(), payload, envelope.getSignature_asU8());
    return role === 'client' || role === 'admin' ? undefined : FORBIDDEN;
  } catch {
    return FORBIDDEN;
  }
}
