/** Compiles pipeline.ts and src/ into dist/, from scratch: an engine is found by folder, so none that is gone may linger there. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', 'tsconfig.build.json', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
copyFileSync(`${root}schema.sql`, `${root}dist/schema.sql`);
