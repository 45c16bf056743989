/** What the graph is given in the benchmarks: every engine, at its defaults. */
import { limitsOf, limitsOptions } from '../dist/src/limits.js';
import { builtInEngines } from '../dist/src/loadEngines.js';

export const defaultsOf = (options = {}) =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));

export const partsOf = async (ports) => ({
  engines: (await builtInEngines()).map((engine) => ({ engine, ports: { ...ports, options: defaultsOf(engine.options) } })),
  ports,
  clock: () => {},
  limits: limitsOf(defaultsOf(limitsOptions)),
});
