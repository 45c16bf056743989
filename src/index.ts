/** What a user's own engines and pipelines are made of: the graph's parts, with their types. */
export { type Parts, pipeline } from '../pipeline.ts';
export { EventClock } from './clock.ts';
export {
  type Detector,
  defineEngine,
  type Engine,
  type EnginePorts,
  type Logger,
  type Operator,
  type Option,
  type Options,
  type Ports,
  type Values,
} from './engine.ts';
export * from './event.ts';
export type { Judge, Question, Signal, Verdict } from './judges/judge.ts';
export { off } from './judges/off.ts';
export { limitsOf, limitsOptions } from './limits.ts';
export { builtInEngines } from './loadEngines.ts';
export { aggregate } from './operators/aggregate.ts';
export { type Analysed, analyse, type Fitted } from './operators/analyse.ts';
export { batch } from './operators/batch.ts';
export { classify } from './operators/classify.ts';
export { decode } from './operators/decode.ts';
export { mcplCache } from './operators/mcplCache.ts';
export { pair } from './operators/pair.ts';
export { fieldsOf } from './parse/fields.ts';
export type { About, Note, Opened, Pending, Settled } from './pending.ts';
export type { Result } from './result.ts';
export { type Example, finding, type Rule, type Sighting } from './rule.ts';
export { alertsTo } from './sinks/console.ts';
export { openStore, type Store } from './sinks/sqlite.ts';
export { replay } from './sources/replay.ts';
export { zmq } from './sources/zmq.ts';
