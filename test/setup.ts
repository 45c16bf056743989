/** Properties run with one seed, so that the suite is deterministic; FC_SEED=… tries another, and a failure prints its own. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 82), verbose: 1 });
