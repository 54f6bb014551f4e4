import { describe, expect, test } from '@jest/globals';
import type { RetirementRecord } from '../src/state/retirements.ts';
import { attest, saoPaulo } from './support/attestations.ts';
import { NAME, period, place, ready, recomputed, retire } from './support/effect.ts';
import { idOf, near } from './support/policies.ts';
import { alice, attester, attesterPair, configuration, EVM, regulator } from './support/world.ts';

const SECP256K1_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

describe('Credit:Retire with an attested place', () => {
  const attested = (attestation: object, more: object = {}) => retire({ policySet: idOf(near), attestation, ...more });

  test('the place is the attester’s, the period the burner’s, and the record says so with the signature', async () => {
    const ledger = await ready();
    const attestation = attest(NAME);
    const record = await ledger.submit<RetirementRecord>(
      alice,
      'Credit:Retire',
      attested(attestation, { use: { period } }),
    );
    const { latitude, longitude, country, zone } = saoPaulo;
    const where = { latitude, longitude, source: 'attested', attester: attester.address };
    expect(record).toMatchObject({ placeSource: 'attested', attestation });
    expect(record.use).toEqual({ time: ledger.time, place: where, country, zone, period });
    expect((await recomputed(ledger, record)).mg).toBe(record.mg);
  });

  test('country and zone may be left out of an attestation, and then the record has none', async () => {
    const ledger = await ready();
    const { latitude, longitude, validFrom, validUntil } = saoPaulo;
    const attestation = attest(NAME, { attestation: { latitude, longitude, validFrom, validUntil } });
    const record = await ledger.submit<RetirementRecord>(alice, 'Credit:Retire', attested(attestation));
    expect(Object.keys(record.use).sort()).toEqual(['place', 'time']);
  });

  test('it holds from its first second to before its last, by the transaction’s time', async () => {
    const ledger = await ready();
    const at = (validFrom: number, validUntil: number) =>
      attested(attest(NAME, { attestation: { ...saoPaulo, validFrom, validUntil } }));
    const { time } = ledger;
    for (const [validFrom, validUntil] of [
      [time + 1, time + 2],
      [time - 1, time],
    ] as const) {
      expect(await ledger.refusal(alice, 'Credit:Retire', at(validFrom, validUntil))).toMatchObject({
        code: 'ATTESTATION_INVALID',
        field: 'attestation.validUntil',
        validFrom,
        validUntil,
      });
    }
    await ledger.submit(alice, 'Credit:Retire', at(time, time + 1));
  });

  test('an attester that the configuration lists no longer is not believed', async () => {
    const ledger = await ready();
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, attesters: [] });
    const refusal = await ledger.refusal(alice, 'Credit:Retire', attested(attest(NAME)));
    expect(refusal).toMatchObject({ code: 'ATTESTATION_INVALID', value: attester.address, attesters: [] });
  });

  const good = attest(NAME);
  /** The same signature with the other s and v: it verifies, and would be a second one for one message. */
  const highS = (() => {
    const s = SECP256K1_ORDER - BigInt(`0x${good.signature.slice(64, 128)}`);
    const v = good.signature.endsWith('1b') ? '1c' : '1b';
    return `${good.signature.slice(0, 64)}${s.toString(16).padStart(64, '0')}${v}`;
  })();
  const signed = (signature: string) => ({ ...good, signature });
  const SIGNATURE = 'attestation.signature';
  test.each([
    ['another name', attest('Another Ltd.'), 'ATTESTATION_INVALID', SIGNATURE],
    ['another home ledger', attest(NAME, { home: EVM.id }), 'ATTESTATION_INVALID', SIGNATURE],
    [
      'an attester that is not listed',
      attest(NAME, { secret: attesterPair(8).secret }),
      'ATTESTATION_INVALID',
      SIGNATURE,
    ],
    ['another place than signed', { ...good, latitude: 0 }, 'ATTESTATION_INVALID', SIGNATURE],
    ['another country than signed', { ...good, country: 'PT' }, 'ATTESTATION_INVALID', SIGNATURE],
    ['a zone left out that was signed', { ...good, zone: undefined }, 'ATTESTATION_INVALID', SIGNATURE],
    ['a longer validity than signed', { ...good, validUntil: good.validUntil + 1 }, 'ATTESTATION_INVALID', SIGNATURE],
    ['the high s', signed(highS), 'ATTESTATION_INVALID', SIGNATURE],
    ['v of 0', signed(`${good.signature.slice(0, 128)}00`), 'ATTESTATION_INVALID', SIGNATURE],
    ['r of 0', signed(`${'0'.repeat(64)}${good.signature.slice(64)}`), 'ATTESTATION_INVALID', SIGNATURE],
    ['s of 0', signed(`${good.signature.slice(0, 64)}${'0'.repeat(64)}1b`), 'ATTESTATION_INVALID', SIGNATURE],
    ['64 bytes', signed(good.signature.slice(0, 128)), 'INVALID_ARGUMENT', SIGNATURE],
    ['a signature in capitals', signed(good.signature.toUpperCase()), 'INVALID_HASH', SIGNATURE],
    ['no signature', { ...good, signature: undefined }, 'INVALID_HASH', SIGNATURE],
    ['a place off the globe', { ...good, latitude: 91_000_000 }, 'INVALID_PLACE', 'latitude'],
    [
      'a validity without length',
      { ...good, validUntil: good.validFrom },
      'INVALID_ATTESTATION',
      'attestation.validUntil',
    ],
    ['a validity as text', { ...good, validFrom: 'now' }, 'INVALID_ATTESTATION', 'attestation.validFrom'],
    ['an unknown field', { ...good, beneficiary: NAME }, 'INVALID_ARGUMENT', 'attestation.beneficiary'],
  ])('%s is refused', async (_, attestation, code, field) => {
    const ledger = await ready();
    expect(await ledger.refusal(alice, 'Credit:Retire', attested(attestation))).toMatchObject({ code, field });
  });

  test.each([
    ['place', { place }],
    ['country', { country: 'BR' }],
    ['zone', { zone: 'coastal' }],
  ])('beside an attestation the burner says no %s', async (name, use) => {
    const ledger = await ready();
    const refusal = await ledger.refusal(alice, 'Credit:Retire', attested(good, { use }));
    expect(refusal).toMatchObject({ code: 'INVALID_ARGUMENT', field: `use.${name}` });
  });
});
