import { toHex } from '../../encoding/bytes.ts';
import { attempt } from '../../encoding/malformed.ts';
import { isSign1By, x5tOf } from '../../uvm/cose.ts';
import { mismatch, parseDidX509 } from '../../uvm/did-x509.ts';
import type { UvmEndorsement } from '../../uvm/endorsement.ts';
import { isStampOf, type TimestampToken } from '../../uvm/timestamp.ts';
import { extendedKeyUsages, fingerprint, isSignedBy, mayIssue, unknownCritical } from '../../x509/certificate.ts';
import { brokenLink, describeChain, describeValidity, isoTime, notValidAt, orderChain } from '../../x509/chain.ts';
import { failed, notMade, passed, passedIf, type Finding } from '../finding.ts';
import { valueOf, type Subject } from '../subject.ts';

const ofUvm =
  (check: (uvm: UvmEndorsement, subject: Subject) => Finding) =>
  (subject: Subject): Finding => {
    if (subject.uvm === undefined) return notMade('no endorsement was given');
    const uvm = valueOf(subject.uvm);
    return uvm === undefined ? notMade('the endorsement cannot be read') : check(uvm, subject);
  };

/** `find` says what is wrong; what it cannot read is wrong, too. */
function withoutProblem(find: () => string | undefined, good: string): Finding {
  const found = attempt(find);
  const problem = 'problem' in found ? found.problem : found.value;
  return problem === undefined ? passed(good) : failed(problem);
}

export const checkUvmFormat = ({ uvm }: Subject): Finding => {
  if (uvm === undefined) return notMade('no endorsement was given');
  return 'problem' in uvm ? failed(uvm.problem) : passed('COSE_Sign1, PS384');
};

export const checkUvmSignature = ofUvm(({ message, chain }) => {
  const [leaf] = chain;
  return passedIf(
    leaf !== undefined && isSign1By(message, leaf.publicKey),
    `by ${leaf?.commonName ?? ''}`,
    `the endorsement is not signed by ${leaf?.commonName ?? 'anybody'}`,
  );
});

export const checkUvmChain = ofUvm(({ message, chain }) =>
  withoutProblem(() => {
    const named = x5tOf(message, 'UVM endorsement');
    const [leaf] = chain;
    if (named !== undefined && toHex(named) !== (leaf && fingerprint(leaf)))
      return 'the endorsement names another certificate than it brings';
    return brokenLink(chain);
  }, describeChain(chain)),
);

export const checkUvmIssuer = ofUvm(({ issuer, chain }, { policy }) =>
  policy.uvm.issuers.includes(issuer)
    ? withoutProblem(() => mismatch(parseDidX509(issuer), chain), issuer)
    : failed(`${issuer} is no issuer that is believed`),
);

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

export const checkUvmTimestamp = ofUvm(({ message }, { timestamp, policy, at }) => {
  if (timestamp === undefined) return notMade('the endorsement has no time stamp');
  if ('problem' in timestamp) return failed(timestamp.problem);
  const token = timestamp.value;
  return withoutProblem(
    () => {
      if (!isStampOf(token, message.signature)) return 'the time stamp is none on this endorsement';
      if (token.time > at) return `the time stamp is of ${isoTime(token.time)}, after ${isoTime(at)}`;
      return wrongAuthority(token, policy.uvm.timestampAuthorities);
    },
    `${isoTime(token.time)} by ${token.signer.commonName}`,
  );
});

/** The token's certificates have to be one chain up to an authority that is believed, and nothing more. */
function wrongAuthority({ signer, others, time }: TimestampToken, authorities: readonly string[]): string | undefined {
  const chain = orderChain(signer, others);
  const top = chain.at(-1);
  if (top === undefined || top === signer || !authorities.includes(fingerprint(top)))
    return `${describeChain(chain)} leads to no authority of time stamps that is believed`;
  if (chain.length !== others.length + 1) return 'the time stamp brings certificates that do not belong to it';
  if (!extendedKeyUsages(signer).includes(TIME_STAMPING)) return `${signer.commonName} may not stamp times`;
  for (const [i, certificate] of chain.entries()) {
    const issuer = chain[i + 1];
    if (unknownCritical(certificate) !== undefined)
      return `${certificate.commonName} has an unknown critical extension`;
    if (i > 0 && !mayIssue(certificate, i - 1)) return `${certificate.commonName} may not sign certificates`;
    if (issuer !== undefined && !isSignedBy(certificate, issuer))
      return `${certificate.commonName} is not signed by ${issuer.commonName}`;
  }
  const bad = notValidAt(chain, time);
  return bad === undefined ? undefined : `${describeValidity(bad)}, not at ${isoTime(time)}`;
}

export const checkUvmValidity = ofUvm(({ chain }, { policy, timestamp, at }) => {
  const signedAt = policy.uvm.signedAt ?? valueOf(timestamp)?.time ?? at;
  const bad = notValidAt(chain, signedAt);
  return bad === undefined
    ? passed(`when it was signed, ${isoTime(signedAt)}`)
    : failed(`${describeValidity(bad)}, not when it was signed, ${isoTime(signedAt)}`);
});

export const checkUvmFeed = ofUvm(({ feed }, { policy }) =>
  passedIf(policy.uvm.feeds.includes(feed), feed, `the feed ${feed} is none of ${policy.uvm.feeds.join(', ')}`),
);

export const checkUvmSvn = ofUvm(({ guestSvn }, { policy: { uvm } }) => {
  if (uvm.minimumSvn === undefined) return notMade(`it is ${guestSvn}; no minimum was given`);
  return passedIf(
    guestSvn >= uvm.minimumSvn,
    `${guestSvn} is at least ${uvm.minimumSvn}`,
    `${guestSvn} is older than ${uvm.minimumSvn}`,
  );
});

export const checkUvmMeasurement = ofUvm(({ measurement }, subject) => {
  const report = valueOf(subject.report);
  if (report === undefined) return notMade('the report cannot be read');
  const own = toHex(report.measurement);
  return passedIf(own === measurement, own, `the endorsement is of ${measurement}, the report of ${own}`);
});
