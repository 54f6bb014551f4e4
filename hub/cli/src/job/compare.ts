import type { CreditClass } from '@meridian/bridges';
import { entitlementToJson, provenanceToJson } from '@meridian/credit';
import { refused } from '../exit.ts';

/** Compares a class on two ledgers field by field. @returns the names of the fields, all equal @throws CommandError `CLASS_DIFFERS` */
export function compareClasses(home: CreditClass, abroad: CreditClass): string[] {
  const [a, b] = [fieldsOf(home), fieldsOf(abroad)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  for (const name of names) {
    if (a[name] !== b[name])
      throw refused('CLASS_DIFFERS', `${name} is ${a[name] ?? 'absent'} at home and ${b[name] ?? 'absent'} abroad`, {
        field: name,
      });
  }
  return names;
}

const fieldsOf = (credit: CreditClass): Record<string, string> => ({
  classId: credit.classId,
  batchId: credit.batchId,
  entitlement: credit.entitlement === undefined ? 'none' : JSON.stringify(entitlementToJson(credit.entitlement)),
  ...Object.fromEntries(
    Object.entries(provenanceToJson(credit.provenance)).map(([name, value]) => [name, JSON.stringify(value)]),
  ),
});
