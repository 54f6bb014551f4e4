import { describe, expect, test } from '@jest/globals';
import { keyIdOf, signMessage, verifyMessage, type Gateway, type StepContext } from '../src/index.ts';
import { logFrom, logOf } from './support/moments.ts';
import { DESTINATION_PARTY, ORIGIN_PARTY, party, STRANGER, type Party } from './support/parties.ts';
import { rememberingSigner, rememberingVerifier } from './support/remembering.ts';
import { World, type Side } from './support/world.ts';

const OLD = { client: ORIGIN_PARTY, server: DESTINATION_PARTY } as const;
/** The same gateways with another key each. */
const renewed = ({ gateway }: Party): Party => {
  const next = party(`the second key of ${gateway.gatewayId}`, gateway.ledgers);
  return { ...next, gateway: { ...gateway, messageKey: next.gateway.messageKey } };
};
const NEW = { client: renewed(ORIGIN_PARTY), server: renewed(DESTINATION_PARTY) } as const;
const other = (side: Side): Side => (side === 'client' ? 'server' : 'client');

/** One side signs with its new key from now on; it and its peer still know the old one, as it stands. */
function renew(world: World, side: Side, old: 'otherMessageKeys' | 'pastMessageKeys'): void {
  const { gateway, signer } = NEW[side];
  const known: Gateway = { ...gateway, [old]: [OLD[side].gateway.messageKey] };
  const change = (context: StepContext, changes: Partial<StepContext>): void => void Object.assign(context, changes);
  change(world.contexts[side], { self: known, signer: rememberingSigner(signer) });
  change(world.contexts[other(side)], { peer: known });
}

const keyOf = (jws: string): string =>
  (JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;

describe('a message', () => {
  const keys = [ORIGIN_PARTY.gateway.messageKey, NEW.client.gateway.messageKey];

  test.each([
    ['one', ORIGIN_PARTY],
    ['another', NEW.client],
  ])('under %s of several keys is taken', (_, { signer }) => {
    const { jws } = signMessage({ kg: '1' }, signer);
    expect(verifyMessage(jws, keys, rememberingVerifier)).toMatchObject({ outcome: 'verified', message: { kg: '1' } });
  });

  test('under none of several keys is refused, and none at all takes nothing', () => {
    const { jws } = signMessage({ kg: '1' }, STRANGER.signer);
    for (const known of [keys, []])
      expect(verifyMessage(jws, known, rememberingVerifier)).toMatchObject({
        outcome: 'refused',
        problem: {
          code: 'err_0.1.3',
          field: 'header.kid',
          expected: expect.stringContaining(known.map(keyIdOf).join(' or ')) as unknown,
        },
      });
  });

  test('that names one of several keys and is signed by another is refused', () => {
    const { jws } = signMessage({ kg: '1' }, { ...NEW.client.signer, keyId: ORIGIN_PARTY.signer.keyId });
    expect(verifyMessage(jws, keys, rememberingVerifier)).toMatchObject({ problem: { field: 'signature' } });
  });
});

describe('a session', () => {
  test.each<[Side, string]>([
    ['client', 'proposal-sent'],
    ['client', 'lock-asserted'],
    ['client', 'extinguishing'],
    ['server', 'commence-acked'],
    ['server', 'minting'],
    ['server', 'assigning'],
  ])('completes where the %s takes another key when it is %s', (side, state) => {
    const world = new World();
    world.start();
    world.settle(() => world[side].state === state);
    expect(world[side].state).toBe(state);
    renew(world, side, 'otherMessageKeys');
    world.settle();
    expect(world.states).toEqual(['complete', 'complete']);
    const signers = new Set(logOf(world).map(keyOf));
    expect(signers).toEqual(new Set([...Object.values(OLD), NEW[side]].map(({ signer }) => signer.keyId)));
  });

  test('that was lost comes back out of a log under keys that have gone out of use, but not under revoked ones', () => {
    for (const [standing, recovered] of [
      ['pastMessageKeys', true],
      [undefined, undefined],
    ] as const) {
      const world = new World();
      world.start();
      world.settle(() => world.client.state === 'final-sent');
      world.due = [];
      world.server = new World().server;
      for (const side of ['client', 'server'] as const) {
        renew(world, side, 'pastMessageKeys');
        if (standing === undefined) Object.assign(world.contexts[side], revoked(world, side));
      }
      const { jws } = signMessage(payloadOf(logFrom('client', logOf(world))), NEW.client.signer);
      world.deliver('client', jws);
      world.settle();
      expect(world.server.recovered).toBe(recovered);
    }
  });

  test('is not begun under a key that has gone out of use, whoever names it', () => {
    const world = new World();
    renew(world, 'client', 'pastMessageKeys');
    Object.assign(world.contexts.client, {
      self: { ...NEW.client.gateway, messageKey: OLD.client.gateway.messageKey },
    });
    world.start();
    world.settle();
    expect(world.client.state).toBe('rejected');
    expect(world.ledgers).toEqual(['none', 'none']);
  });
});

const payloadOf = (jws: string): unknown => JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString());

/** The old keys are no keys of theirs any more. */
const revoked = (world: World, side: Side): Partial<StepContext> => {
  const { self, peer } = world.contexts[side];
  return { self: { ...self, pastMessageKeys: [] }, peer: { ...peer, pastMessageKeys: [] } };
};
