import { common, msp } from '@hyperledger/fabric-protos';
import { DevnetError } from '../errors.ts';
import { encode, make } from '../proto.ts';
import type { Role } from '../identity/msp.ts';

const ROLE_TYPE = msp.MSPRole.MSPRoleType;
const ROLE_NAMES: Readonly<Record<string, msp.MSPRole['getRole'] extends () => infer R ? R : never>> = {
  member: ROLE_TYPE.MEMBER,
  admin: ROLE_TYPE.ADMIN,
  client: ROLE_TYPE.CLIENT,
  peer: ROLE_TYPE.PEER,
  orderer: ROLE_TYPE.ORDERER,
};

/** Who signed: one entry an identity, however often it signed. */
export interface Signatory {
  readonly mspId: string;
  readonly role: Role;
}

/** A signature policy that can be asked and planned for. */
export interface Policy {
  satisfiedBy(signatories: readonly Signatory[]): boolean;
  /** The sets of organisations of which one peer each suffices, none containing another. */
  readonly layouts: readonly ReadonlySet<string>[];
}

type Rule = { readonly signedBy: number } | { readonly n: number; readonly rules: readonly Rule[] };
interface Principal {
  readonly mspId: string;
  readonly role: number;
}

/** Compiles a SignaturePolicyEnvelope. */
export function compilePolicy(envelope: common.SignaturePolicyEnvelope): Policy {
  const principals = envelope.getIdentitiesList().map((identity): Principal => {
    const role = msp.MSPRole.deserializeBinary(identity.getPrincipal_asU8());
    return { mspId: role.getMspIdentifier(), role: role.getRole() };
  });
  const rule = readRule(envelope.getRule());
  return {
    satisfiedBy: (signatories) =>
      evaluate(rule, principals, signatories, new Array<boolean>(signatories.length).fill(false)),
    layouts: minimal(layoutsOf(rule, principals)),
  };
}

/** More than half of `mspIds`, a peer each: the meaning of `MAJORITY Endorsement`. */
export function majorityPolicy(mspIds: readonly string[]): Policy {
  const envelope = make(common.SignaturePolicyEnvelope, {
    Rule: outOf(
      Math.floor(mspIds.length / 2) + 1,
      mspIds.map((_, index) => signedBy(index)),
    ),
    IdentitiesList: mspIds.map((mspId) => principal(mspId, ROLE_TYPE.PEER)),
  });
  return compilePolicy(envelope);
}

/**
 * Parses Fabric's policy language: `AND('Org1MSP.peer', OR('Org2MSP.member', …))`, `OutOf(2, …)`.
 * @throws DevnetError INVALID_POLICY
 */
