/** Golden replays: recordings whose verdicts are written down. `WRITE_GOLDEN=1 npm test` writes them anew, to be read before they are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../src/database.ts';
import { main } from '../src/main.ts';
import { temporaryFile } from './temporary.ts';

const RECORDINGS = [{ recording: 'recordings/demo.jsonl', golden: 'test/replay/demo.golden.jsonl' }];

/** What was found, as one line a result: enough to see what changed, and no more. */
const FOUND = `
  SELECT r.raw_event_id AS event, r.engine_name AS engine, r.rule_id AS rule, r.severity, r.risk, r.serverName AS server, r.tool,
         json_extract(r.detail, '$.findings[0].field') AS field, json_extract(r.detail, '$.findings[0].excerpt') AS excerpt
  FROM engine_results r ORDER BY r.raw_event_id, r.engine_name, r.tool`;

describe.each(RECORDINGS)('$recording', ({ recording, golden }) => {
  it('gives its golden verdicts', async () => {
    const file = temporaryFile('golden.db');
    expect(await main(['--replay', recording, '--db', file, '--config', 'config.conf', '--judge', 'embedded', '--quiet'])).toBe(
      0,
    );
    const rows = openDatabase(file, { readonly: true }).prepare(FOUND).all();
    const lines = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
    if (process.env.WRITE_GOLDEN === '1') writeFileSync(golden, lines);
    expect(lines).toBe(readFileSync(golden, 'utf8'));
  });

  it('alerts on every hostile act in it, and on nothing else', () => {
    const found = readFileSync(golden, 'utf8')
      .trim()
      .split('\n')
      .map((line): { readonly event: number } => JSON.parse(line));
    const wire = readFileSync(recording, 'utf8').trim().split('\n');
    const firstHostile = 1 + wire.findIndex((line) => line.includes('../../../../etc/passwd'));
    const ordinary = found.map(({ event }) => event).filter((event) => event < firstHostile);
    const poisonedListing = 1 + wire.findIndex((line) => line.includes('"tools":[') && line.includes('plan_watering'));
    expect(ordinary).toEqual([poisonedListing]);
  });
});
