import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LedgerBridge } from '@meridian/bridges';
import type { Hash } from '@meridian/credit';
import { createMessageSigner } from '../../src/crypto/message-keys.ts';
import { interrupted, type InterruptedBridge } from '../support/interrupted-bridge.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { keyOf, Operated } from '../support/operated.ts';
import { begin, comesTo, outward, stateOf, supplyAt } from '../support/transfers.ts';
import { p256, until } from '../support/two-gateways.ts';

const KG = 5_000n;
const REVOKED = { revoked: 'the key file was in a backup that got lost' };
const WITHIN_MS = 60_000;
/** A server gives up a session in which it hears nothing for so long. */
const SESSION_MS = 5_000;

let pair: OpenPair;
let client: Operated;
let server: Operated;
let held: InterruptedBridge;

/** The client's gateway stops in that call of its ledger until it is let go on. */
async function open(call: 'lock' | 'extinguish', sessionMs?: number): Promise<void> {
  await server.start(undefined, sessionMs === undefined ? {} : { sessionMs });
  await client.start((bridge: LedgerBridge) => {
    held = interrupted(bridge, { [call]: 'hold' });
    return held.bridge;
  });
}

beforeEach(async () => {
  pair = await openPair();
  [client, server] = [new Operated(pair.home, pair.foreign), new Operated(pair.foreign, pair.home)];
});
afterEach(async () => {
  await Promise.all([client, server].map(({ running }) => running.gateway.stop(200)));
  await pair.close();
});

/** Its operator takes another key, and knows the old one no more; the peer's had revoked that one and adds the new one. */
function replaceKey(stolen: Operated, peer: Operated): { readonly letIn: () => void; readonly shutOut: () => void } {
  const old = stolen.messageKey;
  const signer = createMessageSigner(p256().privateKey);
  const shutOut = (): void => {
    peer.change({ peer: { messageKeys: [{ ...old, ...REVOKED }, keyOf(signer)] } });
  };
  const letIn = (): void => {
    peer.change({ peer: { messageKeys: [old, keyOf(signer)] } });
  };
  shutOut();
  stolen.change({ keys: { signer } });
  return { letIn, shutOut };
}

/** The client has sent its last message once more: what it got for it did not end the transfer. */
async function triedAgain(id: Hash): Promise<void> {
  const { transferLog } = client.running;
  const [row] = await transferLog.transfersById(id);
  const tries = async (): Promise<number> => {
    const effects = await transferLog.effects(row?.key ?? '');
    return effects.findLast(({ kind }) => kind === 'sendMessage')?.attempts ?? 0;
  };
  const before = await tries();
  await until(tries, (now) => now > before, WITHIN_MS);
}

describe('a message key that is revoked while a transfer is past its burn', () => {
  test.each<['client' | 'server', string]>([
    ['client', 'the server has minted and may not assign'],
    ['server', 'the client may not take that it has assigned'],
  ])(
    'of the %s: %s; nothing is given up, and it ends once the key is let in for a moment',
    async (whose) => {
      await open('extinguish');
      const id = await begin(client.running, outward(pair, KG));
      await comesTo(client.running, id, 'extinguishing');
      const [stolen, peer] = whose === 'client' ? [client, server] : [server, client];
      const { messageKey: old } = stolen;
      peer.change({ peer: { messageKeys: [{ ...old, ...REVOKED }] } });
      held.go();
      await comesTo(client.running, id, 'final-sent');
      await triedAgain(id);
      const { letIn, shutOut } = replaceKey(stolen, peer);
      await triedAgain(id);
      expect(await stateOf(client.running, id)).toBe('final-sent');
      // The burn is on the ledger, and what was minted for it is nobody else's.
      expect(await supplyAt(pair, 'home')).toEqual({ active: 95_000n, wrapped: KG });
      expect(await supplyAt(pair, 'foreign')).toEqual(whose === 'client' ? { unassigned: KG } : { active: KG });
      letIn();
      await comesTo(client.running, id, 'complete', WITHIN_MS);
      await comesTo(server.running, id, 'complete', WITHIN_MS);
      shutOut();
      expect(await supplyAt(pair, 'foreign')).toEqual({ active: KG });
      // And the new key carries the next one, while the old one is out.
      const next = await begin(client.running, outward(pair, KG, { clientRequestId: 'next' }));
      await comesTo(client.running, next, 'complete', WITHIN_MS);
      await comesTo(server.running, next, 'complete', WITHIN_MS);
      expect(await supplyAt(pair, 'home')).toEqual({ active: 90_000n, wrapped: 2n * KG });
    },
    3 * WITHIN_MS,
  );
});

describe('a message key that is revoked before the burn', () => {
  /** What the client said of its lock is refused. */
  async function locked(): Promise<Hash> {
    await open('lock', SESSION_MS);
    const id = await begin(client.running, outward(pair, KG));
    await comesTo(client.running, id, 'locking');
    server.change({ peer: { messageKeys: [{ ...client.messageKey, ...REVOKED }] } });
    held.go();
    await comesTo(client.running, id, 'lock-asserted', WITHIN_MS);
    return id;
  }

  async function released(id: Hash): Promise<void> {
    await comesTo(client.running, id, 'released', WITHIN_MS);
    expect(await supplyAt(pair, 'home')).toEqual({ active: 100_000n });
    expect(await supplyAt(pair, 'foreign')).toEqual({});
  }

  test(
    'has its transfer given up and the credits released, where the client has its new key by then',
    async () => {
      const id = await locked();
      replaceKey(client, server);
      await released(id);
    },
    2 * WITHIN_MS,
  );

  test(
    'leaves the credits locked where the abort was signed with it, too, and they are released once it is let in for a moment',
    async () => {
      const id = await locked();
      await comesTo(client.running, id, 'abort-sent', WITHIN_MS);
      const { letIn } = replaceKey(client, server);
      await triedAgain(id);
      expect(await stateOf(client.running, id)).toBe('abort-sent');
      expect(await supplyAt(pair, 'home')).toEqual({ active: 95_000n, locked: KG });
      letIn();
      await released(id);
    },
    3 * WITHIN_MS,
  );
});
