/**
 * `npm run bench`: what Weir does on this machine, as tables. Real sockets, real files; about two minutes. --quick: a rough version in half of one.
 * --history: also what an event takes when millions are stored. --minutes N: also its memory over so long. --write: into docs/performance.md.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const {
  values: { quick, history, minutes, write },
} = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
let files = 0;

const children = [];
process.once('exit', () => {
  for (const child of children) child.kill();
});

/** Runs a part in a process of its own, which does not outlive this one. */
const part = (name, given, ...flags) => {
  const child = fork(here(name), [JSON.stringify(given)], { execArgv: flags });
  children.push(child);
  return child;
};

/** The next message of a part. */
const told = async (child) => {
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnargs[1]} ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), gone]);
  return message;
};

/** Sends `count` events to a Weir of its own, and gives what that one tells. */
const live = async ({ count, rate = 0, together = 1 }) => {
  const observer = part('publisher.mjs', { count, rate, together });
  const { address } = await told(observer);
  const weir = part('weir.mjs', { address, file: join(folder, `${files++}.db`), count });
  return told(weir);
};

/** Milliseconds until `node pipeline.js` has done what it is asked; the best of some. */
const milliseconds = async (...args) => {
  const times = [];
  for (let round = 0; round < (quick ? 3 : 7); round += 1) {
    const began = performance.now();
    const child = spawn(process.execPath, [here('../pipeline.js'), ...args, '--quiet'], { cwd: folder, stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`pipeline.js ${args.join(' ')} ended with ${code}`);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
};

const page = [];
const say = (line) => {
  console.log(line);
  page.push(line);
};
const whole = (value) => Math.round(value).toLocaleString('en');
const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);
const table = (title, head, rows) => {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  say(`\n### ${title}\n`);
  for (const cells of [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]) say(line(cells));
};

const load = () => loadavg()[0].toFixed(1);
say(`${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, load ${load()} at the start`);

const alone = await told(part('single.mjs', { count: quick ? 10_000 : 30_000, rounds: quick ? 3 : 4 }));

/** Taking turns, each in a process of its own, so that what else the machine does meets all; of each the best turn. */
const turns = [];
for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
  const count = quick ? 40_000 : 200_000;
  turns.push({
    ceiling: 1e6 / (await told(part('ceiling.mjs', { file: join(folder, `${files++}.db`), count }))),
    many: await live({ count, together: 100 }),
    single: await live({ count }),
  });
}
const ceiling = Math.max(...turns.map((turn) => turn.ceiling));
const fastest = (kind) => turns.map((turn) => turn[kind]).reduce((one, other) => (one.rate > other.rate ? one : other));
const [many, single] = [fastest('many'), fastest('single')];

table(
  `Sustained, nothing lost: four engines, embedded judge, all tables; ${Math.round(alone.bytes)} bytes an event`,
  ['', 'events/s', 'of the ceiling', 'CPU µs an event', 'cores busy', 'GC, longest ms'],
  [
    ...[
      ['ZeroMQ, 100 events a message', many],
      ['ZeroMQ, one event a message', single],
    ].map(([name, { rate, cpu, busy, gc }]) => [
      name,
      whole(rate),
      (rate / ceiling).toFixed(2),
      cpu.toFixed(1),
      busy.toFixed(2),
      `${(100 * gc.share).toFixed(1)} %, ${gc.longest.toFixed(0)}`,
    ]),
    ['SQLite alone, the same rows', whole(ceiling), '1.00', '', '', ''],
  ],
);

table(
  'One thread, µs an event',
  ['', 'µs'],
  [
    ['the graph with its engines, up to the batch', alone.reading.toFixed(2)],
    ['… and its rows made ready for the thread', alone.handing.toFixed(2)],
  ],
);

