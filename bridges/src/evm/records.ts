import { decodeAccount, decodeClaim, fromHex, toHex, type Claim, type LedgerKind, type Range } from '@meridian/credit';
import type {
  DestinationRecord,
  DestinationState,
  OriginRecord,
  OriginState,
  TransferRecord,
} from '../port/ledger-bridge.ts';

/** The contract's enumerations, by their numbers; 0 is no record. */
const ORIGIN_STATES: readonly (OriginState | undefined)[] = [
  undefined,
  'locked',
  'aborting',
  'released',
  'extinguished',
];
const DESTINATION_STATES: readonly (DestinationState | undefined)[] = [undefined, 'unassigned', 'assigned', 'void'];

export const bytesOf = (hex: unknown): Uint8Array => fromHex(String(hex).slice(2).toLowerCase(), 'answer');
export const hexOf = (bytes: Uint8Array): string => `0x${toHex(bytes)}`;

/** `originRecord`'s answer. */
export function originRecordFrom(answer: readonly unknown[]): OriginRecord | undefined {
  const state = ORIGIN_STATES[Number(answer[0])];
  return state === undefined ? undefined : recordOf(decodeClaim(bytesOf(answer[3])), state, foreignAccount);
}

/** `destinationRecord`'s answer; its beneficiary is an account here. */
export function destinationRecordFrom(answer: readonly unknown[]): DestinationRecord | undefined {
  const state = DESTINATION_STATES[Number(answer[0])];
  return state === undefined
    ? undefined
    : recordOf(decodeClaim(bytesOf(answer[1])), state, (bytes) => text('evm', bytes));
}

function recordOf<State>(claim: Claim, state: State, account: (bytes: Uint8Array) => string): TransferRecord<State> {
  const { originLedger, destinationLedger, transferId, batchId, classId, assetProfile, ranges, beneficiary } = claim;
  const ids = { transferId, originLedger, destinationLedger, batchId, classId, assetProfile };
  return { ...ids, ranges, beneficiary: account(beneficiary), state };
}

/** The chain keeps bytes, not the destination's kind: 20 of them that are no text are an EVM account. */
function foreignAccount(bytes: Uint8Array): string {
  const asText = text('fabric', bytes);
  return bytes.length === 20 && asText === toHex(bytes) ? text('evm', bytes) : asText;
}

function text(kind: LedgerKind, bytes: Uint8Array): string {
  try {
    return decodeAccount(kind, bytes);
  } catch {
    // A tombstone's beneficiary may be no account at all.
    return toHex(bytes);
  }
}

export const rangesFrom = (structs: unknown): Range[] =>
  (structs as readonly (readonly unknown[])[]).map(([from, to]) => ({
    from: BigInt(String(from)),
    to: BigInt(String(to)),
  }));

/** The account as the chain spells it, which compares addresses without their checksum. */
export const lower = (address: unknown): string => String(address).toLowerCase();
