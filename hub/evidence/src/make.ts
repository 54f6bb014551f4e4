import type { Hash } from '@meridian/credit';
import type { MessageSigner, MessageVerifier, Terms } from '@meridian/satp';
import { listClaims } from './claims.ts';
import { evidenceSchema, type EvidenceFile, type EvidenceGateway } from './document.ts';
import type { HistoryEntry } from './history.ts';
import { openMessage } from './messages.ts';
import { signContent } from './signature.ts';

/** What a gateway's log and configuration know of one transfer. */
export interface EvidenceFacts {
  readonly transfer: {
    readonly key: string;
    readonly transferId: Hash;
    readonly transferContextId: string;
    readonly sessionId: string;
    readonly role: 'client' | 'server';
    readonly state: string;
    /** Unix milliseconds. */
    readonly startedAt: number;
    readonly endedAt?: number;
    readonly terms?: Terms;
  };
  readonly self: EvidenceGateway;
  readonly peer: EvidenceGateway;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly history: readonly HistoryEntry[];
  /** In the order in which they were taken or sent. */
  readonly messages: readonly {
    readonly direction: 'in' | 'out';
    readonly hash: Hash;
    readonly messageType: string;
    readonly text: string;
    readonly at: number;
  }[];
}

export interface EvidenceTools {
  /** Of the gateway's message key. */
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  /** Unix milliseconds. */
  readonly now: number;
}

/** The evidence file of a transfer. @throws ZodError if a fact is not as an evidence file has it */
export function makeEvidence(facts: EvidenceFacts, { signer, verifier, now }: EvidenceTools): EvidenceFile {
  const { transfer, self, peer, profile } = facts;
  const messages = facts.messages.map(({ direction, hash, messageType, text, at }) => ({
    direction,
    at,
    messageType,
    hash,
    jws: text,
  }));
  const opened = messages.map((message) =>
    openMessage(message, (message.direction === 'in' ? peer : self).messageKeys, verifier),
  );
  const evidence = evidenceSchema.parse({
    type: 'meridian/evidence/v1',
    exportedAt: new Date(now).toISOString(),
    transfer,
    self,
    peer,
    ...(profile !== undefined && { profile }),
    history: facts.history.map(({ seq, at, type, body, prev, hash }) => ({ seq, at, type, body, prev, hash })),
    messages,
    claims: listClaims(opened.filter((message) => typeof message !== 'string')),
  });
  return { evidence, signature: signContent(evidence, signer) };
}
