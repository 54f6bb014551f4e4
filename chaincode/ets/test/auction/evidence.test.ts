import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '@meridian/attestation';
import { hashText, sha256, toHex, utf8 } from '@meridian/credit';
import type { EvidenceRecord } from '../../src/state/auction/evidence.ts';
import { makeList } from '../../../../tee-auction/attestation/test/support/authority.ts';
import { AT, azure, debug } from '../../../../tee-auction/attestation/test/support/fixtures.ts';
import { simulatedRootSigner } from '../../../../tee-auction/attestation/src/simulated/root-key.ts';
import type { TestLedger } from '../support/ledger.ts';
import { bob } from '../support/world.ts';
import { evidenceArguments, startContainer, type ContainerOptions } from './support/container.ts';
import { BID_KEY, CODE, CONTAINER_TERMS, MEASUREMENT, SECURITY_POLICY } from './support/container-evidence.ts';
import { announced, AUCTION, bidding, closed } from './support/stage.ts';

const accept = (ledger: TestLedger, evidence: Evidence, more: object = {}) =>
  ledger.submit<EvidenceRecord>(bob, 'Auction:AcceptEvidence', { ...evidenceArguments(AUCTION, evidence), ...more });
const refusal = (ledger: TestLedger, evidence: Evidence, more: object = {}) =>
  ledger.refusal(bob, 'Auction:AcceptEvidence', { ...evidenceArguments(AUCTION, evidence), ...more });
const refusedFor = (check: string) => ({ code: 'EVIDENCE_REFUSED', field: 'evidence', value: check, check });
const container = (ledger: TestLedger, options: ContainerOptions = {}) =>
  startContainer(AUCTION, ledger.time, options).evidence;

const flipped = (bytes: Uint8Array, at: number): string =>
  toHex(Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 1 : byte)));

