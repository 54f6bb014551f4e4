import { describe, expect, test } from '@jest/globals';
import { hashText, provenanceToJson } from '@meridian/credit';
import { attest } from './support/attestations.ts';
import type { Simulated, TestLedger } from './support/ledger.ts';
import { activated, documentOf, idOf, near, recent, register, second } from './support/policies.ts';
import {
  alice,
  auction,
  BATCH,
  bob,
  configuration,
  evidence,
  gateway,
  homeward,
  issued,
  lockArguments,
  notice,
  operator,
  outward,
  provenance,
  regulator,
  retirement,
  sendAway,
  transferId,
} from './support/world.ts';

/** Which keys a transaction touches decides what can run beside it: Fabric compares read versions when it commits. */
const writes = ({ stub }: Simulated): string[] => [...stub.writes.keys()];
const conflicts = (first: Simulated, second: Simulated): string[] =>
  writes(first).filter((key) => second.stub.reads.has(key) || second.stub.writes.has(key));

/** The kinds of key, by the name that each begins with. */
const kinds = (keys: Iterable<string>): string[] =>
  [
    ...new Set(
      [...keys].map((key) => (key.startsWith('\u0000') ? key.slice(1).split('\u0000') : key.split(':'))[0] ?? ''),
    ),
  ].sort();

const move = (lot: string, ranges: string) => ({ batchId: BATCH, lot, ranges, to: bob.account() });
const retire = (name: string, lot: string, ranges: string) => ({
  retirementId: hashText(name),
  batchId: BATCH,
  lots: [lot],
  ranges,
  beneficiaryName: 'Bob',
  reason: '',
});

/** Lots at 0, 1000, … 9000; 0 to 2000 wrapped, 2000 to 4000 locked by transfers l2 and l3. */
async function busy(): Promise<TestLedger> {
  const ledger = await issued();
  for (let from = 0; from < 9000; from += 1000) {
    await ledger.submit(alice, 'Credit:Transfer', {
      ...move(`${from}`, `${from}-${from + 1000}`),
      to: alice.account(),
    });
  }
  await sendAway(ledger, 'w0', '0-1000', ['0']);
  await sendAway(ledger, 'w1', '1000-2000', ['1000']);
  await ledger.submit(gateway, 'Bridge:Lock', lockArguments('l2', '2000-3000', ['2000']));
  await ledger.submit(gateway, 'Bridge:Lock', lockArguments('l3', '3000-4000', ['3000']));
  return ledger;
}

/** Besides, near-and-recent is active, a later version of `recent` registered, and the auction may take alice's lots. */
async function withPolicies(): Promise<TestLedger> {
  const ledger = await busy();
  await activated(ledger, near);
  await activated(ledger, recent, { until: ledger.time + 1000 });
  await register(ledger, second);
  await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: auction.account(), approved: true });
  return ledger;
}

const use = { place: { latitude: -23_550_520, longitude: -46_633_309 } };
const entitlement = (name: string, lot: string, ranges: string) => ({
  batchId: BATCH,
  lots: [lot],
  ranges,
  owner: alice.account(),
  to: bob.account(),
  beneficiary: hashText('L'),
  policySet: idOf(near),
  use,
  auctionId: hashText(name),
});

const writesOf = (ledger: TestLedger): Promise<Simulated>[] => [
  ledger.simulate(regulator, 'Governance:Configure', { ...configuration, version: 2 }),
  ledger.simulate(alice, 'Credit:SetApprovalForAll', { operator: gateway.account(), approved: false }),
  ledger.simulate(alice, 'Credit:Transfer', move('5000', '5100-5200')),
  ledger.simulate(alice, 'Credit:Merge', { batchId: BATCH, lots: ['6000', '7000'] }),
  ledger.simulate(alice, 'Credit:Retire', { ...retire('r', '8000', '8000-8500'), policySet: idOf(near), use }),
  ledger.simulate(auction, 'Credit:Entitle', entitlement('a', '4000', '4000-4500')),
  ledger.simulate(gateway, 'Bridge:Lock', lockArguments('l9', '9000-9500', ['9000'])),
  ledger.simulate(gateway, 'Bridge:BeginAbort', { transferId: transferId('l2') }),
  ledger.simulate(gateway, 'Bridge:Extinguish', evidence(outward('l3', '3000-4000', 'unassigned'))),
  ledger.simulate(bob, 'Bridge:Arrive', { ...evidence(homeward('b', '0-500', 'locked')), lots: ['0'] }),
  ledger.simulate(bob, 'Bridge:Void', evidence(homeward('c', '0-500', 'aborting'))),
  ledger.simulate(bob, 'Bridge:RetiredAbroad', {
    ...notice({ ...retirement('x', '1000-1500'), policySet: idOf(near) }),
    lots: ['1000'],
  }),
];

