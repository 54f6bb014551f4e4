import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { entitlement } from '../support/entitled.ts';
import { identity, type TestLedger } from '../support/ledger.ts';
import { activated, documentOf, near, recent, retireSet, vintage } from '../support/policies.ts';
import { alice, auction, auctioneer, bob, configured, issued, regulator } from '../support/world.ts';
import { evidenceArguments, startContainer } from './support/container.ts';
import { CONTAINER_TERMS } from './support/container-evidence.ts';
import { announcement, AUCTION, rules } from './support/stage.ts';

const announce = (ledger: TestLedger, terms: object = {}) =>
  ledger.submit(auctioneer, 'Auction:Announce', announcement(ledger.time, terms));
const refusal = (ledger: TestLedger, terms: object = {}, caller = auctioneer) =>
  ledger.refusal(caller, 'Auction:Announce', announcement(ledger.time, terms));
const coupled = (policySet: string) => {
  const { k, ...common } = rules;
  return { rules: { ...common, kind: 'coupled', gapTolerancePpm: k, policySet } };
};

describe('Auction:Announce', () => {
  test('records the terms and tells them', async () => {
    const ledger = await configured();
    const terms = announcement(ledger.time);
    const { answer, stub } = await ledger.simulate(auctioneer, 'Auction:Announce', terms);
    expect(answer).toMatchObject({
      auctionId: AUCTION,
      phase: 'announced',
      ...terms,
      announcedBy: auctioneer.account(),
    });
    expect(stub.event).toEqual({ name: 'AuctionAnnounced', payload: expect.any(String) });
    expect(JSON.parse(stub.event?.payload ?? '')).toEqual(answer);
  });

  test('again with the same terms changes nothing; with others, or by another, the id is used', async () => {
    const ledger = await configured();
    const terms = announcement(ledger.time);
    const first = await ledger.submit(auctioneer, 'Auction:Announce', terms);
    const again = await ledger.simulate(auctioneer, 'Auction:Announce', terms);
    expect([again.answer, again.stub.writes.size]).toEqual([first, 0]);
    const exists = { code: 'AUCTION_EXISTS', value: AUCTION };
    expect(await refusal(ledger, { deposit: '1' })).toMatchObject(exists);
    const other = identity('AuctioneerMSP/other', { role: 'auctioneer' });
    expect(await refusal(ledger, {}, other)).toMatchObject(exists);
  });

  test('does not take an id under which kilograms were entitled, nor may they be under an announced one', async () => {
    const ledger = await issued();
    await activated(ledger, near);
    await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: auction.account(), approved: true });
    await ledger.submit(auction, 'Credit:Entitle', { ...entitlement(), auctionId: AUCTION });
    expect(await refusal(ledger)).toMatchObject({ code: 'AUCTION_EXISTS' });

    const auctionId = hashText('another auction');
    await announce(ledger, { rules: { ...rules, auctionId } });
    const later = { ...entitlement(), auctionId, ranges: '7000-8000', lots: ['6000'] };
    expect(await ledger.refusal(auction, 'Credit:Entitle', later)).toMatchObject({ code: 'AUCTION_EXISTS' });
  });

  test.each([
    ['without the role', identity('AuctioneerMSP/clerk'), 'role'],
    ['of an organisation that may not give it', identity('TraderMSP/x', { role: 'auctioneer' }), 'msp'],
    ['who is a regulator', regulator, 'role'],
  ])('is refused to somebody %s', async (_, caller, field) => {
    expect(await refusal(await configured(), {}, caller)).toMatchObject({ code: 'FORBIDDEN', field });
  });

  const now = 1_790_000_000;
  const seed = { source: 'drand', notBefore: now + 86_400 };
  test.each([
    [
      'a close that has passed',
      { bidsClose: now, seed: { ...seed, notBefore: now + 1 } },
      'INVALID_ARGUMENT',
      'bidsClose',
    ],
    ['a result due with the close', { resultBy: now + 86_400 }, 'INVALID_ARGUMENT', 'resultBy'],
    ['a settlement due with the result', { settleBy: now + 2 * 86_400 }, 'INVALID_ARGUMENT', 'settleBy'],
    [
      'a seed known before the close',
      { seed: { ...seed, notBefore: now + 86_399 } },
      'INVALID_ARGUMENT',
      'seed.notBefore',
    ],
    [
      'a seed too late for a result',
      { seed: { ...seed, notBefore: now + 2 * 86_400 } },
      'INVALID_ARGUMENT',
      'seed.notBefore',
    ],
    ['a seed of no source', { seed: { ...seed, source: '' } }, 'INVALID_ARGUMENT', 'seed.source'],
    ['a deposit below nothing', { deposit: '-1' }, 'INVALID_INTEGER', 'deposit'],
    ['a currency without tokens', { rules: { ...rules, currency: 'USD' } }, 'CURRENCY_UNKNOWN', 'currency'],
    [
      'a policy set of nobody',
      { rules: { ...rules, policySet: 'ab'.repeat(32) } },
      'POLICY_SET_NOT_FOUND',
      'policySet',
    ],
    ['an auction of another kind', { rules: { ...rules, kind: 'dutch' } }, 'INVALID_RULES', 'kind'],
    ['a tick of nothing', { rules: { ...rules, tick: '0' } }, 'INVALID_RULES', 'tick'],
    ['a rule that nobody knows', { rules: { ...rules, colour: 'red' } }, 'INVALID_RULES', 'rules.colour'],
    ['a dust account of nobody', { rules: { ...rules, dustAccount: 'dust' } }, 'INVALID_ACCOUNT', 'rules.dustAccount'],
    ['an id that is none', { rules: { ...rules, auctionId: 'x' } }, 'INVALID_HASH', 'auctionId'],
    ['an unknown field', { note: '' }, 'INVALID_ARGUMENT', 'note'],
  ])('%s is refused', async (_, terms, code, field) => {
    expect(await refusal(await configured(), terms)).toMatchObject({ code, field });
  });

  const tcb = { bootloader: 3, tee: 0, snp: 8, microcode: 115 };
  test.each([
    ['no code', { codes: [] }, 'container.codes'],
    ['a code that is no hash', { codes: ['x'] }, 'container.codes[0]'],
    ['a short measurement', { measurements: ['ab'.repeat(32)] }, 'container.measurements[0]'],
    ['no security policy', { hostData: [] }, 'container.hostData'],
    ['no minimum', { minimumTcb: {} }, 'container.minimumTcb'],
    ['a minimum of an unknown product', { minimumTcb: { Naples: tcb } }, 'container.minimumTcb.Naples'],
    ['a minimum over a byte', { minimumTcb: { Milan: { ...tcb, snp: 256 } } }, 'container.minimumTcb.Milan.snp'],
    ['a part that Milan lacks', { minimumTcb: { Milan: { ...tcb, fmc: 1 } } }, 'container.minimumTcb.Milan.fmc'],
    ['a minimum without a part', { minimumTcb: { Turin: tcb } }, 'container.minimumTcb.Turin.fmc'],
    ['a simulation that is neither allowed nor not', { allowSimulated: 'no' }, 'container.allowSimulated'],
  ])('a container with %s is refused', async (_, spoilt, field) => {
    const answer = await refusal(await configured(), { container: { ...CONTAINER_TERMS, ...spoilt } });
    expect(answer).toMatchObject({ field });
  });
});

