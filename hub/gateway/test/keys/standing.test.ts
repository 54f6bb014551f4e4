import { describe, expect, test } from '@jest/globals';
import { isPeriod, standingOf, standingText, validityOf } from '../../src/peer/validity.ts';

const [MAY, JUNE, JULY] = ['2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z', '2026-07-01T00:00:00+02:00'];
const at = (time: string): number => Date.parse(time);

describe('a key or certificate', () => {
  test.each([
    ['for ever unless something is said', {}, JUNE, 'valid'],
    ['from its beginning on', { notBefore: JUNE }, JUNE, 'valid'],
    ['not before that', { notBefore: JUNE }, '2026-05-31T23:59:59.999Z', 'not valid yet'],
    ['until its end', { notAfter: JULY }, '2026-06-30T21:59:59.999Z', 'valid'],
    [
      'not from that moment on, in whichever time zone it is written',
      { notAfter: JULY },
      '2026-06-30T22:00:00Z',
      'expired',
    ],
    ['not once it is revoked', { notBefore: MAY, notAfter: JULY, revoked: 'stolen' }, JUNE, 'revoked'],
    [
      'not once it is revoked, which is what is told even before its beginning',
      { notBefore: JUNE, revoked: 'stolen' },
      MAY,
      'revoked',
    ],
  ])('counts %s', (_, config, now, standing) => {
    expect(standingOf(validityOf(config), at(now))).toBe(standing);
  });

  test('tells the reason for which it was revoked', () => {
    expect(standingText({ revoked: 'the laptop was stolen' }, at(JUNE))).toBe('revoked: the laptop was stolen');
    expect(standingText({ notAfter: at(MAY) }, at(JUNE))).toBe('expired');
  });

  test('has no period that ends before it begins', () => {
    expect(isPeriod({ notBefore: JUNE, notAfter: JULY })).toBe(true);
    expect(isPeriod({ notBefore: JUNE, notAfter: JUNE })).toBe(false);
    expect(isPeriod({ notBefore: JULY, notAfter: JUNE })).toBe(false);
  });
});
