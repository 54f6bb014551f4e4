import {
  canonicalRanges,
  encodeAccount,
  MAX_RANGES,
  rangesHash,
  retirementIdOf,
  totalKg,
  ZERO_HASH,
  type Hash,
  type Ledger,
  type Range,
} from '@meridian/credit';
import { Wallet } from 'ethers';
import type { CreditClass, RetirementRecord, Supply } from '../port/ledger-bridge.ts';
import { done, refused, type Finality, type Outcome } from '../port/outcome.ts';
import type { Valued } from '../port/valued.ts';
import { TOKEN, view } from './contracts.ts';
import { connectLedger, type EvmLedger, type EvmLedgerOptions } from './ledger.ts';
import { CreditReader } from './reader.ts';
import { hexOf } from './records.ts';
import { TransactionSender, type SenderOptions } from './sender.ts';
import { isSameUse, valuedStructs } from './use.ts';
import { retirementFrom } from './watch.ts';
import { failed, LedgerWriter } from './writer.ts';

export interface EvmCreditsOptions extends EvmLedgerOptions, SenderOptions {
  /** The holder's account. */
  readonly privateKey: string;
}

export interface RetireCommand extends Valued {
  readonly classId: Hash;
  /** The class's next ranges, as `nextRanges` gave them: exactly these are retired, or none. */
  readonly ranges: readonly Range[];
  readonly beneficiaryName: string;
  readonly reason: string;
  /** The beneficiary's legal entity id; needed only where the class carries an entitlement. */
  readonly legalEntityId?: string;
  /** Retire even at a multiplier of 0, which offsets nothing. */
  readonly acceptZero?: boolean;
}

/** A retirement, and where its event is: what a receipt proof is made of. */
export interface Retired {
  readonly record: RetirementRecord;
  /** 0x-hex. */
  readonly transactionHash: string;
  readonly block: bigint;
}

/** What a holder of credits does on an EVM chain: approve a gateway, look, and retire. */
export class EvmCredits {
  readonly ledger: Ledger;
  /** The holder's account. */
  readonly address: string;
  readonly #evm: EvmLedger;
  readonly #reader: CreditReader;
  readonly #writer: LedgerWriter;

  private constructor(evm: EvmLedger, sender: TransactionSender) {
    this.ledger = evm.ledger;
    this.address = sender.address.toLowerCase();
    this.#evm = evm;
    this.#reader = new CreditReader(evm.chain, evm.addresses, evm.fromBlock);
    this.#writer = new LedgerWriter(evm.chain, sender);
  }

  /** @throws as {@link connectLedger} */
  static async connect(options: EvmCreditsOptions): Promise<EvmCredits> {
    const evm = await connectLedger(options);
    return new EvmCredits(evm, new TransactionSender(evm.chain, new Wallet(options.privateKey), options));
  }

  /** Lets a gateway lock any of this account's credits, or no longer. */
  async approve(operator: string, approved = true): Promise<Outcome<{ readonly approved: boolean }>> {
    try {
      const account = hexOf(encodeAccount('evm', operator, 'operator'));
      return await this.#writer.write({
        to: this.#evm.addresses.token,
        data: TOKEN.encodeFunctionData('setApprovalForAll', [account, approved]),
        read: async (block) => ((await this.#isApproved(block, account)) === approved ? { approved } : undefined),
      });
    } catch (error) {
      return failed(error);
    }
  }

