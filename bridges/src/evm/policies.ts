import {
  decodeAttestersStatement,
  decodePolicyStatement,
  encodePolicySet,
  parseMass,
  policySetFromJson,
  ZERO_HASH,
  type Hash,
  type Ledger,
} from '@meridian/credit';
import { Wallet } from 'ethers';
import { done, type Outcome } from '../port/outcome.ts';
import type { AcceptedPolicySet, PolicySetEvidence, PolicySink, StatementEvidence } from '../port/policies.ts';
import type { Valued } from '../port/valued.ts';
import { POLICIES, view } from './contracts.ts';
import type { EvmCreditsOptions } from './credits.ts';
import { connectLedger, type EvmLedger } from './ledger.ts';
import { CreditReader } from './reader.ts';
import { bytesOf, hexOf } from './records.ts';
import { refusalOf } from './refusals.ts';
import { TransactionSender } from './sender.ts';
import { valuedStructs } from './use.ts';
import { failed, LedgerWriter } from './writer.ts';

/** What a class is worth to a burner, as the contracts compute it. */
export interface EvmQuote {
  readonly ppm: bigint;
  /** kg x ppm, mg CO2e. */
  readonly mg: bigint;
}

export interface QuoteQuery extends Valued {
  readonly classId: Hash;
  readonly kg: bigint;
  /** In whose name it would be retired; only an attestation needs it. */
  readonly beneficiaryName?: string;
}

/** Policy sets and attesters on an EVM chain, taken in on the home ledger's evidence, and what credits are worth under them. */
export class EvmPolicies implements PolicySink {
  readonly ledger: Ledger;
  readonly #evm: EvmLedger;
  readonly #reader: CreditReader;
  readonly #writer: LedgerWriter;

  private constructor(evm: EvmLedger, sender: TransactionSender) {
    this.ledger = evm.ledger;
    this.#evm = evm;
    this.#reader = new CreditReader(evm.chain, evm.addresses, evm.fromBlock);
    this.#writer = new LedgerWriter(evm.chain, sender);
  }

  /** @throws as {@link connectLedger} */
  static async connect(options: EvmCreditsOptions): Promise<EvmPolicies> {
    const evm = await connectLedger(options);
    return new EvmPolicies(evm, new TransactionSender(evm.chain, new Wallet(options.privateKey), options));
  }

  async acceptPolicySet({ statement, proof, document }: PolicySetEvidence): Promise<Outcome<AcceptedPolicySet>> {
    try {
      const { policySet: id, version } = decodePolicyStatement(statement);
      const bytes = encodePolicySet(policySetFromJson(document));
      return await this.#writer.write({
        to: this.#evm.addresses.policies,
        data: POLICIES.encodeFunctionData('acceptPolicySet', [hexOf(statement), hexOf(proof), hexOf(bytes)]),
        read: async (block) => {
          const accepted = await this.#policySet(block, id);
          return accepted !== undefined && accepted.version >= version ? accepted : undefined;
        },
      });
    } catch (error) {
      return failed(error);
    }
  }

  async acceptAttesters({ statement, proof }: StatementEvidence): Promise<Outcome<{ readonly version: number }>> {
    try {
      const { version } = decodeAttestersStatement(statement);
      return await this.#writer.write({
        to: this.#evm.addresses.policies,
        data: POLICIES.encodeFunctionData('acceptAttesters', [hexOf(statement), hexOf(proof)]),
        read: async (block) => {
          const [newest] = await this.#view(block, 'attesters', []);
          return Number(newest) >= version ? { version: Number(newest) } : undefined;
        },
      });
    } catch (error) {
      return failed(error);
    }
  }

  policySet(id: Hash): Promise<Outcome<AcceptedPolicySet | undefined>> {
    return this.#reader.atFinal(async (block) => done(await this.#policySet(block, id), { block: BigInt(block) }));
  }

  /** What retiring `kg` of the class now would be worth. Nothing is sent. */
  quote(query: QuoteQuery): Promise<Outcome<EvmQuote>> {
    return this.#reader.atFinal(async (block) => {
      parseMass(query.kg.toString(), 'kg');
      const { use, attestation, leaves } = valuedStructs(query, query.beneficiaryName ?? '');
      const policySet = `0x${query.policySet ?? ZERO_HASH}`;
      const asked = [`0x${query.classId}`, policySet, use, attestation, leaves, query.kg];
      const [ppm, mg] = await this.#view(block, 'quote', asked);
      return done({ ppm: BigInt(String(ppm)), mg: BigInt(String(mg)) }, { block: BigInt(block) });
    });
  }

  close(): void {
    this.#evm.chain.close();
  }

  async #policySet(block: number, id: Hash): Promise<AcceptedPolicySet | undefined> {
    try {
      const [bytes, activeFrom, activeUntil, version] = await this.#view(block, 'policySet', [`0x${id}`]);
      return {
        policySet: id,
        bytes: bytesOf(bytes),
        activeFrom: Number(activeFrom),
        activeUntil: Number(activeUntil),
        version: Number(version),
      };
    } catch (error) {
      if (refusalOf(error)?.code === 'POLICY_SET_NOT_FOUND') return undefined;
      throw error;
    }
  }

  #view(block: number, name: string, args: readonly unknown[]): Promise<readonly unknown[]> {
    return view(this.#evm.chain, { contract: POLICIES, address: this.#evm.addresses.policies, block }, name, args);
  }
}
