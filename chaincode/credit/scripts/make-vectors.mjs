// Makes test/vectors/credit.json from the TypeScript reference. `--check` says whether the committed file is fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import * as credit from '../dist/index.js';
import { windFarm } from './wind-farm.mjs';

const FILE = new URL('../../../test/vectors/credit.json', import.meta.url);
const hash = (text) => credit.hashText(text);
const hex = (bytes) => credit.toHex(bytes);

const provenances = {
  'a wind farm known by its country': windFarm,
  'a forest with an area, a site and a subdivision': {
    ...windFarm,
    registry: 'CDM',
    project: 'BR-5067',
    methodology: '',
    label: 'Gold Standard',
    activity: 'removal',
    country: 'BR',
    subdivision: 'BR-SP',
    place: { latitude: -23550520, longitude: -46633309 },
    precision: 'site',
    placeSource: '',
    areaHash: hash('an area'),
    firstSerial: 3294300n,
    lastSerial: 3297082n,
    mintMultiplier: 950000n,
    policySet: hash('a policy set'),
    attributes: { permanence: '100', vegetation: 'secondary-forest', buffer: '180000', zone: 'coastal' },
  },
  'the north pole': { ...windFarm, place: { latitude: 90000000, longitude: 0 }, precision: 'point' },
  'the south pole': { ...windFarm, place: { latitude: -90000000, longitude: 0 } },
  'the antimeridian': { ...windFarm, place: { latitude: 0, longitude: -180000000 } },
  'one day in 1970 and one serial': {
    ...windFarm,
    period: { start: 0, end: 86400 },
    vintage: 1970,
    issuedAt: 0,
    firstSerial: 0n,
    lastSerial: 0n,
    mintMultiplier: 0n,
  },
  'the last serial of 64 bits and the last day': {
    ...windFarm,
    period: { start: 253402128000, end: 253402214400 },
    firstSerial: 18446744073709551615n,
    lastSerial: 18446744073709551615n,
    mintMultiplier: 10000000n,
  },
  'texts beyond ASCII': { ...windFarm, project: 'Açaí · 森林 · 🌳', methodology: 'Méthodologie' },
};

const entitlement = {
  beneficiary: hash('5493001KJTIIGC8Y1R12'),
  ppm: 791700n,
  policySet: hash('a policy set'),
  auctionId: hash('an auction'),
};

const batches = Object.entries(provenances).map(([name, provenance]) => {
  const batchId = credit.batchId(provenance);
  return {
    name,
    provenance: credit.provenanceToJson(provenance),
    attributes: hex(credit.encodeAttributes(provenance.attributes)),
    layout: hex(credit.encodeProvenance(provenance)),
    batchId,
    classId: credit.classId(batchId),
    entitlement: credit.entitlementToJson(entitlement),
    entitlementHash: credit.entitlementHash(entitlement),
    entitledClassId: credit.classId(batchId, entitlement),
  };
});

const ledgers = [
  `fabric:${hash('genesis')}:meridian:ets`,
  `evm:31337:${hash('genesis of an EVM chain')}:0x5fbdb2315678afecb367f032d93f642f64180aa3`,
  `evm:1:${'d4e5'.padEnd(64, '0')}:0x00000000000000000000000000000000000000ff`,
  'memory:home',
].map((descriptor) => ({ descriptor, id: credit.parseLedger(descriptor).id }));

const rangeLists = [
  '0-1',
  '0-1000',
  '0-161285000',
  '1000-2000,5000-7500',
  '0-18446744073709551615',
  Array.from({ length: 32 }, (_, i) => `${i * 10}-${i * 10 + 5}`).join(','),
].map((text) => {
  const ranges = credit.parseRanges(text);
  return {
    text,
    kg: credit.totalKg(ranges).toString(),
    bytes: hex(credit.encodeRanges(ranges)),
    hash: credit.rangesHash(ranges),
  };
});

const accounts = [
  { kind: 'evm', account: '0x70997970c51812dc3a010c7d01b50e0d17dc79c8' },
  { kind: 'fabric', account: 'Org1MSP/alice' },
].map((a) => ({ ...a, bytes: hex(credit.encodeAccount(a.kind, a.account)) }));

