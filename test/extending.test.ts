/** docs/extending.md, done as it says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import engine from '../examples/engines/largeAnswer.js';
import { contract } from '../src/contract.ts';
import { openDatabase } from '../src/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'weir-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('docs/extending.md', () => {
  const doc = readFileSync('docs/extending.md', 'utf8');

  it.each(['examples/engines/largeAnswer.js', 'examples/ownPipeline.js'])('shows %s as it is', (file) => {
    expect(doc).toContain(readFileSync(file, 'utf8'));
  });

  it('runs the worked engine beside the built-in ones, with its own section', () => {
    const config = join(folder, 'my.conf');
    const database = join(folder, 'my.db');
    writeFileSync(config, '[Extensions]\npath = examples/engines\n\n[LargeAnswer]\nmax_kib = 1\n');
    const ran = spawnSync('node', ['pipeline.js', '--config', config, '--replay', 'recordings/demo.jsonl', '--db', database], {
      encoding: 'utf8',
    });
    expect(ran.status, ran.stderr).toBe(0);
    expect(ran.stdout).toContain('LA-LARGE-ANSWER');
    const found = openDatabase(database)
      .prepare("SELECT count(*) FROM engine_results WHERE engine_name = 'LargeAnswer'")
      .pluck()
      .get();
    expect(found).toBeGreaterThan(0);
  });

  it('runs the pipeline of one’s own', () => {
    const printed = execFileSync('node', ['examples/ownPipeline.js', 'recordings/demo.jsonl'], { encoding: 'utf8' });
    expect(printed).toContain('trigger-long-running-operation');
  });
});

describe('the worked engine', () => {
  for (const { name, run } of contract(engine)) it(name, run);
});
