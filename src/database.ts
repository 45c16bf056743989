/** better-sqlite3, with a precaution: on Node 24 the process aborts when a statement, or what belongs to one, is collected while it, or its thread, ends. So none ever is. */
import Database from 'better-sqlite3';

/** The databases that were opened, and the last of their statements and iterators: what is dropped is collected long before the end. */
const kept: unknown[] = [];
const KEPT = 4096;

const keep = <T>(used: T): T => {
  if (kept.push(used) > KEPT) kept.shift();
  return used;
};

/** Use `exec` for pragmas: what `pragma` prepares cannot be kept. */
export const openDatabase = (path: string, options: Database.Options = {}): Database.Database => {
  const db = keep(new Database(path, options));
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = keep(prepare(sql));
    const iterate = statement.iterate.bind(statement);
    statement.iterate = (...parameters) => keep(iterate(...parameters));
    return statement;
  }) as typeof db.prepare;
  return db;
};
