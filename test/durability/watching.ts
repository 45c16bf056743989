/** Weir under a publisher that waits for it, with all that it reads recorded: what is stored can be held against that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { encodeJson } from '../../src/parse/json.ts';
import { event } from '../observer.ts';
import { publisher } from '../publisher.ts';
import { temporaryFolder } from '../temporary.ts';
import { type Home, home, query, type Running, value } from './running.ts';

/** Events that may be read and not stored. */
export const BATCH_SIZE = 100;
const CONFIG = (address: string) =>
  `[EventProvider]\nzmq_address = ${address}\nhigh_water_mark = 10\n[Database]\nbatch_size = ${BATCH_SIZE}`;

/** Every one raises a result. */
const wireOf = (n: number): string =>
  encodeJson(event('File', { operation: 'Read', filePath: `/home/ann/.ssh/id_${n}`, padding: 'x'.repeat(3000) }, { pid: n + 1 }));

/** Weir with a publisher that counts what it sends. */
export const watching = async (folder = temporaryFolder(), env: Readonly<Record<string, string>> = {}, wire = wireOf) => {
  const observer = await publisher();
  const at = home(CONFIG(observer.address), folder);
  const recording = join(temporaryFolder(), 'recording.jsonl'); // on no disk that gets full
  let sent = 0;
  let sending = true;
  onTestFinished(() => {
    sending = false;
    at.leave();
    observer.close();
  });
  const joined = (weir: Running): Promise<void> =>
    Promise.race([observer.joined(), weir.ended.then(() => Promise.reject(new Error(weir.said.err)))]);
  const startRecording = async (): Promise<Running> => {
    const weir = at.start(['--record', recording], env);
    await joined(weir);
    return weir;
  };
  const send = async (count: number): Promise<void> => {
    try {
      for (const end = sent + count; sent < end; sent += 1) await observer.send(wire(sent));
    } catch (error) {
      if (sending) throw error; // else nobody hears it any more
    }
  };
  return {
    ...at,
    joined,
    startRecording,
    send,
    sent: () => sent,
    read: () => readFileSync(recording, 'latin1').split('\n').length - 1,
    stored: () => Number(value(at.db, 'SELECT count(*) FROM raw_events')),
  };
};

/** That this many events are stored, each once, in order, with its one result. */
export const expectWhole = ({ db }: Pick<Home, 'db'>, count: number): void => {
  const all = query(
    db,
    'SELECT e.pid AS n, count(r.id) AS results FROM raw_events e LEFT JOIN engine_results r ON r.raw_event_id = e.id GROUP BY e.id',
  );
  expect(all.map(({ n, results }) => [Number(n), Number(results)])).toEqual(Array.from({ length: count }, (_, n) => [n + 1, 1]));
  expect(value(db, 'PRAGMA integrity_check')).toBe('ok');
};

export const linesOf = (weir: Running, pattern: RegExp): readonly string[] =>
  weir.said.err.split('\n').filter((line) => pattern.test(line));
