import { fromHex, policySetFromJson, policySetToJson, type Hash } from '@meridian/credit';
import { z } from 'zod';
import type { ClaimSigner } from '../port/ledger-bridge.ts';
import { done, type Outcome } from '../port/outcome.ts';
import type { PolicySetEvidence, PolicySource, StatementEvidence } from '../port/policies.ts';
import { mapDone, readOutcome } from './answers.ts';
import type { FabricClient } from './client.ts';

const statement = z.object({ statement: z.string() });
const record = z.object({ document: z.unknown() });

/** Statements of the home chaincode, each of one key, signed by this gateway in the lane `trusted: single`. */
export class FabricPolicySource implements PolicySource {
  readonly #client: FabricClient;
  readonly #signer: ClaimSigner;

  constructor(client: FabricClient, signer: ClaimSigner) {
    this.#client = client;
    this.#signer = signer;
  }

  async policySetEvidence(policySet: Hash): Promise<Outcome<PolicySetEvidence>> {
    const found = readOutcome(record, await this.#client.query('Policy:PolicySet', { policySet }));
    if (found.outcome !== 'done') return found;
    const evidence = await this.#stated('Policy:Prove', { policySet });
    const document = policySetToJson(policySetFromJson(found.value.document));
    return mapDone(evidence, (signed) => ({ ...signed, document }));
  }

  attestersEvidence(): Promise<Outcome<StatementEvidence>> {
    return this.#stated('Governance:ProveAttesters', {});
  }

  close(): void {
    this.#client.close();
  }

  async #stated(transaction: string, argument: object): Promise<Outcome<StatementEvidence>> {
    const outcome = readOutcome(statement, await this.#client.query(transaction, { ...argument }));
    if (outcome.outcome !== 'done') return outcome;
    const bytes = fromHex(outcome.value.statement, 'statement');
    const proof = await this.#signer.sign(bytes);
    return done({ statement: bytes, proof, lane: 'trusted: single' }, outcome.finality);
  }
}
