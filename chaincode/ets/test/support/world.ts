import { p256 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import {
  addressOf,
  batchId,
  classId,
  encodeClaim,
  encodeRetirement,
  encodeSingleProof,
  hashText,
  keyIdOf,
  parseHash,
  parseLedger,
  parseRanges,
  provenanceToJson,
  toHex,
  ZERO_HASH,
  encodeAccount,
  type Claim,
  type Hash,
  type PublicKey,
  type Retirement,
} from '@meridian/credit';
import { sampleCredit } from '../../../credit/test/support/sample-credit.ts';
import { CHANNEL, identity, TestLedger } from './ledger.ts';

export const regulator = identity('RegulatorMSP/regulator', { role: 'regulator' });
export const operator = identity('RegistryMSP/gs-operator', { role: 'registry-operator', registries: 'GS CDM' });
export const gateway = identity('GatewayMSP/gateway1', { role: 'bridge-gateway' });
export const auction = identity('AuctionMSP/container1', { role: 'auction-container' });
export const auctioneer = identity('AuctioneerMSP/auctioneer', { role: 'auctioneer' });
export const bank = identity('BankMSP/treasurer', { role: 'payment-provider' });
export const alice = identity('TraderMSP/alice');
export const bob = identity('TraderMSP/bob');

export const HOME = parseLedger(`fabric:${'ab'.repeat(32)}:${CHANNEL}:ets`);
export const EVM = parseLedger(`evm:31337:${'cd'.repeat(32)}:0x${'11'.repeat(20)}`);
export const OTHER_EVM = parseLedger(`evm:1:${'ef'.repeat(32)}:0x${'22'.repeat(20)}`);
export const ADDRESS = `0x${'a1'.repeat(20)}`;
/** Who burnt or retired on the foreign ledger is of no matter here. */
export const PROFILE = hashText('an asset profile');

export interface KeyPair {
  readonly secret: Uint8Array;
  readonly key: PublicKey;
}

export function keyPair(seed: number): KeyPair {
  const secret = new Uint8Array(32).fill(seed);
  const point = toHex(p256.getPublicKey(secret, false));
  return { secret, key: { x: parseHash(point.slice(2, 66), 'x'), y: parseHash(point.slice(66), 'y') } };
}

export interface Attester {
  readonly secret: Uint8Array;
  /** 0x and 40 lower-case hex digits. */
  readonly address: string;
}

export function attesterPair(seed: number): Attester {
  const secret = new Uint8Array(32).fill(seed);
  return { secret, address: addressOf(secp256k1.getPublicKey(secret, false)) };
}

export const evmKey = keyPair(1);
export const otherEvmKey = keyPair(2);

/** Whose word for a place counts. */
export const attester = attesterPair(7);

export const configuration = {
  version: 1,
  ledger: HOME.descriptor,
  regulators: ['RegulatorMSP'],
  registries: { GS: ['RegistryMSP'], CDM: ['RegistryMSP'], VCS: ['OtherMSP', 'RegistryMSP'] },
  gateways: ['GatewayMSP'],
  foreignLedgers: [
    { ledger: EVM.descriptor, keys: [evmKey.key] },
    { ledger: OTHER_EVM.descriptor, keys: [otherEvmKey.key] },
  ],
  roles: {
    'project-developer': ['DeveloperMSP'],
    certifier: ['CertifierMSP'],
    emitter: ['EmitterMSP'],
    'auction-container': ['AuctionMSP'],
    auctioneer: ['AuctioneerMSP'],
  },
  attesters: [attester.address],
  currencies: { EUR: ['BankMSP'], BRL: ['OtherBankMSP', 'BankMSP'] },
};

/** Ten credits: 10,000 kg, serials 1001 to 1010. */
export const provenance = sampleCredit;
export const BATCH = batchId(provenance);
export const CLASS = classId(BATCH);

/** A configured ledger. */
export async function configured(): Promise<TestLedger> {
  const ledger = new TestLedger();
  await ledger.submit(regulator, 'Governance:Configure', configuration);
  return ledger;
}

/** A configured ledger on which alice holds the batch and lets the gateway lock. */
export async function issued(): Promise<TestLedger> {
  const ledger = await configured();
  await ledger.submit(operator, 'Credit:Issue', { provenance: provenanceToJson(provenance), owner: alice.account() });
  await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: true });
  return ledger;
}

export const transferId = (name: string): Hash => hashText(`transfer ${name}`);

export const lockArguments = (name: string, ranges: string, lots: readonly string[]) => ({
  transferId: transferId(name),
  batchId: BATCH,
  classId: CLASS,
  lots,
  ranges,
  owner: alice.account(),
  destinationLedger: EVM.descriptor,
  beneficiary: ADDRESS,
  assetProfile: PROFILE,
});

/** A claim of a transfer to the EVM ledger, as the home ledger locked it. */
export const outward = (name: string, ranges: string, fact: Claim['fact']): Claim => ({
  fact,
  originLedger: HOME.id,
  destinationLedger: EVM.id,
  transferId: transferId(name),
  batchId: BATCH,
  classId: CLASS,
  assetProfile: PROFILE,
  beneficiary: encodeAccount('evm', ADDRESS),
  ranges: parseRanges(ranges),
});

/** A claim of a transfer home from the EVM ledger, for bob. */
export const homeward = (name: string, ranges: string, fact: Claim['fact']): Claim => ({
  ...outward(name, ranges, fact),
  originLedger: EVM.id,
  destinationLedger: HOME.id,
  beneficiary: encodeAccount('fabric', bob.account()),
});

export function sign(bytes: Uint8Array, { secret, key }: KeyPair): string {
  const signature = p256.sign(bytes, secret, { prehash: true, lowS: true });
  return toHex(encodeSingleProof({ keyId: keyIdOf(key), signature }));
}

export function evidence(claim: Claim, signer = evmKey): { claim: string; proof: string } {
  const bytes = encodeClaim(claim);
  return { claim: toHex(bytes), proof: sign(bytes, signer) };
}

export const retirement = (name: string, ranges: string): Retirement => ({
  ledger: EVM.id,
  homeLedger: HOME.id,
  retirementId: hashText(`retirement ${name}`),
  batchId: BATCH,
  classId: CLASS,
  beneficiaryName: hashText('Acme Ltd'),
  use: { time: 1_789_000_000 },
  policySet: ZERO_HASH,
  ppm: 1_000_000n,
  ranges: parseRanges(ranges),
});

export function notice(r: Retirement, signer = evmKey): { retirement: string; proof: string } {
  const bytes = encodeRetirement(r);
  return { retirement: toHex(bytes), proof: sign(bytes, signer) };
}

/** Locks and extinguishes: the ranges are wrapped at the EVM ledger. */
export async function sendAway(
  ledger: TestLedger,
  name: string,
  ranges: string,
  lots: readonly string[],
): Promise<void> {
  await ledger.submit(gateway, 'Bridge:Lock', lockArguments(name, ranges, lots));
  await ledger.submit(gateway, 'Bridge:Extinguish', evidence(outward(name, ranges, 'unassigned')));
}
