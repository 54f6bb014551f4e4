import {
  CreditError,
  decodeAttestersStatement,
  decodeClaim,
  decodeClosedStatement,
  decodePolicyStatement,
  isOriginFact,
  toHex,
} from '@meridian/credit';

/** What a `Prove` transaction answers for some bytes, and the one key that it reads for them (docs/layouts.md). */
export interface ProvenSubject {
  /** Name of the answer's member that holds the bytes. */
  readonly member: 'claim' | 'statement';
  /** Of the world state. */
  readonly key: string;
}

/** @returns undefined for bytes that are neither a claim nor a statement of a Fabric home */
export function provenSubject(content: Uint8Array): ProvenSubject | undefined {
  return (
    read(() => {
      const { fact, originLedger, transferId } = decodeClaim(content);
      const key = isOriginFact(fact) ? compositeKey('out', transferId) : compositeKey('in', originLedger, transferId);
      return { member: 'claim', key };
    }) ??
    read(() => {
      const { policySet } = decodePolicyStatement(content);
      return { member: 'statement', key: compositeKey('policy-set', policySet) };
    }) ??
    read(() => {
      decodeAttestersStatement(content);
      return { member: 'statement', key: compositeKey('config', 'current') };
    }) ??
    read(() => {
      const { auctionId } = decodeClosedStatement(content);
      return { member: 'statement', key: compositeKey('auction-closed', auctionId) };
    })
  );
}

/** The chaincode's answer, JSON with its members in order. */
export const provenAnswer = (channel: string, { member }: ProvenSubject, content: Uint8Array): string =>
  `{"channel":"${channel}","${member}":"${toHex(content)}"}`;

/** As Fabric's stub makes it. */
const compositeKey = (...parts: readonly string[]): string => `\0${parts.join('\0')}\0`;

function read(subject: () => ProvenSubject): ProvenSubject | undefined {
  try {
    return subject();
  } catch (error) {
    if (error instanceof CreditError) return undefined;
    throw error;
  }
}
