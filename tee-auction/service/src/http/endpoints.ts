import { createHash, timingSafeEqual } from 'node:crypto';
import { encodeEvidence } from '@meridian/attestation';
import { CreditError, type Hash } from '@meridian/credit';
import type * as z from 'zod';
import type { AuctionDesk } from '../auction/desk.ts';
import { ServiceError } from '../errors.ts';
import type { EvidenceSource } from '../evidence/source.ts';
import { accountOf, type Members } from '../members.ts';
import { clearBody, evidenceQuery, putBody, receiptsBody, resultQuery } from './schemas.ts';

/** What the endpoints work with. */
export interface Application {
  readonly desk: AuctionDesk;
  readonly evidence: EvidenceSource;
  readonly members: Members;
  readonly tlsKey: string;
  readonly operatorTokenHash: Hash;
  readonly now: () => number;
}

/** A request as far as it was read. */
export interface Received {
  readonly authorization: string | undefined;
  /** Query of a GET, JSON of another. */
  readonly input: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

type Endpoint = (application: Application, received: Received) => Promise<Answer> | Answer;

/** By method and path. */
export const ENDPOINTS: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  '/evidence': {
    GET: async ({ evidence }, { input }) => {
      const { nonce } = read(evidenceQuery, input);
      return { status: 200, body: encodeEvidence(await evidence.evidence(nonce)) };
    },
  },
  '/bids': {
    PUT: (application, received) => {
      requireOperator(application, received);
      const { auctionId, bids, restart } = read(putBody, received.input);
      application.desk.put(auctionId, bids, restart);
      return ACCEPTED;
    },
  },
  '/clear': {
    POST: (application, received) => {
      requireOperator(application, received);
      application.desk.clear(read(clearBody, received.input));
      return ACCEPTED;
    },
  },
  '/result': {
    GET: ({ desk }, { input }) => ({ status: 200, body: desk.result(read(resultQuery, input).auctionId) }),
  },
  '/receipts': {
    POST: ({ desk, members, tlsKey, now }, { input }) => {
      const request = read(receiptsBody, input);
      const account = accountOf(request, members, tlsKey, now());
      return { status: 200, body: desk.receipts(request.auctionId, account) };
    },
  },
  '/status': {
    GET: ({ evidence: { simulated } }) => ({ status: 200, body: { ready: true, simulated } }),
  },
};

const ACCEPTED: Answer = { status: 202, body: {} };

function requireOperator({ operatorTokenHash }: Application, { authorization }: Received): void {
  const token = /^Bearer ([\x21-\x7e]{1,512})$/.exec(authorization ?? '')?.[1] ?? '';
  const found = createHash('sha256').update(token).digest();
  if (timingSafeEqual(found, Buffer.from(operatorTokenHash, 'hex'))) return;
  const facts = { field: 'authorization', expected: "Bearer and the operator's token" };
  throw new ServiceError('UNAUTHENTICATED', "authorization: it is not the operator's token", facts);
}

/** @throws ServiceError `INVALID_ARGUMENT` with the first wrong field */
function read<T>(schema: z.ZodType<T>, input: unknown): T {
  try {
    const parsed = schema.safeParse(input);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const field = (issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')) ?? '';
    throw invalid(field, issue?.message ?? 'valid');
  } catch (error) {
    if (error instanceof CreditError) throw invalid(error.field, error.expected, error);
    throw error;
  }
}

const invalid = (field: string, expected: string, cause?: unknown): ServiceError =>
  new ServiceError('INVALID_ARGUMENT', `${field}: ${expected}`, { field, expected }, cause);
