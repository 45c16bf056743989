/** better-sqlite3, with a precaution: on Node 24 the process aborts when a statement is collected while it, or its thread, ends. So none ever is. */
import Database from 'better-sqlite3';

/** The databases that were opened, and the last of their statements: what is dropped is collected long before the end. */
const kept: unknown[] = [];
const KEPT = 4096;

/** Use `exec` for pragmas: what `pragma` prepares cannot be kept. */
export const openDatabase = (path: string, options: Database.Options = {}): Database.Database => {
  const db = new Database(path, options);
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    if (kept.push(statement) > KEPT) kept.shift();
    return statement;
  }) as typeof db.prepare;
  kept.push(db);
  return db;
};
