import { FACTS, parseMass, totalKg, type Fact, type Hash, type Range } from '@meridian/credit';
import type {
  Checkpoint,
  CreditClass,
  DestinationRecord,
  OriginRecord,
  Supply,
  TransferKey,
} from '../port/ledger-bridge.ts';
import { done, refused, type Outcome } from '../port/outcome.ts';
import { Remembered } from '../remembered.ts';
import type { EvmChain } from './chain.ts';
import { ClassRanges } from './class-ranges.ts';
import { BRIDGE, REGISTRY, TOKEN, view, type CreditAddresses } from './contracts.ts';
import { creditClassFrom, hashOf } from './provenance.ts';
import { bytesOf, destinationRecordFrom, originRecordFrom, rangesFrom } from './records.ts';
import { refusalOf } from './refusals.ts';
import { cursorAfter } from './watch.ts';
import { failed } from './writer.ts';

const hex = (hash: Hash): string => `0x${hash}`;

/** What the contracts hold, at a block. Outcomes are of the newest final block. */
export class CreditReader {
  readonly #chain: EvmChain;
  readonly #addresses: CreditAddresses;
  readonly #ranges: ClassRanges;
  /** A class's id is the hash of what it is. */
  readonly #classes = new Remembered<Hash, CreditClass>(1_024);

  constructor(chain: EvmChain, addresses: CreditAddresses, fromBlock: number) {
    this.#chain = chain;
    this.#addresses = addresses;
    this.#ranges = new ClassRanges(chain, addresses, fromBlock);
  }

  async origin(block: number, transferId: Hash): Promise<OriginRecord | undefined> {
    return originRecordFrom(await this.#bridge(block, 'originRecord', [hex(transferId)]));
  }

  async destination(block: number, key: TransferKey): Promise<DestinationRecord | undefined> {
    return destinationRecordFrom(
      await this.#bridge(block, 'destinationRecord', [hex(key.originLedger), hex(key.transferId)]),
    );
  }

  async claimBytes(block: number, fact: Fact, key: TransferKey): Promise<Uint8Array> {
    const number = FACTS.indexOf(fact) + 1;
    const [claim] = await this.#bridge(block, 'claimBytes', [number, hex(key.originLedger), hex(key.transferId)]);
    return bytesOf(claim);
  }

  async retirementBytes(block: number, retirementId: Hash): Promise<Uint8Array> {
    const [bytes] = await this.#token(block, 'retirementBytes', [hex(retirementId)]);
    return bytesOf(bytes);
  }

  /** `undefined` for a class that never came here. */
  async creditClass(block: number | 'latest', classId: Hash): Promise<CreditClass | undefined> {
    const known = this.#classes.get(classId);
    if (known !== undefined) return known;
    try {
      const answer = await this.#registry(block, 'creditClass', [hex(classId)]);
      return this.#classes.set(classId, creditClassFrom(classId, answer));
    } catch (error) {
      if (refusalOf(error)?.code === 'CLASS_NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** kg of a class that an account can spend, as of the newest block. */
  async balance(owner: string, classId: Hash): Promise<bigint> {
    const [balance] = await this.#token('latest', 'balanceOf', [owner, hex(classId)]);
    return BigInt(String(balance));
  }

  /** What a lock or retirement of `kg` would take now. @throws the call's exception, where the pool has less */
  async nextRanges(classId: Hash, kg: bigint): Promise<readonly Range[]> {
    const [ranges] = await this.#token('latest', 'nextRanges', [hex(classId), kg]);
    return rangesFrom(ranges);
  }

  async spendable(owner: string, classId: Hash, kg: bigint): Promise<Outcome<readonly Range[]>> {
    return this.atFinal(async (block) => {
      parseMass(kg.toString(), 'kg');
      const balance = await this.balance(owner, classId);
      if (balance < kg)
        return refused('INSUFFICIENT_BALANCE', `${owner} can spend ${balance} kg, not ${kg}`, {
          owner,
          classId,
          available: balance.toString(),
          kg: kg.toString(),
        });
      return done(await this.nextRanges(classId, kg), { block: BigInt(block) });
    });
  }

  supply(batchId: Hash): Promise<Outcome<Supply>> {
    return this.atFinal(async (block) => {
      const [[totals], [classes]] = await Promise.all([
        this.#token(block, 'supplyOfBatch', [hex(batchId)]),
        this.#registry(block, 'classesOf', [hex(batchId)]),
      ]);
      const classIds = (classes as readonly unknown[]).map(hashOf);
      if (classIds.length === 0) return refused('BATCH_NOT_FOUND', `no class of batch ${batchId} here`, { batchId });
      const rangesByStatus = await this.#ranges.at(block, classIds);
      const [issued = 0n, burnt = 0n, retired = 0n, active = 0n] = (totals as readonly unknown[]).map((kg) =>
        BigInt(String(kg)),
      );
      const unassigned = totalKg(rangesByStatus.unassigned);
      const locked = totalKg(rangesByStatus.locked);
      const byStatus = { unassigned, active, locked, retired, burnt };
      return done({ batchId, issued, byStatus, rangesByStatus }, { block: BigInt(block) });
    });
  }

  /** The final block at a height, the newest when absent; `undefined` where there is none. */
  finalBlock(height?: bigint): Promise<Outcome<Checkpoint | undefined>> {
    return this.atFinal(async (newest) => {
      const number = height === undefined ? newest : Number(height);
      const hash = number > newest ? undefined : await this.#chain.blockHash(number);
      const block = BigInt(number);
      return done(hash === undefined ? undefined : { block, hash, cursor: cursorAfter(number) }, { block });
    });
  }

  /** Reads at the newest final block; what a contract refuses is refused, and a node that fails is unavailable. */
  async atFinal<T>(read: (block: number) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await read(await this.#chain.finalBlock());
    } catch (error) {
      return failed(error);
    }
  }

  #bridge(block: number | 'latest', name: string, args: readonly unknown[]): Promise<readonly unknown[]> {
    return view(this.#chain, { contract: BRIDGE, address: this.#addresses.bridge, block }, name, args);
  }

  #token(block: number | 'latest', name: string, args: readonly unknown[]): Promise<readonly unknown[]> {
    return view(this.#chain, { contract: TOKEN, address: this.#addresses.token, block }, name, args);
  }

  #registry(block: number | 'latest', name: string, args: readonly unknown[]): Promise<readonly unknown[]> {
    return view(this.#chain, { contract: REGISTRY, address: this.#addresses.registry, block }, name, args);
  }
}
