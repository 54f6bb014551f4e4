import { describe, expect, test } from '@jest/globals';
import { decodeAttestersStatement, fromHex } from '@meridian/credit';
import { identity, TestLedger } from './support/ledger.ts';
import { configuration, configured, EVM, evmKey, HOME, keyPair, regulator } from './support/world.ts';

describe('Governance:Configure', () => {
  test('the first configuration is answered, kept and told', async () => {
    const ledger = new TestLedger();
    const simulated = await ledger.simulate(regulator, 'Governance:Configure', configuration);
    expect(simulated.answer).toEqual(configuration);
    expect(simulated.stub.event?.name).toBe('Configured');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(configuration);
    ledger.commit(simulated);
    expect(await ledger.evaluate(identity('AnyMSP/reader'), 'Governance:Configuration', {})).toEqual(configuration);
  });

  test('roles and attesters that are not given are recorded as none', async () => {
    const { roles, attesters, currencies, ...bare } = configuration;
    const ledger = new TestLedger();
    const answer = await ledger.submit(regulator, 'Governance:Configure', bare);
    expect(answer).toEqual({ ...bare, roles: {}, attesters: [] });
    const explicit = { ...bare, roles: {}, attesters: [] };
    expect((await ledger.simulate(regulator, 'Governance:Configure', explicit)).stub.writes.size).toBe(0);
    expect([Object.keys(roles).length, attesters.length, Object.keys(currencies).length]).toEqual([5, 1, 2]);
  });

  test('before it, whatever needs the configuration is refused as NOT_CONFIGURED', async () => {
    const ledger = new TestLedger();
    expect((await ledger.refusal(regulator, 'Governance:Configuration', {})).code).toBe('NOT_CONFIGURED');
  });

  test('the same version again answers as before and writes nothing; another document under it is KEY_REUSED', async () => {
    const ledger = await configured();
    const again = await ledger.simulate(regulator, 'Governance:Configure', configuration);
    expect(again.answer).toEqual(configuration);
    expect(again.stub.writes.size).toBe(0);
    expect(again.stub.event).toBeUndefined();
    const other = { ...configuration, gateways: [] };
    expect((await ledger.refusal(regulator, 'Governance:Configure', other)).code).toBe('KEY_REUSED');
  });

  test('only a regulator of the current configuration writes the next, which may hand the office over', async () => {
    const ledger = await configured();
    const successor = identity('NewMSP/regulator', { role: 'regulator' });
    const second = { ...configuration, version: 2, regulators: ['NewMSP'] };
    expect(await ledger.refusal(successor, 'Governance:Configure', second)).toMatchObject({
      code: 'FORBIDDEN',
      field: 'msp',
      value: 'NewMSP',
    });
    await ledger.submit(regulator, 'Governance:Configure', second);
    await ledger.submit(successor, 'Governance:Configure', { ...second, version: 3 });
    expect((await ledger.refusal(regulator, 'Governance:Configure', { ...second, version: 4 })).code).toBe('FORBIDDEN');
  });

  test("the ledger's own descriptor never changes", async () => {
    const ledger = await configured();
    const moved = { ...configuration, version: 2, ledger: HOME.descriptor.replace('abab', 'ffff') };
    expect(await ledger.refusal(regulator, 'Governance:Configure', moved)).toMatchObject({
      code: 'WRONG_LEDGER',
      expected: HOME.descriptor,
    });
  });

  const [attester] = configuration.attesters;
  const offCurve = { x: evmKey.key.y, y: evmKey.key.x };
  const foreign = (ledger: unknown, keys: unknown) => ({ foreignLedgers: [{ ledger, keys }] });
  test.each([
    ['a version that is not the first', { version: 2 }, 'CONFIGURATION_VERSION', 'version'],
    ['version 0', { version: 0 }, 'INVALID_ARGUMENT', 'version'],
    ['a version that is text', { version: '1' }, 'INVALID_ARGUMENT', 'version'],
    ['another channel', { ledger: HOME.descriptor.replace(':credits:', ':other:') }, 'WRONG_LEDGER', 'ledger'],
    ['an EVM ledger as its own', { ledger: EVM.descriptor, foreignLedgers: [] }, 'WRONG_LEDGER', 'ledger'],
    ['a ledger without genesis', { ledger: 'fabric:credits:ets' }, 'INVALID_LEDGER', 'ledger'],
    ['no regulator', { regulators: [] }, 'INVALID_ARGUMENT', 'regulators'],
    ['an empty MSP id', { gateways: [''] }, 'INVALID_ARGUMENT', 'gateways[0]'],
    ['registries as a list', { registries: ['GS'] }, 'INVALID_ARGUMENT', 'registries'],
    ['a registry with a space', { registries: { 'G S': ['A'] } }, 'INVALID_ARGUMENT', 'registries'],
    ['a registry without operators', { registries: { GS: [] } }, 'INVALID_ARGUMENT', 'registries.GS'],
    ['a network that is none', foreign('evm:x', []), 'INVALID_LEDGER', 'foreignLedgers[0].ledger'],
    ['itself as foreign', foreign(HOME.descriptor, []), 'INVALID_ARGUMENT', 'foreignLedgers'],
    ['a key off the curve', foreign(EVM.descriptor, [offCurve]), 'INVALID_ARGUMENT', 'foreignLedgers[0].keys[0]'],
    ['a short key', foreign(EVM.descriptor, [{ x: '00', y: '00' }]), 'INVALID_HASH', 'foreignLedgers[0].keys[0].x'],
    ['a role that nobody knows', { roles: { admin: ['A'] } }, 'INVALID_ARGUMENT', 'roles.admin'],
    ['a role that has a list of its own', { roles: { regulator: ['A'] } }, 'INVALID_ARGUMENT', 'roles.regulator'],
    ['roles as a list', { roles: ['certifier'] }, 'INVALID_ARGUMENT', 'roles'],
    ['a role given to no MSP id', { roles: { emitter: ['A B'] } }, 'INVALID_ARGUMENT', 'roles.emitter[0]'],
    ['an attester in capitals', { attesters: [`0x${'A7'.repeat(20)}`] }, 'INVALID_ACCOUNT', 'attesters[0]'],
    ['the zero address as attester', { attesters: [`0x${'00'.repeat(20)}`] }, 'INVALID_ACCOUNT', 'attesters[0]'],
    ['an attester named twice', { attesters: [attester, attester] }, 'INVALID_ARGUMENT', 'attesters'],
    ['an unknown field', { admins: [] }, 'INVALID_ARGUMENT', 'admins'],
  ])('%s is refused', async (_, spoilt, code, field) => {
    const ledger = new TestLedger();
    const refusal = await ledger.refusal(regulator, 'Governance:Configure', { ...configuration, ...spoilt });
    expect(refusal).toMatchObject({ code, field });
    expect(refusal['expected']).not.toBe('');
  });

  test.each([
    ['without the role', identity('RegulatorMSP/clerk'), 'role'],
    ['with another role', identity('RegulatorMSP/clerk', { role: 'bridge-gateway' }), 'role'],
    ['of an organisation that it does not list', identity('TraderMSP/alice', { role: 'regulator' }), 'msp'],
  ])('a caller %s cannot write the first', async (_, caller, field) => {
    const refusal = await new TestLedger().refusal(caller, 'Governance:Configure', configuration);
    expect(refusal).toMatchObject({ code: 'FORBIDDEN', field, caller: caller.account() });
  });

  test('keys can be rotated by a later version', async () => {
    const ledger = await configured();
    const rotated = { ...configuration, version: 2, ...foreign(EVM.descriptor, [keyPair(9).key]) };
    expect(await ledger.submit(regulator, 'Governance:Configure', rotated)).toEqual(rotated);
  });
});