describe('the policy set of an auction', () => {
  const ofSet = (policySet: string) => ({ rules: { ...rules, policySet } });

  test('of independent policies whose factors keep within its bounds may be that of any auction', async () => {
    const ledger = await configured();
    const policySet = await activated(ledger, recent);
    await announce(ledger, ofSet(policySet));
    const other = coupled(policySet).rules;
    await announce(ledger, { rules: { ...other, auctionId: hashText('a coupled auction') } });
  });

  test('with a policy that reads the use is one of coupled auctions alone', async () => {
    const ledger = await configured();
    const policySet = await activated(ledger, near);
    expect(await refusal(ledger, ofSet(policySet))).toMatchObject({
      code: 'POLICY_SET_COUPLED',
      policies: ['distance-decay'],
    });
    await announce(ledger, coupled(policySet));
  });

  test('whose bounds could change a product of factors is one of coupled auctions alone', async () => {
    const ledger = await configured();
    const policySet = await activated(ledger, documentOf('clamped', [vintage], { min: '500001' }));
    expect(await refusal(ledger, ofSet(policySet))).toMatchObject({ code: 'CLAMP_COULD_BIND', min: '500001' });
    await announce(ledger, coupled(policySet));
  });

  test('has to be in use when bids close', async () => {
    const ledger = await configured();
    const { bidsClose } = announcement(ledger.time);
    const later = await activated(ledger, documentOf('later', [vintage]), { from: bidsClose + 1 });
    expect(await refusal(ledger, ofSet(later))).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', time: bidsClose });
    const sooner = await activated(ledger, documentOf('sooner', [vintage]), { until: bidsClose });
    expect(await refusal(ledger, ofSet(sooner))).toMatchObject({ code: 'POLICY_SET_NOT_ACTIVE', time: bidsClose });
    const just = await activated(ledger, documentOf('just', [vintage]), { from: bidsClose, until: bidsClose + 1 });
    await announce(ledger, ofSet(just));
  });

  test('that the regulator ends before bids close ends the auction: no seed is taken', async () => {
    const ledger = await configured();
    const policySet = await activated(ledger, recent);
    const terms = announcement(ledger.time, { ...ofSet(policySet) });
    await ledger.submit(auctioneer, 'Auction:Announce', terms);
    const { evidence } = startContainer(AUCTION, ledger.time);
    await ledger.submit(bob, 'Auction:AcceptEvidence', evidenceArguments(AUCTION, evidence));
    await retireSet(ledger, recent, terms.bidsClose);
    ledger.time = terms.seed.notBefore;
    await ledger.submit(bob, 'Auction:Close', { auctionId: AUCTION });
    expect(await ledger.refusal(auctioneer, 'Auction:Seed', { auctionId: AUCTION, value: '00' })).toMatchObject({
      code: 'POLICY_SET_NOT_ACTIVE',
    });
  });
});
