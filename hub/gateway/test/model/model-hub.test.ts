import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { encodeAccount, encodeClaim, type Fact, type Hash } from '@meridian/credit';
import type { Evidence } from '@meridian/bridges';
import { ModelHub } from './model-hub.ts';
import { memoryDisk } from './model-site.ts';
import { freshPair } from './pair.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { bridgeOf, type Pair } from '../support/two-gateways.ts';

let base: OpenPair;
let pair: Pair;
let hub: ModelHub;

beforeEach(async () => {
  base = await openPair();
  pair = await freshPair(base);
  hub = new ModelHub({ pair, disk: () => memoryDisk(), ahead: { home: 0, foreign: 0 } });
  await hub.start();
});
afterEach(async () => {
  await hub.close();
  await base.close();
});

/** Lets requests arrive one by one until the ledgers show these views of the transfer. */
async function until(origin: string, destination: string): Promise<Hash> {
  for (let i = 0; i < 50; i++) {
    const [row] = await hub.sites.home.log.transfers({ limit: 1 });
    if (row === undefined) throw new Error('nothing was sent');
    const { transferId } = row;
    const key = { originLedger: pair.home.world.ledger.id, transferId };
    const views = [pair.home.world.transfers.origin(transferId), pair.foreign.world.transfers.destination(key)];
    if (views[0]?.state === origin && (views[1]?.state ?? 'none') === destination) return transferId;
    hub.network.decide(0, 'arrives');
    await hub.rest();
  }
  throw new Error(`the transfer never came to ${origin} and ${destination}`);
}

/** Locked at home and minted abroad, where it stays as long as no time passes. */
async function minted(): Promise<Hash> {
  await hub.send('home', 5_000n);
  await until('locked', 'none');
  hub.sites.home.ledger.next('not reached');
  return until('locked', 'unassigned');
}

/** Evidence of what is not so, under the key of the gateway that the ledgers believe. */
async function forge(fact: Fact, transferId: Hash): Promise<Evidence> {
  const record = pair.home.world.transfers.origin(transferId);
  if (record === undefined) throw new Error('there is no such transfer');
  const beneficiary = encodeAccount(pair.foreign.world.ledger.kind, record.beneficiary);
  const claim = encodeClaim({ ...record, fact, beneficiary });
  const { claimSigner } = fact === 'extinguished' ? pair.home : pair.foreign;
  return { claim, proof: await claimSigner.sign(claim), lane: 'trusted: single' };
}

describe('the rules of the model are broken', () => {
  test('by a release of what was minted', async () => {
    const id = await minted();
    await hub.check();
    await bridgeOf(pair.home).beginAbort(id);
    expect((await bridgeOf(pair.home).release(await forge('void', id))).outcome).toBe('done');
    await expect(hub.check()).rejects.toThrow('released on its origin and unassigned on its destination');
  });

  test('by giving to the beneficiary what is only locked', async () => {
    const id = await minted();
    await hub.check();
    expect((await bridgeOf(pair.foreign).assign(await forge('extinguished', id))).outcome).toBe('done');
    await expect(hub.check()).rejects.toThrow('held abroad that are not in custody at home');
  });

  test('by a burn of what was never minted', async () => {
    await hub.send('home', 5_000n);
    const id = await until('locked', 'none');
    await hub.check();
    expect((await bridgeOf(pair.home).extinguish(await forge('unassigned', id))).outcome).toBe('done');
    await expect(hub.check()).rejects.toThrow('is extinguished on its origin and none on its destination');
  });

  test('by a transfer that never ends', async () => {
    await minted();
    hub.sites.home.ledger.isDown = true;
    hub.sites.home.ledger.heal = () => undefined;
    await expect(hub.heal()).rejects.toThrow('half an hour later there is still client');
  });
});

test('without anything going wrong a transfer ends complete', async () => {
  await minted();
  expect(await hub.heal()).toEqual(['complete']);
});

test('when every request comes again after the end, each is answered once more and nothing is left to do', async () => {
  await hub.send('home', 5_000n);
  for (let known = 0; hub.network.waiting > known;) {
    known = hub.network.waiting;
    hub.network.decide(known - 1, 'doubled');
    await hub.rest();
  }
  while (hub.network.waiting > 0) {
    hub.network.decide(0, 'arrives');
    await hub.rest();
  }
  expect(await hub.heal()).toEqual(['complete']);
});
