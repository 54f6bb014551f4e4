import { describe, expect, test } from '@jest/globals';
import type { Rank } from '../../src/rules/registry/ranks.ts';
import { MAY_SET, RANKS } from '../../src/rules/registry/ranks.ts';
import { identity, type TestLedger } from '../support/ledger.ts';
import { alice, configured, regulator } from '../support/world.ts';
import { developer, FOREST, manager, POWER, viewer, withOrganisations } from './programme.ts';

const { organisationId } = FOREST;
const admin = identity('DeveloperMSP/admin');
const set = (account: string, rank: string) => ({ organisationId, account, rank });

/** One member of each rank. */
async function staffed(): Promise<TestLedger> {
  const ledger = await withOrganisations();
  await ledger.submit(developer, 'Registry:SetMember', set(admin.account(), 'admin'));
  await ledger.submit(admin, 'Registry:SetMember', set(manager.account(), 'manager'));
  await ledger.submit(manager, 'Registry:SetMember', set(viewer.account(), 'viewer'));
  return ledger;
}
const holders = { root: developer, admin, manager, viewer } as const;

describe('Registry:RegisterOrganisation', () => {
  test('an organisation is on the ledger with one root, and an event tells it', async () => {
    const ledger = await configured();
    const simulated = await ledger.simulate(regulator, 'Registry:RegisterOrganisation', FOREST);
    ledger.commit(simulated);
    const record = await ledger.evaluate(alice, 'Registry:Organisation', { organisationId });
    expect(record).toMatchObject({
      organisationId,
      legalEntityId: '12.345.678/0001-95',
      country: 'BR',
      kind: 'company',
      members: [{ account: developer.account(), rank: 'root' }],
      registeredBy: regulator.account(),
      registeredAt: ledger.time,
    });
    expect(simulated.answer).toEqual(record);
    expect(simulated.stub.event?.name).toBe('OrganisationRegistered');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(record);
  });

  test('the same again answers as it is now and writes nothing; other words under its id are KEY_REUSED', async () => {
    const ledger = await staffed();
    const again = await ledger.simulate(regulator, 'Registry:RegisterOrganisation', FOREST);
    expect(again.answer).toEqual(await ledger.evaluate(alice, 'Registry:Organisation', { organisationId }));
    expect(again.stub.writes.size).toBe(0);
    const other = { ...FOREST, name: 'Another' };
    expect(await ledger.refusal(regulator, 'Registry:RegisterOrganisation', other)).toMatchObject({
      code: 'KEY_REUSED',
      field: 'organisationId',
    });
  });

  test('a legal entity is registered once', async () => {
    const ledger = await withOrganisations();
    const twice = { ...FOREST, organisationId: 'FOREST-CO-2' };
    expect(await ledger.refusal(regulator, 'Registry:RegisterOrganisation', twice)).toMatchObject({
      code: 'KEY_REUSED',
      field: 'legalEntityId',
      organisationId,
    });
  });

  test('only a regulator registers', async () => {
    const ledger = await configured();
    for (const caller of [alice, developer, identity('TraderMSP/x', { role: 'regulator' })]) {
      expect((await ledger.refusal(caller, 'Registry:RegisterOrganisation', FOREST)).code).toBe('FORBIDDEN');
    }
  });

  test.each([
    ['an id in lower case', { organisationId: 'forest' }, 'organisationId'],
    ['an id of 65 characters', { organisationId: 'A'.repeat(65) }, 'organisationId'],
    ['no id', { organisationId: undefined }, 'organisationId'],
    ['a legal entity with a space', { legalEntityId: '12 345' }, 'legalEntityId'],
    ['no name', { name: '' }, 'name'],
    ['a country by name', { country: 'Brazil' }, 'country'],
    ['a kind that is no category', { kind: 'Company Ltd.' }, 'kind'],
    ['members', { members: [] }, 'members'],
  ])('%s is refused', async (_, spoilt, field) => {
    const ledger = await configured();
    const refusal = await ledger.refusal(regulator, 'Registry:RegisterOrganisation', { ...FOREST, ...spoilt });
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field });
    expect(refusal['expected']).not.toBe('');
  });

  test('organisations come page by page', async () => {
    const ledger = await withOrganisations();
    const first = await ledger.evaluate(alice, 'Registry:Organisations', { pageSize: 1 });
    expect(first['organisations']).toMatchObject([{ organisationId: 'FOREST-CO' }]);
    const second = await ledger.evaluate(alice, 'Registry:Organisations', { pageSize: 2, bookmark: first['bookmark'] });
    expect(second).toMatchObject({ organisations: [{ organisationId: POWER.organisationId }], bookmark: '' });
  });
});

