import { policySetFromJson, policySetId, type Hash } from '@meridian/credit';
import type { TestLedger } from './ledger.ts';
import { regulator } from './world.ts';

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