export function parsePolicy(expression: string): common.SignaturePolicyEnvelope {
  const tokens = expression.match(/[A-Za-z]+(?=\s*\()|'[^']*'|"[^"]*"|\d+|[(),]/g) ?? [];
  if (tokens.join('') !== expression.replace(/\s+/g, '')) throw invalid(expression, 'a character that has no place');
  const identities: msp.MSPPrincipal[] = [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const parse = (): common.SignaturePolicy => {
    const token = next();
    if (/^['"]/.test(token)) {
      identities.push(parsePrincipal(expression, token.slice(1, -1)));
      return signedBy(identities.length - 1);
    }
    const gate = token.toLowerCase();
    if (!['and', 'or', 'outof'].includes(gate) || next() !== '(') throw invalid(expression, `"${token}"`);
    const threshold = gate === 'outof' ? Number(next()) : undefined;
    if (threshold !== undefined && next() !== ',') throw invalid(expression, 'OutOf without members');
    const rules = [parse()];
    while (tokens[at] === ',') {
      at++;
      rules.push(parse());
    }
    if (next() !== ')') throw invalid(expression, 'a missing ")"');
    const n = threshold ?? (gate === 'and' ? rules.length : 1);
    if (!Number.isInteger(n) || n < 1 || n > rules.length) throw invalid(expression, `OutOf(${n}) of ${rules.length}`);
    return outOf(n, rules);
  };
  const rule = parse();
  if (at !== tokens.length) throw invalid(expression, `"${tokens.slice(at).join(' ')}" after the end`);
  return make(common.SignaturePolicyEnvelope, { Rule: rule, IdentitiesList: identities });
}

/** One peer of one organisation, as implicit collections want it. */
export function peerOf(mspId: string): common.SignaturePolicyEnvelope {
  return parsePolicy(`OR('${mspId}.peer')`);
}

function invalid(expression: string, what: string): DevnetError {
  return new DevnetError('INVALID_POLICY', `the policy ${expression} cannot be read: ${what}`, {
    field: 'endorsementPolicy',
    value: expression,
    expected: "such as AND('Org1MSP.peer','Org2MSP.peer')",
  });
}

function parsePrincipal(expression: string, text: string): msp.MSPPrincipal {
  const dot = text.lastIndexOf('.');
  const role = ROLE_NAMES[text.slice(dot + 1)];
  if (dot < 1 || role === undefined) throw invalid(expression, `"${text}" is not <MSP id>.<role>`);
  return principal(text.slice(0, dot), role);
}

function principal(mspId: string, role: NonNullable<(typeof ROLE_NAMES)[string]>): msp.MSPPrincipal {
  return make(msp.MSPPrincipal, {
    PrincipalClassification: msp.MSPPrincipal.Classification.ROLE,
    Principal: encode(msp.MSPRole, { MspIdentifier: mspId, Role: role }),
  });
}

function signedBy(index: number): common.SignaturePolicy {
  return make(common.SignaturePolicy, { SignedBy: index });
}

function outOf(n: number, rules: common.SignaturePolicy[]): common.SignaturePolicy {
  return make(common.SignaturePolicy, { NOutOf: make(common.SignaturePolicy.NOutOf, { N: n, RulesList: rules }) });
}

function readRule(rule: common.SignaturePolicy | undefined): Rule {
  const gate = rule?.getNOutOf();
  if (gate !== undefined) return { n: gate.getN(), rules: gate.getRulesList().map(readRule) };
  return { signedBy: rule?.getSignedBy() ?? -1 };
}

function matches(signatory: Signatory, wanted: Principal): boolean {
  if (signatory.mspId !== wanted.mspId) return false;
  return wanted.role === ROLE_TYPE.MEMBER || ROLE_NAMES[signatory.role] === wanted.role;
}

/** As Fabric does it: a signature serves one principal only, the first that takes it. */
function evaluate(
  rule: Rule,
  principals: readonly Principal[],
  signatories: readonly Signatory[],
  used: boolean[],
): boolean {
  if ('signedBy' in rule) {
    const wanted = principals[rule.signedBy];
    const found = signatories.findIndex((s, i) => !used[i] && wanted !== undefined && matches(s, wanted));
    if (found >= 0) used[found] = true;
    return found >= 0;
  }
  let satisfied = 0;
  for (const part of rule.rules) {
    const attempt = [...used];
    if (!evaluate(part, principals, signatories, attempt)) continue;
    satisfied++;
    attempt.forEach((value, i) => (used[i] = value));
  }
  return satisfied >= rule.n;
}

/** With one peer an organisation, a layout that needs two of one cannot be met and is left out. */
function layoutsOf(rule: Rule, principals: readonly Principal[]): ReadonlySet<string>[] {
  if ('signedBy' in rule) {
    const wanted = principals[rule.signedBy];
    const byPeer = wanted !== undefined && (wanted.role === ROLE_TYPE.PEER || wanted.role === ROLE_TYPE.MEMBER);
    return byPeer ? [new Set([wanted.mspId])] : [];
  }
  let partial: { readonly count: number; readonly orgs: ReadonlySet<string> }[] = [{ count: 0, orgs: new Set() }];
  for (const part of rule.rules) {
    const options = layoutsOf(part, principals);
    const joined = partial.flatMap(({ count, orgs }) =>
      count === rule.n
        ? []
        : options
            .filter((option) => orgs.isDisjointFrom(option))
            .map((option) => ({ count: count + 1, orgs: orgs.union(option) })),
    );
    partial = [...partial, ...joined];
  }
  return partial.filter(({ count }) => count === rule.n).map(({ orgs }) => orgs);
}

/** Drops every set that contains another. */
export function minimal(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  return sets.filter(
    (set, i) => !sets.some((other, j) => j !== i && other.isSubsetOf(set) && (other.size < set.size || j < i)),
  );
}

/** The layouts that satisfy every policy at once. */
export function jointLayouts(policies: readonly Policy[]): ReadonlySet<string>[] {
  let joint: ReadonlySet<string>[] = [new Set()];
  for (const policy of policies) {
    joint = minimal(joint.flatMap((set) => policy.layouts.map((layout) => set.union(layout))));
  }
  return joint;
}
