import { GatewayError } from '../../errors.ts';
import { chainEvents } from '../event-chain.ts';
import { effectOf, eventOf } from '../rows.ts';
import type { Append, EffectRow, LogEvent, NewMessage, RequestRow, TransferRow } from '../transfer-log.ts';
import type { Queryable } from './database.ts';
import { writeGuards } from './guards.ts';

const TRANSFER_COLUMNS = `key, transfer_id, role, peer, session_id, state, open, document, version, origin_ledger,
  destination_ledger, class_id, kg, started_at, ended_at, ledger_ms, peer_ledger_ms`;

/**
 * Writes one append into the tables; the caller holds the transaction.
 * @param owner the replica that the new effects are given to
 * @throws GatewayError `VERSION_CONFLICT`, `CAP_EXCEEDED`
 */
export async function writeAppend(on: Queryable, append: Append, owner: string): Promise<readonly EffectRow[]> {
  const { at, transfer, request } = append;
  if (transfer !== undefined) {
    await writeTransfer(on, transfer);
    await writeHistory(on, transfer.key, append);
  }
  if (request !== undefined) await writeRequest(on, request);
  await writeTimers(on, append);
  const { settled = [], effects = [], repeated = [] } = append;
  if (settled.length > 0)
    await on.query("UPDATE effects SET state = 'done', owner = NULL WHERE key = ANY ($1)", [settled]);
  const added = effects.length === 0 ? [] : await addEffects(on, effects, at, owner);
  const again = repeated.length === 0 ? [] : await repeatEffects(on, repeated, owner);
  await writeOutside(on, append);
  await writeGuards(on, append);
  return [...added, ...again];
}

/** The row's lock is held from here on, so that what is read of this transfer after it is the newest there is. */
async function writeTransfer(on: Queryable, row: TransferRow): Promise<void> {
  const { key, version, open, kg, endedAt } = row;
  const changing = [row.state, open ? 1 : 0, row.document, version, endedAt ?? null, row.ledgerMs, row.peerLedgerMs];
  const written =
    version === 1
      ? await on.query(
          `INSERT INTO transfers (${TRANSFER_COLUMNS}) VALUES
             ($1, $9, $10, $11, $12, $2, $3, $4, $5, $13, $14, $15, $16, $17, $6, $7, $8) ON CONFLICT (key) DO NOTHING`,
          [
            ...[key, ...changing, row.transferId, row.role, row.peer, row.sessionId],
            ...[row.originLedger, row.destinationLedger, row.classId, kg.toString(), row.startedAt],
          ],
        )
      : await on.query(
          `UPDATE transfers SET state = $2, open = $3, document = $4, version = $5, ended_at = $6, ledger_ms = $7,
             peer_ledger_ms = $8 WHERE key = $1 AND version = $5::bigint - 1`,
          [key, ...changing],
        );
  if (written.rowCount === 1) return;
  const [stored] = (await on.query('SELECT version FROM transfers WHERE key = $1', [key])).rows;
  const found = Number(stored?.['version'] ?? 0);
  throw new GatewayError('VERSION_CONFLICT', `transfer ${key} is at version ${found}`, {
    field: 'version',
    value: version,
    expected: `${found + 1}`,
  });
}

async function writeHistory(on: Queryable, key: string, { at, events = [], messages = [] }: Append): Promise<void> {
  if (events.length > 0) {
    const newest = 'SELECT * FROM events WHERE transfer_key = $1 ORDER BY seq DESC LIMIT 1';
    const [last] = (await on.query(newest, [key])).rows;
    const chained = chainEvents(key, last && eventOf(last), at, events);
    const column = (read: (event: LogEvent) => unknown): unknown[] => chained.map(read);
    await on.query(
      `INSERT INTO events SELECT $1, * FROM
         unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[])`,
      [
        ...[key, column(({ seq }) => seq), column(({ at: time }) => time), column(({ type }) => type)],
        ...[column(({ body }) => body), column(({ prev }) => prev), column(({ hash }) => hash)],
      ],
    );
  }
  if (messages.length === 0) return;
  const column = (read: (message: NewMessage) => unknown): unknown[] => messages.map(read);
  await on.query(
    `INSERT INTO messages (transfer_key, direction, hash, message_type, text, at)
       SELECT $1, direction, hash, message_type, text, $2 FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])
         WITH ORDINALITY AS given (direction, hash, message_type, text, place) ORDER BY place
       ON CONFLICT (transfer_key, direction, hash) DO NOTHING`,
    [
      ...[key, at, column(({ direction }) => direction), column(({ hash }) => hash)],
      ...[column(({ messageType }) => messageType), column(({ text }) => text)],
    ],
  );
}

