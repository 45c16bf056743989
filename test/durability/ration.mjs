/** Preloaded into Weir: while the file WEIR_FULL names is there, no transaction may make its database grow, and SQLite finds the disk full. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';

const { transaction } = Database.prototype;
const ANY = 4_294_967_294;

Database.prototype.transaction = function (work) {
  const run = transaction.call(this, work);
  return (...given) => {
    this.exec(`PRAGMA max_page_count = ${existsSync(process.env.WEIR_FULL ?? '') ? 1 : ANY}`);
    return run(...given);
  };
};
