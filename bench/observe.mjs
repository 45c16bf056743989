/**
 * What the wrapper adds to a round trip: the same echo server, bare and observed, taking turns within one run. Prints p50, p99 and their ratio,
 * and fails when the added p99 is 1 ms or more. An argument is another program to start instead of `pipeline.js observe`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Pull } from 'zeromq';

const ROUNDS = 20;
const TRIPS = 500;
const WARM_UP = 500;
const ADDRESS = 'tcp://127.0.0.1:5591';
const LIMIT = 1000;

/** Answers each line with itself. */
const ECHO = `
  process.stdin.setEncoding('latin1');
  process.stdin.on('data', (text) => process.stdout.write(text, 'latin1'));
`;

const message = (size) =>
  `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'echo', arguments: { text: 'x'.repeat(size) } } })}\n`;

/** Microseconds until the whole answer is back. */
const trip = (server, line) =>
  new Promise((done) => {
    let left = Buffer.byteLength(line);
    const began = process.hrtime.bigint();
    const hear = (chunk) => {
      left -= chunk.length;
      if (left > 0) return;
      server.stdout.off('data', hear);
      done(Number(process.hrtime.bigint() - began) / 1000);
    };
    server.stdout.on('data', hear);
    server.stdin.write(line);
  });

const trips = async (server, line, count) => {
  const times = [];
  for (let index = 0; index < count; index += 1) times.push(await trip(server, line));
  return times;
};

const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

/** Whether the wrapper adds less than LIMIT to the p99: the median over rounds of two measured side by side, which a busy moment does not move. */
const compare = async (title, bare, observed, line) => {
  for (const server of [bare, observed]) await trips(server, line, WARM_UP);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ bare: await trips(bare, line, TRIPS), observed: await trips(observed, line, TRIPS) });
  const median = (of) => at(rounds.map(of), 0.5);
  for (const share of [0.5, 0.99]) {
    const without = median((round) => at(round.bare, share));
    const observing = median((round) => at(round.observed, share));
    const ratio = (observing / without).toFixed(2);
    console.log(`${title}  p${share * 100}  ${without.toFixed(0)} µs bare, ${observing.toFixed(0)} µs observed: ×${ratio}`);
  }
  const added = median((round) => at(round.observed, 0.99) - at(round.bare, 0.99));
  console.log(`${title}  added p99: ${added.toFixed(0)} µs`);
  return added < LIMIT;
};

const launcher = process.argv[2]?.split(' ') ?? [resolve('pipeline.js'), 'observe'];
const wrapped = () => spawn(process.execPath, [...launcher, '--to', ADDRESS, '--', process.execPath, '-e', ECHO]);

const bare = spawn(process.execPath, ['-e', ECHO]);
const observed = wrapped();
let fast = true;
for (const [title, size] of [
  ['absent   100 B', 100],
  ['absent  10 kB ', 10_000],
])
  fast = (await compare(`Weir ${title}`, bare, observed, message(size))) && fast;

const weir = new Pull();
await weir.bind(ADDRESS);
const collecting = (async () => {
  for await (const _ of weir);
})();
for (const [title, size] of [
  ['there    100 B', 100],
  ['there   10 kB ', 10_000],
])
  fast = (await compare(`Weir ${title}`, bare, observed, message(size))) && fast;

for (const server of [bare, observed]) {
  server.stdin.end();
  await once(server, 'exit');
}
weir.close();
await collecting;
console.log(fast ? 'added p99 is under 1 ms' : 'added p99 is NOT under 1 ms');
process.exitCode = fast ? 0 : 1;
