/** What the graph keeps at most, and for how long: section [Limits] of config.conf. Everything that a limit drops is counted and shown. */
import { defineOptions } from './config.ts';

export const limitsOptions = defineOptions({
  max_frame_bytes: { default: 8_388_608, range: [1024, 67_108_864], doc: 'A larger message is rejected unread.' },
  answer_timeout_s: { default: 300, range: [1, 86_400], doc: 'A call without an answer for so long is judged without one.' },
  max_open_calls: {
    default: 10_000,
    range: [1, 1_000_000],
    doc: 'Calls that wait for their answers at once; the oldest makes room.',
  },
  max_servers: { default: 4096, range: [1, 1_000_000], doc: 'Servers whose tools are remembered.' },
  max_tools_per_server: { default: 1024, range: [1, 100_000], doc: 'Tools remembered of one server.' },
});
