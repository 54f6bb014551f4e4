import { describe, expect, test } from '@jest/globals';
import { PeerLines } from '../src/service/peer-lines.ts';
import { VirtualTime } from './model/virtual-clock.ts';

const unavailable = { outcome: 'unavailable' };
const accepted = { outcome: 'accepted' };
const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** What one thing wakes may wake another. */
const rest = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await moment();
};

/** Lines on a virtual clock, and senders that wait for their turn as the dispatcher's do; what went out is told by name. */
function linesTo(peer: { isThere: boolean }) {
  const time = new VirtualTime(1_000_000);
  const told: string[] = [];
  const tell = (_facts: object, text: string): void => void told.push(text);
  const lines = new PeerLines(time.clock(0), { info: tell, warn: tell });
  const tries: string[] = [];
  const sent: string[] = [];
  const send = async (name: string, isOver = (): boolean => false): Promise<void> => {
    for (let turn = lines.turn('b'); turn !== undefined; turn = lines.turn('b')) await turn;
    if (isOver()) return;
    const { outcome } = await lines.over('b', async () => {
      tries.push(name);
      await moment();
      return peer.isThere ? accepted : unavailable;
    });
    if (outcome === 'accepted') sent.push(name);
    else void send(name, isOver);
  };
  return { lines, told, tries, sent, send, forward: (ms: number) => time.forward(ms, rest) };
}

describe('the line to a peer', () => {
  test('holds nothing back while the peer can be reached', () => {
    const { lines } = linesTo({ isThere: true });
    expect([lines.turn('b'), lines.turn('b')]).toEqual([undefined, undefined]);
  });

  test('that is cut is tried by one thing at a time, less and less often', async () => {
    const { tries, send, forward } = linesTo({ isThere: false });
    for (let i = 0; i < 50; i++) void send(`m${i}`);
    await forward(0);
    // All were under way when it broke; one more tried whether it was but the connection.
    expect(tries).toHaveLength(51);
    await forward(10_000);
    // After 0.25, 0.5, 1, 2 and 4 s, each up to a fifth longer.
    expect(tries.length - 51).toBeGreaterThanOrEqual(4);
    expect(tries.length - 51).toBeLessThanOrEqual(6);
  });

  test('lets all go out as soon as one has got through', async () => {
    const peer = { isThere: false };
    const { told, sent, send, forward } = linesTo(peer);
    for (let i = 0; i < 50; i++) void send(`m${i}`);
    await forward(5_000);
    peer.isThere = true;
    await forward(6_000);
    expect(new Set(sent).size).toBe(50);
    expect(told).toEqual(['a peer cannot be reached', 'a peer is reached again']);
  });

  test('is tried at once when the peer says something, and open when a connection stands', async () => {
    const peer = { isThere: false };
    const { lines, tries, sent, send, forward } = linesTo(peer);
    for (let i = 0; i < 5; i++) void send(`m${i}`);
    await forward(60_000);
    const before = tries.length;
    lines.heard('b');
    await forward(0);
    expect(tries).toHaveLength(before + 1);
    peer.isThere = true;
    lines.reached('b');
    await forward(0);
    expect(new Set(sent).size).toBe(5);
  });

  test('is tried by the next where what was to be sent is over', async () => {
    const peer = { isThere: false };
    const { sent, send, forward } = linesTo(peer);
    const over = { is: false };
    for (let i = 0; i < 3; i++) void send(`gone${i}`, () => over.is);
    void send('last');
    await forward(1_000);
    over.is = true;
    peer.isThere = true;
    await forward(120_000);
    expect(sent).toEqual(['last']);
  });

  test('of one peer says nothing of another', async () => {
    const { lines } = linesTo({ isThere: false });
    await lines.over('b', () => Promise.resolve(unavailable));
    await lines.over('b', () => Promise.resolve(unavailable));
    expect(lines.turn('b')).toBeDefined();
    expect(lines.turn('c')).toBeUndefined();
    lines.close();
  });
});
