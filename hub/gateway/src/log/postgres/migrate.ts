import type { Database } from './database.ts';
import { MIGRATIONS } from './schema.ts';

/** Brings the tables to this version; replicas that start at the same time do so one after another. */
export async function migrate(database: Database): Promise<void> {
  await database.alone('meridian/migrate', () =>
    database.transaction(async (transaction) => {
      await transaction.query('CREATE TABLE IF NOT EXISTS log_version (version INTEGER NOT NULL)');
      const [row] = (await transaction.query('SELECT version FROM log_version')).rows;
      const version = Number(row?.['version'] ?? 0);
      for (const step of MIGRATIONS.slice(version)) await transaction.query(step);
      if (row === undefined) await transaction.query('INSERT INTO log_version VALUES ($1)', [MIGRATIONS.length]);
      else if (version < MIGRATIONS.length)
        await transaction.query('UPDATE log_version SET version = $1', [MIGRATIONS.length]);
    }),
  );
}
