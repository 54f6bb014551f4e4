import { FACTS, MAX_HEADER_PROOF_BYTES, type Fact, type Hash } from '@meridian/credit';
import type { ClaimSigner, Evidence, TransferKey } from '../port/ledger-bridge.ts';
import { done, unavailable, type Finality, type Outcome } from '../port/outcome.ts';
import { Remembered } from '../remembered.ts';
import { BRIDGE, TOKEN } from './contracts.ts';
import type { EvmLedger } from './ledger.ts';
import type { CreditReader } from './reader.ts';
import { receiptsOf, type BlockReceipts } from './receipt-proof.ts';
import { newestLog, newestProof, proofIn, type Word } from './said.ts';
import type { LedgerWriter } from './writer.ts';

/** What proves this ledger's facts to others: the gateway's signature, or the receipt in which the contract said it. */
export type ProvingLane = 'trusted: single' | 'proven: headers';

export interface ProverModules {
  readonly evm: EvmLedger;
  readonly reader: CreditReader;
  readonly writer: LedgerWriter;
  readonly signer: ClaimSigner;
  readonly lane: ProvingLane;
}

/** ms; transfers whose writes are in one block ask for their proofs at about the same time. */
const BLOCK_IS_GOOD_FOR = 5_000;

/** With how the contract can be asked to say it again. */
interface RepeatableWord extends Word {
  /** Call data of `restate`. */
  readonly restate: string;
}

/** Makes the evidence of final facts of one EVM ledger. */
export class EvmProver {
  readonly #modules: ProverModules;
  /** By height, of the writes that have just become final; dropped soon, as a chain may lose what was final. */
  readonly #recent = new Remembered<bigint, { readonly receipts: Promise<BlockReceipts>; readonly at: number }>(32);

  constructor(modules: ProverModules) {
    this.#modules = modules;
  }

  claim(fact: Fact, key: TransferKey): Promise<Outcome<Evidence>> {
    return this.#prove(async (block) =>
      this.#claimWord(await this.#modules.reader.claimBytes(block, fact, key), fact, key),
    );
  }

  retirement(retirementId: Hash): Promise<Outcome<Evidence>> {
    return this.#prove((block) => this.#retirementWord(block, retirementId));
  }

  /** Of a claim that this gateway's own transaction has just made final; `undefined` where another one did. */
  async fresh(claim: Uint8Array, { txId, block }: Finality): Promise<Evidence | undefined> {
    const { lane, signer, evm } = this.#modules;
    if (lane === 'trusted: single') return { claim, proof: await signer.sign(claim), lane };
    const proof =
      txId === undefined
        ? undefined
        : await proofIn(txId, { bytes: claim, contract: evm.addresses.bridge }, this.#recently(block));
    return proof === undefined || proof.length > MAX_HEADER_PROOF_BYTES ? undefined : { claim, proof, lane };
  }

  /** Has the contract say a fact again, in the receipt of a transaction of its own. By anybody who pays for it. */
  restateClaim(fact: Fact, key: TransferKey): Promise<Outcome<void>> {
    return this.#modules.reader.atFinal(async (block) => {
      const bytes = await this.#modules.reader.claimBytes(block, fact, key);
      return this.#restate(this.#claimWord(bytes, fact, key), block);
    });
  }

  restateRetirement(retirementId: Hash): Promise<Outcome<void>> {
    return this.#modules.reader.atFinal(async (block) =>
      this.#restate(await this.#retirementWord(block, retirementId), block),
    );
  }

  async #retirementWord(block: number, retirementId: Hash): Promise<RepeatableWord> {
    const { reader, evm } = this.#modules;
    return {
      bytes: await reader.retirementBytes(block, retirementId),
      contract: evm.addresses.token,
      restate: TOKEN.encodeFunctionData('restate', [`0x${retirementId}`]),
    };
  }

  #claimWord(bytes: Uint8Array, fact: Fact, { originLedger, transferId }: TransferKey): RepeatableWord {
    const args = [FACTS.indexOf(fact) + 1, `0x${originLedger}`, `0x${transferId}`];
    const restate = BRIDGE.encodeFunctionData('restate', args);
    return { bytes, contract: this.#modules.evm.addresses.bridge, restate };
  }

  #prove(read: (block: number) => Promise<RepeatableWord>): Promise<Outcome<Evidence>> {
    const { reader, lane, signer } = this.#modules;
    return reader.atFinal<Evidence>(async (block) => {
      const word = await read(block);
      const finality = { block: BigInt(block) };
      if (lane === 'trusted: single')
        return done({ claim: word.bytes, proof: await signer.sign(word.bytes), lane }, finality);
      const proof = await this.#headerProof(word, block);
      return proof === undefined
        ? unavailable(new Error(`no receipt up to block ${block} says what ${word.contract} holds`))
        : done({ claim: word.bytes, proof, lane }, finality);
    });
  }

  /** A receipt too long for a message, as of a wallet's bundle of calls, is replaced by one that says nothing else. */
  async #headerProof(word: RepeatableWord, block: number): Promise<Uint8Array | undefined> {
    const proof = await this.#newestProof(word, block);
    if (proof === undefined || proof.length <= MAX_HEADER_PROOF_BYTES) return proof;
    const restated = await this.#restate(word, block);
    return restated.outcome === 'done' ? this.#newestProof(word, Number(restated.finality.block)) : undefined;
  }

  /** The newest receipt counts: what is said again is said because what was said before could not be used. */
  #newestProof(word: Word, block: number): Promise<Uint8Array | undefined> {
    const { evm } = this.#modules;
    return newestProof(evm, word, { from: evm.fromBlock, to: block });
  }

  #recently(height: bigint): Promise<BlockReceipts> {
    const known = this.#recent.get(height);
    if (known !== undefined && performance.now() - known.at < BLOCK_IS_GOOD_FOR) return known.receipts;
    const receipts = receiptsOf(this.#modules.evm.chain.provider, { height });
    return this.#recent.set(height, { receipts, at: performance.now() }).receipts;
  }

  /** Done when it is said in a block after that one, however often it was said before. */
  async #restate(word: RepeatableWord, after: number): Promise<Outcome<void>> {
    const read = async (block: number): Promise<true | undefined> =>
      (await newestLog(this.#modules.evm, word, { from: after + 1, to: block })) === undefined ? undefined : true;
    const outcome = await this.#modules.writer.write({ to: word.contract, data: word.restate, read });
    return outcome.outcome === 'done' ? { ...outcome, value: undefined } : outcome;
  }
}
