import { policySetFromJson, policySetId, type Hash } from '@meridian/credit';
import type { TestLedger } from './ledger.ts';
import { alice, configured, regulator } from './world.ts';

const YEAR = 31_557_600;

/** Independent: half after ten years. */
export const vintage = {
  id: 'vintage',
  version: 1,
  description: 'Older credits count less.',
  scope: 'independent',
  metric: 'age',
  curve: {
    type: 'linear',
    points: [
      ['0', '1000000'],
      [`${10 * YEAR}`, '500000'],
    ],
  },
};

/** Coupled: half at the other end of the world. */
export const distance = {
  id: 'distance-decay',
  version: 1,
  description: 'Far credits count less.',
  scope: 'coupled',
  metric: 'distance',
  curve: {
    type: 'linear',
    points: [
      ['0', '1000000'],
      ['20015115', '500000'],
    ],
  },
};

export interface PolicyDocument {
  readonly name: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

export const documentOf = (name: string, policies: readonly object[], more: object = {}): PolicyDocument => ({
  name,
  version: 1,
  description: 'For tests.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point', 'site', 'state', 'country'],
  policies,
  ...more,
});

export const near = documentOf('near-and-recent', [distance, vintage]);
export const recent = documentOf('recent', [vintage]);

export const idOf = (document: object): Hash => policySetId(policySetFromJson(document));

/** Registers the set; active from now on, unless told otherwise. */
export async function activated(
  ledger: TestLedger,
  document: object,
  { from = ledger.time, until }: { from?: number; until?: number } = {},
): Promise<Hash> {
  const policySet = idOf(document);
  await ledger.submit(regulator, 'Policy:Register', { policySet: document });
  await ledger.submit(regulator, 'Policy:Activate', { policySet, from, ...(until !== undefined && { until }) });
  return policySet;
}

/** Of the name `recent`. */
export const second = documentOf('recent', [vintage], { version: 2 });
export const third = documentOf('recent', [vintage], { version: 3 });

export const register = (ledger: TestLedger, document: unknown) =>
  ledger.submit(regulator, 'Policy:Register', { policySet: document });
export const activate = (ledger: TestLedger, document: object, from: number, until?: number) =>
  ledger.submit(regulator, 'Policy:Activate', {
    policySet: idOf(document),
    from,
    ...(until !== undefined && { until }),
  });
export const retireSet = (ledger: TestLedger, document: object, at: number) =>
  ledger.submit(regulator, 'Policy:Retire', { policySet: idOf(document), at });
/** The id of the version of `recent` that is active then. */
export const activeAt = async (ledger: TestLedger, at: number) =>
  (await ledger.evaluate<{ policySet: string } | null>(alice, 'Policy:Active', { name: 'recent', at }))?.policySet;

/** Versions 1 to 3 of one name, none of them active. */
export async function registered(): Promise<TestLedger> {
  const ledger = await configured();
  for (const document of [recent, second, third]) await register(ledger, document);
  return ledger;
}
