/** Weir as a process of its own, in a folder of its own, with its database looked at from outside. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/database.ts';

const PROGRAM = fileURLToPath(new URL('../../pipeline.js', import.meta.url));

export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** What it has printed so far. */
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

export interface Home {
  readonly folder: string;
  readonly file: (name: string) => string;
  readonly db: string;
  readonly start: (args?: readonly string[], env?: Readonly<Record<string, string>>) => Running;
  /** Ends what still runs, and takes the folder away. */
  readonly leave: () => void;
}

/** A folder with this configuration; nothing is collected. */
export const home = (config: string, folder = mkdtempSync(join(tmpdir(), 'weir-'))): Home => {
  const file = (name: string): string => join(folder, name);
  const children = new Set<Running>();
  writeFileSync(file('config.conf'), `${config}\n[Collector]\nbind =\n`);
  const start: Home['start'] = (args = [], env = {}) => {
    const { MISTRAL_API_KEY: _, ...given } = process.env;
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: { ...given, ...env } });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      said.out += more;
    });
    child.stderr.setEncoding('utf8').on('data', (more: string) => {
      said.err += more;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const running = { kill: (signal: NodeJS.Signals) => void child.kill(signal), said, ended };
    children.add(running);
    return running;
  };
  const leave = (): void => {
    for (const { kill } of children) kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, file, db: file('data/events.db'), start, leave };
};

export const query = (file: string, sql: string): readonly Record<string, unknown>[] => {
  const db = openDatabase(file, { readonly: true });
  try {
    return db.prepare<[], Record<string, unknown>>(sql).safeIntegers().all();
  } finally {
    db.close();
  }
};

/** The first column of the first row. */
export const value = (file: string, sql: string): unknown => Object.values(query(file, sql)[0] ?? {})[0];

/** Waits until it is so; an error, as of a database that is not there yet, means not yet. */
export const until = async (isSo: () => boolean, what: string, milliseconds = 25_000): Promise<void> => {
  for (const end = performance.now() + milliseconds; performance.now() < end; await pause(20)) {
    try {
      if (isSo()) return;
    } catch {}
  }
  throw new Error(`not within ${milliseconds} ms: ${what}`);
};
