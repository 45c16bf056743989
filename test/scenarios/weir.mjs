/** Weir as it is started by a user, under a load that a scenario makes: over a real socket, into a real file. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { XPublisher } from 'zeromq';
import { openDatabase } from '../../dist/src/database.js';

const PROGRAM = new URL('../../pipeline.js', import.meta.url).pathname;
/** Milliseconds until what was sent is stored, once nothing more is sent. */
const PATIENCE = 120_000;
/** Milliseconds from one look at its memory to the next. */
const LOOK = 1000;

const run = promisify(execFile);

/** Resident bytes of a process. */
const rssOf = async (pid) => 1024 * Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout);

/** Starts a Weir, gives `load` what sends to it, and tells how it went. `load` sends events that are numbered, and resolves with what must hold in the database. */
export const underLoad = async (load) => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-soak-'));
  const file = join(folder, 'events.db');
  const publisher = new XPublisher({ noDrop: true, sendHighWaterMark: 1000, linger: 0 });
  await publisher.bind('tcp://127.0.0.1:*');
  writeFileSync(join(folder, 'config.conf'), `[EventProvider]\nzmq_address = ${publisher.lastEndpoint}\n[Collector]\nbind =\n`);
  const weir = spawn(process.execPath, [PROGRAM, '--config', join(folder, 'config.conf'), '--db', file, '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stop = () => weir.kill('SIGKILL');
  process.once('exit', stop);
  const errors = [];
  weir.stderr.setEncoding('utf8').on('data', (text) => errors.length < 20 && errors.push(...text.split('\n').filter(Boolean)));
  const exited = once(weir, 'exit');
  let gone = false;
  exited.then(() => {
    gone = true;
  });

  /** Waits while the queue is full, and no longer than Weir lives. */
  const send = async (payload) => {
    while (!gone) {
      try {
        return await publisher.send(['', payload]);
      } catch (error) {
        if (error.code !== 'EAGAIN') throw error;
        await pause(1);
      }
    }
    throw new Error(`Weir ended: ${errors.join('; ')}`);
  };

  const sizes = [];
  const looking = setInterval(
    () =>
      rssOf(weir.pid).then(
        (size) => size > 0 && sizes.push(size),
        () => {},
      ),
    LOOK,
  );
  try {
    await Promise.race([publisher.receive(), exited.then(() => Promise.reject(new Error(`Weir ended: ${errors.join('; ')}`)))]);
    await pause(LOOK);
    const { sent, check } = await load(send);
    await send('{"ts":1,"host":"end","eventType":"End","data":{}}');
    const isStored = await stored(file);
    clearInterval(looking);
    weir.kill('SIGINT');
    const [code] = await exited;
    const database = openDatabase(file, { readonly: true });
    const { lost, violations } = check(database);
    const out = database
      .prepare('SELECT (SELECT count(*) FROM raw_events) + (SELECT count(*) FROM rejected_events)')
      .pluck()
      .get();
    if (database.prepare('PRAGMA quick_check').pluck().get() !== 'ok') violations.push('the database is damaged');
    database.close();
    if (!isStored) violations.push(`not stored within ${PATIENCE / 1000} s`);
    if (code !== 0) violations.push(`Weir ended with ${code}`);
    violations.push(...growth(sizes));
    const rss = { start: sizes[0] ?? 0, peak: Math.max(0, ...sizes), end: sizes.at(-1) ?? 0 };
    return { sent, stored: out, lost, rss, errors, violations };
  } finally {
    clearInterval(looking);
    stop();
    process.off('exit', stop);
    publisher.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Waits for the last event. */
const stored = async (file) => {
  const database = openDatabase(file, { readonly: true });
  const last = database.prepare("SELECT host = 'end' FROM raw_events ORDER BY id DESC LIMIT 1").pluck();
  try {
    for (const began = performance.now(); performance.now() - began < PATIENCE; await pause(100))
      if (last.get() === 1) return true;
    return false;
  } finally {
    database.close();
  }
};

/** Bytes that no load may make Weir take. */
const MOST = 1.5 * 2 ** 30;
/** A run shorter than this says nothing about growth. Looks. */
const ENOUGH = 90;

/** Flat: the last third is no higher than the second, but for a quarter. */
const growth = (sizes) => {
  const peak = Math.max(0, ...sizes);
  if (peak > MOST) return [`it took ${Math.round(peak / 2 ** 20)} MB`];
  if (sizes.length < ENOUGH) return [];
  const third = Math.floor(sizes.length / 3);
  const median = (some) => some.toSorted((a, b) => a - b)[some.length >> 1];
  const [middle, last] = [median(sizes.slice(third, 2 * third)), median(sizes.slice(2 * third))];
  return last > 1.25 * middle
    ? [`its memory grows: ${Math.round(middle / 2 ** 20)} MB, then ${Math.round(last / 2 ** 20)} MB`]
    : [];
};

/** Sends `perSecond` times a second, evenly, what `make` gives of each turn. Gives how many turns there were. */
export const paced = async (seconds, perSecond, turn) => {
  const began = performance.now();
  let n = 0;
  while (performance.now() - began < 1000 * seconds) {
    for (const due = ((performance.now() - began) * perSecond) / 1000; n < due; n += 1) await turn(n);
    await pause(1);
  }
  return n;
};

/** What must be in the database of the honest events 0 … count - 1: each of them, and an alert for each private file. */
export const honestIn = (database, count) => {
  const stored = database.prepare("SELECT count(*) FROM raw_events WHERE host = 'desk'").pluck().get();
  const alerts = database
    .prepare(
      "SELECT count(*) FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id WHERE e.host = 'desk' AND engine_name = 'SensitiveFile'",
    )
    .pluck()
    .get();
  const expected = Math.floor((count + 483) / 1000);
  const violations = [];
  if (stored !== count) violations.push(`${count} honest events sent, ${stored} stored`);
  if (alerts !== expected) violations.push(`${expected} alerts expected, ${alerts} stored`);
  return { lost: count - stored, violations };
};
