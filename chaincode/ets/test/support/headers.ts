import {
  bridgeContractOf,
  encodeClaim,
  encodeHeaderProof,
  encodeRetirement,
  EVIDENCED_TOPIC,
  sha256,
  toHex,
  type Claim,
  type Hash,
  type Retirement,
} from '@meridian/credit';
import { makeBlock, type TestBlock, type TestLog } from '../../../credit/test/support/evm-block.ts';
import { identity, type TestLedger } from './ledger.ts';
import { configuration, EVM, gateway, regulator } from './world.ts';

export const BRIDGE = bridgeContractOf(EVM);
export const TOKEN = `0x${'70'.repeat(20)}`;

export const ORGANISATIONS = ['GatewayMSP', 'AuditorMSP', 'RegulatorMSP'];
export const auditor = identity('AuditorMSP/attester', { role: 'bridge-gateway' });
export const overseer = identity('RegulatorMSP/attester', { role: 'bridge-gateway' });

export const headersLane = {
  ledger: EVM.descriptor,
  lane: 'headers',
  token: TOKEN,
  organisations: ORGANISATIONS,
  k: 2,
} as const;

export const headersConfiguration = {
  ...configuration,
  version: 2,
  gateways: ORGANISATIONS,
  foreignLedgers: [headersLane, ...configuration.foreignLedgers.slice(1)],
};

/** From now on the EVM ledger is believed by its headers alone. */
export async function withHeaders(ledger: TestLedger, changes: object = {}): Promise<TestLedger> {
  await ledger.submit(regulator, 'Governance:Configure', { ...headersConfiguration, ...changes });
  return ledger;
}

export const attestation = (block: { readonly number: bigint; readonly hash: Hash }, ledger = EVM.id) => ({
  ledger,
  number: block.number.toString(),
  hash: block.hash,
});

/** Two of the three organisations have seen the block. */
export async function attest(ledger: TestLedger, block: TestBlock, who = [gateway, auditor]): Promise<void> {
  for (const caller of who) await ledger.submit(caller, 'Bridge:AttestHeader', attestation(block));
}

/** A contract's word, and where it was said. */
export interface Said {
  readonly block: TestBlock;
  /** Hex. */
  readonly bytes: string;
  readonly proof: string;
}

export interface SayOptions {
  readonly contract?: string;
  readonly number?: bigint;
  readonly succeeded?: boolean;
  readonly topics?: readonly string[];
}

const NOISE: TestLog = { address: `0x${'99'.repeat(20)}`, topics: ['aa'.repeat(32)], data: new Uint8Array(32) };

/** The receipt of the third transaction of a block says the bytes. */
export async function say(bytes: Uint8Array, options: SayOptions = {}): Promise<Said> {
  const { contract = BRIDGE, number = 4_711n, succeeded = true } = options;
  const topics = options.topics ?? [EVIDENCED_TOPIC, sha256(bytes)];
  const noise = { logs: [NOISE] };
  const receipts = [noise, noise, { succeeded, logs: [NOISE, { address: contract, topics }] }, noise];
  const block = await makeBlock(number, receipts);
  return { block, bytes: toHex(bytes), proof: toHex(encodeHeaderProof(await block.proofOf(2))) };
}

export const sayClaim = (claim: Claim, options: SayOptions = {}): Promise<Said> => say(encodeClaim(claim), options);
export const sayRetirement = (retirement: Retirement, options: SayOptions = {}): Promise<Said> =>
  say(encodeRetirement(retirement), { contract: TOKEN, ...options });

export const asEvidence = ({ bytes, proof }: Said) => ({ claim: bytes, proof });
export const asNotice = ({ bytes, proof }: Said) => ({ retirement: bytes, proof });
