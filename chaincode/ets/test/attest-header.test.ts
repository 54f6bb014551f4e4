import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { identity, type Simulated, type TestLedger } from './support/ledger.ts';
import {
  attestation,
  auditor,
  headersConfiguration,
  headersLane,
  ORGANISATIONS,
  overseer,
  withHeaders,
} from './support/headers.ts';
import { alice, configuration, configured, EVM, gateway, HOME, OTHER_EVM, regulator } from './support/world.ts';

const BLOCK = { number: 4_711n, hash: hashText('a block') };
const OTHER = { number: 4_711n, hash: hashText('another block of that height') };
const attested = (caller: typeof gateway, block = BLOCK) =>
  [caller, 'Bridge:AttestHeader', attestation(block)] as const;
const standingOf = (ledger: TestLedger) =>
  ledger.evaluate(alice, 'Bridge:Header', { ledger: EVM.id, number: BLOCK.number.toString() });

describe('Bridge:AttestHeader', () => {
  test('records who has seen which block, and tells it', async () => {
    const ledger = await withHeaders(await configured());
    const simulated = await ledger.simulate(...attested(gateway));
    expect(simulated.answer).toEqual({
      ledger: EVM.id,
      number: '4711',
      organisation: 'GatewayMSP',
      hash: BLOCK.hash,
      attestedBy: gateway.account(),
      attestedAt: ledger.time,
      txId: simulated.stub.getTxID(),
    });
    expect(simulated.stub.event?.name).toBe('HeaderAttested');
    expect(JSON.parse(simulated.stub.event?.payload ?? '')).toEqual(simulated.answer);
  });

  test('again changes nothing, also by another gateway of the organisation', async () => {
    const ledger = await withHeaders(await configured());
    const first = await ledger.submit(...attested(gateway));
    const again = await ledger.simulate(...attested(identity('GatewayMSP/gateway2', { role: 'bridge-gateway' })));
    expect(again.answer).toEqual(first);
    expect(again.stub.writes.size).toBe(0);
    expect(again.stub.event).toBeUndefined();
  });

  test('of two organisations at once touches no key in common', async () => {
    const ledger = await withHeaders(await configured());
    const [one, two] = [await ledger.simulate(...attested(gateway)), await ledger.simulate(...attested(auditor))];
    const touched = ({ stub }: Simulated) => new Set([...stub.reads.keys(), ...stub.writes.keys()]);
    const shared = [...one.stub.writes.keys()].filter((key) => touched(two).has(key));
    expect([one.stub.writes.size, shared, one.stub.ranges, two.stub.ranges]).toEqual([1, [], [], []]);
  });

  test('counts as soon as k organisations have recorded the same hash', async () => {
    const ledger = await withHeaders(await configured());
    expect(await standingOf(ledger)).toEqual({
      ledger: EVM.id,
      number: '4711',
      organisations: ORGANISATIONS,
      k: 2,
      attestations: [],
      contradicted: false,
      counted: null,
    });
    await ledger.submit(...attested(overseer));
    expect(await standingOf(ledger)).toMatchObject({ counted: null, contradicted: false });
    await ledger.submit(...attested(gateway));
    expect(await standingOf(ledger)).toMatchObject({
      counted: BLOCK.hash,
      attestations: [{ organisation: 'GatewayMSP' }, { organisation: 'RegulatorMSP' }],
    });
  });

  test('of two organisations that differ is a contradiction, and neither counts', async () => {
    const ledger = await withHeaders(await configured());
    await ledger.submit(...attested(gateway));
    await ledger.submit(...attested(auditor));
    await ledger.submit(...attested(overseer, OTHER));
    expect(await standingOf(ledger)).toMatchObject({ counted: null, contradicted: true });
  });

  test('of one organisation that says two hashes is kept and told as a contradiction, for good', async () => {
    const ledger = await withHeaders(await configured());
    const first = await ledger.submit(...attested(gateway));
    await ledger.submit(...attested(auditor));
    const second = await ledger.simulate(...attested(gateway, OTHER));
    const contradiction = {
      hash: OTHER.hash,
      attestedBy: gateway.account(),
      attestedAt: ledger.time,
      txId: second.stub.getTxID(),
    };
    expect(second.answer).toEqual({ ...first, contradiction });
    expect(second.stub.event?.name).toBe('HeaderContradicted');
    ledger.commit(second);
    expect(await standingOf(ledger)).toMatchObject({ counted: null, contradicted: true });
    for (const block of [BLOCK, OTHER, { ...BLOCK, hash: hashText('a third') }]) {
      const again = await ledger.simulate(...attested(gateway, block));
      expect([again.answer, again.stub.writes.size]).toEqual([second.answer, 0]);
    }
  });

  test('of an organisation that the lane no longer names neither counts nor contradicts', async () => {
    const ledger = await withHeaders(await configured());
    await ledger.submit(...attested(gateway));
    await ledger.submit(...attested(auditor, OTHER));
    await ledger.submit(...attested(overseer));
    expect(await standingOf(ledger)).toMatchObject({ contradicted: true });
    const organisations = ['GatewayMSP', 'RegulatorMSP'];
    await withHeaders(ledger, { version: 3, foreignLedgers: [{ ...headersLane, organisations }] });
    expect(await standingOf(ledger)).toMatchObject({ contradicted: false, counted: BLOCK.hash });
  });

  test('is for gateways of the lane’s organisations', async () => {
    const ledger = await withHeaders(await configured(), {
      gateways: [...ORGANISATIONS, 'StrayMSP'],
    });
    const cases = [
      [identity('GatewayMSP/clerk'), 'role'],
      [identity('TraderMSP/alice', { role: 'bridge-gateway' }), 'msp'],
      [identity('StrayMSP/gateway', { role: 'bridge-gateway' }), 'msp'],
    ] as const;
    for (const [caller, field] of cases) {
      expect(await ledger.refusal(...attested(caller))).toMatchObject({ code: 'FORBIDDEN', field });
    }
    expect(await ledger.refusal(...attested(identity('StrayMSP/gateway', { role: 'bridge-gateway' })))).toMatchObject({
      expected: ORGANISATIONS.join(', '),
    });
  });

  const good = attestation(BLOCK);
  test.each([
    ['a ledger of another lane', { ledger: OTHER_EVM.id }, 'INVALID_ARGUMENT', 'ledger'],
    ['a ledger that is not configured', { ledger: HOME.id }, 'UNKNOWN_LEDGER', 'ledger'],
    ['a ledger that is no id', { ledger: EVM.descriptor }, 'INVALID_HASH', 'ledger'],
    ['a number that is one', { number: 4711 }, 'INVALID_INTEGER', 'number'],
    ['a number with a leading zero', { number: '04711' }, 'INVALID_INTEGER', 'number'],
    ['a negative number', { number: '-1' }, 'INVALID_INTEGER', 'number'],
    ['a number of 65 bits', { number: '18446744073709551616' }, 'INVALID_INTEGER', 'number'],
    ['a hash with 0x', { hash: `0x${BLOCK.hash}` }, 'INVALID_HASH', 'hash'],
    ['a field too many', { header: '00' }, 'INVALID_ARGUMENT', 'header'],
  ])('of %s is refused', async (_, spoilt, code, field) => {
    const ledger = await withHeaders(await configured());
    expect(await ledger.refusal(gateway, 'Bridge:AttestHeader', { ...good, ...spoilt })).toMatchObject({ code, field });
  });

  test('before the first configuration is NOT_CONFIGURED, and of a ledger of the single lane has no standing', async () => {
    const ledger = await configured();
    expect(await ledger.refusal(...attested(gateway))).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'ledger' });
    const key = { ledger: EVM.id, number: '1' };
    expect(await ledger.refusal(alice, 'Bridge:Header', key)).toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

describe('Governance:Configure with the lane headers', () => {
  test('is recorded as it was given, beside ledgers with and without the lane single', async () => {
    const [, plain] = configuration.foreignLedgers;
    const ledger = await configured();
    const named = { ...plain, lane: 'single' };
    const wanted = { ...headersConfiguration, foreignLedgers: [headersLane, named] };
    expect(await ledger.submit(regulator, 'Governance:Configure', wanted)).toEqual(wanted);
  });

  const lane = (changes: object) => ({ foreignLedgers: [{ ...headersLane, ...changes }] });
  test.each([
    ['another lane', lane({ lane: 'trusted' }), 'lane'],
    ['a Fabric ledger', lane({ ledger: `fabric:${'ab'.repeat(32)}:other:ets` }), 'ledger'],
    ['no organisation', lane({ organisations: [], k: 1 }), 'organisations'],
    ['an organisation twice', lane({ organisations: ['GatewayMSP', 'GatewayMSP'] }), 'organisations'],
    ['an organisation without gateways', lane({ organisations: ['GatewayMSP', 'TraderMSP'] }), 'organisations'],
    ['k of 0', lane({ k: 0 }), 'k'],
    ['k beyond its organisations', lane({ k: 4 }), 'k'],
    ['k as text', lane({ k: '2' }), 'k'],
    ['keys of the other lane', lane({ keys: [] }), 'keys'],
    ['a ledger that is a text', { foreignLedgers: [EVM.descriptor] }, ''],
    ['no ledger', { foreignLedgers: [null] }, ''],
  ])('%s is refused', async (_, spoilt, field) => {
    const ledger = await configured();
    const refusal = await ledger.refusal(regulator, 'Governance:Configure', { ...headersConfiguration, ...spoilt });
    const path = field === '' ? 'foreignLedgers[0]' : `foreignLedgers[0].${field}`;
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field: path });
    expect(refusal['expected']).not.toBe('');
  });

  test.each([`0x${'7A'.repeat(20)}`, `0x${'00'.repeat(20)}`, '70'.repeat(20), undefined])(
    'a token %s is INVALID_ACCOUNT',
    async (token) => {
      const ledger = await configured();
      const spoilt = { ...headersConfiguration, ...lane({ token }) };
      expect(await ledger.refusal(regulator, 'Governance:Configure', spoilt)).toMatchObject({
        code: 'INVALID_ACCOUNT',
        field: 'foreignLedgers[0].token',
      });
    },
  );
});
