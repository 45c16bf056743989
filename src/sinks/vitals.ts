/** How Weir fares: the one set of numbers that the database, /healthz, /metrics and `weir status` show, while it watches. */
import { statSync } from 'node:fs';
import { tap } from 'rxjs';
import type { Logger, Ports } from '../engine.ts';
import type { Analysed } from '../operators/analyse.ts';
import type { Load } from '../operators/overload.ts';
import { Lateness } from './lateness.ts';
import { type LoopLoad, meterLoop } from './loop.ts';
import type { Counters, Store } from './sqlite.ts';
import type { Summary } from './summary.ts';

export interface VitalsParts {
  readonly summary: Summary;
  /** The database's file. */
  readonly file: string;
  /** The wall clock, in milliseconds since the epoch. */
  readonly now: () => number;
  readonly loop?: () => LoopLoad;
}

type Pace = () => Promise<void> | undefined;

/** A loop that works for a larger share of the time may be what events wait for. */
const BUSY = 0.5;
/** Milliseconds without a commit while batches wait, after which the store counts as stalled. */
const STALLED = 30_000;
/** Looks that the rate of events is taken over. */
const LOOKS = 10;

export class Vitals {
  readonly #parts: VitalsParts;
  readonly #loop: () => LoopLoad;
  readonly #lateness = new Lateness();
  readonly #since: number;
  #looks: readonly (readonly [at: number, events: number])[] = [];
  #load: Load = { late: 0, loop: 0 };
  #held = false;
  #holds = 0;
  #batches = 0;
  #committed: number;
  #questions = 0;
  #warning: readonly [text: string, at: number] | undefined;
  #state: 'ok' | 'overloaded' | 'ended' = 'ok';

  constructor(parts: VitalsParts) {
    this.#parts = parts;
    this.#loop = parts.loop ?? meterLoop();
    this.#since = parts.now();
    this.#committed = this.#since;
  }

  set state(state: 'ok' | 'overloaded' | 'ended') {
    this.#state = state;
  }

  get state(): 'ok' | 'overloaded' | 'stalled' | 'ended' {
    const stalled = this.#batches > 0 && this.#parts.now() - this.#committed > STALLED;
    return stalled && this.#state !== 'ended' ? 'stalled' : this.#state;
  }

  /** Hears each event, to know how late it was read. */
  readonly hear = ({ event, at }: Analysed): void => {
    if (event !== undefined && 'raw' in event) this.#lateness.hear(event.raw.host, at - Number(event.raw.ts / 1_000_000n));
  };

  /** The log, with its last warning remembered. */
  readonly log = ({ info, warn }: Logger): Logger => ({
    info,
    warn: (message) => {
      this.#warning = [message, this.#parts.now()];
      warn(message);
    },
  });

  /** The pace, with what it holds noticed. */
  readonly pace =
    (pace: Pace): Pace =>
    () => {
      const busy = pace();
      if (busy === undefined) return undefined;
      this.#held = true;
      this.#holds += 1;
      return busy.finally(() => {
        this.#holds -= 1;
      });
    };

  /** The store, with the batches counted that it has not committed yet. */
  readonly store = <S extends Pick<Store, 'write'>>(store: S): S => ({
    ...store,
    write: (batch) => {
      const stored = store.write(batch);
      if (stored === undefined) return;
      if (this.#batches === 0) this.#committed = this.#parts.now();
      this.#batches += 1;
      return stored.then(() => {
        this.#batches -= 1;
        this.#committed = this.#parts.now();
      });
    },
  });

  /** The judge, with the questions counted that it has not answered yet. */
  readonly judge =
    (judge: Ports['judge']): Ports['judge'] =>
    (question) =>
      judge(question).pipe(
        tap({
          subscribe: () => {
            this.#questions += 1;
          },
          finalize: () => {
            this.#questions -= 1;
          },
        }),
      );

  /** How it went since the last look: to be called each second. */
  readonly look = (): Load => {
    const { late, busy } = this.#loop();
    const idle = !this.#held && this.#holds === 0 && busy <= BUSY;
    this.#held = false;
    this.#load = { late: this.#lateness.look(idle), loop: late };
    this.#looks = [...this.#looks, [this.#parts.now(), this.#parts.summary.events] as const].slice(-LOOKS - 1);
    return this.#load;
  };

  /** What the summary counts and, once a look was taken, how Weir fares. */
  counters(): Counters {
    const { summary } = this.#parts;
    return new Map<string, number | string>([...summary.counters(), ...(this.#looks.length === 0 ? [] : this.#health())]);
  }

  #health(): readonly (readonly [string, number | string])[] {
    const { summary, file, now } = this.#parts;
    const { late, loop } = this.#load;
    return Object.entries({
      state: this.state,
      since: new Date(this.#since).toISOString(),
      uptime_s: Math.round((now() - this.#since) / 1000),
      events_per_s: rounded(this.#rate()),
      lag_ms: rounded(late),
      loop_p99_ms: rounded(loop),
      waiting_batches: this.#batches,
      waiting_questions: this.#questions,
      waiting_calls: summary.openCalls,
      database_bytes: sizeOf(file) + sizeOf(`${file}-wal`),
      memory_bytes: process.memoryUsage.rss(),
      ...(this.#warning && { last_warning: this.#warning[0], last_warning_at: new Date(this.#warning[1]).toISOString() }),
    }).map(([name, value]) => [`health.${name}`, value]);
  }

  #rate(): number {
    const [[from, before], [until, events]] = [this.#looks[0] ?? [0, 0], this.#looks.at(-1) ?? [0, 0]];
    return until > from ? (1000 * (events - before)) / (until - from) : 0;
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
const rounded = (value: number): number => Math.round(10 * value) / 10;
