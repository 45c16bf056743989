/** `npm run bench`, or with --quick: what Weir does on this machine, as tables. Real sockets, real files; about two minutes, or twenty seconds. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const quick = process.argv.includes('--quick');
const folder = mkdtempSync(join(tmpdir(), 'weir-bench-'));
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
let files = 0;

const children = [];
process.once('exit', () => {
  for (const child of children) child.kill();
});

/** Runs a part in a process of its own, which does not outlive this one. */
const part = (name, given) => {
  const child = fork(here(name), [JSON.stringify(given)]);
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

const whole = (value) => Math.round(value).toLocaleString('en');
const table = (title, head, rows) => {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(
    [`\n### ${title}\n`, line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)].join(
      '\n',
    ),
  );
};

const load = () => loadavg()[0].toFixed(1);
console.log(`${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}, load ${load()} at the start`);

const alone = await told(
  part('single.mjs', { file: join(folder, 'ceiling.db'), count: quick ? 10_000 : 30_000, rounds: quick ? 3 : 4 }),
);
const ceiling = 1e6 / alone.sqlite;
const many = await live({ count: quick ? 40_000 : 300_000, together: 100 });
const single = await live({ count: quick ? 20_000 : 150_000 });

table(
  `Sustained, nothing lost: four engines, embedded judge, all tables; ${Math.round(alone.bytes)} bytes an event`,
  ['', 'events/s', 'of the ceiling', 'CPU µs an event'],
  [
    ['ZeroMQ, 100 events a message', whole(many.rate), (many.rate / ceiling).toFixed(2), many.cpu.toFixed(1)],
    ['ZeroMQ, one event a message', whole(single.rate), (single.rate / ceiling).toFixed(2), single.cpu.toFixed(1)],
    ['SQLite alone, the same rows', whole(ceiling), '1.00', ''],
  ],
);

table(
  'One thread, µs an event',
  ['', 'µs'],
  [
    ['the graph with its engines, up to the batch', alone.reading.toFixed(2)],
    ['… and its rows made ready for the thread', alone.handing.toFixed(2)],
    ['of that, RxJS: the same operators with nothing in them', alone.rxjs.toFixed(2)],
    ['RxJS against a loop doing the same', ((alone.reading - alone.rxjs) / alone.reading).toFixed(2)],
  ],
);

const delays = [];
for (const rate of [1000, 5000, 20_000]) delays.push([rate, await live({ count: rate * (quick ? 1 : 8), rate })]);
table(
  'From published to committed, ms',
  ['events/s published', 'committed', 'p50', 'p99'],
  delays.map(([rate, { rate: stored, p50, p99 }]) => [whole(rate), whole(stored), p50.toFixed(1), p99.toFixed(1)]),
);

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);
table(
  'Memory (RSS), MB',
  ['', 'at most', 'a second after'],
  [
    ['flood, 100 events a message', megabytes(many.rss), megabytes(many.rssAfter)],
    ...delays.map(([rate, { rss, rssAfter }]) => [`${whole(rate)} events/s`, megabytes(rss), megabytes(rssAfter)]),
  ],
);

writeFileSync(join(folder, 'one.jsonl'), '{"ts":1,"eventType":"x","data":{}}\n');
table(
  'Start to end, ms',
  ['', 'best'],
  [
    ['node pipeline.js --version', whole(await milliseconds('--version'))],
    ['a replay of one event', whole(await milliseconds('--replay', 'one.jsonl'))],
  ],
);
console.log(`\nload ${load()} at the end`);
rmSync(folder, { recursive: true });