async function writeRequest(on: Queryable, { clientRequestId, requestHash, transferKey }: RequestRow): Promise<void> {
  const written = await on.query('INSERT INTO requests VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    clientRequestId,
    requestHash,
    transferKey,
  ]);
  if (written.rowCount === 1) return;
  throw new GatewayError('VERSION_CONFLICT', `request ${clientRequestId} is already there`, {
    field: 'clientRequestId',
    value: clientRequestId,
  });
}

async function writeTimers(on: Queryable, { transfer, timers = [], cleared = [] }: Append): Promise<void> {
  for (const { name, at } of transfer === undefined ? [] : timers) {
    const sql = `INSERT INTO timers (transfer_key, name, at) VALUES ($1, $2, $3)
      ON CONFLICT (transfer_key, name) DO UPDATE SET at = EXCLUDED.at, held_until = NULL`;
    await on.query(sql, [transfer?.key, name, Math.ceil(at)]);
  }
  if (cleared.length === 0) return;
  const sql = `DELETE FROM timers WHERE (transfer_key, name) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
  await on.query(sql, [cleared.map(({ transferKey }) => transferKey), cleared.map(({ name }) => name)]);
}

async function addEffects(
  on: Queryable,
  effects: NonNullable<Append['effects']>,
  at: number,
  owner: string,
): Promise<readonly EffectRow[]> {
  const { rows } = await on.query(
    `INSERT INTO effects (key, transfer_key, kind, body, state, attempts, next_try_at, owner, since)
       SELECT key, transfer_key, kind, body, 'running', 1, $1, $2, clock_timestamp()
         FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])
         WITH ORDINALITY AS given (key, transfer_key, kind, body, place) ORDER BY place
       ON CONFLICT (key) DO NOTHING RETURNING *`,
    [
      ...[at, owner, effects.map(({ key }) => key), effects.map(({ transferKey }) => transferKey ?? null)],
      ...[effects.map(({ kind }) => kind), effects.map(({ body }) => body)],
    ],
  );
  return rows.toSorted((a, b) => Number(a['id']) - Number(b['id'])).map(effectOf);
}

async function repeatEffects(on: Queryable, keys: readonly string[], owner: string): Promise<readonly EffectRow[]> {
  const { rows } = await on.query(
    `UPDATE effects SET state = 'running', attempts = attempts + 1, owner = $2, since = clock_timestamp()
       WHERE key = ANY ($1) RETURNING *`,
    [keys, owner],
  );
  const byKey = new Map(rows.map(effectOf).map((effect) => [effect.key, effect]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

async function writeOutside(on: Queryable, { profile, notice, cursor, at }: Append): Promise<void> {
  if (profile !== undefined)
    await on.query('INSERT INTO profiles VALUES ($1, $2) ON CONFLICT DO NOTHING', [profile.hash, profile.text]);
  if (cursor !== undefined) {
    const sql = 'INSERT INTO cursors VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET cursor = EXCLUDED.cursor';
    await on.query(sql, [cursor.name, cursor.cursor]);
  }
  if (notice === undefined) return;
  const { direction, ledger, retirementId, state, body, answer } = notice;
  await on.query(
    `INSERT INTO notices VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (direction, ledger, retirement_id)
       DO UPDATE SET state = EXCLUDED.state, body = EXCLUDED.body, answer = EXCLUDED.answer, at = EXCLUDED.at`,
    [direction, ledger, retirementId, state, body, answer ?? null, at],
  );
}
