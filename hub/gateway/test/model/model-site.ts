import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import type { GatewayApplication } from '../../src/api/application.ts';
import type { Clock } from '../../src/clock.ts';
import { GatewayError } from '../../src/errors.ts';
import { MemoryTransferLog } from '../../src/log/memory-log.ts';
import { SqliteTransferLog } from '../../src/log/sqlite-log.ts';
import type { TransferLog } from '../../src/log/transfer-log.ts';
import type { PeerGateway } from '../../src/peer/peer-gateway.ts';
import type { PeerInbox } from '../../src/peer/peer-server.ts';
import { KeyLock } from '../../src/service/key-lock.ts';
import { bridgeOf, startGateway, type Site } from '../support/two-gateways.ts';
import { Life, type Doom } from './life.ts';
import { UnreliableLedger } from './unreliable-ledger.ts';
import type { Server } from './unreliable-network.ts';

/** What of a log stays when its process dies. */
export interface Disk {
  open(): TransferLog;
  /** Lets go of what a dead process had open. */
  abandon(log: TransferLog): Promise<void>;
}

export function memoryDisk(): Disk {
  const log = new MemoryTransferLog();
  return { open: () => opened(log), abandon: () => Promise.resolve() };
}

/** The log as one process has it open: what it does alone ends with it. */
function opened(log: MemoryTransferLog): TransferLog {
  const locks = new KeyLock();
  return new Proxy<TransferLog>(log, {
    get: (target, property) => {
      if (property === 'alone') return locks.run.bind(locks);
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

export const fileDisk = (path: string): Disk => ({
  open: () => new SqliteTransferLog(path),
  abandon: (log) => log.close(),
});

export interface Surroundings {
  readonly site: Site;
  readonly peer: Site;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly link: PeerGateway;
  readonly onEvent: () => void;
}

interface Process extends Server {
  readonly life: Life;
  readonly application: GatewayApplication;
  readonly stop: () => Promise<void>;
}

/** One gateway's place: what stays there when its process dies, and the process while one is alive. */
export class ModelSite {
  readonly site: Site;
  readonly ledger: UnreliableLedger;
  /** Exceptions that a gateway has come upon, and evidence that contradicts itself: there must be none. */
  readonly accidents: string[] = [];
  readonly #around: Surroundings;
  readonly #logger: Logger;
  #process: Process | undefined;
  #log: TransferLog | undefined;
  #abandoned: Promise<void> = Promise.resolve();

  constructor(around: Surroundings) {
    this.#around = around;
    this.site = around.site;
    this.ledger = new UnreliableLedger(bridgeOf(around.site));
    this.#logger = pino({ level: 'error' }, new Writable({ write: this.#noted }));
  }

  get server(): Server | undefined {
    return this.#process;
  }

  get underWay(): number {
    return this.#process?.life.underWay ?? 0;
  }

  /** The log as it stands, whether a process is alive or not. */
  get log(): TransferLog {
    return (this.#log ??= this.#around.disk.open());
  }

  /** Starts a process if none is alive. */
  async start(): Promise<void> {
    if (this.#process !== undefined) return;
    await this.#abandoned;
    const { site, peer, clock, link, onEvent } = this.#around;
    let die = (): void => undefined;
    const gone = new Promise<void>((resolve) => (die = resolve));
    const life = new Life({
      onCall: onEvent,
      onDeath: () => {
        this.#died(die);
      },
    });
    let inbox: PeerInbox | undefined;
    const { gateway } = await startGateway(site, peer, {
      transferLog: life.guard(this.log, true),
      bridge: life.guard(this.ledger.bridge),
      clock,
      peerServer: { host: '127.0.0.1', port: 0 },
      seam: { peerGateway: () => life.guard(link), peerInbox: (real) => (inbox = real) },
      log: this.#logger,
    });
    if (inbox === undefined) throw new Error('the gateway serves no peers');
    const { application } = gateway;
    this.#process = { life, gone, inbox, application, stop: () => gateway.stop(0) };
  }

  kill(): void {
    this.#process?.life.end();
  }

  doom(doom: Doom): void {
    this.#process?.life.doom(doom);
  }

  /** A killing that was announced does not come. */
  spare(): void {
    this.#process?.life.doom({ after: Infinity, moment: 'before' });
  }

  /** Asks the process; what it refuses, and what it cannot answer any more, is no answer. */
  async ask<T>(question: (application: GatewayApplication) => Promise<T>): Promise<T | undefined> {
    if (this.#process === undefined) return undefined;
    const { application, gone } = this.#process;
    const answer = question(application).catch((error: unknown) => {
      if (!(error instanceof GatewayError)) this.accidents.push(String(error));
      return undefined;
    });
    return Promise.race([answer, gone.then(() => undefined)]);
  }

  /** Ends it for good. */
  async close(): Promise<void> {
    this.spare();
    await this.#process?.stop();
    await this.#log?.close();
  }

  #died(die: () => void): void {
    const [dead, log] = [this.#process, this.#log];
    this.#process = undefined;
    this.#log = undefined;
    die();
    // Nothing but its sockets can still be closed.
    void dead?.stop();
    if (log !== undefined) this.#abandoned = this.#around.disk.abandon(log);
  }

  readonly #noted = (chunk: Buffer, _encoding: string, done: () => void): void => {
    const line = JSON.parse(chunk.toString()) as { msg: string; err?: { stack?: string }; notice?: { type: string } };
    if (line.err !== undefined || line.notice?.type === 'conflict')
      this.accidents.push(`${this.#around.site.gatewayId}: ${line.msg}: ${line.err?.stack ?? chunk.toString()}`);
    done();
  };
}