describe('Auction:AcceptEvidence', () => {
  test('records the keys with all that they rest on, and begins the bidding', async () => {
    const { ledger, container } = await announced();
    const { evidence, resultKey } = container;
    const record = await accept(ledger, evidence);
    expect(record).toMatchObject({ auctionId: AUCTION, resultKey, bidKey: BID_KEY, code: CODE, simulated: true });
    expect(record).toMatchObject({ product: 'Milan', measurement: MEASUREMENT, hostData: sha256(SECURITY_POLICY) });
    const { auctionId, ...given } = evidenceArguments(AUCTION, evidence);
    expect([record.evidence, auctionId]).toEqual([given, AUCTION]);
    const auction = await ledger.evaluate(bob, 'Auction:Auction', { auctionId: AUCTION });
    expect(auction).toMatchObject({ phase: 'bidding', bidKey: BID_KEY, resultKey });
    expect(await ledger.evaluate(bob, 'Auction:Evidence', { auctionId: AUCTION })).toEqual(record);
    expect(await ledger.evaluate(bob, 'Auction:Evidence', { auctionId: AUCTION, resultKey })).toEqual(record);
  });

  test('is answered as before for a key that is known, and adds another container with the same bid key', async () => {
    const { ledger, container: first } = await bidding();
    const again = await ledger.simulate(bob, 'Auction:AcceptEvidence', evidenceArguments(AUCTION, first.evidence));
    expect(again.stub.writes.size).toBe(0);
    const second = startContainer(AUCTION, ledger.time, { secret: 12 });
    await accept(ledger, second.evidence);
    const known = { auctionId: AUCTION, resultKey: second.resultKey };
    expect(await ledger.evaluate(bob, 'Auction:Evidence', known)).toMatchObject({ resultKey: second.resultKey });
    const other = container(ledger, { secret: 13, keys: { bidKey: hashText('another key') } });
    expect(await refusal(ledger, other)).toMatchObject({ code: 'BID_KEY_DIFFERS', expected: BID_KEY });
    const unknown = { auctionId: AUCTION, resultKey: startContainer(AUCTION, ledger.time, { secret: 14 }).resultKey };
    expect((await ledger.refusal(bob, 'Auction:Evidence', unknown)).code).toBe('EVIDENCE_NOT_FOUND');
  });

  test('takes a container that was started again after the close', async () => {
    const { ledger } = await closed();
    const again = startContainer(AUCTION, ledger.time, { secret: 12 });
    expect(await accept(ledger, again.evidence)).toMatchObject({ resultKey: again.resultKey });
  });

  test.each([
    ['debugging on', { policy: 0x30000n | (1n << 19n) }, 'DEBUG'],
    ['a migration agent', { policy: 0x30000n | (1n << 18n) }, 'MIGRATION'],
    ['a guest policy without its constant bit', { policy: 0x10000n }, 'GUEST_POLICY'],
    ['another measurement', { measurement: new Uint8Array(48) }, 'MEASUREMENT'],
    ['another security policy', { securityPolicy: utf8('package policy\ndefault allow := true\n') }, 'HOST_DATA'],
    ['old firmware', { tcb: { bootloader: 3, tee: 0, snp: 7, microcode: 115 } }, 'TCB_MINIMUM'],
    ['old microcode', { tcb: { bootloader: 3, tee: 0, snp: 8, microcode: 114 } }, 'TCB_MINIMUM'],
    ['a lower privilege', { vmpl: 1 }, 'VMPL'],
  ])('refuses a container with %s', async (_, device, check) => {
    const { ledger } = await announced();
    expect(await refusal(ledger, container(ledger, { device }))).toMatchObject(refusedFor(check));
  });

  test.each([
    ['of another auction', { nonce: hashText('another auction') }, refusedFor('NONCE')],
    ['for another purpose', { purpose: 'meridian-other' }, refusedFor('PURPOSE')],
    ['of other code', { code: hashText('other code') }, { code: 'CODE_NOT_ALLOWED', expected: CODE }],
  ])('refuses keys %s', async (_, keys, expected) => {
    const { ledger } = await announced();
    expect(await refusal(ledger, container(ledger, { keys }))).toMatchObject(expected);
  });

  const spoil = (change: (given: ReturnType<typeof evidenceArguments>, evidence: Evidence) => object) => change;
  test.each([
    ['a truncated report', spoil(({ report }) => ({ report: report.slice(2) })), 'REPORT_SIZE'],
    ['no report', spoil(() => ({ report: '' })), 'REPORT_SIZE'],
    ['a report of version 1', spoil(({ report }) => ({ report: `01${report.slice(2)}` })), 'REPORT_VERSION'],
    [
      'a bit of the measurement flipped',
      spoil((_, { report }) => ({ report: flipped(report, 0x90) })),
      'REPORT_SIGNATURE',
    ],
    [
      'a bit of the signature flipped',
      spoil((_, { report }) => ({ report: flipped(report, 0x2a0) })),
      'REPORT_SIGNATURE',
    ],
    ['no certificates', spoil(() => ({ certificates: [] })), 'CERTIFICATES'],
    [
      'a certificate that is none',
      spoil(({ certificates: [, ...rest] }) => ({ certificates: ['00', ...rest] })),
      'CERTIFICATES',
    ],
    [
      'the authority of another device',
      spoil(({ certificates: [leaf = ''] }) => ({
        certificates: [
          leaf,
          ...evidenceArguments(AUCTION, startContainer(AUCTION, 1_790_000_000).evidence).certificates.slice(1),
        ],
      })),
      'CHAIN',
    ],
    [
      'runtime data with other keys',
      spoil(() => ({
        runtimeData: evidenceArguments(AUCTION, startContainer(AUCTION, 1_790_000_000, { secret: 99 }).evidence)
          .runtimeData,
      })),
      'REPORT_DATA',
    ],
    ['no runtime data', spoil(() => ({ runtimeData: '' })), 'REPORT_DATA'],
    ['a policy that is not the one measured', spoil(() => ({ securityPolicy: '00' })), 'SECURITY_POLICY'],
    ['an endorsement that is none', spoil(() => ({ uvmEndorsement: '00' })), 'UVM_FORMAT'],
    ['a list of revoked certificates that is none', spoil(() => ({ revocationLists: ['00'] })), 'CRL'],
  ])('refuses %s', async (_, change, check) => {
    const { ledger, container } = await announced();
    const given = evidenceArguments(AUCTION, container.evidence);
    expect(await refusal(ledger, container.evidence, change(given, container.evidence))).toMatchObject(
      refusedFor(check),
    );
  });

  test('refuses certificates before they are valid and after they have expired, by the time of the transaction', async () => {
    const { ledger, container, start } = await announced();
    ledger.time = start + 20 * 365 * 86_400;
    expect(await refusal(ledger, container.evidence)).toMatchObject(refusedFor('VALIDITY'));
    ledger.time = start;
    const later = startContainer(AUCTION, start + 30 * 86_400).evidence;
    expect(await refusal(ledger, later)).toMatchObject(refusedFor('VALIDITY'));
  });

  test('refuses a revoked authority, and takes a list that does not name it', async () => {
    const { ledger, container, start } = await announced();
    const [, ask] = container.evidence.certificates;
    const serial = BigInt(`0x${new X509Certificate(ask ?? new Uint8Array()).serialNumber}`);
    const listOf = (revoked: readonly bigint[], nextUpdate = start + 86_400) => ({
      revocationLists: [toHex(makeList(simulatedRootSigner(), { revoked, thisUpdate: start - 86_400, nextUpdate }))],
    });
    expect(await refusal(ledger, container.evidence, listOf([serial]))).toMatchObject(refusedFor('REVOKED'));
    expect(await refusal(ledger, container.evidence, listOf([], start - 1))).toMatchObject(refusedFor('CRL'));
    await accept(ledger, container.evidence, listOf([serial + 1n]));
  });

  test('refuses simulated evidence unless the announcement allows it', async () => {
    const { ledger, container } = await announced({ container: { ...CONTAINER_TERMS, allowSimulated: false } });
    expect(await refusal(ledger, container.evidence)).toMatchObject({ ...refusedFor('SIMULATED'), simulated: true });
  });

  test('asks for an endorsement where no measurement is announced', async () => {
    const { ledger, container } = await announced({ container: { ...CONTAINER_TERMS, measurements: [] } });
    expect(await refusal(ledger, container.evidence)).toMatchObject(refusedFor('UVM_FORMAT'));
  });

  test('has no minimum for a product that the announcement does not name', async () => {
    const { ledger, container } = await announced({
      container: { ...CONTAINER_TERMS, minimumTcb: { Genoa: CONTAINER_TERMS.minimumTcb.Milan } },
    });
    expect(await refusal(ledger, container.evidence)).toMatchObject(refusedFor('TCB_MINIMUM'));
  });

  test.each([
    ['too many certificates', { certificates: Array.from({ length: 9 }, () => '00') }, 'certificates'],
    ['a certificate over 4,096 bytes', { certificates: ['00'.repeat(4097)] }, 'certificates[0]'],
    ['a report that is no hex', { report: 'zz' }, 'report'],
    ['an unknown field', { endorsedTcb: '00' }, 'endorsedTcb'],
  ])('refuses %s at the door', async (_, spoilt, field) => {
    const { ledger, container } = await announced();
    expect(await refusal(ledger, container.evidence, spoilt)).toMatchObject({ field });
  });
});