  /** kg of a class that this account, or another, can spend. */
  balance(classId: Hash, owner = this.address): Promise<Outcome<bigint>> {
    return this.#reader.atFinal(async (block) => {
      return done(await this.#reader.balance(owner, classId), { block: BigInt(block) });
    });
  }

  /** The ranges that a retirement of `kg` would take now. */
  nextRanges(classId: Hash, kg: bigint): Promise<Outcome<readonly Range[]>> {
    return this.#reader.spendable(this.address, classId, kg);
  }

  /** Uses kilograms up in somebody's name, for ever. Asked again with the same words, it answers as before. */
  async retire(command: RetireCommand): Promise<Outcome<Retired>> {
    let ranges: readonly Range[];
    let data: string;
    try {
      ranges = canonicalRanges(command.ranges);
      data = TOKEN.encodeFunctionData('retire', [retireStruct(command, ranges)]);
    } catch (error) {
      return failed(error);
    }
    const { classId } = command;
    const before = await this.retirement(this.retirementId(classId, ranges));
    if (before.outcome !== 'done') return before;
    if (before.value !== undefined) return this.#repeated(command, before.value, before.finality);
    return this.#writer.write({
      to: this.#evm.addresses.token,
      data,
      read: (block) => this.#retiredBy(block, this.retirementId(classId, ranges)),
    });
  }

  /** Class and ranges name a retirement, as a kilogram is retired once: the id is known beforehand. */
  retirementId(classId: Hash, ranges: readonly Range[]): Hash {
    return retirementIdOf(this.ledger.id, classId, ranges);
  }

  /** `done` with `undefined` where there is none in a final block. */
  retirement(retirementId: Hash): Promise<Outcome<Retired | undefined>> {
    return this.#reader.atFinal(async (block) =>
      done(await this.#retiredBy(block, retirementId), { block: BigInt(block) }),
    );
  }

  creditClass(classId: Hash): Promise<Outcome<CreditClass | undefined>> {
    return this.#reader.atFinal(async (block) => {
      return done(await this.#reader.creditClass(block, classId), { block: BigInt(block) });
    });
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.#reader.supply(batchId);
  }

  close(): void {
    this.#evm.chain.close();
  }

  #repeated(command: RetireCommand, before: Retired, finality: Finality): Outcome<Retired> {
    const { record } = before;
    const { beneficiaryName, reason, policySet = ZERO_HASH, legalEntityId } = command;
    // An entitled class has a policy set of its own, which need not be named.
    const samePolicies = legalEntityId !== undefined || record.policySet === policySet;
    const sameWords = record.beneficiaryName === beneficiaryName && record.reason === reason;
    if (record.retiredBy === this.address && sameWords && samePolicies && isSameUse(record.use, command))
      return done(before, finality);
    return refused('KEY_REUSED', 'these kilograms are retired already', {
      retirementId: record.retirementId,
      retiredBy: record.retiredBy,
      beneficiaryName: record.beneficiaryName,
    });
  }

  async #retiredBy(block: number, retirementId: Hash): Promise<Retired | undefined> {
    const { chain, addresses, fromBlock } = this.#evm;
    const topics = [TOKEN.getEvent('Retired')?.topicHash ?? null, `0x${retirementId}`];
    const [log] = await chain.provider.getLogs({ address: addresses.token, topics, fromBlock, toBlock: block });
    const event = log === undefined ? null : TOKEN.parseLog(log);
    if (log === undefined || event === null) return undefined;
    const record = retirementFrom(event.args.toObject() as Readonly<Record<string, unknown>>);
    return { record, transactionHash: log.transactionHash, block: BigInt(log.blockNumber) };
  }

  async #isApproved(block: number, operator: string): Promise<boolean> {
    const at = { contract: TOKEN, address: this.#evm.addresses.token, block };
    const [approved] = await view(this.#evm.chain, at, 'isApprovedForAll', [this.address, operator]);
    return approved === true;
  }
}

/** The struct `RetireRequest` of the contract. @throws CreditError as {@link valuedStructs} */
function retireStruct(command: RetireCommand, ranges: readonly Range[]): readonly unknown[] {
  const { classId, beneficiaryName, legalEntityId = '', reason, policySet = ZERO_HASH, acceptZero = false } = command;
  const { use, attestation, leaves } = valuedStructs(command, beneficiaryName);
  const asked = [`0x${classId}`, totalKg(ranges), `0x${rangesHash(ranges)}`, MAX_RANGES];
  return [...asked, beneficiaryName, legalEntityId, reason, `0x${policySet}`, use, attestation, leaves, acceptZero];
}
