/**
 * Disks that fill up when told to. A small file system of its own is the real thing, but only who may mount has one: root, and not in every container.
 * So there is another one that needs nothing, and always runs: SQLite itself allows no more pages (`max_page_count`, which a preloaded module sets in
 * Weir's own connection), and fails as it does when the system says so. Limits of file size (`ulimit -f`) are no way: they end in SQLITE_IOERR, which no full
 * disk gives, and cannot be lifted from outside everywhere.
 */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Disk {
  /** A folder on it. */
  readonly folder: string;
  /** What Weir is to be started with. */
  readonly env: Readonly<Record<string, string>>;
  readonly fill: () => void;
  readonly free: () => void;
  readonly leave: () => void;
}

const rationed = (): Disk => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-disk-'));
  const full = join(folder, 'full');
  return {
    folder: made(join(folder, 'home')),
    env: { NODE_OPTIONS: `--import ${new URL('ration.mjs', import.meta.url)}`, WEIR_FULL: full },
    fill: () => writeFileSync(full, ''),
    free: () => rmSync(full),
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const mounted = (): Disk => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder: made(join(folder, 'home')),
    env: {},
    fill: () => fillWith(ballast),
    free: () => rmSync(ballast),
    leave: () => {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
};

const made = (folder: string): string => {
  mkdirSync(folder);
  return folder;
};

const fillWith = (ballast: string): void => {
  const file = openSync(ballast, 'w');
  for (const bytes of [2 ** 20, 4096]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(bytes));
    } catch {} // there is no room for more
  }
  closeSync(file);
};

const mayMount = (): boolean => {
  try {
    mounted().leave();
    return true;
  } catch {
    return false;
  }
};

/** All there are here: one at least. */
export const DISKS: readonly (readonly [name: string, make: () => Disk])[] = [
  ['SQLite may take no more pages', rationed],
  ...(mayMount() ? [['a file system of its own has no room', mounted] as const] : []),
];
