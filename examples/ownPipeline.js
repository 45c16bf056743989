/** A pipeline of one's own: the slowest answers in a recording. Run: node examples/ownPipeline.js recordings/demo.jsonl */
import { filter, map, toArray } from 'rxjs';
import { classify, decode, EventClock, mcplCache, pair, replay } from 'weir-mcp';

const clock = new EventClock();

replay({ file: process.argv[2] })
  .pipe(
    decode({ scheduler: clock, firstId: 1, maxFrameBytes: 8_388_608, clock: clock.follow }),
    classify(),
    mcplCache({ maxServers: 100, maxTools: 1000, count: () => {} }),
    pair({ scheduler: clock, timeout: 300_000, maxOpen: 10_000 }),
    filter((event) => event.kind === 'answer' && event.call !== undefined),
    map(({ call, raw, server }) => ({ server: server.label, tool: call.tool, ms: Number(raw.ts - call.raw.ts) / 1e6 })),
    toArray(),
    map((answers) => answers.sort((a, b) => b.ms - a.ms).slice(0, 5)),
  )
  .subscribe((slowest) => console.table(slowest));
