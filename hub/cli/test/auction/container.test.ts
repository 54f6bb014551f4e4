import { describe, expect, test } from '@jest/globals';
import { encodeRuntimeData, readReport, type Evidence } from '@meridian/attestation';
import { createSimulatedDevice } from '@meridian/attestation/providers';
import type { ContainerTerms } from '@meridian/bridges/fabric';
import { sha256, toHex, utf8, type Hash } from '@meridian/credit';
import { verifiedBidKey } from '../../src/auction/container.ts';

const NOW = 1_800_000_000_000;
const rules = { auctionId: 'ab'.repeat(32) as Hash };
const bidKey = '12'.repeat(32);
const code = '34'.repeat(32) as Hash;
const securityPolicy = utf8('package policy');

const keys = {
  ...{ bidKey, code, nonce: rules.auctionId, purpose: 'meridian-auction' },
  ...{ resultKeyP256: `02${'56'.repeat(32)}`, resultKeySecp256k1: `02${'78'.repeat(32)}`, tlsKey: '9a'.repeat(32) },
};
const device = createSimulatedDevice({ now: () => NOW, securityPolicy });
const evidence = device.evidence(encodeRuntimeData(keys));
const terms: ContainerTerms = {
  codes: [code],
  measurements: [toHex(readReport(evidence.report).measurement)],
  hostData: [sha256(securityPolicy)],
  minimumTcb: { Milan: { bootloader: 0, tee: 0, snp: 0, microcode: 0 } },
  allowSimulated: true,
};

const recorded = ({ report, certificates, runtimeData = new Uint8Array() }: Evidence) => ({
  evidence: {
    report: toHex(report),
    certificates: certificates.map(toHex),
    runtimeData: toHex(runtimeData),
    securityPolicy: toHex(securityPolicy),
  },
});
const bidKeyUnder = (change: Partial<ContainerTerms> = {}): Hash =>
  verifiedBidKey({ rules, container: { ...terms, ...change } }, recorded(evidence), NOW);

describe('a bid is sealed', () => {
  test('to the key of evidence that shows all that was announced', () => {
    expect(bidKeyUnder()).toBe(bidKey);
  });

  test.each([
    ['of a simulated device, where the auction does not allow one', { allowSimulated: false }, 'SIMULATED'],
    ['of another utility VM than the announced one', { measurements: ['00'.repeat(48)] }, 'MEASUREMENT'],
    ['of a utility VM that is neither announced nor endorsed', { measurements: [] }, 'UVM_FORMAT'],
    ['under another security policy', { hostData: [code] }, 'HOST_DATA'],
    ['of a product without an announced minimum', { minimumTcb: {} }, 'TCB_MINIMUM'],
    ['of other code', { codes: [rules.auctionId] }, 'CODE'],
  ])('to no key of evidence %s', (_, change, check) => {
    expect(() => bidKeyUnder(change)).toThrow(
      expect.objectContaining({ code: 'EVIDENCE_REFUSED', facts: expect.objectContaining({ check }) }),
    );
  });
});
