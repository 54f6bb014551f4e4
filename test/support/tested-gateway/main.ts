// A gateway in a process of its own, before a ledger in memory: `node main.ts FILE`, forked, so that whoever starts it can ask.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createClaimSigner, createClaimVerifier } from '@meridian/bridges/claims';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import { parseLedger } from '@meridian/credit';
import { Gateway, SCOPES, SqliteTransferLog } from '@meridian/gateway';
import { pino } from 'pino';
import { createMessageSigner } from '../../../hub/gateway/src/crypto/message-keys.ts';
import { claimKeyOf } from '../../conformance/wire/keys.ts';
import type { GatewayFile } from './make.ts';

/** What the process tells of itself: for seeing that nothing has changed, and that memory is flat. */
export interface GatewayState {
  /** Writes to the ledger so far. */
  readonly ledgerWrites: number;
  /** Rows of each table of the log; of the transfers also all their versions together, which every change raises. */
  readonly log: Readonly<Record<string, number>>;
  /** After a garbage collection, where the process may ask for one. */
  readonly rssBytes: number;
  readonly heapBytes: number;
}

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
const logPath = join(file.directory, 'transfers.db');
const transferLog = new SqliteTransferLog(logPath);
const log = pino({ name: file.gatewayId, level: process.env['TEST_LOG'] ?? 'silent' }, pino.destination({ dest: 2 }));

const gateway = new Gateway({
  gatewayId: file.gatewayId,
  bridge: new MemoryBridge(world, { gateway: file.gatewayId, signer: claimSigner }),
  transferLog,
  peers: [
    {
      gatewayId: peer.gatewayId,
      url: peer.url,
      certificates: [{ sha256: peer.certSha256 }],
      messageKeys: [
        { jwk: peer.messageKey, keyObject: createPublicKey({ key: { ...peer.messageKey }, format: 'jwk' }) },
      ],
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
  // On a busy machine a test may take its time between two messages.
  sessionMs: 3_600_000,
  log,
});

const COUNTS = `SELECT (SELECT count(*) FROM transfers) AS transfers, (SELECT coalesce(sum(version), 0) FROM transfers) AS versions,
  (SELECT count(*) FROM messages) AS messages, (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM effects) AS effects,
  (SELECT count(*) FROM requests) AS requests, (SELECT count(*) FROM profiles) AS profiles,
  (SELECT count(*) FROM notices) AS notices`;

function state(): GatewayState {
  (globalThis as { readonly gc?: () => void }).gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    ledgerWrites: Number(world.journal.height),
    log: { ...database.prepare(COUNTS).get() } as Record<string, number>,
    rssBytes: rss,
    heapBytes: heapUsed,
  };
}

process.on('message', (asked) => {
  if (asked === 'state') process.send?.({ state: state() });
});
process.once('disconnect', () => {
  void gateway.stop(200).then(() => process.exit(0));
});
await gateway.start();
const database = new DatabaseSync(logPath, { readOnly: true });
process.send?.({ ready: true });
