/** `npm run soak -- --minutes N`: what the tests try for seconds, for as long as you like; real sockets and files, and an exit of 1 when anything was not as it must be. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { Command } from 'commander';
import { runHostile } from '../test/scenarios/hostile.mjs';
import { sustained } from '../test/scenarios/sustained.mjs';

/** Each does one round, about `seconds` long, and tells what it saw and what was not as it must be. */
const SCENARIOS = {
  hostile: async ({ file, seconds, round }) => {
    const [from, count] = [round * 1_000_000, Math.ceil(seconds * 300)];
    const among = await runHostile({ file: file('hostile'), from, count });
    const alone = await runHostile({ file: file('alone'), from, count, hostile: false });
    const wrong = [];
    if (JSON.stringify(among.judged) !== JSON.stringify(alone.judged))
      wrong.push('honest events were judged otherwise than alone');
    if (among.heap > 400e6) wrong.push(`the heap held ${megabytes(among.heap)} MB`);
    for (const [kind, took] of among.took)
      if (took.length >= 3 && median(took) > 50) wrong.push(`"${kind}" took ${median(took).toFixed(0)} ms`);
    return { seen: `${among.frames} frames, RSS ${megabytes(among.rss)} MB, heap ${megabytes(among.heap)} MB`, wrong };
  },
  names: async ({ file, seconds, round }) => {
    const kinds = [
      'new server',
      'new process',
      'new host',
      'new tool',
      'never answered',
      'one id again and again',
      'answers to nothing',
    ];
    const asked = { file: file('names'), from: round * 100_000_000, count: Math.ceil(seconds * 20_000), kinds };
    const { frames, rss, heap } = await runHostile(asked);
    const wrong = heap > 400e6 ? [`the heap held ${megabytes(heap)} MB`] : [];
    return { seen: `${frames} frames, RSS ${megabytes(rss)} MB, heap ${megabytes(heap)} MB`, wrong };
  },
  sustained: async ({ file, seconds }) => {
    const { count, stored, rss } = await sustained({ file: file('sustained'), seconds });
    const third = Math.floor(rss.length / 3);
    const [middle, end] = [Math.max(...rss.slice(third, 2 * third)), Math.max(...rss.slice(2 * third))];
    const wrong = [];
    if (stored !== count) wrong.push(`${count - stored} events were lost`);
    if (third >= 10 && end > middle * 1.15 + 20) wrong.push(`memory grew from ${middle.toFixed(0)} to ${end.toFixed(0)} MB`);
    return { seen: `${stored} of ${count} stored, RSS ${middle.toFixed(0)} then ${end.toFixed(0)} MB`, wrong };
  },
};

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const { minutes, only } = new Command('npm run soak --')
  .description('Runs every scenario in turn, round after round, until the time is over.')
  .option('--minutes <number>', 'how long', Number, 10)
  .option('--only <names>', `some of: ${Object.keys(SCENARIOS).join(', ')}`, (names) => names.split(','))
  .parse()
  .opts();
const names = only ?? Object.keys(SCENARIOS);
const unknown = names.find((name) => !(name in SCENARIOS));
if (unknown !== undefined || !(minutes > 0)) {
  console.error(
    unknown === undefined
      ? '--minutes takes a number above 0.'
      : `There is no scenario "${unknown}": ${Object.keys(SCENARIOS).join(', ')}.`,
  );
  process.exit(2);
}

const began = performance.now();
const ends = began + minutes * 60_000;
/** A round takes a tenth of the time, but not so long that few scenarios are seen. */
const seconds = Math.min(120, Math.max(5, (minutes * 60) / names.length / 2));
const table = new Table({ head: ['scenario', 'rounds', 'last round', 'wrong'], style: { head: [], border: [] } });
const tally = new Map(names.map((name) => [name, { rounds: 0, seen: '', wrong: [] }]));
for (let round = 0; performance.now() < ends; round += 1) {
  for (const name of names) {
    if (performance.now() >= ends) break;
    const folder = mkdtempSync(join(tmpdir(), 'weir-soak-'));
    const { seen, wrong } = await SCENARIOS[name]({ file: (of) => join(folder, `${of}.db`), seconds, round });
    rmSync(folder, { recursive: true, force: true });
    const after = ((performance.now() - began) / 60_000).toFixed(1);
    console.error(`${after} min  ${name}: ${seen}${wrong.length > 0 ? `  WRONG: ${wrong.join('; ')}` : ''}`);
    const told = tally.get(name);
    tally.set(name, { rounds: told.rounds + 1, seen, wrong: [...told.wrong, ...wrong] });
  }
}
for (const [name, { rounds, seen, wrong }] of tally)
  table.push([name, rounds, seen, wrong.length === 0 ? 'nothing' : `${wrong.length}: ${wrong[0]}`]);
console.log(table.toString());
process.exitCode = [...tally.values()].some(({ wrong }) => wrong.length > 0) ? 1 : 0;
