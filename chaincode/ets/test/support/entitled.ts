import { hashText } from '@meridian/credit';
import type { EntitledRecord } from '../../src/state/entitlements.ts';
import { place } from './effect.ts';
import type { TestLedger } from './ledger.ts';
import { activated, idOf, near } from './policies.ts';
import { alice, auction, BATCH, bob, issued } from './world.ts';

/** Whom the auction of these tests fixes the multiplier for. */
export const LEGAL_ENTITY = 'CNPJ 12.345.678/0001-95';

/** Alice's 1000 to 3000 and 5000 to 6000 kg, for bob, worth something to the legal entity in São Paulo. */
export const entitlement = () => ({
  batchId: BATCH,
  lots: ['0'],
  ranges: '1000-3000,5000-6000',
  owner: alice.account(),
  to: bob.account(),
  beneficiary: hashText(LEGAL_ENTITY),
  policySet: idOf(near),
  use: { place },
  auctionId: hashText('auction 1'),
});

/** They are bob's. */
export async function sold(): Promise<{ ledger: TestLedger; record: EntitledRecord }> {
  const ledger = await issued();
  await activated(ledger, near);
  await ledger.submit(alice, 'Credit:SetApprovalForAll', { operator: auction.account(), approved: true });
  return { ledger, record: await ledger.submit<EntitledRecord>(auction, 'Credit:Entitle', entitlement()) };
}