describe('Registry:SetMember', () => {
  const targets = [...RANKS, 'none'] as const;
  const cases = RANKS.flatMap((actor) => targets.flatMap((from) => targets.map((to) => [actor, from, to] as const)));

  test.each(cases)('a %s who makes a %s a %s acts by the table of ranks', async (actor, from, to) => {
    const ledger = await staffed();
    const caller = holders[actor];
    // Where actor and target have one rank, the target is another member of it, but for the one root.
    const other = identity(`DeveloperMSP/second-${from}`);
    const target = from === 'none' || (from === actor && from !== 'root') ? other : holders[from];
    if (target === other && from !== 'none') {
      await ledger.submit(from === 'admin' ? developer : admin, 'Registry:SetMember', set(other.account(), from));
    }
    const row: readonly (Rank | 'none')[] = MAY_SET[actor];
    const argument = set(target.account(), to);
    if (row.includes(from) && row.includes(to)) {
      const { members } = await ledger.submit<{ members: { account: string; rank: string }[] }>(
        caller,
        'Registry:SetMember',
        argument,
      );
      expect(members.find(({ account }) => account === target.account())?.rank ?? 'none').toBe(to);
    } else {
      const refusal = await ledger.refusal(caller, 'Registry:SetMember', argument);
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', field: 'rank' });
    }
  });

  test('nobody is given a rank that is their own or above, and nobody sets themselves or their equals', () => {
    for (const [i, actor] of RANKS.entries()) {
      const row: readonly string[] = MAY_SET[actor];
      for (const rank of RANKS.slice(0, i + 1)) expect(row).not.toContain(rank);
    }
  });

  test('nobody removes or demotes themselves', async () => {
    const ledger = await staffed();
    for (const caller of Object.values(holders)) {
      for (const rank of ['none', 'viewer']) {
        const refusal = await ledger.refusal(caller, 'Registry:SetMember', set(caller.account(), rank));
        expect(refusal.code).toBe('FORBIDDEN');
      }
    }
  });

  test('exactly one root stays, whatever members do to one another', async () => {
    const ledger = await staffed();
    for (const actor of Object.values(holders)) {
      for (const target of Object.values(holders)) {
        for (const rank of ['root', 'admin', 'manager', 'viewer', 'none']) {
          await ledger.submit(actor, 'Registry:SetMember', set(target.account(), rank)).catch(() => undefined);
          const { members } = await ledger.evaluate<{ members: { account: string; rank: string }[] }>(
            alice,
            'Registry:Organisation',
            { organisationId },
          );
          expect(members.filter((member) => member.rank === 'root')).toEqual([
            { account: developer.account(), rank: 'root' },
          ]);
        }
      }
    }
  });

  test('a change is told by an event with the record; the same rank again changes nothing', async () => {
    const ledger = await staffed();
    const simulated = await ledger.simulate(developer, 'Registry:SetMember', set(viewer.account(), 'manager'));
    expect(simulated.stub.event?.name).toBe('MemberSet');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toMatchObject({
      organisationId,
      members: expect.arrayContaining([{ account: viewer.account(), rank: 'manager' }]) as unknown,
    });
    ledger.commit(simulated);
    const again = await ledger.simulate(developer, 'Registry:SetMember', set(viewer.account(), 'manager'));
    expect(again.answer).toEqual(simulated.answer);
    expect(again.stub.writes.size).toBe(0);
  });

  test('members of one organisation set nobody in another', async () => {
    const ledger = await staffed();
    const elsewhere = { ...set(viewer.account(), 'viewer'), organisationId: POWER.organisationId };
    expect((await ledger.refusal(developer, 'Registry:SetMember', elsewhere)).code).toBe('FORBIDDEN');
    const nowhere = { ...elsewhere, organisationId: 'NOBODY' };
    expect((await ledger.refusal(developer, 'Registry:SetMember', nowhere)).code).toBe('ORGANISATION_NOT_FOUND');
  });

  test.each([
    ['an unknown rank', { rank: 'owner' }, 'INVALID_ARGUMENT', 'rank'],
    ['an account without MSP', { account: 'viewer' }, 'INVALID_ACCOUNT', 'account'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = await staffed();
    const argument = { ...set(viewer.account(), 'viewer'), ...spoilt };
    expect(await ledger.refusal(developer, 'Registry:SetMember', argument)).toMatchObject({ code, field });
  });
});
