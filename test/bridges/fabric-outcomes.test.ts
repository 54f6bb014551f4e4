import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LockCommand, OriginRecord, Outcome } from '@meridian/bridges';
import { connectFabric, type FabricBridge, type FabricOptions } from '@meridian/bridges/fabric';
import { hashText, parseLedger, type Hash } from '@meridian/credit';
import { codeOf, must, randomHash } from '../support/bridge-suite/crossing.ts';
import { fabricStack, type FabricStack } from '../support/bridge-suite/fabric-side.ts';
import { FABRIC_KINDS, type NetworkKind } from '../networks/kinds.ts';
import { freshProvenance, kg } from '../support/bridge-suite/prepare.ts';
import type { NetworkProcess } from '../networks/network.ts';

const START_MS = 120_000;
const CRASH_MS = 90_000;
/** Short, so that a process that hangs is noticed within the test. */
const IMPATIENT = { evaluate: 1_500, endorse: 1_500, submit: 1_000, commit: 1_000 };

for (const kind of FABRIC_KINDS) {
  (kind.present ? describe : describe.skip)(`outcomes on ${kind.name}`, () => {
    outcomeRules(kind);
  });
}

function outcomeRules(kind: NetworkKind): void {
  let stack: FabricStack;
  let bridge: FabricBridge;

  beforeAll(async () => {
    stack = await fabricStack((directory) => kind.start(directory));
    ({ bridge } = stack.home);
  }, START_MS);
  afterAll(async () => {
    await stack.close();
  }, START_MS);

  const prepared = async (ranges = [kg(0, 1_000)]): Promise<LockCommand> => {
    const { batchId, classId } = await stack.home.issue(freshProvenance(), 'alice');
    return commandFor({ batchId, classId }, ranges);
  };
  const commandFor = (
    credit: { readonly batchId: Hash; readonly classId: Hash },
    ranges: LockCommand['ranges'],
  ): LockCommand => ({
    ...credit,
    transferId: randomHash(),
    ranges,
    owner: stack.home.account('alice'),
    destination: stack.foreign.bridge.ledger,
    beneficiary: stack.foreign.account('bob'),
    assetProfile: randomHash(),
  });
  const program = (name: string): NetworkProcess => {
    const found = stack.network.processes.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no process ${name}`);
    return found;
  };
  const ownPeer = (): NetworkProcess => program(kind.peerProcess);
  const impatient = (): Promise<FabricBridge> => stack.home.users.bridge(stack.home.signer, { deadlines: IMPATIENT });

  describe('of calls at once', () => {
    test('two locks of the same kilograms: one is done, the other refused as LOT_LOCKED', async () => {
      const command = await prepared();
      const other = { ...command, transferId: randomHash() };
      const codes = (await Promise.all([bridge.lock(command), bridge.lock(other)])).map(codeOf);
      expect(codes.sort()).toEqual(['LOT_LOCKED', 'done']);
    });

    test('four locks of parts of one lot are all done', async () => {
      const first = await prepared();
      const parts = [0, 1, 2, 3].map((i) => commandFor(first, [kg(i * 2_000, i * 2_000 + 500)]));
      for (const outcome of await Promise.all(parts.map((command) => bridge.lock(command)))) must(outcome);
    });

    test('the same lock twice: both are done, with one record and one event', async () => {
      const command = await prepared();
      const [one, two] = await Promise.all([bridge.lock(command), bridge.lock(command)]);
      expect(must(one)).toEqual(must(two));
      expect(await statesSeen(bridge, command.transferId, 1)).toEqual(['locked']);
    });

    test('two issues of overlapping serials: one is done, the other refused as SERIAL_OVERLAP', async () => {
      const operator = await stack.home.users.operator();
      const provenance = freshProvenance();
      const overlapping = { ...provenance, firstSerial: provenance.lastSerial, lastSerial: provenance.lastSerial + 5n };
      const outcomes = await Promise.all([operator.issue({ provenance }), operator.issue({ provenance: overlapping })]);
      expect(outcomes.map(codeOf).sort()).toEqual(['SERIAL_OVERLAP', 'done']);
    });
  });

  describe('tell when the result became final', () => {
    test('a write by its transaction and block, and later looks and repeats by the same block', async () => {
      const command = await prepared();
      const written = finalityOf(await bridge.lock(command));
      expect(written.txId).toMatch(/^[0-9a-f]{64}$/);
      expect(written.block).toBeGreaterThan(0n);
      // Something happens in between.
      must(await bridge.lock(await prepared()));
      expect(finalityOf(await bridge.lookupOrigin(command.transferId))).toEqual({ block: written.block });
      expect(finalityOf(await bridge.lock(command))).toEqual({ block: written.block });
      const key = { originLedger: bridge.ledger.id, transferId: command.transferId };
      expect(finalityOf(await bridge.prove('locked', key))).toEqual({ block: written.block });
    });
  });

  describe('of calls that cannot be right', () => {
    const options = (changes: Partial<FabricOptions> = {}): Promise<FabricOptions> =>
      stack.home.users.options('gateway', { role: 'bridge-gateway' }).then((good) => ({ ...good, ...changes }));
    const connected = async (
      changes: Partial<FabricOptions>,
      call: (bridge: FabricBridge) => Promise<unknown>,
      ledger = bridge.ledger,
    ): Promise<unknown> => {
      const other = connectFabric({ ...(await options(changes)), ledger, claimSigner: stack.home.signer });
      try {
        return await call(other);
      } finally {
        await other.close();
      }
    };
    const look = (other: FabricBridge): Promise<unknown> => other.lookupOrigin(randomHash());

    test('a peer of another network than the one that is meant throws WRONG_NETWORK', async () => {
      const { channel, chaincode } = stack.network;
      const elsewhere = parseLedger(`fabric:${hashText('another genesis')}:${channel}:${chaincode}`);
      await expect(connected({}, look, elsewhere)).rejects.toMatchObject({
        code: 'WRONG_NETWORK',
        value: bridge.ledger.descriptor,
        expected: elsewhere.descriptor,
      });
    });

    test('a ledger of another channel is refused before anything is asked', async () => {
      const elsewhere = parseLedger(`fabric:${hashText('another genesis')}:otherchannel:${stack.network.chaincode}`);
      await expect(connected({}, look, elsewhere)).rejects.toMatchObject({ code: 'INVALID_OPTION', field: 'ledger' });
    });

    test.each([
      ['an endpoint without port', { endpoint: 'localhost' }, 'INVALID_OPTION', 'endpoint'],
      ['a deadline of nothing', { deadlines: { commit: 0 } }, 'INVALID_OPTION', 'deadlines.commit'],
      ['a key that is none', { keyPem: 'secret' }, 'NOT_A_PRIVATE_KEY', 'keyPem'],
    ] as const)('%s throws', async (_, changes, code, field) => {
      const failure: unknown = await connected(changes, look).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code, field });
      expect(String(failure)).not.toContain('secret');
    });

    test("somebody else's key is refused as FORBIDDEN", async () => {
      const { keyPem } = await stack.home.users.options('mallory');
      expect(await connected({ keyPem }, (other) => other.lookupOrigin(randomHash()).then(codeOf))).toBe('FORBIDDEN');
    });

    test('an identity without the gateway’s role is refused as FORBIDDEN', async () => {
      const { certPem, keyPem } = await stack.home.users.options('alice');
      const command = await prepared();
      expect(await connected({ certPem, keyPem }, (other) => other.lock(command).then(codeOf))).toBe('FORBIDDEN');
    });

    test('a peer that is not there is unavailable', async () => {
      const outcome = await connected({ endpoint: 'localhost:1' }, (other) => other.lookupOrigin(randomHash()));
      expect(outcome).toMatchObject({ outcome: 'unavailable' });
    });
  });

  describe('when a process is gone', () => {
    test(
      'the chaincode of either organisation: a lock is unavailable and nothing happened, then it is done',
      async () => {
        for (const { mspId } of stack.network.organisations) {
          const command = await prepared();
          const chaincode = program(`chaincode-${mspId}`);
          await chaincode.kill('SIGKILL');
          expect(codeOf(await bridge.lock(command))).toBe('unavailable');
          await chaincode.restart();
          expect(must(await eventually(() => bridge.lookupOrigin(command.transferId)))).toBeUndefined();
          must(await eventually(() => bridge.lock(command)));
        }
      },
      CRASH_MS,
    );

    test(
      'the peer: every call is unavailable, then done',
      async () => {
        const command = await prepared();
        await ownPeer().kill('SIGKILL');
        expect(codeOf(await bridge.lock(command))).toBe('unavailable');
        expect(codeOf(await bridge.beginAbort(command.transferId))).toBe('unavailable');
        expect(codeOf(await bridge.lookupOrigin(command.transferId))).toBe('unavailable');
        const query = { classId: command.classId, owner: command.owner, kg: 1n };
        expect(codeOf(await bridge.spendable(query))).toBe('unavailable');
        await ownPeer().restart();
        expect(must(await eventually(() => bridge.lookupOrigin(command.transferId)))).toBeUndefined();
        must(await eventually(() => bridge.lock(command)));
      },
      CRASH_MS,
    );

    test(
      'a peer that hangs: a call ends at its deadline, unavailable while nothing was ordered',
      async () => {
        const hurried = await impatient();
        must(await hurried.lookupOrigin(randomHash()));
        const command = await prepared();
        await ownPeer().kill('SIGSTOP');
        const outcome = await hurried.lock(command);
        await ownPeer().kill('SIGCONT');
        expect(codeOf(outcome)).toBe('unavailable');
        expect(must(await eventually(() => bridge.lookupOrigin(command.transferId)))).toBeUndefined();
      },
      CRASH_MS,
    );
  });

  describe('of unknown fate', () => {
    test('a commit whose status is not waited for is unknown, and a lookup tells', async () => {
      const hasty = await stack.home.users.bridge(stack.home.signer, { deadlines: { commit: 1 } });
      let command = await prepared();
      let outcome = await hasty.lock(command);
      // The commit may be as quick as that.
      for (let attempt = 0; outcome.outcome === 'done' && attempt < 20; attempt += 1) {
        command = await prepared();
        outcome = await hasty.lock(command);
      }
      expect(outcome).toMatchObject({
        outcome: 'unknown',
        cause: { transactionId: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
      const found = await eventuallyFound(bridge, command.transferId);
      expect(must(await bridge.lock(command))).toEqual(found);
      expect(await statesSeen(bridge, command.transferId, 1)).toEqual(['locked']);
    });

    if (kind.ordererProcess !== undefined) {
      const name = kind.ordererProcess;
      test(
        'an orderer that hangs: unknown at the deadline, as the peer may or may not have sent it on, and the same command settles it',
        async () => {
          const hurried = await impatient();
          must(await hurried.lookupOrigin(randomHash()));
          const command = await prepared();
          await program(name).kill('SIGSTOP');
          const outcome = await hurried.lock(command);
          const meanwhile = await bridge.lookupOrigin(command.transferId);
          await program(name).kill('SIGCONT');
          expect(codeOf(outcome)).toBe('unknown');
          expect(must(meanwhile)).toBeUndefined();
          expect(must(await eventually(() => bridge.lock(command)))).toMatchObject({ state: 'locked' });
          expect((await eventuallyFound(bridge, command.transferId)).state).toBe('locked');
        },
        CRASH_MS,
      );
    }

    test(
      'a peer killed among many locks: what was called done is there, what was called unavailable is not, and all can be done again',
      async () => {
        const commands = await Promise.all(Array.from({ length: 24 }, () => prepared()));
        const running = commands.map((command) => bridge.lock(command));
        await Promise.race(running);
        await ownPeer().kill('SIGKILL');
        const outcomes = await Promise.all(running);
        await ownPeer().restart();
        expect(outcomes.filter(({ outcome }) => outcome !== 'done').length).toBeGreaterThan(0);
        for (const [i, outcome] of outcomes.entries()) {
          const command = commands[i] as LockCommand;
          const found = must(await eventually(() => bridge.lookupOrigin(command.transferId)));
          if (outcome.outcome === 'done') expect(found).toEqual(outcome.value);
          if (outcome.outcome === 'unavailable') expect(found).toBeUndefined();
          expect(outcome.outcome).not.toBe('refused');
        }
        for (const command of commands) {
          expect(must(await eventually(() => bridge.lock(command))).state).toBe('locked');
          expect(await statesSeen(bridge, command.transferId, 1)).toEqual(['locked']);
        }
      },
      CRASH_MS,
    );
  });
}

function finalityOf(outcome: Outcome<unknown>): { readonly txId?: string; readonly block: bigint } {
  must(outcome);
  return (outcome as Extract<typeof outcome, { outcome: 'done' }>).finality;
}

/** Repeats a call while the ledger is unavailable, as it is for moments after a restart. */
async function eventually<T>(call: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const outcome = await call();
    if (outcome.outcome !== 'unavailable' || performance.now() > deadline) return outcome;
    await pause(100);
  }
}

async function eventuallyFound(bridge: FabricBridge, transferId: Hash): Promise<OriginRecord> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const found = must(await bridge.lookupOrigin(transferId));
    if (found !== undefined) return found;
    if (performance.now() > deadline) throw new Error(`transfer ${transferId} never appeared`);
    await pause(20);
  }
}

/** The transfer's states by the ledger's events, from the start up to the newest of `count` and a moment more. */
async function statesSeen(bridge: FabricBridge, transferId: Hash, count: number): Promise<readonly string[]> {
  const controller = new AbortController();
  const states: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  for await (const event of bridge.watch({ signal: controller.signal })) {
    if (event.type !== 'transfer' || event.transferId !== transferId) continue;
    states.push(event.state);
    if (states.length < count) continue;
    timer ??= setTimeout(() => {
      controller.abort();
    }, 150);
  }
  clearTimeout(timer);
  return states;
}
