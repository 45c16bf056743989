/** What an engine is: a function of events, in one of two powers, and what it is given. */
import type { Observable, SchedulerLike } from 'rxjs';
import type { Event, Finding } from './event.ts';
import type { Judge } from './judges/judge.ts';
import type { Note, Pending } from './pending.ts';
import type { AnyRule } from './rule.ts';

/** What the graph and its engines are given; nothing reaches for a clock, a network or a log by itself. */
export interface Ports {
  /** The only clock. Live: asyncScheduler. Replay: virtual, driven by the events' own time. */
  readonly scheduler: SchedulerLike;
  /** Emits once, when Weir is to end: drain, and complete. */
  readonly stop$: Observable<unknown>;
  readonly judge: Judge;
  readonly log: Logger;
  /** Counts an outcome under a name that a user can look up, for instance `calls.unanswered.timeout`. */
  readonly count: (outcome: string, by?: number) => void;
}

export interface Logger {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
}

/** One option of a config section: its default gives its type, its doc stands in config.conf. */
export interface Option<T extends boolean | number | string = boolean | number | string> {
  readonly default: T;
  readonly doc: string;
  /** Smallest and largest allowed number. */
  readonly range?: readonly [number, number];
  /** The allowed words. */
  readonly oneOf?: readonly T[];
}
export type Options = Readonly<Record<string, Option>>;

/** The values of a section, as its options declare them. */
export type Values<O extends Options> = {
  readonly [K in keyof O]: O[K] extends Option<infer T>
    ? T extends boolean
      ? boolean
      : T extends number
        ? number
        : T extends string
          ? string
          : never
    : never;
};

/** What an engine is given beside events: the Ports, and its own section of the configuration. */
export type EnginePorts<O extends Options = Options> = Ports & {
  readonly options: Values<O>;
  /** What this engine left open when Weir last ended; absent in a replay. */
  readonly pending?: readonly Pending[];
};

interface Named<O extends Options> {
  /** engine_name in the database, and its section in config.conf. */
  readonly name: string;
  readonly options?: O;
  /** The rules it applies: documented and tested from here. */
  readonly rules?: readonly AnyRule[];
}

/** The weaker power, to be preferred: pure and synchronous, so that an event and its findings are stored together. */
export interface Detector<O extends Options = Options> extends Named<O> {
  detect(event: Event, ports: EnginePorts<O>): readonly Finding[];
}

/** The stronger power: time and I/O. Beside findings it may note what it waits for, and then need not lose it when Weir ends. */
export interface Operator<O extends Options = Options> extends Named<O> {
  operator(event$: Observable<Event>, ports: EnginePorts<O>): Observable<Finding | Note>;
}

/** Its power is declared as a method, so that engines of any options stand in one list. */
export type Engine<O extends Options = Options> = Detector<O> | Operator<O>;

/** Declares an engine, with its options' types inferred. */
export const defineEngine = <const O extends Options>(engine: Engine<O>): Engine<O> => engine;
