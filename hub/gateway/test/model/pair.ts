import type { Evidence, LedgerBridge, Outcome } from '@meridian/bridges';
import { MemoryWorld } from '@meridian/bridges/memory';
import { hashText, type Fact } from '@meridian/credit';
import { assetProfileHash, assetProfileOf } from '@meridian/satp';
import { bridgeOf, BUYER, OWNER, provenance, type Pair } from '../support/two-gateways.ts';

/** Kilograms that are abroad from the start. */
const ABROAD_KG = 40_000n;

/** The same two gateways before fresh ledgers: 60 credits at home, 40 abroad. */
export async function freshPair(base: Pair): Promise<Pair> {
  const homeWorld = new MemoryWorld({ name: 'home' });
  const home = { ...base.home, world: homeWorld };
  const foreign = { ...base.foreign, world: new MemoryWorld({ name: 'foreign', home: homeWorld.ledger }) };
  home.world.trust({ ledger: foreign.world.ledger, keys: [foreign.claimSigner.publicKey] });
  foreign.world.trust({ ledger: home.world.ledger, keys: [home.claimSigner.publicKey] });
  const { batchId, classId } = home.world.issue(provenance, OWNER);
  home.world.approve(OWNER, home.gatewayId);
  foreign.world.approve(BUYER, foreign.gatewayId);
  const pair = { home, foreign, batchId, classId };
  await sendAbroad(pair);
  return pair;
}

async function sendAbroad({ home, foreign, batchId, classId }: Pair): Promise<void> {
  const [origin, destination] = [bridgeOf(home), bridgeOf(foreign)];
  const transferId = hashText('before everything');
  const credit = { batchId, classId, provenance };
  const prove = (bridge: LedgerBridge, fact: Fact): Promise<Evidence> =>
    done(bridge.prove(fact, { originLedger: origin.ledger.id, transferId }));
  await done(
    origin.lock({
      transferId,
      batchId,
      classId,
      ranges: [{ from: 0n, to: ABROAD_KG }],
      owner: OWNER,
      destination: destination.ledger,
      beneficiary: BUYER,
      assetProfile: assetProfileHash(assetProfileOf(credit)),
    }),
  );
  await done(destination.mint(await prove(origin, 'locked'), credit));
  await done(origin.extinguish(await prove(destination, 'unassigned')));
  await done(destination.assign(await prove(origin, 'extinguished')));
}

async function done<T>(call: Promise<Outcome<T>>): Promise<T> {
  const outcome = await call;
  if (outcome.outcome === 'done') return outcome.value;
  throw new Error(`the credits could not be sent abroad: ${JSON.stringify(outcome)}`);
}
