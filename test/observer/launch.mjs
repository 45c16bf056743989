/** `observe` alone, as pipeline.js starts it, without the rest of Weir. */
import { run } from '../../dist/src/commands/observe.js';

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`weir: ${error.message}\n`);
  process.exitCode = error.name === 'UsageError' ? 2 : 1;
}
