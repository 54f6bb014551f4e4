import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClaimSigner } from '@meridian/bridges/claims';
import { parseHash } from '@meridian/credit';
import { verifyEvidence } from '@meridian/evidence';
import { keyIdOf } from '@meridian/satp';
import { createMessageSigner } from '../../src/crypto/message-keys.ts';
import { keyIdIn } from '../../src/peer/message-key-list.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { keyOf, Operated } from '../support/operated.ts';
import { begin, outward } from '../support/transfers.ts';
import { p256, until } from '../support/two-gateways.ts';

const KG = 1_000n;

let pair: OpenPair;
let home: Operated;
let foreign: Operated;
let asked = 0;

beforeAll(async () => {
  pair = await openPair();
  [home, foreign] = [new Operated(pair.home, pair.foreign), new Operated(pair.foreign, pair.home)];
  await Promise.all([home.start(), foreign.start()]);
});
afterAll(async () => {
  await Promise.all([home, foreign].map(({ running }) => running.gateway.stop(200)));
  await pair.close();
});

/** One transfer of 1 t from its beginning to its end. @returns its id and how it ended on both sides */
async function carry(): Promise<{ readonly id: string; readonly states: string }> {
  const request = outward(pair, KG, { clientRequestId: `rotation-${(asked += 1)}` });
  const id = await begin(home.running, request);
  const states = await Promise.all(
    [home, foreign].map(async ({ running }) => {
      const [row] = await until(
        () => running.transferLog.transfersById(id),
        ([found]) => found?.endedAt !== undefined,
        30_000,
      );
      return row?.state;
    }),
  );
  return { id, states: states.join(' and ') };
}

/** Transfers one after another in so many strands, until it is told to stop. */
class Traffic {
  readonly ends: { readonly id: string; readonly states: string }[] = [];
  readonly #strands: Promise<void>[];
  #stopped = false;

  constructor(strands: number) {
    this.#strands = Array.from({ length: strands }, () => this.#strand());
  }

  /** Resolves when everything that was begun before now has ended, and something that was begun after. */
  async passed(): Promise<void> {
    const before = this.ends.length + 2 * this.#strands.length;
    await until(
      () => Promise.resolve(this.ends.length),
      (ended) => ended >= before,
      30_000,
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#strands);
  }

  async #strand(): Promise<void> {
    while (!this.#stopped) this.ends.push(await carry());
  }
}

/** A gateway takes another message key, certificate and claim key in the order of docs/operations.md, while transfers run. */
async function rotate(gateway: Operated, other: Operated, traffic: Traffic): Promise<void> {
  const { site } = gateway;
  const before = gateway.messageKey;
  const signer = createMessageSigner(p256().privateKey);
  const after = keyOf(signer);
  const claimSigner = createClaimSigner(p256().privateKey);
  const next = await pair.authority.issue({ commonName: site.gatewayId, hosts: ['127.0.0.1'], days: 1 });
  const [oldPin, newPin] = [{ sha256: site.certificate.certSha256 }, { sha256: next.certSha256 }];
  const ledger = site.world.ledger;
  const claimKeys = [site.claimSigner.publicKey, claimSigner.publicKey];
  other.site.world.trust({ ledger, keys: claimKeys });
  other.change({
    peer: { messageKeys: [before, after], certificates: [oldPin, newPin], ledgers: [{ ledger, claimKeys }] },
  });
  await traffic.passed();
  const keys = {
    ...{ signer, formerMessageKeys: [before] },
    ...{ claimSigner, formerClaimKeys: [site.claimSigner.publicKey] },
  };
  gateway.change({ keys, tls: { cert: next.cert, key: next.key } });
  await traffic.passed();
  const notAfter = Date.now();
  other.change({
    peer: {
      messageKeys: [{ ...before, notAfter }, after],
      certificates: [{ ...oldPin, revoked: 'replaced' }, newPin],
      ledgers: [{ ledger, claimKeys: claimKeys.map((key, i) => (i === 0 ? { ...key, notAfter } : key)) }],
    },
  });
  await traffic.passed();
  gateway.change({ keys: { formerMessageKeys: [{ ...before, notAfter }] } });
  await traffic.passed();
}

describe('while transfers run', () => {
  let traffic: Traffic;
  beforeAll(async () => {
    const first = [home.messageKey, foreign.messageKey].map(({ jwk }) => jwk);
    traffic = new Traffic(4);
    try {
      await rotate(home, foreign, traffic);
      await rotate(foreign, home, traffic);
    } finally {
      await traffic.stop();
    }
    expect([home.messageKey, foreign.messageKey].map(({ jwk }) => jwk)).not.toEqual(first);
  }, 60_000);

  test('both gateways take other keys and certificates, and none fails', () => {
    expect(traffic.ends.length).toBeGreaterThan(30);
    expect(traffic.ends.filter(({ states }) => states !== 'complete and complete')).toEqual([]);
  });

  test('some were signed with the old key at their beginning and the new one at their end', async () => {
    const spanning = await spanningTransfers();
    expect(spanning.length).toBeGreaterThan(0);
  });

  test('their evidence is good for who trusts both keys, and for nobody who trusts the new one alone', async () => {
    const [id = ''] = await spanningTransfers();
    const evidence = await home.running.gateway.application.evidence(parseHash(id, 'id'));
    const { self, peer } = evidence.evidence;
    const ledgers = [self, peer].flatMap((gateway) =>
      gateway.ledgers.map(({ descriptor, claimKeys }) => ({
        ledger: descriptor === pair.home.world.ledger.descriptor ? pair.home.world.ledger : pair.foreign.world.ledger,
        keys: claimKeys.map(({ x, y }) => ({ x: parseHash(x, 'x'), y: parseHash(y, 'y') })),
      })),
    );
    const trusting = (keys: (all: typeof self.messageKeys) => typeof self.messageKeys) => ({
      ledgers,
      gateways: [self, peer].map(({ gatewayId, messageKeys }) => ({ gatewayId, keys: keys(messageKeys) })),
    });
    expect(
      verifyEvidence(
        evidence,
        trusting((all) => all),
      ),
    ).toMatchObject({ verdict: 'valid' });
    const newest = [home.messageKey, foreign.messageKey].map(({ jwk }) => keyIdOf(jwk));
    expect(
      verifyEvidence(
        evidence,
        trusting((all) => all.filter((jwk) => newest.includes(keyIdOf(jwk)))),
      ),
    ).toMatchObject({ verdict: 'refused', code: 'GATEWAY_KEYS' });
  });

  /** Transfers whose messages bear more than two keys. */
  async function spanningTransfers(): Promise<string[]> {
    const spanning: string[] = [];
    for (const { id } of traffic.ends) {
      const [row] = await home.running.transferLog.transfersById(parseHash(id, 'id'));
      const messages = await home.running.transferLog.messages(row?.key ?? '');
      if (new Set(messages.map(({ text }) => keyIdIn(text))).size > 2) spanning.push(id);
    }
    return spanning;
  }
});
