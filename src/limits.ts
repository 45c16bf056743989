/** What the graph keeps at most, and for how long: section [Limits] of config.conf. Everything that a limit drops is counted and shown. */
import { defineOptions } from './config.ts';
import type { Values } from './engine.ts';

export const limitsOptions = defineOptions({
  max_frame_bytes: { default: 8_388_608, range: [1024, 67_108_864], doc: 'A larger message is rejected unread.' },
  max_frame_values: {
    default: 40_000,
    range: [100, 100_000_000],
    doc: 'A message of more names and values is rejected: to read it would hold up all others. An event has about 30.',
  },
  answer_timeout_s: { default: 300, range: [1, 86_400], doc: 'A call without an answer for so long is judged without one.' },
  max_open_calls: {
    default: 10_000,
    range: [1, 1_000_000],
    doc: 'Calls that wait for their answers at once; the oldest makes room. One of more than 8 KiB counts as several.',
  },
  max_servers: {
    default: 4096,
    range: [1, 1_000_000],
    doc: 'Servers whose tools are remembered. One that lists more than 8 KiB counts as several.',
  },
  max_tools_per_server: { default: 512, range: [1, 100_000], doc: 'Tools remembered of one server.' },
  repeat_window_s: {
    default: 3600,
    range: [0, 604_800],
    doc: 'A process that touches one sensitive file again within this time is one result, with a count.',
  },
  max_repeats: { default: 10_000, range: [1, 1_000_000], doc: 'Findings whose repeats are recognised.' },
});

/** How many a message of so many bytes counts as, where `unit` bytes are thought to be one. */
const counting =
  (unit: number) =>
  (bytes: number): number =>
    1 + Math.floor(bytes / unit);

/** Where messages are kept. */
export const roomOf = counting(8 * 1024);
/** Where they are handed on together: smaller, so that the handing on takes no long time. */
export const weightOf = counting(2 * 1024);

/** What each operator needs of them. */
export const limitsOf = (limits: Values<typeof limitsOptions>) => ({
  decode: { maxFrameBytes: limits.max_frame_bytes, maxFrameValues: limits.max_frame_values },
  mcplCache: { maxServers: limits.max_servers, maxTools: limits.max_tools_per_server },
  pair: { timeout: limits.answer_timeout_s * 1000, maxOpen: limits.max_open_calls },
  aggregate: { window: limits.repeat_window_s * 1000, limit: limits.max_repeats },
});

export type Limits = ReturnType<typeof limitsOf>;
