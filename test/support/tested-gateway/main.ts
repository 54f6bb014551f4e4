// A gateway in a process of its own, before a ledger in memory: `node main.ts FILE`, forked, so that whoever starts it can ask.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClaimSigner, createClaimVerifier } from '@meridian/bridges/claims';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import { hashText, parseLedger } from '@meridian/credit';
import { Gateway, SCOPES, SqliteTransferLog } from '@meridian/gateway';
import { pino } from 'pino';
import { createMessageSigner } from '../../../hub/gateway/src/crypto/message-keys.ts';
import { claimKeyOf } from '../../conformance/wire/keys.ts';
import type { GatewayFile } from './make.ts';

/** What the process tells of itself: for seeing that nothing has changed, and that memory is flat. */
export interface GatewayState {
  /** Writes to the ledger so far. */
  readonly ledgerWrites: number;
  /** Over every transfer's document, newest first. */
  readonly transfers: string;
  readonly transferCount: number;
  readonly openEffects: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
}

const PAGE = 500;

const file = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as GatewayFile;
const { peer } = file;
const peerLedger = { ledger: parseLedger(file.home), keys: [claimKeyOf(peer.claimKey)] };
const world = new MemoryWorld({
  name: file.ledger.replace('memory:', ''),
  home: peerLedger.ledger,
  trusted: [peerLedger],
});
world.approve(file.account, file.gatewayId);
const claimSigner = createClaimSigner(file.claimKey);
const transferLog = new SqliteTransferLog(join(file.directory, 'transfers.db'));
const log = pino({ name: file.gatewayId, level: process.env['TEST_LOG'] ?? 'silent' }, pino.destination({ dest: 2 }));

const gateway = new Gateway({
  gatewayId: file.gatewayId,
  bridge: new MemoryBridge(world, { gateway: file.gatewayId, signer: claimSigner }),
  transferLog,
  peers: [
    {
      gatewayId: peer.gatewayId,
      url: peer.url,
      certSha256: peer.certSha256,
      messageKey: peer.messageKey,
      tokenKey: createPublicKey({ key: { ...peer.messageKey }, format: 'jwk' }),
      ledgers: [{ ledger: peerLedger.ledger, claimKeys: peerLedger.keys }],
    },
  ],
  claims: createClaimVerifier([peerLedger]),
  signer: createMessageSigner(createPrivateKey(file.messageKey)),
  tls: file.tls,
  peerServer: { host: '127.0.0.1', port: file.peerPort },
  api: {
    host: '127.0.0.1',
    port: file.apiPort,
    tokenKey: createPublicKey(file.apiTokenKey),
    corsOrigins: [],
    apiKeys: [{ subject: 'test', sha256: file.apiKeySha256, scopes: SCOPES }],
  },
  lockSeconds: 600,
  log,
});

async function state(): Promise<GatewayState> {
  const documents: string[] = [];
  let after: { readonly startedAt: number; readonly key: string } | undefined;
  do {
    const rows = await transferLog.transfers({ limit: PAGE, ...(after === undefined ? {} : { after }) });
    documents.push(...rows.map(({ document }) => document));
    after = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (after !== undefined);
  const { rss, heapUsed } = process.memoryUsage();
  return {
    ledgerWrites: Number(world.journal.height),
    transfers: hashText(documents.join('\n')),
    transferCount: documents.length,
    openEffects: (await transferLog.counts()).openEffects,
    rssBytes: rss,
    heapBytes: heapUsed,
  };
}

process.on('message', (asked) => {
  if (asked === 'state') void state().then((told) => process.send?.({ state: told }));
});
process.once('disconnect', () => {
  void gateway.stop(200).then(() => process.exit(0));
});
await gateway.start();
process.send?.({ ready: true });
