/** Section [ToolsPoisoning] of config.conf: who judges, and how Mistral is asked. Apart from the judges, so that reading it loads none. */
import type { Options } from '../engine.ts';

/** How the Mistral judge is asked. */
export const mistralOptions = {
  model: { default: 'mistral-small-latest', doc: 'The model that judges.' },
  server_url: {
    default: 'https://api.mistral.ai',
    doc: 'Where it is asked: Mistral, or any endpoint that speaks its chat completions.',
  },
  sample_percent: {
    default: 1,
    range: [0, 100],
    doc: 'Of the calls that the embedded judge is sure about, so many percent are asked, too.',
  },
  max_concurrent: { default: 2, range: [1, 64], doc: 'Requests under way at once.' },
  min_time_ms: { default: 100, range: [0, 60_000], doc: 'Milliseconds from one request to the next.' },
  requests_per_minute: { default: 60, range: [1, 100_000], doc: 'Requests in any minute.' },
  daily_budget: {
    default: 2000,
    range: [0, 10_000_000],
    doc: 'Requests a day (UTC). When they are spent the embedded judge decides.',
  },
  timeout_ms: { default: 20_000, range: [100, 300_000], doc: 'Milliseconds until a request is given up.' },
  max_wait_ms: {
    default: 60_000,
    range: [100, 600_000],
    doc: 'Milliseconds until a question, with its waiting and retries, is left to the embedded judge.',
  },
  max_queue: {
    default: 256,
    range: [1, 100_000],
    doc: 'Questions waiting or being asked; further ones are left to the embedded judge. A replay waits for none: what it has shed, the next one asks.',
  },
  max_retries: { default: 2, range: [0, 10], doc: 'Further attempts after a timeout, a lost connection, a 429 or a 5xx.' },
  breaker_failures: {
    default: 5,
    range: [1, 1000],
    doc: 'After so many failed requests in a row the model is not asked for a while.',
  },
  breaker_ms: { default: 30_000, range: [100, 3_600_000], doc: 'Milliseconds of that while.' },
} as const satisfies Options;

export const JUDGES = ['auto', 'embedded', 'mistral', 'off'] as const;
export type JudgeName = (typeof JUDGES)[number];

/** Section [ToolsPoisoning] of config.conf. */
export const judgeOptions = {
  judge: {
    default: 'auto',
    oneOf: JUDGES,
    doc: 'Who compares calls with specifications: embedded (needs no key), mistral, off, or auto: mistral where there is a key, else embedded. A replay asks mistral only when told to by name.',
  },
  ...mistralOptions,
} as const satisfies Options;
