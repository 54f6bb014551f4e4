// Writes solidity/gas.md: what each move costs with 1, 8 and 32 ranges, as receipts say on Hardhat's own chain. `--check`
// measures again, writes nothing and says whether the figures are stale. Needs a build (`npm run build`), no compiler.
import { createHash, createPrivateKey, sign as signBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { network } from 'hardhat';
import * as credit from '@meridian/credit';
import * as contracts from '../dist/index.js';

const FILE = new URL('../gas.md', import.meta.url);
const COUNTS = [1, 8, 32];
const RANGE_KG = 1000n;

const sha256 = (data) => createHash('sha256').update(data).digest('hex');
const HOME = sha256('home ledger');
const PROFILE = sha256('asset profile');

// The private key 1: its public key is the curve's generator, known to everyone, and so of no use to anyone.
const SCALAR = Buffer.alloc(32);
SCALAR[31] = 1;
const X = '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296';
const Y = '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5';
const base64url = (bytes) => Buffer.from(bytes).toString('base64url');
const KEY = createPrivateKey({
  format: 'jwk',
  key: {
    kty: 'EC',
    crv: 'P-256',
    d: base64url(SCALAR),
    x: base64url(Buffer.from(X, 'hex')),
    y: base64url(Buffer.from(Y, 'hex')),
  },
});

const PROVENANCE = {
  registry: 'GS',
  project: 'GS1001',
  methodology: 'ACM0002 Grid-connected electricity generation from renewable sources',
  label: '',
  activity: 'reduction',
  country: 'TW',
  subdivision: '',
  place: { latitude: 23753993, longitude: 120954273 },
  precision: 'country',
  placeSource: 'world-atlas 2.0.2 countries-50m',
  areaHash: credit.ZERO_HASH,
  period: { start: 1546300800, end: 1577836800 },
  vintage: 2019,
  serialPrefix: 'GS1-1-TW-GS1001-12-2019-20258',
  firstSerial: 1n,
  lastSerial: 161285n,
  issuedAt: 1605571200,
  mintMultiplier: 1000000n,
  policySet: credit.ZERO_HASH,
  attributes: { permanence: '100', vegetation: 'primary-forest' },
};
const ENTITLEMENT = {
  beneficiary: `0x${credit.ZERO_HASH}`,
  ppm: 0,
  policySet: `0x${credit.ZERO_HASH}`,
  auctionId: `0x${credit.ZERO_HASH}`,
};
const ZERO = `0x${credit.ZERO_HASH}`;
const NO_USE = {
  hasPlace: false,
  latitude: 0,
  longitude: 0,
  country: '0x0000',
  zone: ZERO,
  periodStart: 0,
  periodEnd: 0,
};
const NO_ATTESTATION = {
  beneficiaryName: ZERO,
  latitude: 0,
  longitude: 0,
  country: '0x0000',
  zone: ZERO,
  validFrom: 0,
  validUntil: 0,
  signature: '0x',
};
const BATCH = credit.batchId(PROVENANCE);
const CLASS = credit.classId(BATCH);

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

/** A proof without a zero byte in its signature: zero bytes are cheaper, and the figures must not depend on chance. */
function prove(claim) {
  for (;;) {
    const signature = credit.lowS(signBytes('sha256', claim, { key: KEY, dsaEncoding: 'ieee-p1363' }));
    if (!signature.includes(0)) return credit.encodeSingleProof({ keyId: credit.keyIdOf({ x: X, y: Y }), signature });
  }
}

const evidence = (claim) => {
  const bytes = credit.encodeClaim(claim);
  return [bytes, prove(bytes)];
};

/** `count` tonnes with a tonne between each, the `place`-th such comb of the block. */
const comb = (place, count) =>
  Array.from({ length: count }, (_, i) => {
    const from = BigInt(place * 2 * 32 + 2 * i) * RANGE_KG;
    return { from, to: from + RANGE_KG };
  });

async function deploy(ethers) {
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
  return { ethers, admin, owner, verifier, token: token.connect(owner), bridge: bridge.connect(owner), ledger };
}

async function gasOf(transaction) {
  const receipt = await (await transaction).wait();
  return receipt.gasUsed;
}

/** One transfer that comes in with a comb of ranges, and what can become of it. */
function incoming(s, place, count) {
  const claim = (fact) =>
    evidence({
      fact,
      originLedger: HOME,
      destinationLedger: s.ledger,
      transferId: sha256(`in ${place}`),
      batchId: BATCH,
      classId: CLASS,
      assetProfile: PROFILE,
      beneficiary: credit.fromHex(s.owner.address.slice(2).toLowerCase(), 'owner'),
      ranges: comb(place, count),
    });
  return {
    mint: () => gasOf(s.bridge.mint(...claim('locked'), provenanceStruct(PROVENANCE), ENTITLEMENT)),
    assign: () => gasOf(s.bridge.assign(...claim('extinguished'))),
    void: () => gasOf(s.bridge.getFunction('void')(...claim('aborting'))),
  };
}

/** The same ranges on their way out again. */
async function outgoing(s, place, count) {
  const ranges = comb(place, count);
  const transferId = sha256(`out ${place}`);
  const beneficiary = credit.encodeAccount('fabric', 'Org1MSP/alice');
  const claim = (fact) =>
    evidence({
      fact,
      originLedger: s.ledger,
      destinationLedger: HOME,
      transferId,
      batchId: BATCH,
      classId: CLASS,
      assetProfile: PROFILE,
      beneficiary,
      ranges,
    });
  const request = {
    transferId: `0x${transferId}`,
    classId: `0x${CLASS}`,
    kg: credit.totalKg(ranges),
    expectedRangesHash: `0x${credit.rangesHash(ranges)}`,
    destinationLedger: `0x${HOME}`,
    beneficiary,
    assetProfile: `0x${PROFILE}`,
    owner: s.owner.address,
  };
  return {
    lock: () => gasOf(s.bridge.lock(request)),
    beginAbort: () => gasOf(s.bridge.beginAbort(`0x${transferId}`)),
    release: () => gasOf(s.bridge.release(...claim('void'))),
    extinguish: () => gasOf(s.bridge.extinguish(...claim('unassigned'))),
  };
}

const retire = (s, place, count) =>
  gasOf(
    s.token.retire({
      classId: `0x${CLASS}`,
      kg: RANGE_KG * BigInt(count),
      expectedRangesHash: `0x${credit.rangesHash(comb(place, count))}`,
      maxRanges: 32,
      beneficiaryName: 'Acme Ltd',
      legalEntityId: '',
      reason: 'Flights of 2025',
      policySet: ZERO,
      use: NO_USE,
      attestation: NO_ATTESTATION,
      leaves: [],
      acceptZero: false,
    }),
  );

async function measure(count) {
  const { ethers, close } = await network.create();
  const s = await deploy(ethers);
  const costs = {};
  const first = incoming(s, 0, count);
  costs['mint, the first of its class'] = await first.mint();
  costs['assign'] = await first.assign();
  const out = await outgoing(s, 0, count);
  costs['lock'] = await out.lock();
  costs['extinguish'] = await out.extinguish();
  const second = incoming(s, 1, count);
  costs['mint'] = await second.mint();
  await second.assign();
  costs['retire'] = await retire(s, 1, count);
  const third = incoming(s, 2, count);
  await third.mint();
  costs['void'] = await third.void();
  const fourth = incoming(s, 3, count);
  await fourth.mint();
  await fourth.assign();
  const back = await outgoing(s, 3, count);
  await back.lock();
  costs['begin abort'] = await back.beginAbort();
  costs['release'] = await back.release();
  await close();
  return costs;
}

/** What checking one proof costs in itself, without the transaction around it. */
async function verification(hardfork) {
  const { ethers, close } = await network.create({ override: { hardfork } });
  const s = await deploy(ethers);
  const [claim, proof] = evidence({
    fact: 'locked',
    originLedger: HOME,
    destinationLedger: s.ledger,
    transferId: sha256('verified'),
    batchId: BATCH,
    classId: CLASS,
    assetProfile: PROFILE,
    beneficiary: credit.encodeAccount('fabric', 'Org1MSP/alice'),
    ranges: comb(0, 1),
  });
  const data = s.verifier.interface.encodeFunctionData('verifyClaim', [`0x${HOME}`, claim, proof]);
  const gas = await gasOf(s.admin.sendTransaction({ to: await s.verifier.getAddress(), data, gasLimit: 5_000_000 }));
  const octets = Buffer.from(data.slice(2), 'hex');
  const calldata = octets.reduce((sum, octet) => sum + (octet === 0 ? 4n : 16n), 0n);
  await close();
  return gas - 21_000n - calldata;
}

const number = (value) => value.toLocaleString('en-US');

async function report() {
  const columns = [];
  for (const count of COUNTS) columns.push(await measure(count));
  const rows = Object.keys(columns[0]).sort();
  const lines = rows.map((row) => `| ${row} | ${columns.map((column) => number(column[row])).join(' | ')} |`);
  const precompile = await verification('osaka');
  // It depends on the signature, and so on the chain's genesis time: a round figure is all that stays.
  const solidity = Math.round(Number(await verification('prague')) / 20_000) * 20_000;
  return `# Gas

Made by \`solidity/scripts/gas.mjs\` (\`--check\` says when it is stale): gas of whole transactions, by receipt, with 1, 8 and
32 ranges of 1 t that do not touch.

| Move | ${COUNTS.join(' | ')} |
| --- | ${COUNTS.map(() => '---:').join(' | ')} |
${lines.join('\n')}

Checking one proof of the lane \`trusted: single\`, which is part of every move on evidence, costs ${number(precompile)} gas
where the chain has the P-256 precompile of EIP-7951 (6,900 of it the precompile's own) and about ${number(solidity)} where
OpenZeppelin's Solidity does the same.
`;
}

const text = await report();
const format = (markdown) =>
  import('prettier').then(({ format: run }) => run(markdown, { parser: 'markdown', printWidth: 120 }));
const formatted = await format(text);
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, formatted);
  console.log(formatted);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== formatted) {
  console.error('stale: solidity/gas.md\nRun: node solidity/scripts/gas.mjs');
  process.exitCode = 1;
}
