import { equalBytes } from '../../encoding/bytes.ts';
import type { FirmwareVersion, Report } from '../../snp/report.ts';
import { describeTcb, olderPart, readTcb, type Product, type Tcb } from '../../snp/tcb.ts';
import { failed, notMade, passed, passedIf, type Finding } from '../finding.ts';
import { valueOf, type SigningChain, type Subject } from '../subject.ts';

interface Platform {
  readonly report: Report;
  readonly signing: SigningChain;
  readonly product: Product;
}

/** A check that needs the product: the root's, as the layout of a TCB depends on it. */
const ofPlatform =
  (check: (platform: Platform, subject: Subject) => Finding) =>
  (subject: Subject): Finding => {
    const report = valueOf(subject.report);
    const signing = valueOf(subject.signing);
    const product = signing?.root?.product;
    if (report === undefined || signing === undefined || product === undefined)
      return notMade('no report with a chain to a root that is believed');
    return check({ report, signing, product }, subject);
  };

export const checkCertifiedTcb = ofPlatform(({ report, signing, product }) => {
  const reported = readTcb(report.reportedTcb, product);
  const { tcb } = signing.key;
  return passedIf(
    sameTcb(reported, tcb),
    describeTcb(reported),
    `the report says ${describeTcb(reported)}, the certificate is for ${describeTcb(tcb)}`,
  );
});

export const checkMinimumTcb = ofPlatform(({ report, product }, { policy: { minimumTcb } }) => {
  if (minimumTcb === undefined) return notMade('no minimum was given');
  const minimum = minimumTcb[product];
  if (minimum === undefined) return failed(`there is no minimum for ${product}`);
  const reported = readTcb(report.reportedTcb, product);
  const older = olderPart(reported, minimum);
  return older === undefined
    ? passed(`${describeTcb(reported)} is at least ${describeTcb(minimum)}`)
    : failed(`${older} of ${describeTcb(reported)} is older than ${describeTcb(minimum)}`);
});

/** Firmware is provisional until it is committed: until then the host can go back to an older one. */
export const checkProvisional = (subject: Subject): Finding => {
  const report = valueOf(subject.report);
  if (report === undefined) return notMade('the report cannot be read');
  const { current, committed, currentTcb, committedTcb } = report;
  if (equalBytes(currentTcb, committedTcb) && text(current) === text(committed))
    return passed(`firmware ${text(current)} is committed`);
  const found = `firmware ${text(current)} is provisional, ${text(committed)} is committed`;
  return passedIf(subject.policy.allowProvisional, `${found}: allowed`, found);
};

const text = ({ major, minor, build }: FirmwareVersion): string => `${major}.${minor}.${build}`;

const sameTcb = (a: Tcb, b: Tcb): boolean => describeTcb(a) === describeTcb(b);
