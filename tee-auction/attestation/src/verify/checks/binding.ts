import { createHash } from 'node:crypto';
import { equalBytes, toHex } from '../../encoding/bytes.ts';
import { attempt } from '../../encoding/malformed.ts';
import { reportDataOf } from '../../snp/report.ts';
import { failed, notMade, passedIf, type Finding } from '../finding.ts';
import { decodeRuntimeData, type RuntimeData } from '../runtime-data.ts';
import type { Subject } from '../subject.ts';
import { ofReport } from './report.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const names = (allowed: readonly string[], value: string): boolean =>
  allowed.some((one) => one.toLowerCase() === value);

export const checkMeasurement = ofReport(({ measurement }, { policy: { measurements } }) => {
  if (measurements === undefined) return notMade('no measurement was given');
  const own = toHex(measurement);
  return passedIf(names(measurements, own), own, `${own} is no measurement that is allowed`);
});

export const checkSecurityPolicy = ofReport(({ hostData }, { evidence: { securityPolicy } }) => {
  if (securityPolicy === undefined) return notMade('no security policy was given');
  const hash = sha256(securityPolicy);
  return passedIf(hash === toHex(hostData), hash, `the policy's SHA-256 is ${hash}, HOST_DATA ${toHex(hostData)}`);
});

export const checkHostData = ofReport(({ hostData }, { policy }) => {
  if (policy.hostData === undefined) return notMade('no list of policies was given');
  const own = toHex(hostData);
  return passedIf(names(policy.hostData, own), own, `${own} is no policy that is allowed`);
});

export const checkReportData = ofReport(({ reportData }, { evidence: { runtimeData } }) => {
  if (runtimeData === undefined) return notMade('no runtime data was given');
  const hash = sha256(runtimeData);
  return passedIf(
    equalBytes(reportData, reportDataOf(runtimeData)),
    hash,
    `the runtime data's SHA-256 is ${hash}, REPORT_DATA ${toHex(reportData)}`,
  );
});

/** A check of what our own containers put into the runtime data. */
const ofRuntimeData =
  (name: 'nonce' | 'tlsKey', check: (data: RuntimeData, expected: string) => Finding) =>
  ({ evidence: { runtimeData }, policy }: Subject): Finding => {
    const expected = policy[name];
    if (expected === undefined) return notMade(`no ${name === 'nonce' ? 'nonce' : 'key of a TLS peer'} was given`);
    if (runtimeData === undefined) return notMade('no runtime data was given');
    const read = attempt(() => decodeRuntimeData(runtimeData));
    return 'problem' in read ? failed(read.problem) : check(read.value, expected.toLowerCase());
  };

export const checkNonce = ofRuntimeData('nonce', ({ nonce }, expected) =>
  passedIf(nonce === expected, nonce, `the nonce is ${nonce}, not ${expected}`),
);

export const checkTlsKey = ofRuntimeData('tlsKey', ({ tlsKey }, expected) =>
  passedIf(tlsKey === expected, tlsKey, `the attested TLS key is ${tlsKey}, the peer's ${expected}`),
);