const policyWritesOf = (ledger: TestLedger): Promise<Simulated>[] => [
  ledger.simulate(regulator, 'Policy:Register', { policySet: documentOf('other', []) }),
  ledger.simulate(regulator, 'Policy:Activate', { policySet: idOf(second), from: ledger.time + 1000 }),
  ledger.simulate(regulator, 'Policy:Retire', { policySet: idOf(near), at: ledger.time }),
];

describe('what a write reads', () => {
  test('no transaction reads a range on the way of a write, but issuing', async () => {
    const ledger = await withPolicies();
    for (const simulated of await Promise.all([...writesOf(ledger), ...policyWritesOf(ledger)])) {
      expect(simulated.stub.writes.size).toBeGreaterThan(0);
      expect(simulated.stub.ranges).toEqual([]);
    }
  });

  test('issuing reads one range, within its registry and prefix, takes one result and closes it', async () => {
    const ledger = await issued();
    const argument = (firstSerial: bigint, lastSerial: bigint) => ({
      provenance: provenanceToJson({ ...provenance, firstSerial, lastSerial }),
    });
    await ledger.submit(operator, 'Credit:Issue', argument(2001n, 2002n));
    const simulated = await ledger.simulate(operator, 'Credit:Issue', argument(1n, 2n));
    expect(simulated.stub.ranges).toHaveLength(1);
    expect(simulated.stub.ranges[0]).toMatchObject({ taken: 1, closed: true });
    const other = await ledger.simulate(operator, 'Credit:Issue', {
      provenance: provenanceToJson({ ...provenance, serialPrefix: 'other' }),
    });
    expect(other.stub.ranges[0]).toMatchObject({ taken: 0, closed: true });
  });

  test('the keys that each kind of transaction writes are these', async () => {
    const ledger = await withPolicies();
    const simulations = await Promise.all([...writesOf(ledger), ...policyWritesOf(ledger)]);
    const byEvent = new Map(simulations.map((each) => [each.stub.event?.name, kinds(writes(each))]));
    expect(Object.fromEntries(byEvent)).toEqual({
      Configured: ['config'],
      ApprovalForAll: ['approval'],
      CreditTransferred: ['lot', 'owned'],
      CreditMerged: ['lot', 'owned'],
      CreditRetired: ['lot', 'owned', 'retirement'],
      CreditEntitled: ['class', 'entitled', 'lot', 'owned'],
      TransferLocked: ['lot', 'out', 'owned'],
      TransferAborting: ['out'],
      TransferExtinguished: ['lot', 'out', 'owned'],
      TransferArrived: ['in', 'lot'],
      TransferVoided: ['in'],
      CreditRetiredAbroad: ['lot', 'retirement-abroad'],
      PolicySetRegistered: ['policy-name', 'policy-set'],
      PolicySetActivated: ['policy-name', 'policy-set'],
      PolicySetRetired: ['policy-name', 'policy-set'],
    });
  });

  test('a retirement reads its lots, its batch and its set alone, and of an entitlement its class', async () => {
    const ledger = await withPolicies();
    const reads = async (more: object) => {
      const { stub } = await ledger.simulate(alice, 'Credit:Retire', { ...retire('r', '8000', '8000-8500'), ...more });
      return kinds(stub.reads);
    };
    expect(await reads({})).toEqual(['lot', 'retirement']);
    expect(await reads({ policySet: idOf(near), use })).toEqual(['batch', 'lot', 'policy-set', 'retirement']);
    expect(await reads({ attestation: attest('Bob') })).toEqual(['config', 'lot', 'retirement']);
    const sold = { ...entitlement('a', '8000', '8000-9000'), to: alice.account() };
    await ledger.submit(auction, 'Credit:Entitle', sold);
    expect(await reads({ legalEntityId: 'L' })).toEqual(['class', 'lot', 'retirement']);
  });
});

