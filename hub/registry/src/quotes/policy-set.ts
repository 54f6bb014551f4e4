import type { FabricPolicies, PolicySetRecord } from '@meridian/bridges/fabric';
import { parseHash, TIME_MAX } from '@meridian/credit';
import { LedgerRefusal, valueOf } from '../ledger/outcome.ts';

type Policies = Pick<FabricPolicies, 'policySet' | 'policySets' | 'active'>;
const PAGE = 200;

/**
 * The policy set of that id, or the version of that name that is active then.
 * @throws LedgerRefusal `POLICY_SET_NOT_FOUND`, `POLICY_SET_NOT_ACTIVE` with its dates
 */
export async function findPolicySet(policies: Policies, nameOrId: string, time: number): Promise<PolicySetRecord> {
  if (/^[0-9a-f]{64}$/.test(nameOrId)) {
    const record = valueOf(await policies.policySet(parseHash(nameOrId, 'policySet')));
    if (isActive(record, time)) return record;
    throw notActive(nameOrId, [record], time);
  }
  const active = valueOf(await policies.active({ name: nameOrId, at: time }));
  if (active !== undefined) return active;
  const all = await everySet(policies);
  const versions = all.filter((record) => nameOf(record) === nameOrId);
  throw versions.length > 0 ? notActive(nameOrId, versions, time) : notFound(nameOrId, all, time);
}

async function everySet(policies: Policies): Promise<PolicySetRecord[]> {
  const all: PolicySetRecord[] = [];
  let bookmark = '';
  do {
    const page = valueOf(await policies.policySets({ pageSize: PAGE, bookmark }));
    all.push(...page.policySets);
    bookmark = page.bookmark;
  } while (bookmark !== '');
  return all;
}

const isActive = ({ activeFrom, activeUntil = TIME_MAX }: PolicySetRecord, time: number): boolean =>
  activeFrom !== undefined && activeFrom <= time && time < activeUntil;

const nameOf = ({ document }: PolicySetRecord): string => (document as { readonly name?: string }).name ?? '';
const day = (seconds: number): string => new Date(seconds * 1000).toISOString();

function notActive(value: string, versions: readonly PolicySetRecord[], time: number): LedgerRefusal {
  const dates = versions.flatMap(({ activeFrom, activeUntil }) =>
    activeFrom === undefined ? [] : [`${day(activeFrom)} to ${activeUntil === undefined ? 'ever' : day(activeUntil)}`],
  );
  const expected = dates.length === 0 ? 'never was' : `from ${dates.join(' and ')}`;
  const message = `policy set ${value} is not active at ${day(time)}, but ${expected}`;
  return new LedgerRefusal({ code: 'POLICY_SET_NOT_ACTIVE', message, facts: { field: 'policySet', value, expected } });
}

function notFound(value: string, all: readonly PolicySetRecord[], time: number): LedgerRefusal {
  const names = all.filter((record) => isActive(record, time)).map(nameOf);
  const expected =
    names.length === 0 ? 'the name of a registered set; none is active' : `one of ${names.sort().join(', ')}, or an id`;
  const message = `no policy set of the name ${value} is registered; give ${expected}`;
  return new LedgerRefusal({ code: 'POLICY_SET_NOT_FOUND', message, facts: { field: 'policySet', value, expected } });
}
