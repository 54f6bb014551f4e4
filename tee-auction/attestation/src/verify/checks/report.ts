import { verify } from 'node:crypto';
import {
  ECDSA_P384_SHA384,
  hasCleanPadding,
  hasPolicyBit,
  POLICY_BIT,
  REPORT_SIZE,
  REPORT_VERSIONS,
  signatureOf,
  SIGNED_SIZE,
  type Report,
} from '../../snp/report.ts';
import { failed, notMade, passed, passedIf, type Finding } from '../finding.ts';
import { valueOf, type Subject } from '../subject.ts';

/** A check of the report; not made where there is no report to look at. */
export const ofReport =
  (check: (report: Report, subject: Subject) => Finding) =>
  (subject: Subject): Finding => {
    const report = valueOf(subject.report);
    return report === undefined ? notMade('the report cannot be read') : check(report, subject);
  };

export const checkSize = ({ evidence: { report } }: Subject): Finding =>
  passedIf(report.length === REPORT_SIZE, `${REPORT_SIZE} bytes`, `${report.length} bytes, not ${REPORT_SIZE}`);

export const checkVersion = ofReport(({ version }) =>
  passedIf(
    version >= REPORT_VERSIONS.first && version <= REPORT_VERSIONS.last,
    `version ${version}`,
    `version ${version}, not ${REPORT_VERSIONS.first} to ${REPORT_VERSIONS.last}`,
  ),
);

export const checkAlgorithm = ofReport(({ signatureAlgorithm }) =>
  passedIf(
    signatureAlgorithm === ECDSA_P384_SHA384,
    'ECDSA P-384 with SHA-384',
    `algorithm ${signatureAlgorithm}, not ${ECDSA_P384_SHA384}`,
  ),
);

export const checkPadding = ofReport((report) =>
  passedIf(hasCleanPadding(report), 'nothing outside the signature', 'bytes that nobody signed are not zero'),
);

export const checkSigningKey = ofReport(({ signingKey }, { signing }) => {
  const key = valueOf(signing)?.key;
  if (key === undefined) return notMade('no certificate of the signing key');
  return passedIf(
    key.kind === signingKey,
    `${key.kind}${key.provider === undefined ? '' : ` of ${key.provider}`}`,
    `the report names ${signingKey}, the certificate is of a ${key.kind}`,
  );
});

export const checkReportSignature = ofReport((report, { signing }) => {
  const key = valueOf(signing)?.key;
  if (key === undefined) return notMade('no certificate of the signing key');
  const { publicKey } = key.certificate;
  const signed = report.bytes.subarray(0, SIGNED_SIZE);
  const genuine = verify('sha384', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signatureOf(report));
  return passedIf(genuine, `by the ${key.kind}`, `the report is not signed by this ${key.kind}`);
});

export const checkGuestPolicy = ofReport((report) =>
  passedIf(
    hasPolicyBit(report, POLICY_BIT.reservedOne),
    `0x${report.policy.toString(16)}`,
    `bit 17 of the policy 0x${report.policy.toString(16)} is 0`,
  ),
);

export const checkDebug = ofReport((report) =>
  passedIf(
    !hasPolicyBit(report, POLICY_BIT.debug),
    'no debugging',
    `the policy 0x${report.policy.toString(16)} lets the host read the guest (DEBUG)`,
  ),
);

export const checkMigration = ofReport((report) =>
  passedIf(
    !hasPolicyBit(report, POLICY_BIT.migrationAgent),
    'no migration agent',
    `the policy 0x${report.policy.toString(16)} lets an agent move the guest (MIGRATE_MA)`,
  ),
);

export const checkVmpl = ofReport(({ vmpl }, { policy }) =>
  passedIf(policy.vmpls.includes(vmpl), `VMPL ${vmpl}`, `VMPL ${vmpl}, not ${policy.vmpls.join(' or ')}`),
);

export const checkCertificates = ({ signing }: Subject): Finding => {
  if (signing === undefined) return notMade('no certificates were given');
  if ('problem' in signing) return failed(signing.problem);
  const { key, chain, spare } = signing.value;
  return passed(`${key.productName} ${key.kind}, ${chain.length + spare.length} certificates`);
};
