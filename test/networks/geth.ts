import { execFile } from 'node:child_process';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { startService } from '@meridian/cli/stack/process';
import { freePort } from '@meridian/cli/stack/ports';
import type { ChainNode } from '@meridian/cli/stack/evm';
import { JsonRpcProvider } from 'ethers';

export interface GethOptions {
  /** A folder with the program `geth` in it: what `GETH_BIN` names. */
  readonly gethBin: string;
  /** Where its blocks, its state and its log are kept from one start to the next. */
  readonly directory: string;
  /** Of an earlier start; a free one when absent or taken. */
  readonly port?: number | undefined;
  /** Accounts that block 0 gives ten ether each. Only looked at when there is no block 0 yet. */
  readonly funded: readonly string[];
  /** More of its flags, those of state among them also for making block 0. */
  readonly flags?: GethFlags;
}

export interface GethFlags {
  readonly state?: readonly string[];
  readonly node?: readonly string[];
}

export interface Geth extends ChainNode {
  readonly port: number;
}

/** Room for the contracts, as on the main net. */
const GAS_LIMIT = 60_000_000;
const TEN_ETHER = '0x8ac7230489e80000';
/** P256VERIFY (EIP-7951). */
const P256 = '0x0000000000000000000000000000000000000100';
const ONE = `0x${'1'.padStart(64, '0')}`;
const MOST_OUTPUT = 1 << 24;
const STOPS_WITHIN_MS = 20_000;

const run = promisify(execFile);
const hex = (value: number): string => `0x${value.toString(16)}`;

/**
 * A chain of our own by one geth in its mode for developers, a block a second, on 127.0.0.1 alone. Block 0 has the forks up to Osaka, as
 * the main net, and none that is not out yet.
 * @throws RangeError for a folder without geth, CommandError where it does not start, Error where it has no P-256 precompile
 */
export async function startGeth({ gethBin, directory, port: wanted, funded, flags = {} }: GethOptions): Promise<Geth> {
  const program = programIn(gethBin);
  const { state = [], node = [] } = flags;
  const blocks = join(directory, 'blocks');
  if (!existsSync(blocks)) await makeBlock0(program, directory, funded, ['--datadir', blocks, ...state]);
  const port = await freePort(wanted);
  const service = await startService({
    name: 'geth',
    command: program,
    args: [
      ...['--dev', '--dev.period', '1', '--datadir', blocks, ...state, ...node],
      ...['--http', '--http.addr', '127.0.0.1', '--http.port', String(port), '--http.api', 'eth,net,web3'],
      ...['--authrpc.addr', '127.0.0.1', '--authrpc.port', String(await freePort())],
      ...['--ipcdisable', '--nodiscover', '--maxpeers', '0', '--port', '0'],
    ],
    logFile: join(directory, 'geth.log'),
    ready: { port, value: port },
    graceMs: STOPS_WITHIN_MS,
  });
  const rpcUrl = `http://127.0.0.1:${port}`;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (signal === 'SIGTERM') return service.stop();
    process.kill(service.pid, signal);
    await service.ended;
  };
  try {
    await checkP256(rpcUrl);
  } catch (error) {
    await service.stop();
    throw error;
  }
  return { rpcUrl, port, pid: service.pid, ended: service.ended.then(() => undefined), stop };
}

function programIn(gethBin: string): string {
  const program = join(gethBin, 'geth');
  if (isAbsolute(gethBin) && existsSync(program)) return program;
  throw new RangeError(`GETH_BIN: ${gethBin} is not an absolute path of a folder with geth in it`);
}

/** What geth makes for developers; of the forks in it some are to come. */
interface Block0 {
  readonly config: Readonly<Record<string, unknown>>;
  readonly alloc: Readonly<Record<string, unknown>>;
}

const TO_COME = ['amsterdamTime', 'bogotaTime'];

async function makeBlock0(
  program: string,
  directory: string,
  funded: readonly string[],
  where: readonly string[],
): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const { stdout } = await run(program, ['--dev', 'dumpgenesis'], { maxBuffer: MOST_OUTPUT });
  const made = JSON.parse(stdout) as Block0;
  const fields = Object.entries(made).filter(([, value]) => value !== null);
  const forks = Object.entries(made.config).filter(([fork]) => !TO_COME.includes(fork));
  const given = funded.map((account) => [account, { balance: TEN_ETHER }] as const);
  const block0 = {
    ...Object.fromEntries(fields),
    gasLimit: hex(GAS_LIMIT),
    config: Object.fromEntries(forks),
    alloc: { ...made.alloc, ...Object.fromEntries(given) },
  };
  const file = join(directory, 'block-0.json');
  writeFileSync(file, JSON.stringify(block0));
  await run(program, ['init', ...where, file], { maxBuffer: MOST_OUTPUT });
}

/** The contracts check endorsements by it: one signature that is good, and one of another message. */
async function checkP256(rpcUrl: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new JsonRpcProvider(rpcUrl);
  const verify = (signed: string, told: string): Promise<string> =>
    provider.call({ to: P256, data: p256Input(privateKey, publicKey, signed, told) });
  try {
    const answers = [await verify('a message', 'a message'), await verify('a message', 'another message')];
    if (answers.join() !== `${ONE},0x`) throw new Error(`geth has no P-256 precompile: ${answers.join(' and ')}`);
  } finally {
    provider.destroy();
  }
}

function p256Input(privateKey: KeyObject, publicKey: KeyObject, signed: string, told: string): string {
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const parts = [
    createHash('sha256').update(told).digest(),
    signature,
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ];
  return `0x${Buffer.concat(parts).toString('hex')}`;
}
