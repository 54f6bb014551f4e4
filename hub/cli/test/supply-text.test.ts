import { describe, expect, test } from '@jest/globals';
import type { SupplyBreach, TotalSupply } from '../src/api/accountant-client.ts';
import { batchLines, ledgerNames, supplyLine, supplyLines } from '../src/supply-text.ts';

const [HOME, CHAIN] = ['fabric:aa:meridian:ets', 'evm:1:bb:0xcc'];
const SUPPLY: TotalSupply = {
  lanes: [{ ledgers: [HOME, CHAIN], proofs: ['proven: endorsed', 'trusted: single'], trust: 'trusted: single' }],
  ledgers: [
    { ledger: HOME, role: 'home', readTo: '7' },
    { ledger: CHAIN, role: 'abroad', readTo: '9' },
  ],
  batches: 3,
  audited: 2,
  issuedKg: '1234000',
  movingKg: '0',
  pairs: [
    { home: 'active', abroad: [], kg: '1200000' },
    { home: 'wrapped', abroad: [{ ledger: CHAIN, status: 'active' }], kg: '34000' },
  ],
  openTransfers: 1,
  openBreaches: 0,
  audits: { made: 9, waiting: 0 },
};
const BREACH: SupplyBreach = {
  id: 'b-1',
  batchId: 'ff',
  kind: 'double',
  text: 'spendable in two places: active on one and active on the other',
  ranges: '0-1000',
  kg: '1000',
  foundAt: '2026-01-02T03:04:05.000Z',
  pauses: [
    { gatewayId: 'origin', lane: [HOME, CHAIN], outcome: 'done' },
    { gatewayId: 'destination', lane: [HOME, CHAIN], outcome: 'asked' },
  ],
};

describe('the supply as the command line tells it', () => {
  test('says where how much is, and how far each lane can be trusted', () => {
    expect(supplyLines(SUPPLY, [])).toEqual([
      '1,234,000 kg issued in 3 batches, 2 of them read on every ledger, 1 transfer under way',
      '        1,200,000 kg  active at home',
      '           34,000 kg  wrapped at home, active on EVM',
      'lane Fabric <-> EVM: trusted: single (Fabric proven: endorsed, EVM trusted: single)',
      'every kilogram is where it may be: no breach',
    ]);
    expect(supplyLine({ ...SUPPLY, openTransfers: 0 })).toBe(
      '1,234,000 kg in 3 batches, every one where it may be; lane Fabric <-> EVM trusted: single',
    );
  });

  test('says what is wrong, and which gateways have stopped for it', () => {
    const supply = { ...SUPPLY, openBreaches: 1, movingKg: '500', audits: { made: 9, waiting: 4 } };
    const lines = supplyLines(supply, [BREACH]);
    expect(lines[0]).toMatch(/under way, 4 batches to look at again$/);
    expect(lines).toContain('              500 kg  moving');
    expect(lines.slice(-2)).toEqual([
      'BREACH b-1 since 2026-01-02T03:04:05.000Z: 1,000 kg of batch ff (0-1000): spendable in two places: active on one and active on the other',
      '  lane paused at origin; NOT YET at destination',
    ]);
    expect(supplyLine(supply)).toContain('1 BREACH, see meridian supply');
  });

  test('says of a batch which kilograms are where, and marks what may not be', () => {
    const ranges = [
      { home: 'active', abroad: [], kg: '1000', ranges: '0-1000', verdict: 'legal' },
      { home: 'wrapped', abroad: [], kg: '500', ranges: '1000-1500', verdict: 'open' },
      {
        home: 'active',
        abroad: [{ ledger: CHAIN, status: 'active' }],
        kg: '500',
        ranges: '1500-2000',
        verdict: 'illegal',
      },
    ];
    expect(batchLines({ batchId: 'ff', issuedKg: '2000', isAudited: true, ranges, moving: '' })).toEqual([
      'batch ff: 2,000 kg issued',
      '            1,000 kg  active at home: 0-1000',
      '              500 kg  wrapped at home: 1000-1500  OPEN',
      '              500 kg  active at home, active on EVM: 1500-2000  ILLEGAL',
    ]);
    expect(batchLines({ batchId: 'ff', issuedKg: '0', isAudited: false, ranges: [], moving: '0-9' })).toEqual([
      'batch ff: 0 kg issued, never touched since',
      '  moving: 0-9',
    ]);
  });

  test('names ledgers by their kind while it is the only one', () => {
    expect(ledgerNames([HOME, CHAIN])(CHAIN)).toBe('EVM');
    expect(ledgerNames([CHAIN, 'evm:2:dd:0xee'])(CHAIN)).toBe(`${CHAIN}…`);
  });
});
