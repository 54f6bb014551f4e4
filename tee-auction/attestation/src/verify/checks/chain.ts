import { toHex } from '../../encoding/bytes.ts';
import { attempt } from '../../encoding/malformed.ts';
import { isCpuOf, isNameOf } from '../../snp/signing-key.ts';
import { describeAlgorithm, type SignatureAlgorithm } from '../../x509/algorithm.ts';
import { fingerprint, isSignedBy } from '../../x509/certificate.ts';
import { brokenLink, describeChain, describeValidity, isoTime, notValidAt } from '../../x509/chain.ts';
import { readRevocationList, uselessAt } from '../../x509/crl.ts';
import { failed, notMade, passed, passedIf, type Finding } from '../finding.ts';
import { valueOf, type SigningChain, type Subject } from '../subject.ts';

/** A check of the signing key's certificates; not made where there are none to look at. */
export const ofChain =
  (check: (signing: SigningChain, subject: Subject) => Finding) =>
  (subject: Subject): Finding => {
    const signing = valueOf(subject.signing);
    return signing === undefined ? notMade('no certificate of the signing key') : check(signing, subject);
  };

const AMD_CHAIN_LENGTH = 3;

export const checkChain = ofChain(({ chain, spare, root }) => {
  if (chain.length !== AMD_CHAIN_LENGTH)
    return failed(`${describeChain(chain)} is no chain of leaf, authority and root`);
  const broken = attempt(() => brokenLink(chain));
  if ('problem' in broken) return failed(broken.problem);
  if (broken.value !== undefined) return failed(broken.value);
  const other = root?.simulated === true ? undefined : chain.find(({ algorithm }) => !isAmds(algorithm));
  if (other !== undefined)
    return failed(`${other.commonName} is signed by ${describeAlgorithm(other.algorithm)}, not as AMD signs`);
  const top = chain[AMD_CHAIN_LENGTH - 1];
  const stray = spare.find((certificate) => top === undefined || !isSignedBy(certificate, top));
  if (stray !== undefined) return failed(`${stray.commonName} does not belong to ${describeChain(chain)}`);
  return passed(describeChain(chain));
});

const isAmds = (algorithm: SignatureAlgorithm): boolean =>
  algorithm.scheme === 'rsa-pss' && algorithm.hash === 'sha384' && algorithm.saltLength === 48;

export const checkRoot = ofChain(({ chain, root }) => {
  const top = chain.at(-1);
  const which = top === undefined ? '' : `${top.commonName}, ${fingerprint(top)}`;
  return passedIf(root !== undefined, which, `${which} is no root that is believed`);
});

export const checkSimulated = ofChain(({ root }, { policy }) => {
  if (root === undefined) return notMade('no root that is believed');
  if (!root.simulated) return passed('a root of AMD');
  return passedIf(
    policy.allowSimulated,
    'SIMULATED: allowed, but anybody can make such evidence',
    'the root is that of simulated devices, under which anybody can make evidence',
  );
});

export const checkValidity = ofChain(({ chain, spare }, { at }) => {
  const bad = notValidAt([...chain, ...spare], at);
  return bad === undefined ? passed(`at ${isoTime(at)}`) : failed(`${describeValidity(bad)}, not at ${isoTime(at)}`);
});

export const checkProduct = ofChain(({ key, root }, subject) => {
  const report = valueOf(subject.report);
  if (root === undefined || report === undefined) return notMade('no root that is believed, or no report');
  const { product } = root;
  if (!isNameOf(product, key.productName))
    return failed(`the certificate is of ${key.productName}, the root of ${product}`);
  const { cpu } = report;
  if (cpu === undefined) return passed(`${product}, as the certificate says`);
  const named = `family 0x${cpu.family.toString(16)}, model 0x${cpu.model.toString(16)}`;
  return passedIf(isCpuOf(product, cpu), `${product}, ${named}`, `${named} is no ${product}`);
});

export const checkChip = ofChain(({ key }, subject) => {
  const report = valueOf(subject.report);
  if (report === undefined) return notMade('the report cannot be read');
  if (key.kind === 'VLEK') return notMade('a VLEK names no chip');
  const { hardwareId } = key;
  if (hardwareId === undefined || (hardwareId.length !== 8 && hardwareId.length !== 64))
    return failed('the certificate names no chip');
  // Turin's ids are 8 bytes, which the report fills up with zeros.
  const padded = toHex(hardwareId).padEnd(128, '0');
  return passedIf(
    padded === toHex(report.chipId),
    toHex(hardwareId.subarray(0, 8)),
    `the certificate is of chip ${toHex(hardwareId.subarray(0, 8))}, the report of ${toHex(report.chipId.subarray(0, 8))}`,
  );
});

/** The lists that are given have to be the root's and current. */
export const checkLists = ofChain(({ chain }, { evidence, at }) => {
  const { revocationLists = [] } = evidence;
  const top = chain.at(-1);
  if (revocationLists.length === 0 || top === undefined) return notMade('no list was given');
  for (const der of revocationLists) {
    const list = attempt(() => readRevocationList(der));
    if ('problem' in list) return failed(list.problem);
    const useless = attempt(() => uselessAt(list.value, top, at));
    if ('problem' in useless) return failed(useless.problem);
    const { thisUpdate, nextUpdate } = list.value;
    if (useless.value === 'forged') return failed(`the list is not signed by ${top.commonName}`);
    if (useless.value === 'stale')
      return failed(`the list is of ${isoTime(thisUpdate)} to ${isoTime(nextUpdate)}, not of ${isoTime(at)}`);
  }
  return passed(`${revocationLists.length} of ${top.commonName}`);
});

export const checkRevoked = ofChain(({ chain, spare }, { evidence }) => {
  const { revocationLists = [] } = evidence;
  const lists = revocationLists.flatMap((der) => {
    const list = attempt(() => readRevocationList(der));
    return 'value' in list ? [list.value] : [];
  });
  if (lists.length === 0) return notMade('no list was given');
  const revoked = [...chain.slice(1), ...spare].find(({ issuer, serial }) =>
    lists.some((list) => Buffer.from(list.issuer).equals(issuer) && list.revoked.has(serial)),
  );
  return revoked === undefined
    ? passed('no authority of the chain is revoked')
    : failed(`${revoked.commonName} (serial ${revoked.serial}) is revoked`);
});
