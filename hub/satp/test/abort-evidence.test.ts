import { describe, expect, test } from '@jest/globals';
import { hashText } from '@meridian/credit';
import { openServerTransfer, step, type ClientTransfer, type ServerTransfer } from '../src/index.ts';
import { givenUp } from './support/moments.ts';
import { ORIGIN, ORIGIN_PARTY } from './support/parties.ts';
import { OTHER_HASH, type ClaimEdit, type Edit } from './support/edits.ts';
import { spoilt } from './support/spoil.ts';
import { momentOf, goodTransfer, messagesOf, type TakenMessage } from './support/walk.ts';
import { IDS, World, type Side } from './support/world.ts';

const aborted = givenUp('client', 'prepare-sent', 'client');
const contexts = new World().contexts;

/** The session-abort-msg with evidence that a side took in a transfer given up after its lock. */
function abortTakenBy(side: Side): TakenMessage {
  const field = side === 'server' ? 'abortAssertionClaim' : 'voidAssertionClaim';
  const found = messagesOf(aborted).find((taken) => taken.side === side && field in taken.input.message);
  if (found === undefined) throw new Error(`no ${field}`);
  return found;
}

type Row = readonly [name: string, field: string, edit: (path: string) => Edit];
const claim = (name: string, set: ClaimEdit): Row => [
  name,
  Object.keys(set)[0] ?? '',
  (path) => ({ op: 'claim', path, set }),
];

const always: readonly Row[] = [
  claim('a fact of somebody else’s', { fact: 'locked' }),
  claim('another transfer', { transferId: OTHER_HASH }),
  claim('another destination', { destinationLedger: ORIGIN.id }),
  claim('another origin', { originLedger: OTHER_HASH }),
  ['no proof', 'proof', (path) => ({ op: 'proof', path, by: 'nobody' })],
  ['no evidence text', '', (path) => ({ op: 'set', path, value: 'AAAA' })],
];
const inSession: readonly Row[] = [
  ...always,
  claim('another batch', { batchId: OTHER_HASH }),
  claim('another class', { classId: OTHER_HASH }),
  claim('fewer kilograms', { ranges: '0-1000' }),
  claim('another beneficiary', { beneficiary: '09'.repeat(20) }),
];

/** The spoilt message changes nothing, and the answer names the field of the claim. */
function expectRefused(transfer: ClientTransfer | ServerTransfer, side: Side, [, field, edit]: Row): void {
  const { input } = abortTakenBy(side);
  const path = side === 'server' ? 'abortAssertionClaim' : 'voidAssertionClaim';
  const message = spoilt(input.message, edit(path));
  const hash = hashText(JSON.stringify(message));
  const result = step(transfer, { ...input, message, hash }, contexts[side]);
  const code = field === 'proof' ? 'err_0.1.3' : 'err_0.1.1';
  expect(result).toMatchObject({ outcome: 'refused', problem: { code } });
  if (result.outcome === 'refused') expect(result.problem.detail).toContain(field === '' ? path : `${path}.${field}`);
}

describe('evidence of aborting', () => {
  test.each(inSession)('with %s voids nothing', (...row) => {
    expectRefused(abortTakenBy('server').before, 'server', row);
  });

  test.each(always)('with %s voids nothing at a server that has forgotten the session', (...row) => {
    const forgetful = openServerTransfer({ ...IDS, peerGatewayId: ORIGIN_PARTY.gateway.gatewayId });
    expectRefused(forgetful, 'server', row);
  });

  test('stops the client from sending its last message again', () => {
    const world = new World();
    world.start();
    world.settle(() => world.client.state === 'prepare-sent');
    expect(world.unsettled.client.size).toBe(1);
    world.take('client', { kind: 'cancel', now: world.now, reason: 'no longer wanted' });
    expect(world.unsettled.client.size).toBe(0);
    expect(world.client.awaiting).toBeUndefined();
  });
});

describe('evidence of void', () => {
  test.each(inSession)('with %s releases nothing', (...row) => {
    expectRefused(abortTakenBy('client').before, 'client', row);
  });
});

describe('evidence of extinguished, in a session that the server ended while it minted,', () => {
  const ended = (): World => {
    const world = new World();
    world.start();
    world.settle(() => world.server.state === 'minting');
    world.due = [];
    world.take('server', { kind: 'cancel', now: world.now, reason: 'no longer wanted' });
    return world;
  };
  const { input: final } = momentOf(goodTransfer(), 'commit-final-msg');

  test('waits for the mint whose fate is not known', () => {
    const result = ended().take('server', final);
    expect(result).toMatchObject({ next: { state: 'minting-late', mint: 'submitted' }, effects: [] });
  });

  test('assigns at once where the mint was done', () => {
    const world = ended();
    world.take('server', { kind: 'ledger', now: world.now, call: 'mint', result: { outcome: 'done' } });
    const result = world.take('server', final);
    expect(result).toMatchObject({ next: { state: 'assigning' }, effects: [{ call: 'assign' }] });
  });

  test('mints on that evidence where the mint was refused', () => {
    const world = ended();
    const refused = { outcome: 'refused', code: 'ODD', message: 'odd' } as const;
    world.take('server', { kind: 'ledger', now: world.now, call: 'mint', result: refused });
    const result = world.take('server', final);
    expect(result).toMatchObject({ next: { state: 'minting-late', mint: 'late' }, effects: [{ call: 'mint' }] });
  });
});
