/** All rules that read a call and what it returned. */
import type { Rule } from '../../rule.ts';
import { ARGUMENTS } from './arguments.ts';
import { CONTRADICTIONS } from './contradiction.ts';
import type { Exchange } from './exchange.ts';
import { RESULTS } from './results.ts';
import { STEERING_RESULTS } from './steers.ts';

export const CALL_RULES: readonly Rule<Exchange>[] = [...ARGUMENTS, ...CONTRADICTIONS, ...RESULTS, ...STEERING_RESULTS];
