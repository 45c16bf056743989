/** What keeps a database from being read or written: what it is, the cure, and whether it may pass by itself. */

export interface Fault {
  /** In one line for the user, `database PATH: ` before it. */
  readonly what: string;
  readonly cure?: string;
  /** Worth another attempt. */
  readonly passes: boolean;
}

/** The file that was opened is not at its path any more. */
export class Vanished extends Error {
  readonly code = 'VANISHED';
}

/** Another Weir stores in it: both would give the same ids. */
export class Taken extends Error {
  readonly code = 'TAKEN';
}

const READ_ONLY: Fault = {
  what: 'it may not be written',
  cure: 'Let this user write the file and its folder, and see that the disk is not mounted read-only',
  passes: false,
};
const FULL: Fault = { what: 'the disk is full', cure: 'Make room', passes: true };
const LOCKED: Fault = { what: 'another program holds it locked', cure: 'End that program', passes: true };
const TAKEN: Fault = { what: 'another Weir stores in it', cure: 'End that one', passes: true };
const DAMAGED: Fault = {
  what: 'it is damaged, or no SQLite database',
  cure: 'Move it away with its -wal and -shm and Weir begins a new one; `sqlite3 FILE .recover` saves what can be read',
  passes: false,
};
const GONE: Fault = {
  what: 'it is not there any more: it, or its folder, was removed or replaced while Weir ran',
  cure: 'Start Weir again',
  passes: false,
};

/** By SQLite's codes, most of them the primary ones, the system's, and our own. */
const FAULTS: ReadonlyMap<string, Fault> = new Map([
  ['SQLITE_FULL', FULL],
  ['SQLITE_IOERR_SHMSIZE', FULL], // opening it takes room, too
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['SQLITE_BUSY', LOCKED],
  ['SQLITE_LOCKED', LOCKED],
  ['SQLITE_READONLY', READ_ONLY],
  ['SQLITE_PERM', READ_ONLY],
  ['EROFS', READ_ONLY],
  ['EACCES', READ_ONLY],
  ['EPERM', READ_ONLY],
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_NOTADB', DAMAGED],
  ['VANISHED', GONE],
  ['TAKEN', TAKEN],
]);

export const faultOf = (error: unknown): Fault => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FAULTS.get(code) ?? FAULTS.get(/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? '');
  if (known !== undefined) return known;
  const said = error instanceof Error ? error.message : String(error);
  const passes = /^SQLITE_(?:IOERR|CANTOPEN)/.test(code);
  return passes ? { what: `${said} (${code})`, cure: 'Look after the disk', passes } : { what: said, passes };
};
