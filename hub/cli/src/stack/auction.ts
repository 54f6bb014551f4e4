import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CONFIG_VARIABLE } from '@meridian/auction-service/config';
import { z } from 'zod';
import { endorsingPeers, MSPS } from './fabric.ts';
import type { Hub } from './hub-file.ts';
import { keptSecret } from './keys.ts';
import type { Layout } from './layout.ts';
import { freePort } from './ports.ts';
import { jsonLine, startService, type Service } from './process.ts';

const require = createRequire(import.meta.url);
const secret = (): string => randomBytes(32).toString('hex');

/** Whoever shows it may hand bids to the container and have it clear. */
export const operatorToken = (layout: Layout): string =>
  keptSecret(join(layout.keys, 'auction-operator.token'), secret);

const readySchema = z.object({ url: z.url(), port: z.int(), tlsKey: z.string(), simulated: z.boolean() });

/**
 * Starts the auction's container as a process with a simulated device and a simulated vault, on the port of last time where it is free. Its
 * HOST_DATA is that of last time on any port, so that auctions that are announced go on. @throws CommandError
 */
export async function startAuctionContainer(
  layout: Layout,
  fabric: Hub['fabric'],
  previous: Hub['auction'],
): Promise<Service<NonNullable<Hub['auction']>>> {
  const port = await freePort(previous?.port);
  const config = {
    listen: { host: '127.0.0.1', port },
    ledger: fabric.descriptor,
    endorsers: endorsingPeers(layout),
    members: MSPS.map((mspId) => ({
      mspId,
      issuers: [readFileSync(join(layout.devnet, 'crypto', mspId, 'ca', 'cert.pem'), 'utf8')],
    })),
    operatorTokenHash: createHash('sha256').update(operatorToken(layout)).digest('hex'),
    evidence: { kind: 'simulated' },
    // Stands for a vault: what is sealed today can be opened after a restart.
    keyRelease: { kind: 'simulated', secret: keptSecret(join(layout.keys, 'auction-release.key'), secret) },
  };
  const program = require.resolve('@meridian/auction-service/bundle');
  return startService({
    name: 'auction container (simulated)',
    command: process.execPath,
    // The last says whose it is, for the start after a kill; the program does not read it.
    args: ['--disable-sigusr1', '--permission', `--allow-fs-read=${join(dirname(program), '*')}`, program, layout.data],
    env: { [CONFIG_VARIABLE]: JSON.stringify(config) },
    logFile: join(layout.logs, 'auction.log'),
    ready: {
      line: jsonLine((value) => {
        const { url, tlsKey, simulated } = readySchema.parse(value);
        return { url, port, tlsKey, simulated };
      }),
    },
  });
}
