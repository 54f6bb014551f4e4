import { describe, expect, test } from '@jest/globals';
import { guardsSchema } from '../../src/guards/guard-config.ts';

const MEMORY = ['memory:a', 'memory:b'];

describe('the configuration of guards', () => {
  test('caps nothing and asks for no approval by itself, but slows down who asks too much', () => {
    expect(guardsSchema.parse(undefined)).toEqual({
      caps: [],
      rates: { peer: { perSecond: 2_000, burst: 10_000 }, api: { perSecond: 200, burst: 2_000 } },
    });
  });

  test('reads kilograms as integers of any size and ledgers by their descriptors', () => {
    const caps = [{ lane: MEMORY, registry: 'GS', kgPerTransfer: '1', kgPerDay: '9007199254740993', kgTotal: '7' }];
    expect(guardsSchema.parse({ caps, approval: { overKg: '500' }, rates: { api: { burst: 5 } } })).toMatchObject({
      caps: [{ lane: MEMORY, registry: 'GS', kgPerTransfer: 1n, kgPerDay: 9_007_199_254_740_993n, kgTotal: 7n }],
      approval: { overKg: 500n, expiresSeconds: 86_400 },
      rates: { api: { perSecond: 200, burst: 5 } },
    });
  });

  test.each<[string, object, string]>([
    ['a cap without kilograms', { caps: [{ registry: 'GS' }] }, 'caps.0'],
    ['a fraction of a kilogram', { caps: [{ kgPerDay: '1.5' }] }, 'caps.0.kgPerDay'],
    ['kilograms as a number', { caps: [{ kgPerDay: 5 }] }, 'caps.0.kgPerDay'],
    ['a ledger that is none', { caps: [{ lane: ['memory:a', 'x'], kgTotal: '1' }] }, 'caps.0.lane.1'],
    ['a lane of one ledger', { caps: [{ lane: ['memory:a'], kgTotal: '1' }] }, 'caps.0.lane'],
    ['an unknown field', { caps: [{ country: 'KE', kgTotal: '1' }] }, 'caps.0'],
    ['an approval that ends at once', { approval: { overKg: '1', expiresSeconds: 0 } }, 'approval.expiresSeconds'],
    ['a rate of nothing', { rates: { peer: { perSecond: 0 } } }, 'rates.peer.perSecond'],
  ])('refuses %s by its field', (_, guards, path) => {
    const issues = guardsSchema.safeParse(guards).error?.issues ?? [];
    expect(issues[0]?.path.join('.')).toBe(path);
  });
});
