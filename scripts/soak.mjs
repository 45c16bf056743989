/** `npm run soak -- --minutes N [--only NAME]`: what must hold for months, for minutes, in rounds; exits with 1 when anything did not. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';

/** Each module gives `name` and `run({ seconds, log })`, which resolves with a report. */
const SCENARIOS = ['sustained', 'hostile', 'overload', 'killed'];
const moduleOf = (name) => new URL(`../test/scenarios/${name}.mjs`, import.meta.url).href;

/** Minutes that one round over all scenarios takes at most: long enough for memory to show that it grows. */
const ROUND = 10;

const {
  values: { minutes, only, scenario, seconds: given },
} = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    only: { type: 'string' },
    scenario: { type: 'string' },
    seconds: { type: 'string' },
  },
});

/** One scenario, in a process of its own. */
const runHere = async () => {
  const { run } = await import(moduleOf(scenario));
  process.send(await run({ seconds: Number(given), log: (line) => console.error(line) }));
  process.disconnect();
};

const runApart = async (name, seconds) => {
  const child = fork(fileURLToPath(import.meta.url), ['--scenario', name, '--seconds', String(seconds)]);
  const stop = () => child.kill();
  process.once('exit', stop);
  let report = { violations: [`${name} ended without a report`] };
  child.once('message', (message) => {
    report = message;
  });
  await once(child, 'exit');
  process.off('exit', stop);
  return report;
};

const whole = (value) => (value === undefined ? '' : Math.round(value).toLocaleString('en'));
const megabytes = (bytes) => (bytes === undefined ? '' : whole(bytes / 2 ** 20));

const soak = async () => {
  const names = only === undefined ? SCENARIOS : SCENARIOS.filter((name) => only.split(',').includes(name));
  const left = () => ends - performance.now() / 1000;
  const total = Number(minutes) * 60;
  if (names.length === 0 || !(total > 0)) {
    console.error(`usage: npm run soak -- --minutes N [--only ${SCENARIOS.join(',')}]`);
    process.exit(2);
  }
  const ends = performance.now() / 1000 + total;
  const seconds = Math.max(5, Math.min(total, 60 * ROUND) / names.length);
  const table = new Table({
    head: ['round', 'scenario', 'RSS at first, MB', 'at most', 'at last', 'in', 'stored', 'lost', 'said', 'violations'],
    style: { head: [], border: [] },
  });
  let violated = false;
  for (let round = 1; round === 1 || left() >= seconds / 2; round += 1) {
    for (const name of names) {
      console.error(`round ${round}: ${name}, ${Math.round(seconds)} s; ${Math.max(0, Math.round(left()))} s left`);
      const { rss, sent, stored, lost, errors = [], violations } = await runApart(name, seconds);
      for (const line of [...violations, ...errors]) console.error(`  ${name}: ${line}`);
      violated ||= violations.length > 0;
      const sizes = [rss?.start, rss?.peak, rss?.end].map(megabytes);
      table.push([
        round,
        name,
        ...sizes,
        whole(sent),
        whole(stored),
        whole(lost),
        errors.length,
        violations.join('\n') || 'none',
      ]);
    }
  }
  console.log(table.toString());
  process.exitCode = violated ? 1 : 0;
};

await (scenario === undefined ? soak() : runHere());
