import { policySetFromJson, policySetToJson, type Hash } from '@meridian/credit';
import { z } from 'zod';
import type { ClaimSigner } from '../port/ledger-bridge.ts';
import type { Outcome } from '../port/outcome.ts';
import type { PolicySetEvidence, PolicySource, StatementEvidence } from '../port/policies.ts';
import { mapDone, readOutcome } from './answers.ts';
import type { FabricClient } from './client.ts';
import { FabricProver, type FabricLane } from './prover.ts';

const record = z.object({ document: z.unknown() });

/** Statements of the home chaincode, each of one key. */
export class FabricPolicySource implements PolicySource {
  readonly #client: FabricClient;
  readonly #prover: FabricProver;

  /** @param prove `trusted: single` unless given */
  constructor(client: FabricClient, signer: ClaimSigner, prove?: FabricLane) {
    this.#client = client;
    this.#prover = new FabricProver(client, signer, prove);
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
    const outcome = await this.#prover.statement(transaction, { ...argument });
    return mapDone(outcome, ({ bytes, ...proven }) => ({ statement: bytes, ...proven }));
  }
}
