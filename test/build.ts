/** Before all tests: what runs is what is written. Compiles as `npm run build` does, but leaves the types to `npm run types`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a build writes last. */
const BUILT = join(ROOT, 'dist/schema.sql');

export const setup = (): void => {
  const sources = ['src', 'pipeline.ts', 'schema.sql'].flatMap((path) => filesIn(join(ROOT, path)));
  const written = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= written) return;
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--noCheck'], { stdio: 'inherit' });
};

const filesIn = (path: string): readonly string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesIn(join(path, name)));
