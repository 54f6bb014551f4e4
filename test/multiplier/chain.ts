import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ANVIL_FUNDED_KEY, startAnvil } from '@meridian/bridges/anvil';
import { toHex } from '@meridian/credit';
import { Interface, JsonRpcProvider, Wallet, type InterfaceAbi } from 'ethers';
import { integer, list, octets, tuple, type Encoded } from './abi.ts';
import { at, type Outcome } from './outcome.ts';

/** The Solidity libraries on an anvil of its own, asked over JSON-RPC, many cases a call. */
export interface MultiplierChain {
  /** Metres. */
  distances(pairs: readonly Encoded[]): Promise<bigint[]>;
  /** 87 bytes each, hex. */
  encodeUses(uses: readonly Encoded[]): Promise<string[]>;
  /** The error's name; `undefined` where the set's bytes are taken. */
  checkSet(bytes: Uint8Array): Promise<string | undefined>;
  /** A refusal is the error's name. */
  evaluate(inputs: Inputs): Promise<Outcome[]>;
  close(): Promise<void>;
}

/** Cases name sets, credits and uses by their places in the lists. */
export interface Inputs {
  readonly sets: readonly Uint8Array[];
  readonly credits: readonly Encoded[];
  readonly uses: readonly Encoded[];
  readonly cases: readonly EncodedCase[];
}

export interface EncodedCase {
  readonly set: number;
  readonly credit: number;
  readonly use: number;
  readonly leaves: readonly Encoded[];
}

const ROOT = new URL('../../', import.meta.url);
const SOURCE = 'solidity/test/harness/MultiplierHarness.sol';
const ARTIFACT = `solidity/artifacts/${SOURCE}/MultiplierHarness.json`;
/** A call has the gas of a transaction at most, which these stay well below. */
const PAIRS_PER_CALL = 1_000;
export const CASES_PER_CALL = 200;
const REFUSED = 0xff;
const UINT32_BYTES = 4;

interface Artifact {
  readonly abi: InterfaceAbi;
  readonly bytecode: string;
}

export async function startMultiplierChain(): Promise<MultiplierChain> {
  const { abi, bytecode } = compiled();
  const contract = new Interface(abi);
  const anvil = await startAnvil({ blockTime: 0.1 });
  const to = await deploy(anvil.rpcUrl, bytecode);
  const call = async (name: string, values: readonly Encoded[]): Promise<unknown> => {
    const data = (contract.getFunction(name)?.selector ?? '0x') + toHex(tuple(values).bytes);
    return contract.decodeFunctionResult(name, await ethCall(anvil.rpcUrl, { to, data })).toArray()[0];
  };
  const nameOf = (selector: string): string => contract.getError(selector)?.name ?? selector;
  return {
    distances: (pairs) =>
      inBatches(pairs, PAIRS_PER_CALL, async (some) => [...((await call('distances', [list(some)])) as bigint[])]),
    encodeUses: async (uses) => {
      const encode = async (some: readonly Encoded[]): Promise<string[]> =>
        (await call('encodeUses', [list(some)])) as string[];
      return (await inBatches(uses, CASES_PER_CALL, encode)).map((hex) => hex.slice(2));
    },
    checkSet: async (bytes) => {
      try {
        const data = (contract.getFunction('checkSet')?.selector ?? '0x') + toHex(tuple([octets(bytes)]).bytes);
        await ethCall(anvil.rpcUrl, { to, data });
        return undefined;
      } catch (error) {
        if (error instanceof Reverted) return nameOf(error.data.slice(0, SELECTOR_CHARACTERS));
        throw error;
      }
    },
    evaluate: (inputs) =>
      inBatches(inputs.cases, CASES_PER_CALL, async (cases) => {
        const answer = (await call('evaluateAll', argumentsOf(inputs, cases))) as string;
        return outcomesFrom(Buffer.from(answer.slice(2), 'hex'), cases.length, nameOf);
      }),
    close: () => anvil.stop(),
  };
}

/** 0x and four bytes. */
const SELECTOR_CHARACTERS = 10;

/** Hardhat compiles what has changed, and nothing otherwise. */
function compiled(): Artifact {
  const hardhat = fileURLToPath(new URL('node_modules/hardhat/dist/src/cli.js', ROOT));
  execFileSync(process.execPath, [hardhat, 'build', '--quiet', SOURCE], { cwd: fileURLToPath(ROOT), stdio: 'ignore' });
  return JSON.parse(readFileSync(new URL(ARTIFACT, ROOT), 'utf8')) as Artifact;
}

async function deploy(rpcUrl: string, bytecode: string): Promise<string> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { pollingInterval: 50 });
  try {
    const receipt = await (await new Wallet(ANVIL_FUNDED_KEY, provider).sendTransaction({ data: bytecode })).wait();
    if (receipt?.contractAddress == null) throw new Error('the contract was not made');
    return receipt.contractAddress;
  } finally {
    provider.destroy();
  }
}

class Reverted extends Error {
  readonly data: string;

  constructor(data: string) {
    super(`reverted with ${data}`);
    this.data = data;
  }
}

/** @throws Reverted */
async function ethCall(rpcUrl: string, transaction: object): Promise<string> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [transaction, 'latest'] });
  const response = await fetch(rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = (await response.json()) as { result?: string; error?: { message: string; data?: string } };
  if (answer.result !== undefined) return answer.result;
  if (answer.error?.data !== undefined) throw new Reverted(answer.error.data);
  throw new Error(`eth_call: ${answer.error?.message ?? 'no answer'}`);
}

async function inBatches<T, R>(
  items: readonly T[],
  size: number,
  ask: (some: readonly T[]) => Promise<readonly R[]>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let i = 0; i < items.length; i += size) answers.push(...(await ask(items.slice(i, i + size))));
  return answers;
}

/** Only what the cases name of the lists, so that a call does not carry the rest. */
function argumentsOf({ sets, credits, uses }: Inputs, cases: readonly EncodedCase[]): Encoded[] {
  const [ofSets, ofCredits, ofUses] = [
    cases.map((c) => c.set),
    cases.map((c) => c.credit),
    cases.map((c) => c.use),
  ].map((places) => [...new Set(places)]) as [number[], number[], number[]];
  const renumbered = cases.map(({ set, credit, use, leaves }) =>
    tuple([
      integer(ofSets.indexOf(set)),
      integer(ofCredits.indexOf(credit)),
      integer(ofUses.indexOf(use)),
      list(leaves),
    ]),
  );
  return [
    list(ofSets.map((i) => octets(at(sets, i)))),
    list(ofCredits.map((i) => at(credits, i))),
    list(ofUses.map((i) => at(uses, i))),
    list(renumbered),
  ];
}

/** As the contract's `evaluateAll` packs them. */
function outcomesFrom(bytes: Buffer, count: number, nameOf: (selector: string) => string): Outcome[] {
  let offset = 0;
  const uint32 = (): bigint => BigInt(bytes.readUInt32BE((offset += UINT32_BYTES) - UINT32_BYTES));
  const outcomes = Array.from({ length: count }, (): Outcome => {
    const factors = bytes.readUInt8(offset++);
    if (factors !== REFUSED) return { factors: Array.from({ length: factors }, uint32), ppm: uint32() };
    return {
      refused: nameOf(
        `0x${uint32()
          .toString(16)
          .padStart(2 * UINT32_BYTES, '0')}`,
      ),
    };
  });
  if (offset !== bytes.length) throw new RangeError(`${bytes.length} bytes of outcomes, not ${offset}`);
  return outcomes;
}
