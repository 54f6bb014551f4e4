import type { AcceptedPolicySet, PolicySink, PolicySource, StatementEvidence } from '@meridian/bridges';
import { fromHex, policySetFromJson, policySetToJson, toHex, type Hash } from '@meridian/credit';
import type { z } from 'zod';
import { GatewayError } from './errors.ts';
import type {
  acceptedPolicySetSchema,
  policySetEvidenceSchema,
  statementEvidenceSchema,
} from './api/policy-schemas.ts';
import type { PolicyDocuments } from './policy-documents.ts';
import { ledgerValue } from './service/ledger-value.ts';

type StatementJson = z.infer<typeof statementEvidenceSchema>;
type PolicySetEvidenceJson = z.infer<typeof policySetEvidenceSchema>;
type AcceptedJson = z.infer<typeof acceptedPolicySetSchema>;

/** What a ledger can do about policy sets: the home ledger states them, the others take the statements. */
export interface PolicyLedger {
  readonly source?: PolicySource;
  readonly sink?: PolicySink;
}

/** Policy sets and attesters on their way from the home ledger to this gateway's, or from this one's to others. */
export class PolicyExchange {
  readonly #descriptor: string;
  readonly #ledger: PolicyLedger;
  readonly #documents: PolicyDocuments | undefined;

  /** @param documents where what is carried is kept */
  constructor(descriptor: string, ledger: PolicyLedger = {}, documents?: PolicyDocuments) {
    this.#descriptor = descriptor;
    this.#ledger = ledger;
    this.#documents = documents;
  }

  /** @throws GatewayError `NOT_FOUND`, `LEDGER_REFUSED`, `LEDGER_UNAVAILABLE`, as all of these */
  async policySetEvidence(id: Hash): Promise<PolicySetEvidenceJson> {
    const evidence = ledgerValue(await this.#source().policySetEvidence(id), 'policySet');
    return { ...statementJson(evidence), document: { ...evidence.document } };
  }

  async attestersEvidence(): Promise<StatementJson> {
    return statementJson(ledgerValue(await this.#source().attestersEvidence(), 'attesters'));
  }

  /** What is accepted is kept too, as certificates show what a multiplier came from. */
  async acceptPolicySet(json: PolicySetEvidenceJson): Promise<AcceptedJson> {
    const document = policySetToJson(policySetFromJson(json.document, 'document'));
    const accepted = ledgerValue(await this.#sink().acceptPolicySet({ ...evidenceOf(json), document }), 'policySet');
    this.#documents?.keep(document);
    return acceptedJson(accepted);
  }

  async acceptAttesters(json: StatementJson): Promise<{ version: number }> {
    const { version } = ledgerValue(await this.#sink().acceptAttesters(evidenceOf(json)), 'attesters');
    return { version };
  }

  async acceptedPolicySet(id: Hash): Promise<AcceptedJson> {
    const accepted = ledgerValue(await this.#sink().policySet(id), 'policySet');
    if (accepted !== undefined) return acceptedJson(accepted);
    throw new GatewayError('NOT_FOUND', `policySet: ${this.#descriptor} has not been told of ${id}`, {
      field: 'policySet',
      value: id,
      expected: 'a policy set that was carried here with evidence',
    });
  }

  #source(): PolicySource {
    return this.#ledger.source ?? this.#notHere('states no policy sets: ask a gateway of the home ledger');
  }

  #sink(): PolicySink {
    return this.#ledger.sink ?? this.#notHere('takes no policy sets from elsewhere');
  }

  #notHere(why: string): never {
    const value = this.#descriptor;
    throw new GatewayError('NOT_FOUND', `ledger: ${value} ${why}`, { field: 'ledger', value });
  }
}

const statementJson = ({ statement, proof, lane }: StatementEvidence): StatementJson => ({
  statement: toHex(statement),
  proof: toHex(proof),
  lane,
});

const evidenceOf = ({ statement, proof, lane }: StatementJson): StatementEvidence => ({
  statement: fromHex(statement, 'statement'),
  proof: fromHex(proof, 'proof'),
  lane,
});

const acceptedJson = ({ policySet, activeFrom, activeUntil, version, bytes }: AcceptedPolicySet): AcceptedJson => ({
  policySet,
  activeFrom,
  activeUntil,
  version,
  bytes: toHex(bytes),
});
