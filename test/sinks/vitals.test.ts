import { writeFileSync } from 'node:fs';
import { NEVER, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Analysed } from '../../src/operators/analyse.ts';
import { reportOf } from '../../src/sinks/report.ts';
import type { Store } from '../../src/sinks/sqlite.ts';
import { Summary } from '../../src/sinks/summary.ts';
import { Vitals } from '../../src/sinks/vitals.ts';
import { call, event, START, sent, stored } from '../observer.ts';
import { temporaryFile } from '../temporary.ts';

const BEGAN = Number(START / 1_000_000n);

/** Vitals whose clock and event loop are turned by hand. */
const vitalsOf = (file = temporaryFile('events.db')) => {
  const turned = { at: BEGAN, late: 0, busy: 0 };
  const summary = new Summary();
  const vitals = new Vitals({ summary, file, now: () => turned.at, loop: () => turned });
  const hear = (ts: number, at: number): void => {
    const analysed: Analysed = { event: stored(event('ProxyLog', {}, { at: ts })), results: [], at: BEGAN + at };
    summary.add(analysed);
    vitals.hear(analysed);
  };
  const health = (): Readonly<Record<string, unknown>> => reportOf(vitals.counters()).health as never;
  return { vitals, summary, turned, hear, health };
};

describe('vitals', () => {
  it('are what the summary counts, until a look was taken: a replay has no health', () => {
    const { vitals, summary, hear } = vitalsOf();
    hear(0, 0);
    expect(vitals.counters()).toEqual(summary.counters());
    vitals.look();
    expect([...vitals.counters().keys()].filter((name) => name.startsWith('health.')).length).toBeGreaterThan(8);
  });

  it('tell the rate of the last ten seconds', () => {
    const { vitals, turned, hear, health } = vitalsOf();
    for (let second = 0; second <= 20; second += 1) {
      turned.at = BEGAN + 1000 * second;
      if (second > 10) for (let n = 0; n < 7; n += 1) hear(0, 0);
      vitals.look();
    }
    expect(health()).toMatchObject({ events_per_s: 7, uptime_s: 20, since: '2025-11-03T06:11:57.741Z' });
  });

  it('tell how late events are read, only while something could be what they wait for', async () => {
    const { vitals, turned, hear, health } = vitalsOf();
    hear(0, 30);
    vitals.look();
    turned.busy = 0.9;
    hear(100, 6130);
    expect(vitals.look()).toEqual({ late: 6000, loop: 0 });
    expect(health()).toMatchObject({ lag_ms: 6000 });
    turned.busy = 0.1;
    hear(200, 6230);
    expect(vitals.look().late).toBe(0);

    let release = (): void => {};
    const pace = vitals.pace(() => new Promise((resolve) => (release = resolve)));
    const held = pace();
    hear(300, 8330);
    expect(vitals.look().late).toBe(2000);
    release();
    await held;
    vitals.look();
    hear(400, 9430);
    expect(vitals.look().late).toBe(0);
  });

  it('count what waits: batches, questions, calls', async () => {
    const { vitals, summary, health } = vitalsOf();
    let done = (): void => {};
    const store = vitals.store<Pick<Store, 'write'>>({ write: () => new Promise<void>((resolve) => (done = resolve)) });
    const written = store.write([]);
    const waiting = vitals
      .judge(() => NEVER)({} as never)
      .subscribe();
    vitals
      .judge(() => of())({} as never)
      .subscribe();
    summary.add({ event: stored(sent(call(1, 'read'))), results: [], at: 0 });
    vitals.look();
    expect(health()).toMatchObject({ waiting_batches: 1, waiting_questions: 1, waiting_calls: 1 });
    done();
    await written;
    waiting.unsubscribe();
    expect(health()).toMatchObject({ waiting_batches: 0, waiting_questions: 0, waiting_calls: 1 });
  });

  it('are stalled when nothing was committed for half a minute while something waits', async () => {
    const { vitals, turned } = vitalsOf();
    let done = (): void => {};
    const store = vitals.store<Pick<Store, 'write'>>({ write: () => new Promise<void>((resolve) => (done = resolve)) });
    turned.at += 3_600_000;
    const written = store.write([]);
    turned.at += 30_000;
    expect(vitals.state).toBe('ok');
    turned.at += 1;
    expect(vitals.state).toBe('stalled');
    done();
    await written;
    expect(vitals.state).toBe('ok');
  });

  it('know the size of the database with its journal, and the last warning', () => {
    const file = temporaryFile('events.db');
    writeFileSync(file, 'x'.repeat(100));
    writeFileSync(`${file}-wal`, 'x'.repeat(20));
    const { vitals, health } = vitalsOf(file);
    const warned: string[] = [];
    const log = vitals.log({ info: () => {}, warn: (message) => warned.push(message) });
    vitals.look();
    expect(health().last_warning).toBeUndefined();
    log.warn('lost tcp://127.0.0.1:1; reconnecting');
    expect(warned).toEqual(['lost tcp://127.0.0.1:1; reconnecting']);
    expect(health()).toMatchObject({
      database_bytes: 120,
      last_warning: 'lost tcp://127.0.0.1:1; reconnecting',
      last_warning_at: '2025-11-03T06:11:57.741Z',
    });
  });
});
