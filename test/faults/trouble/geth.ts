import { join } from 'node:path';
import { EVM_USERS } from '@meridian/cli/stack/accounts';
import { evmAddress, type startChain } from '@meridian/cli/stack/evm';
import { startGeth, type GethFlags } from '../../networks/geth.ts';
import { sleep } from '../stack/transfers.ts';
import { forkOf, hashesOf } from './blocks.ts';
import { noticed } from './noticed.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const GETH_BIN = process.env['GETH_BIN'];
const PAIRS = 4;
/** Some blocks' time, in which some transfers come to their middle. */
const BETWEEN_MS = 4_000;
const ENDED_WITHIN_MS = 240_000;

const gethChain =
  (flags: GethFlags): typeof startChain =>
  async (layout, previous) => {
    const node = await startGeth({
      gethBin: GETH_BIN ?? '',
      directory: join(layout.data, 'geth'),
      port: previous?.port,
      funded: EVM_USERS.map((user) => evmAddress(layout, user)),
      flags,
    });
    return { node, port: node.port };
  };

interface Killed {
  readonly name: string;
  readonly flags?: GethFlags;
  readonly confirmations: number;
  /** Whether it loses blocks that are final with so many confirmations. */
  readonly losesFinal: boolean;
}

/** Transfers are under way both ways, and others have ended, while geth is killed and started again on what it has written down. */
const gethKilled = ({ name, flags = {}, confirmations, losesFinal }: Killed): Trouble => ({
  name,
  skipped: () => (GETH_BIN === undefined ? 'GETH_BIN is not set' : undefined),
  run: (data, note) =>
    inWorld({ data, confirmations, chain: gethChain(flags) }, async (world) => {
      // It writes all down at an orderly end: the contracts and the buyer's approval, which are no gateway's to make again.
      await world.restartChain(0, 'SIGTERM');
      const traffic = await Traffic.prepare(world, PAIRS);
      await traffic.begin(PAIRS);
      await sleep(BETWEEN_MS);
      await traffic.begin(traffic.left);
      await sleep(BETWEEN_MS / 2);
      const before = await hashesOf(world.hub.evm.rpcUrl);
      await world.restartChain(0);
      const lost = before.length - 1 - (await forkOf(world.hub.evm.rpcUrl, before));
      const final = Math.max(0, lost - (confirmations - 1));
      note(`${lost} blocks were lost, ${final} of them final with ${confirmations} confirmations`);
      if (losesFinal !== final > 0) return [losesFinal ? 'no final block was lost' : `${final} final blocks were lost`];
      if (losesFinal) {
        await noticed(world);
        note(`${await traffic.restateStuck()} stayed open and were said again`);
      }
      // A transfer that is to lock what is gone for a moment is refused, as it moves nothing.
      const wrong = await traffic.end(ENDED_WITHIN_MS, losesFinal);
      note(`${traffic.givenUp} of ${2 * PAIRS} were given up before anything was minted`);
      return wrong;
    }),
});

export const GETH: readonly Trouble[] = [
  gethKilled({
    name: 'geth is killed and goes back to its last orderly end',
    confirmations: 3,
    losesFinal: true,
  }),
  gethKilled({
    name: 'geth is killed, goes back to its last orderly end and knows no transaction that was lost',
    flags: { node: ['--txpool.nolocals'] },
    confirmations: 3,
    losesFinal: true,
  }),
  gethKilled({
    name: 'geth is killed that writes the state of each block, behind enough confirmations',
    flags: { state: ['--state.scheme', 'hash'], node: ['--gcmode', 'archive'] },
    confirmations: 12,
    losesFinal: false,
  }),
];
