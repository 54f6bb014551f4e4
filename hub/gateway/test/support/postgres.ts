import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@meridian/bridges/free-port';
import pg from 'pg';

const INSTALLED = '/usr/lib/postgresql';

/** Where Debian's package puts the newest server, or why there is none. */
export function findPostgres(): { readonly bin: string } | { readonly missing: string } {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).filter((name) => /^\d+$/.test(name)) : [];
  const bin = versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, 'bin'))
    .find((directory) => existsSync(join(directory, 'postgres')) && existsSync(join(directory, 'initdb')));
  return bin === undefined
    ? { missing: `no server in ${INSTALLED}: Debian's package postgresql is not installed` }
    : { bin };
}

/** A server of a test's own: a fresh cluster on loopback at a free port. */
export interface PostgresServer {
  /** A schema of its own, so that tests do not meet. @returns its URL */
  schema(name: string): Promise<string>;
  readonly port: number;
  /** The URL of a schema through another port of this machine. */
  through(url: string, port: number): string;
  stop(): Promise<void>;
}

const PASSWORD = 'a-password-of-a-test';

/** The server refuses to be root's, so there it runs as nobody. */
function asOrdinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function startPostgres(bin: string): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'meridian-postgres-'));
  const user = asOrdinaryUser();
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  const [data, secret] = [join(directory, 'data'), join(directory, 'password')];
  writeFileSync(secret, PASSWORD, { mode: 0o600 });
  if (user !== undefined) chownSync(secret, user.uid, user.gid);
  const options = { cwd: directory, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }, ...user };
  const initialised = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'meridian', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync', '--encoding=UTF8'],
    { ...options, encoding: 'utf8' },
  );
  if (initialised.status !== 0) throw new Error(`initdb: ${initialised.stderr}`);
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: directory, fsync: 'off' };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`])],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = `postgresql://meridian:${PASSWORD}@127.0.0.1:${port}/postgres`;
  await ready(server, url);
  return {
    port,
    schema: async (name) => {
      await withClient(url, (client) => client.query(`CREATE SCHEMA ${pg.escapeIdentifier(name)}`));
      return `${url}?options=-csearch_path%3D${name}`;
    },
    through: (of, other) => of.replace(`:${port}/`, `:${other}/`),
    stop: async () => {
      await ended(server);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess, url: string): Promise<void> {
  let told = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    told = (told + chunk.toString()).slice(-4_000);
  });
  for (let attempt = 0; server.exitCode === null && attempt < 300; attempt++) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  server.kill('SIGKILL');
  throw new Error(`the server did not start: ${told}`);
}

/** SIGQUIT: it ends at once, without waiting for those connected. */
const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) {
      resolve();
      return;
    }
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGQUIT');
  });

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