describe('independent lots never conflict', () => {
  test('every write on one lot runs beside every write on another', async () => {
    const ledger = await withPolicies();
    const simulations = await Promise.all(writesOf(ledger).slice(2));
    for (const [i, first] of simulations.entries()) {
      for (const second of simulations.slice(i + 1)) {
        expect(conflicts(first, second)).toEqual([]);
        expect(conflicts(second, first)).toEqual([]);
      }
    }
  });

  test('two parts of one auction for one buyer make one class, and do not wait for each other', async () => {
    const ledger = await withPolicies();
    const [one, two] = [
      await ledger.simulate(auction, 'Credit:Entitle', entitlement('a', '4000', '4000-4500')),
      await ledger.simulate(auction, 'Credit:Entitle', entitlement('a', '5000', '5000-5500')),
    ];
    const classOf = ({ answer }: Simulated) => (answer as { classId: string }).classId;
    expect(classOf(one)).toBe(classOf(two));
    // Both write the class, the same bytes, and neither reads it.
    expect(kinds(conflicts(one, two))).toEqual(['class']);
    expect(writes(one).filter((key) => two.stub.reads.has(key))).toEqual([]);
    expect(writes(two).filter((key) => one.stub.reads.has(key))).toEqual([]);
  });

  test('a set that is retired meanwhile stops the retirements that read it, and no others', async () => {
    const ledger = await withPolicies();
    const [, , ended] = await Promise.all(policyWritesOf(ledger));
    const under = (policySet: object) =>
      ledger.simulate(alice, 'Credit:Retire', { ...retire('r', '8000', '8000-8500'), policySet: idOf(policySet), use });
    const stops = (other: Simulated) => ended !== undefined && conflicts(ended, other).length > 0;
    expect([stops(await under(near)), stops(await under(recent))]).toEqual([true, false]);
  });

  test('issues under two prefixes run beside each other, also for one owner', async () => {
    const ledger = await issued();
    const issueUnder = (serialPrefix: string) =>
      ledger.simulate(operator, 'Credit:Issue', {
        provenance: provenanceToJson({ ...provenance, serialPrefix }),
        owner: alice.account(),
      });
    const [one, two] = [await issueUnder('GS1-A'), await issueUnder('GS1-B')];
    expect(conflicts(one, two)).toEqual([]);
    const reaches = (mine: Simulated, other: Simulated): boolean =>
      mine.stub.ranges.some((range) => writes(other).some((key) => key >= range.start && key < range.end));
    expect(reaches(one, two)).toBe(false);
    expect(reaches(two, one)).toBe(false);
  });

  test('two moves of one lot do conflict', async () => {
    const ledger = await busy();
    const first = await ledger.simulate(alice, 'Credit:Transfer', move('5000', '5000-5100'));
    const second = await ledger.simulate(alice, 'Credit:Transfer', move('5000', '5900-6000'));
    expect(kinds(conflicts(first, second))).toContain('lot');
  });
});

test('state and events are the same bytes whatever the order of the argument’s fields', async () => {
  const ledger = await issued();
  const reversed = (value: object): object => Object.fromEntries(Object.entries(value).reverse());
  const asked = lockArguments('t', '0-1000', ['0']);
  const one = await ledger.simulate(gateway, 'Bridge:Lock', asked);
  const two = await ledger.simulate(gateway, 'Bridge:Lock', reversed(asked));
  const texts = ({ stub }: Simulated) =>
    [...stub.writes].map(([key, value]) => [key, value === null ? null : Buffer.from(value).toString('utf8')]);
  expect(texts(two)).toEqual(texts(one));
  expect(two.stub.event).toEqual(one.stub.event);
});
