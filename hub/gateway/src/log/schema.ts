import type { DatabaseSync } from 'node:sqlite';

/** The tables of the transfer log, one version after another. Steps are only ever added; `user_version` says how many ran. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE transfers (
    key TEXT PRIMARY KEY,
    transfer_id TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('client', 'server')),
    peer TEXT NOT NULL,
    session_id TEXT NOT NULL,
    state TEXT NOT NULL,
    open INTEGER NOT NULL,
    document TEXT NOT NULL,
    version INTEGER NOT NULL,
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    class_id TEXT NOT NULL,
    kg TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    ledger_ms REAL NOT NULL,
    peer_ledger_ms REAL NOT NULL
  ) STRICT;
  CREATE INDEX transfers_by_id ON transfers (transfer_id);
  CREATE INDEX transfers_by_session ON transfers (peer, session_id);
  CREATE INDEX transfers_by_start ON transfers (started_at DESC, key DESC);
  CREATE INDEX transfers_open ON transfers (open, state);

  CREATE TABLE requests (
    client_request_id TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    transfer_key TEXT NOT NULL REFERENCES transfers (key)
  ) STRICT;

  CREATE TABLE events (
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (transfer_key, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE effects (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    transfer_key TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'running', 'done')),
    attempts INTEGER NOT NULL,
    next_try_at INTEGER NOT NULL,
    last_error TEXT
  ) STRICT;
  CREATE INDEX effects_due ON effects (next_try_at, id) WHERE state = 'due';
  CREATE INDEX effects_open ON effects (transfer_key) WHERE state <> 'done';

  CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    hash TEXT NOT NULL,
    message_type TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (transfer_key, direction, hash)
  ) STRICT;

  CREATE TABLE timers (
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (transfer_key, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX timers_by_time ON timers (at);

  CREATE TABLE profiles (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE notices (
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    ledger TEXT NOT NULL,
    retirement_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'applied', 'refused')),
    body TEXT NOT NULL,
    answer TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (direction, ledger, retirement_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE cursors (name TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  DROP INDEX effects_open;
  CREATE INDEX effects_by_transfer ON effects (transfer_key);
  `,
  // A row where this is a copy that was made of a log, until the gateway has caught up with what happened after it.
  `CREATE TABLE copied (at INTEGER NOT NULL) STRICT`,
  `
  CREATE TABLE pauses (
    id TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    lifted_by TEXT,
    lifted_at INTEGER,
    lift_reason TEXT
  ) STRICT;

  CREATE TABLE approvals (
    transfer_key TEXT PRIMARY KEY REFERENCES transfers (key),
    requested_by TEXT NOT NULL,
    request TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    approved_by TEXT,
    approved_at INTEGER
  ) STRICT;

  CREATE TABLE reservations (
    transfer_key TEXT PRIMARY KEY REFERENCES transfers (key),
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    registry TEXT NOT NULL,
    day INTEGER NOT NULL,
    kg TEXT NOT NULL,
    counted INTEGER NOT NULL
  ) STRICT;

  -- The sums of the reservations that count, by day and, under day -1, of all days.
  CREATE TABLE usage (
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    registry TEXT NOT NULL,
    day INTEGER NOT NULL,
    kg TEXT NOT NULL,
    PRIMARY KEY (origin_ledger, destination_ledger, registry, day)
  ) STRICT;
  CREATE INDEX usage_by_day ON usage (day);
  `,
  // What is to be done is little, what was done is much: a start looks for the one without reading the other.
  `CREATE INDEX effects_unfinished ON effects (state) WHERE state <> 'done'`,
  // Rows of a kilobyte in the order in which they come: kept in the order of their keys, each would dirty pages of its own.
  `
  ALTER TABLE events RENAME TO events_by_key;
  CREATE TABLE events (
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (transfer_key, seq)
  ) STRICT;
  INSERT INTO events SELECT * FROM events_by_key;
  DROP TABLE events_by_key;
  `,
];

/** Brings a log's file to this version. */
export function migrate(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  for (const [i, step] of MIGRATIONS.entries()) {
    if (i >= version) db.exec(`BEGIN; ${step}; PRAGMA user_version = ${i + 1}; COMMIT`);
  }
}
