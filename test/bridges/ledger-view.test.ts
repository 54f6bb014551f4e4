import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LedgerView, Sighting } from '@meridian/bridges';
import { EvmView } from '@meridian/bridges/evm';
import { connectFabricView } from '@meridian/bridges/fabric';
import { MemoryView } from '@meridian/bridges/memory';
import { parseLedger, type Hash } from '@meridian/credit';
import { Crossing, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { evmForeign } from '../support/bridge-suite/evm-side.ts';
import { fabricHome } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { memoryForeign, memoryHome, newClaimSigner } from '../support/bridge-suite/memory-side.ts';
import { BATCH_KG, carryOut, issueFresh, kg, sides } from '../support/bridge-suite/prepare.ts';
import type { BridgeStack } from '../support/bridge-suite/stack.ts';

interface Viewed {
  readonly stack: BridgeStack;
  readonly home: LedgerView;
  readonly abroad: LedgerView;
  /** Whether the home tells what it issues. */
  readonly tellsIssued: boolean;
}

/** What a view tells of a batch up to the height at which the ledger is read now. */
async function told(view: LedgerView, batchId: Hash, cursor?: string): Promise<{ seen: Sighting[]; cursor: string }> {
  const controller = new AbortController();
  const read = await view.supply(batchId);
  if (read.outcome !== 'done') throw new Error(read.outcome);
  const seen: Sighting[] = [];
  for await (const sighting of view.follow({
    signal: controller.signal,
    ...(cursor === undefined ? {} : { cursor }),
  })) {
    if (sighting.type !== 'read') {
      if (sighting.batchId === batchId) seen.push(sighting);
    } else if (sighting.block >= read.finality.block) {
      controller.abort();
      return { seen, cursor: sighting.cursor };
    }
  }
  throw new Error('the stream ended');
}

const briefly = (sighting: Sighting): string => (sighting.type === 'transfer' ? sighting.state : sighting.type);

function viewRules(name: string, start: () => Promise<Viewed>): void {
  describe(`${name}: a view of a ledger`, () => {
    let viewed: Viewed;
    beforeAll(async () => {
      viewed = await start();
    }, 120_000);
    afterAll(async () => {
      await viewed.home.close();
      await viewed.abroad.close();
      await viewed.stack.close();
    }, 60_000);

    test('tells every change of a batch in order, how far it has read, and goes on from there', async () => {
      const { stack, home, abroad, tellsIssued } = viewed;
      const credit = await issueFresh(stack);
      const { batchId, classId } = credit;
      await carryOut(stack, credit, [kg(0, 5_000)]);
      const first = { home: await told(home, batchId), abroad: await told(abroad, batchId) };
      expect(first.home.seen.map(briefly)).toEqual([...(tellsIssued ? ['issued'] : []), 'locked', 'extinguished']);
      expect(first.abroad.seen.map(briefly)).toEqual(['unassigned', 'assigned']);

      const retired = {
        owner: 'alice',
        batchId,
        classId,
        ranges: [kg(0, 1_000)],
        beneficiaryName: 'A',
        reason: '',
      } as const;
      const { retirementId } = await stack.foreign.retire(retired);
      must(await stack.home.bridge.retiredAbroad(must(await stack.foreign.bridge.proveRetirement(retirementId))));
      const back = new Crossing(sides(stack, 'back'), credit, [kg(1_000, 3_000)]);
      must(await back.lock());
      must(await back.mint());
      must(await back.beginAbort());
      must(await back.void());
      must(await back.release());
      const then = {
        home: await told(home, batchId, first.home.cursor),
        abroad: await told(abroad, batchId, first.abroad.cursor),
      };
      // A memory ledger tells nothing of what is said about it elsewhere.
      expect(then.home.seen.map(briefly)).toEqual([...(tellsIssued ? ['changed'] : []), 'unassigned', 'void']);
      expect(then.abroad.seen.map(briefly)).toEqual(['changed', 'locked', 'released']);
      expect(then.abroad.seen[1]).toMatchObject({ batchId, key: back.key });
    }, 60_000);

    test('reads the supply and records as the bridge does, and nothing of a batch that never was there', async () => {
      const { stack, home, abroad } = viewed;
      const credit = await issueFresh(stack);
      const { batchId } = credit;
      const before = await abroad.supply(batchId);
      expect(before).toMatchObject({ outcome: 'done', value: undefined });
      expect(await home.supply(randomHash())).toMatchObject({ outcome: 'done', value: undefined });
      const crossing = new Crossing(sides(stack, 'out'), credit, [kg(0, 5_000)]);
      await crossing.complete();
      expect(must(await home.supply(batchId))).toEqual(must(await stack.home.bridge.supply(batchId)));
      expect(must(await abroad.supply(batchId))).toEqual(must(await stack.foreign.bridge.supply(batchId)));
      expect(must(await home.supply(batchId))?.byStatus).toMatchObject({ active: BATCH_KG - 5_000n, wrapped: 5_000n });
      expect(must(await home.lookupOrigin(crossing.command.transferId))?.state).toBe('extinguished');
      expect(must(await abroad.lookupDestination(crossing.key))?.state).toBe('assigned');
      expect(must(await abroad.lookupOrigin(crossing.command.transferId))).toBeUndefined();
    }, 60_000);

    test('refuses a cursor that is none', async () => {
      const { signal } = new AbortController();
      for (const view of [viewed.home, viewed.abroad]) {
        const reading = view.follow({ cursor: 'elsewhere', signal })[Symbol.asyncIterator]();
        await expect(reading.next()).rejects.toMatchObject({ code: 'INVALID_CURSOR', field: 'cursor' });
      }
    });
  });
}

function memory(): Viewed {
  const home = memoryHome('home');
  const foreign = memoryForeign('foreign', home.bridge.ledger);
  home.world.trust({ ledger: foreign.bridge.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.bridge.ledger, keys: [home.signer.publicKey] });
  const stack = { home, foreign, close: () => Promise.resolve() };
  return { stack, home: new MemoryView(home.world), abroad: new MemoryView(foreign.world), tellsIssued: false };
}

async function fabricAndEvm({ start }: NetworkKind): Promise<Viewed> {
  const network = await start(join(mkdtempSync(join(tmpdir(), 'meridian-')), 'network'));
  try {
    const signer = newClaimSigner();
    const ledger = parseLedger(network.ledgerDescriptor);
    const foreign = await evmForeign({ home: { ledger, keys: [signer.publicKey] } });
    const home = await fabricHome(network, foreign.bridge.ledger, [foreign.signer.publicKey], signer);
    const { descriptor } = foreign.bridge.ledger;
    const abroad = await EvmView.connect({ rpcUrl: foreign.anvil.rpcUrl, ledger: descriptor, confirmations: 1 });
    const close = async (): Promise<void> => {
      await home.users.close();
      await foreign.close();
      await network.stop();
    };
    const view = connectFabricView({ ...(await home.users.options('auditor')), ledger });
    return { stack: { home, foreign, close }, home: view, abroad, tellsIssued: true };
  } catch (error) {
    await network.stop();
    throw error;
  }
}

viewRules('memory', () => Promise.resolve(memory()));
for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(kind.name, () => {
    viewRules(`${kind.name} and anvil`, () => fabricAndEvm(kind));
  });
}