const claims = credit.FACTS.flatMap((fact, i) =>
  [rangeLists[1], rangeLists[3], rangeLists[5]].map(({ text }, j) => {
    const [origin, destination] = credit.FACTS.indexOf(fact) % 2 ? [ledgers[1], ledgers[0]] : [ledgers[0], ledgers[1]];
    const fields = {
      fact,
      originLedger: origin.id,
      destinationLedger: destination.id,
      transferId: hash(`transfer ${i}.${j}`),
      batchId: batches[j].batchId,
      classId: batches[j].classId,
      assetProfile: hash(`profile ${j}`),
    };
    const beneficiary = accounts[destination === ledgers[1] ? 0 : 1].bytes;
    const bytes = credit.encodeClaim({
      ...fields,
      beneficiary: Buffer.from(beneficiary, 'hex'),
      ranges: credit.parseRanges(text),
    });
    return { ...fields, beneficiary, ranges: text, bytes: hex(bytes), hash: credit.sha256(bytes) };
  }),
);

const attester = '0x90f79bf6eb2c4f870365e785982e1f101e93b906';
const uses = [
  { time: 0 },
  { time: 1767225600, place: { latitude: -23550520, longitude: -46633309, source: 'declared' }, country: 'BR' },
  {
    time: 253402214400,
    place: { latitude: 90000000, longitude: 0, source: 'attested', attester },
    country: 'NO',
    zone: 'inland',
    period: { start: 1735689600, end: 1767225600 },
  },
].map((use) => ({ use, bytes: hex(credit.encodeUse(use)) }));

const attestations = [
  { latitude: -23550520, longitude: -46633309, country: 'BR', zone: 'coastal', validFrom: 0, validUntil: 1 },
  { latitude: 90000000, longitude: 0, validFrom: 1735689600, validUntil: 253402214400 },
].map((attestation, i) => {
  const beneficiaryName = hash(`Beneficiary ${i}`);
  const digest = credit.attestationDigest(attestation, ledgers[0].id, beneficiaryName);
  return { attestation, homeLedger: ledgers[0].id, beneficiaryName, digest: hex(digest) };
});

const policyStatement = {
  homeLedger: ledgers[0].id,
  policySet: hash('a policy set'),
  activeFrom: 1735689600,
  activeUntil: 253402214400,
  version: 3,
};
const attestersStatement = { homeLedger: ledgers[0].id, version: 7, attesters: [`0x${'00'.repeat(19)}01`, attester] };
const statements = {
  policy: { ...policyStatement, bytes: hex(credit.encodePolicyStatement(policyStatement)) },
  attesters: { ...attestersStatement, bytes: hex(credit.encodeAttestersStatement(attestersStatement)) },
};

const retirements = [rangeLists[0], rangeLists[3], rangeLists[5]].map(({ text }, j) => {
  const fields = {
    ledger: ledgers[1].id,
    homeLedger: ledgers[0].id,
    retirementId: hash(`retirement ${j}`),
    batchId: batches[j].batchId,
    classId: batches[j].classId,
    beneficiaryName: hash('Example Airline Ltd.'),
    use: uses[j].use,
    policySet: [credit.ZERO_HASH, hash('a policy set'), hash('another policy set')][j],
  };
  const ppm = [1000000n, 791700n, 0n][j];
  const bytes = credit.encodeRetirement({ ...fields, ppm, ranges: credit.parseRanges(text) });
  return { ...fields, ppm: ppm.toString(), ranges: text, bytes: hex(bytes), hash: credit.sha256(bytes) };
});

// RFC 6979, appendix A.2.5: a public key of a published example, and its signature of "sample" with SHA-256, made low-s.
const key = {
  x: '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6',
  y: '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
};
const published =
  'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8';
const signature = credit.lowS(Buffer.from(published, 'hex'));
const singleProof = {
  message: hex(credit.utf8('sample')),
  key,
  keyId: credit.keyIdOf(key),
  highS: published,
  proof: hex(credit.encodeSingleProof({ keyId: credit.keyIdOf(key), signature })),
};

const text = `${JSON.stringify({ batches, ledgers, rangeLists, accounts, claims, uses, attestations, statements, retirements, singleProof }, null, 1)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text)
    throw new Error('test/vectors/credit.json is not what the reference makes: run this script without --check');
} else writeFileSync(FILE, text);