describe('Governance:ProveAttesters', () => {
  test('states the attesters ascending, with the configuration’s version, from exactly one key', async () => {
    const ledger = await configured();
    const [first, last] = [`0x${'0a'.repeat(20)}`, `0x${'fe'.repeat(20)}`];
    const next = { ...configuration, version: 2, attesters: [last, first] };
    await ledger.submit(regulator, 'Governance:Configure', next);
    const { answer, stub } = await ledger.simulate(identity('AnyMSP/reader'), 'Governance:ProveAttesters', {});
    expect([stub.reads.size, stub.ranges, stub.writes.size]).toEqual([1, [], 0]);
    const statement = fromHex((answer as { statement: string }).statement, 'statement');
    expect(decodeAttestersStatement(statement)).toEqual({ homeLedger: HOME.id, version: 2, attesters: [first, last] });
  });

  test('none is a statement too; before the first configuration there is nothing to state', async () => {
    const ledger = new TestLedger();
    expect((await ledger.refusal(regulator, 'Governance:ProveAttesters', {})).code).toBe('NOT_CONFIGURED');
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, attesters: [] });
    const { statement } = await ledger.evaluate<{ statement: string }>(regulator, 'Governance:ProveAttesters', {});
    expect(decodeAttestersStatement(fromHex(statement, 'statement')).attesters).toEqual([]);
  });
});
