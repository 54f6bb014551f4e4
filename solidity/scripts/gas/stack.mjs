// The contracts on Hardhat's own chain, and what a home ledger tells them.
import { createHash } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { network } from 'hardhat';
import * as credit from '@meridian/credit';
import * as contracts from '../../dist/index.js';
import { windFarm } from '../../../chaincode/credit/scripts/wind-farm.mjs';

export const sha256 = (data) => createHash('sha256').update(data).digest('hex');
export const HOME = sha256('home ledger');
export const ZERO = `0x${credit.ZERO_HASH}`;
/** When the chain begins, in unix seconds: fixed, as its genesis hash is in every claim, and so in what a signature's check costs. */
export const NOW = 1_767_312_000;

export const newChain = (override = {}) =>
  network.create({ override: { initialDate: new Date(1000 * NOW), ...override } });

// The private key 1: its public key is the curve's generator, known to everyone, and so of no use to anyone.
const SCALAR = Buffer.alloc(32);
SCALAR[31] = 1;
const X = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
const Y = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';

const PROVENANCE = { ...windFarm, attributes: { permanence: '100', vegetation: 'primary-forest' } };
export const BATCH = credit.batchId(PROVENANCE);
export const CLASS = credit.classId(BATCH);
export const ENTITLEMENT = { beneficiary: ZERO, ppm: 0, policySet: ZERO, auctionId: ZERO };
export const PROVENANCE_STRUCT = provenanceStruct(PROVENANCE);

function provenanceStruct(p) {
  const { place, period, activity, precision, country, areaHash, policySet, attributes, ...rest } = p;
  return {
    ...rest,
    ...place,
    activity: activity === 'removal' ? 2 : 1,
    precision: Number(credit.PRECISION_CODE[precision]),
    country: `0x${Buffer.from(country).toString('hex')}`,
    periodStart: period.start,
    periodEnd: period.end,
    areaHash: `0x${areaHash}`,
    policySet: `0x${policySet}`,
    attributes: attributeStructs(attributes),
  };
}

/** As name and value, 32 bytes each. */
function attributeStructs(attributes) {
  const bytes = Buffer.from(credit.encodeAttributes(attributes));
  const word = (at) => `0x${bytes.subarray(at, at + 32).toString('hex')}`;
  return Array.from({ length: bytes.length / 64 }, (_, i) => ({ name: word(64 * i), value: word(64 * i + 32) }));
}

/** Deterministic by RFC 6979: zero bytes are cheaper, some signatures quicker to check, and the figures must not depend on chance. */
function prove(claim) {
  const signature = p256.sign(claim, SCALAR, { prehash: true, lowS: true, format: 'compact' });
  return credit.encodeSingleProof({ keyId: credit.keyIdOf({ x: X, y: Y }), signature });
}

/** A claim's or a statement's bytes, and the home ledger's proof of them. */
export const proven = (bytes) => [bytes, prove(bytes)];

export async function deploy(ethers) {
  const [admin, owner] = await ethers.getSigners();
  const make = async ({ abi, bytecode }, ...args) => {
    const contract = await new ethers.ContractFactory(abi, bytecode, admin).deploy(...args);
    await contract.waitForDeployment();
    return contract;
  };
  const verifier = await make(contracts.SingleGatewayVerifier, admin.address);
  const token = await make(contracts.WrappedCredit, admin.address, 'https://registry.example/classes/{id}');
  const genesis = (await ethers.provider.getBlock(0)).hash;
  const bridge = await make(contracts.CreditBridge, admin.address, await token.getAddress(), genesis, `0x${HOME}`);
  const policies = await make(contracts.PolicyRegistry, await bridge.getAddress());
  await (await token.getFunction('connect')(await bridge.getAddress(), await policies.getAddress())).wait();
  await (await bridge.setVerifier(`0x${HOME}`, await verifier.getAddress())).wait();
  await (await verifier.trustKey(`0x${HOME}`, `0x${X}`, `0x${Y}`)).wait();
  const ledger = (await bridge.ledgerId()).slice(2);
  const asOwner = { token: token.connect(owner), bridge: bridge.connect(owner), policies: policies.connect(owner) };
  return { ethers, admin, owner, verifier, ledger, ...asOwner };
}

/** By the receipt. */
export async function gasOf(transaction) {
  const receipt = await (await transaction).wait();
  return receipt.gasUsed;
}
