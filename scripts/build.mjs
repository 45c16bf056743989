/** Compiles pipeline.ts and src/ into dist/, from scratch: an engine is found by folder, so none that is gone may linger there. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
copyFileSync(`${root}src/rules/poisoning/steering/weights.bin`, `${root}dist/src/rules/poisoning/steering/weights.bin`);

// What the patterns hold is read off once, here, and not at each start.
const { warming } = await import(new URL('../dist/src/judges/embedded.js', import.meta.url));
const { known } = await import(new URL('../dist/src/parse/literals.js', import.meta.url));
for (const _ of warming());
writeFileSync(`${root}dist/src/parse/literals.json`, JSON.stringify([...known()]));

copyFileSync(`${root}schema.sql`, `${root}dist/schema.sql`);
