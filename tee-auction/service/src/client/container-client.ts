import { decodeEvidence, MalformedError, type Evidence } from '@meridian/attestation';
import { toHex, type Hash } from '@meridian/credit';
import * as z from 'zod';
import type { PutBid } from '../auction/bid-store.ts';
import type { SignedResult } from '../auction/desk.ts';
import type { Receipts } from '../auction/receipts.ts';
import { askContainer, ContainerUnreachable, type ContainerRequest } from './connection.ts';

/** What the container refused, by its code. */
export class ContainerRefusal extends Error {
  override readonly name = 'ContainerRefusal';
  readonly code: string;
  readonly status: number;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** The body of a clearing. */
export interface ClearRequest {
  readonly statement: Uint8Array;
  readonly proof: Uint8Array;
  /** JSON of the rules. */
  readonly rules: object;
  readonly lots: readonly { readonly provenance: object; readonly ranges: string }[];
  /** The document; absent for the empty set. */
  readonly policySet?: unknown;
}

const problem = z.object({ code: z.string(), detail: z.string().optional() });
const hex = z.string().regex(/^([0-9a-f]{2})*$/);
const signedResult = z.object({ document: z.string(), signature: hex, signatureSecp256k1: hex });
const tradeReceipt = {
  trade: z.record(z.string(), z.string()),
  index: z.int(),
  proof: z.array(hex),
};
const receipts = z.object({
  account: z.string(),
  buyer: z.array(
    z.object({
      bidId: hex,
      index: z.int(),
      code: z.string().optional(),
      buyer: hex.optional(),
      beneficiary: hex.optional(),
      salt: hex.optional(),
      ppm: z.array(z.string()).optional(),
      trades: z.array(z.object(tradeReceipt)),
    }),
  ),
  seller: z.array(
    z.object({
      lotId: hex,
      trades: z.array(z.object({ ...tradeReceipt, account: z.string(), beneficiary: hex, salt: hex })),
    }),
  ),
});

export interface ContainerOptions {
  readonly url: string;
  /** SHA-256 of the SPKI of its TLS key, from evidence. Without it only evidence can be asked for. */
  readonly tlsKey?: string;
  /** The operator's. */
  readonly token?: string;
}

const BIDS_A_REQUEST = 800;

/** An auction's container as its operator and its bidders ask it. */
export class ContainerClient {
  readonly #options: ContainerOptions;

  constructor(options: ContainerOptions) {
    this.#options = options;
  }

  /** Evidence for a nonce (hex), with the key of the connection on which it came. @throws ContainerRefusal, ContainerUnreachable */
  async evidence(nonce: string): Promise<{ readonly evidence: Evidence; readonly tlsKey: string }> {
    const { url } = this.#options;
    const { status, body, tlsKey } = await askContainer(url, { method: 'GET', path: `/evidence?nonce=${nonce}` });
    try {
      return { evidence: decodeEvidence(refuseOr(status, body)), tlsKey };
    } catch (error) {
      if (error instanceof MalformedError) throw new ContainerUnreachable(error.message, { cause: error });
      throw error;
    }
  }

  /** Hands over all sealed blobs of an auction, some at a time, in place of what was handed over before. */
  async putBids(auctionId: Hash, bids: readonly PutBid[]): Promise<void> {
    for (let from = 0; from === 0 || from < bids.length; from += BIDS_A_REQUEST) {
      const some = bids.slice(from, from + BIDS_A_REQUEST);
      const body = {
        auctionId,
        restart: from === 0,
        bids: some.map(({ ciphertext, ...bid }) => ({ ...bid, ciphertext: toHex(ciphertext) })),
      };
      await this.#ask({ method: 'PUT', path: '/bids', body }, z.object({}));
    }
  }

  async clear({ statement, proof, rules, lots, policySet }: ClearRequest): Promise<void> {
    const body = { statement: toHex(statement), proof: toHex(proof), rules, lots, policySet };
    await this.#ask({ method: 'POST', path: '/clear', body }, z.object({}));
  }

  /** `undefined` where it is not ready. */
  async result(auctionId: Hash): Promise<SignedResult | undefined> {
    try {
      return await this.#ask({ method: 'GET', path: `/result?auctionId=${auctionId}` }, signedResult);
    } catch (error) {
      if (error instanceof ContainerRefusal && error.code === 'RESULT_NOT_READY') return undefined;
      throw error;
    }
  }

  /** @param signature over `receiptMessage`, `r || s` */
  async receipts(request: {
    readonly auctionId: Hash;
    readonly mspId: string;
    readonly certificate: string;
    readonly signature: Uint8Array;
  }): Promise<Receipts> {
    const body = { ...request, signature: toHex(request.signature) };
    return (await this.#ask({ method: 'POST', path: '/receipts', body }, receipts)) as unknown as Receipts;
  }

  async #ask<T>(request: ContainerRequest, schema: z.ZodType<T>): Promise<T> {
    const { url, tlsKey, token } = this.#options;
    if (tlsKey === undefined) throw new TypeError('the TLS key of the container is needed before anything is said');
    const { status, body } = await askContainer(url, { ...request, ...(token !== undefined && { token }) }, tlsKey);
    const parsed = schema.safeParse(refuseOr(status, body));
    if (parsed.success) return parsed.data;
    throw new ContainerUnreachable(`${request.path}: not an answer of the container`, { cause: parsed.error });
  }
}

function refuseOr(status: number, body: unknown): unknown {
  if (status < 400) return body;
  const parsed = problem.safeParse(body);
  const { code, detail = '' } = parsed.success ? parsed.data : { code: 'INTERNAL' };
  throw new ContainerRefusal(status, code, detail);
}
