/**
 * The tables of the transfer log in PostgreSQL, one version after another: those of SQLite, and who does what. Steps are only ever
 * added; `log_version` says how many ran.
 */
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
    version BIGINT NOT NULL,
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    class_id TEXT NOT NULL,
    kg TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    ledger_ms DOUBLE PRECISION NOT NULL,
    peer_ledger_ms DOUBLE PRECISION NOT NULL
  );
  CREATE INDEX transfers_by_id ON transfers (transfer_id);
  CREATE INDEX transfers_by_session ON transfers (peer, session_id);
  CREATE INDEX transfers_by_start ON transfers (started_at DESC, key COLLATE "C" DESC);
  CREATE INDEX transfers_open ON transfers (open, state);

  CREATE TABLE requests (
    client_request_id TEXT PRIMARY KEY,
    request_hash TEXT NOT NULL,
    transfer_key TEXT NOT NULL REFERENCES transfers (key)
  );

  CREATE TABLE events (
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (transfer_key, seq)
  );

  -- A replica's lease: it does the work that names it as its owner, until this time by the database's own clock.
  CREATE TABLE leases (
    owner TEXT PRIMARY KEY,
    -- Another at each registration, so that of two processes under one name the older one is told from the newer.
    token TEXT NOT NULL,
    until TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE effects (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    transfer_key TEXT,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'running', 'done')),
    attempts INTEGER NOT NULL,
    next_try_at BIGINT NOT NULL,
    last_error TEXT,
    -- Of a running effect: the replica that runs it, and since when.
    owner TEXT,
    since TIMESTAMPTZ
  );
  CREATE INDEX effects_due ON effects (next_try_at, id) WHERE state = 'due';
  CREATE INDEX effects_running ON effects (owner) WHERE state = 'running';
  CREATE INDEX effects_by_transfer ON effects (transfer_key);

  CREATE TABLE messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    hash TEXT NOT NULL,
    message_type TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (transfer_key, direction, hash)
  );

  CREATE TABLE timers (
    transfer_key TEXT NOT NULL REFERENCES transfers (key),
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- Some replica is ringing it; should that one die, it rings again after this.
    held_until TIMESTAMPTZ,
    PRIMARY KEY (transfer_key, name)
  );
  CREATE INDEX timers_by_time ON timers (at);

  CREATE TABLE profiles (hash TEXT PRIMARY KEY, text TEXT NOT NULL);

  CREATE TABLE notices (
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    ledger TEXT NOT NULL,
    retirement_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('due', 'applied', 'refused')),
    body TEXT NOT NULL,
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (direction, ledger, retirement_id)
  );

  CREATE TABLE cursors (name TEXT PRIMARY KEY, cursor TEXT NOT NULL);

  -- A row where this was restored from a copy of a log, until the gateway has caught up with what happened after it.
  CREATE TABLE copied (at BIGINT NOT NULL);
  `,
  `
  CREATE TABLE pauses (
    id TEXT PRIMARY KEY,
    scope TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    reason TEXT NOT NULL,
    lifted_by TEXT,
    lifted_at BIGINT,
    lift_reason TEXT
  );

  CREATE TABLE approvals (
    transfer_key TEXT PRIMARY KEY REFERENCES transfers (key),
    requested_by TEXT NOT NULL,
    request TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    approved_by TEXT,
    approved_at BIGINT
  );

  CREATE TABLE reservations (
    transfer_key TEXT PRIMARY KEY REFERENCES transfers (key),
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    registry TEXT NOT NULL,
    day BIGINT NOT NULL,
    kg NUMERIC(40) NOT NULL,
    counted INTEGER NOT NULL
  );

  -- The sums of the reservations that count, by day and, under day -1, of all days.
  CREATE TABLE usage (
    origin_ledger TEXT NOT NULL,
    destination_ledger TEXT NOT NULL,
    registry TEXT NOT NULL,
    day BIGINT NOT NULL,
    kg NUMERIC(40) NOT NULL,
    PRIMARY KEY (origin_ledger, destination_ledger, registry, day)
  );
  CREATE INDEX usage_by_day ON usage (day);
  `,
];
