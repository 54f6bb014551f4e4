import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PolicySink } from '@meridian/bridges';
import {
  encodePolicySet,
  policySetFromJson,
  policySetId,
  policySetToJson,
  TIME_MAX,
  type Hash,
} from '@meridian/credit';
import { PolicyDocuments } from '../src/policy-documents.ts';
import { PolicyExchange } from '../src/policies.ts';

const LEDGER = 'memory:foreign';
const set = policySetFromJson({
  name: 'half',
  version: 1,
  description: 'Everything counts half.',
  citations: [],
  min: '0',
  max: '1000000',
  precisions: ['point'],
  policies: [
    {
      id: 'half',
      version: 1,
      description: '',
      scope: 'coupled',
      metric: 'distance',
      curve: { type: 'constant', ppm: '500000' },
    },
  ],
});
const id = policySetId(set);
const document = { ...policySetToJson(set) };
const evidence = { statement: '00', proof: '00', lane: 'trusted: single' as const, document };

let directory: string;
let documents: PolicyDocuments;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-policies-'));
  documents = new PolicyDocuments(join(directory, 'policy-sets'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** A ledger that believes what `takes` says. */
const sink = (takes: boolean): PolicySink => ({
  acceptPolicySet: () =>
    Promise.resolve(
      takes
        ? {
            outcome: 'done',
            value: { policySet: id, bytes: encodePolicySet(set), activeFrom: 0, activeUntil: TIME_MAX, version: 1 },
            finality: { block: 1n },
          }
        : { outcome: 'refused', refusal: { code: 'EVIDENCE_INVALID', message: 'no', facts: {} } },
    ),
  acceptAttesters: () => Promise.reject(new Error('not asked for')),
  policySet: () => Promise.resolve({ outcome: 'done', value: undefined, finality: { block: 1n } }),
});

describe('a policy set that is carried to a ledger', () => {
  test('is kept for certificates once the ledger has taken it', async () => {
    const exchange = new PolicyExchange(LEDGER, { sink: sink(true) }, documents);
    expect(await exchange.acceptPolicySet(evidence)).toMatchObject({ policySet: id, version: 1 });
    expect(documents.find(id)).toEqual(document);
  });

  test('is not kept where the ledger refused its evidence', async () => {
    const exchange = new PolicyExchange(LEDGER, { sink: sink(false) }, documents);
    await expect(exchange.acceptPolicySet(evidence)).rejects.toMatchObject({ code: 'LEDGER_REFUSED' });
    expect(documents.find(id)).toBeUndefined();
  });

  test('is refused by field where it is no policy set', async () => {
    const exchange = new PolicyExchange(LEDGER, { sink: sink(true) }, documents);
    const spoilt = { ...evidence, document: { ...document, max: '10000001' } };
    await expect(exchange.acceptPolicySet(spoilt)).rejects.toMatchObject({
      code: 'FACTOR_TOO_LARGE',
      field: 'document.max',
    });
  });
});

describe('a gateway', () => {
  test.each<[string, (exchange: PolicyExchange) => Promise<unknown>]>([
    ['of a foreign ledger states no policy sets', (exchange) => exchange.policySetEvidence(id)],
    ['of a foreign ledger states no attesters', (exchange) => exchange.attestersEvidence()],
    ['says so of a set that was never carried', (exchange) => exchange.acceptedPolicySet(id)],
  ])('%s', async (_, ask) => {
    await expect(ask(new PolicyExchange(LEDGER, { sink: sink(true) }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of the home ledger takes no policy sets', async () => {
    await expect(new PolicyExchange(LEDGER).acceptPolicySet(evidence)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a kept document that was changed on disk is not used', () => {
  documents.keep(document);
  const file = join(directory, 'policy-sets', `${id}.json`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('500000', '900000'));
  expect(documents.find(id)).toBeUndefined();
  expect(documents.find('0'.repeat(64) as Hash)).toBeUndefined();
});