describe('evidence of real hardware', () => {
  const terms = {
    ...{ codes: [CODE], measurements: [], hostData: [sha256(azure.securityPolicy)], allowSimulated: false },
    minimumTcb: { Milan: { bootloader: 3, tee: 0, snp: 8, microcode: 115 } },
  };

  test('passes every check up to the keys of an auction, which it does not carry', async () => {
    const { ledger } = await announced({ container: terms });
    ledger.time = AT;
    const given = { uvmEndorsement: toHex(azure.uvmEndorsement) };
    expect(await refusal(ledger, azure, given)).toMatchObject({ ...refusedFor('NONCE'), simulated: false });
    expect(await refusal(ledger, azure)).toMatchObject(refusedFor('UVM_FORMAT'));
    const forged = { uvmEndorsement: flipped(azure.uvmEndorsement, azure.uvmEndorsement.length - 1) };
    expect((await refusal(ledger, azure, forged))['check']).toMatch(/^UVM_/);
  });

  test('is refused where its guest can be debugged', async () => {
    const none = { bootloader: 0, tee: 0, snp: 0, microcode: 0 };
    const { ledger } = await announced({ container: { ...terms, minimumTcb: { Milan: none } } });
    ledger.time = AT;
    expect(await refusal(ledger, debug)).toMatchObject({ code: 'EVIDENCE_REFUSED', check: 'DEBUG' });
  });
});
