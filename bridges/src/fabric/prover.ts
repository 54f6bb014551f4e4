import { msp } from '@hyperledger/fabric-protos';
import { fromHex, type Lane } from '@meridian/credit';
import { z } from 'zod';
import { endorsedProof } from '../claims/endorsed/proof.ts';
import { BridgeError } from '../port/errors.ts';
import type { ClaimSigner } from '../port/ledger-bridge.ts';
import { done, type Outcome } from '../port/outcome.ts';
import { mapDone, read } from './answers.ts';
import type { EndorsedAnswer, FabricClient } from './client.ts';
import type { Argument } from './json.ts';

/** How this ledger's word is proven to others: by the gateway's own signature, or by a peer of each of these organisations. */
export type FabricLane =
  | { readonly lane: 'trusted: single' }
  | { readonly lane: 'proven: endorsed'; readonly organisations: readonly string[] };

/** Bytes that the ledger says, and what proves it. */
export interface ProvenBytes {
  readonly bytes: Uint8Array;
  readonly proof: Uint8Array;
  readonly lane: Lane;
}

const claim = z.object({ claim: z.string() }).transform((answer) => answer.claim);
const statement = z.object({ statement: z.string() }).transform((answer) => answer.statement);

/** Asks the chaincode's `Prove` transactions. */
export class FabricProver {
  readonly #client: FabricClient;
  readonly #signer: ClaimSigner;
  readonly #lane: FabricLane;

  constructor(client: FabricClient, signer: ClaimSigner, lane: FabricLane = { lane: 'trusted: single' }) {
    if (lane.lane === 'proven: endorsed' && lane.organisations.length === 0) {
      const facts = { field: 'organisations', value: 'none', expected: 'the organisations whose peers must sign' };
      throw new BridgeError('INVALID_OPTION', facts);
    }
    this.#client = client;
    this.#signer = signer;
    this.#lane = lane;
  }

  get lane(): Lane {
    return this.#lane.lane;
  }

  claim(transaction: string, argument: Argument): Promise<Outcome<ProvenBytes>> {
    return this.#prove(transaction, argument, claim);
  }

  statement(transaction: string, argument: Argument): Promise<Outcome<ProvenBytes>> {
    return this.#prove(transaction, argument, statement);
  }

  /** In the gateway's own name, whatever the lane: of what no `Prove` transaction answers. */
  async signed(bytes: Uint8Array): Promise<ProvenBytes> {
    return { bytes, proof: await this.#signer.sign(bytes), lane: 'trusted: single' };
  }

  async #prove(transaction: string, argument: Argument, answer: z.ZodType<string>): Promise<Outcome<ProvenBytes>> {
    const bytesOf = (value: unknown): Uint8Array => fromHex(read(answer, value), 'answer');
    if (this.#lane.lane === 'trusted: single') {
      const asked = await this.#client.query(transaction, argument);
      return asked.outcome === 'done' ? done(await this.signed(bytesOf(asked.value)), asked.finality) : asked;
    }
    return proveByAnswer(this.#client, this.#lane.organisations, { transaction, argument, bytesOf });
  }
}

/** A statement in the lane `proven: endorsed`, by those who hold no key of their own. */
export const proveByPeers = (
  client: FabricClient,
  organisations: readonly string[],
  transaction: string,
  argument: Argument,
): Promise<Outcome<ProvenBytes>> => {
  const bytesOf = (value: unknown): Uint8Array => fromHex(read(statement, value), 'answer');
  return proveByAnswer(client, organisations, { transaction, argument, bytesOf });
};

interface Asked {
  readonly transaction: string;
  readonly argument: Argument;
  readonly bytesOf: (answer: unknown) => Uint8Array;
}

async function proveByAnswer(
  client: FabricClient,
  organisations: readonly string[],
  { transaction, argument, bytesOf }: Asked,
): Promise<Outcome<ProvenBytes>> {
  const asked = await client.endorse(transaction, argument, organisations);
  return mapDone(asked, (endorsed) => ({
    bytes: bytesOf(endorsed.value),
    proof: proofOf(endorsed, organisations),
    lane: 'proven: endorsed',
  }));
}

/** Without the signatures that nobody asks for. */
function proofOf({ payload, endorsements }: EndorsedAnswer, organisations: readonly string[]): Uint8Array {
  const wanted = endorsements.filter(({ identity }) =>
    organisations.includes(msp.SerializedIdentity.deserializeBinary(identity).getMspid()),
  );
  return endorsedProof(payload, wanted);
}