/** Taking turns, each in a process of its own, so that what else the machine does meets both. */
const loops = { rxjs: [], plain: [] };
for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
  const given = { count: quick ? 10_000 : 30_000, rounds: quick ? 4 : 6 };
  loops.rxjs.push(await told(part('loop.mjs', given)));
  loops.plain.push(await told(part('loop.mjs', given, '--import', new URL('withoutRxjs.mjs', import.meta.url).href)));
}
const least = (turns) => Math.min(...turns.map(({ best }) => best));
const [rxjs] = loops.rxjs;
const [plain] = loops.plain;
if (rxjs.events !== plain.events || rxjs.results !== plain.results) throw new Error('the plain loop does not do the same');
table(
  'RxJS against a plain loop around the same functions',
  ['', 'CPU µs an event', 'of the loop'],
  [
    ['the graph', least(loops.rxjs).toFixed(2), (least(loops.plain) / least(loops.rxjs)).toFixed(2)],
    ['the plain loop', least(loops.plain).toFixed(2), '1.00'],
  ],
);

const delays = [];
for (const [rate, together] of [
  [1000, 1],
  [5000, 1],
  [20_000, 1],
  [20_000, 100],
]) {
  const name = `${whole(rate)}${together === 1 ? '' : ', what is due each ms in one message'}`;
  delays.push([name, await live({ count: rate * (quick ? 4 : 20), rate, together })]);
}
table(
  'From published to committed, ms',
  ['events/s published', 'committed', 'p50', 'p99', 'CPU µs an event', 'commits/s'],
  delays.map(([name, { rate: stored, p50, p99, cpu, commits }]) => [
    name,
    whole(stored),
    p50.toFixed(1),
    p99.toFixed(1),
    cpu.toFixed(1),
    whole(commits),
  ]),
);
table(
  'Of that, p50 and p99 of each stage, ms',
  ['events/s published', 'to its reading', 'to its verdicts', 'to the end of its batch', 'to its commit'],
  delays.map(([name, { stages }]) => [name, ...stages.map(({ p50, p99 }) => `${p50.toFixed(1)}, ${p99.toFixed(1)}`)]),
);

const flat =
  Number(minutes) > 0 ? [['5,000 events/s', await live({ count: 5000 * 60 * Number(minutes), rate: 5000 }), minutes]] : [];
table(
  'Memory (RSS), MB',
  ['', 'minutes', 'at a third', 'at two thirds', 'at most', 'a second after'],
  [['flood, 100 events a message', many, ''], ...delays.map(([name, told]) => [`${name} events/s`, told, '']), ...flat].map(
    ([name, { rss, rssAfter, rssThirds }, minutes]) => [name, minutes, ...[...rssThirds, rss, rssAfter].map(megabytes)],
  ),
);

if (history) {
  const at = quick ? [0, 200_000, 500_000] : [0, 1_000_000, 2_500_000, 5_000_000];
  const child = part('history.mjs', { file: join(folder, 'history.db'), at });
  const costs = [];
  for (const _ of at) costs.push(await told(child));
  table(
    'To store an event when so many are stored',
    ['events', 'µs an event', 'against an empty database', 'file, MB'],
    costs.map(({ events, microseconds, bytes }) => [
      whole(events),
      microseconds.toFixed(1),
      (microseconds / costs[0].microseconds).toFixed(2),
      megabytes(bytes),
    ]),
  );
}

writeFileSync(join(folder, 'one.jsonl'), '{"ts":1,"eventType":"x","data":{}}\n');
table(
  'Start to end, ms',
  ['', 'best'],
  [
    ['node pipeline.js --version', whole(await milliseconds('--version'))],
    ['a replay of one event', whole(await milliseconds('--replay', 'one.jsonl'))],
  ],
);
say(`\nload ${load()} at the end`);
rmSync(folder, { recursive: true });

if (write) {
  const file = here('../docs/performance.md');
  const [before, after] = ['<!-- bench -->', '<!-- /bench -->'];
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(before) + before.length;
  writeFileSync(file, `${text.slice(0, from)}\n${page.join('\n')}\n${text.slice(text.indexOf(after))}`);
}
