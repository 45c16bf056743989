/** All rules that read a specification. */
import type { Rule } from '../../rule.ts';
import { AUTHORITY } from './authority.ts';
import { CONCEALMENT } from './concealment.ts';
import { DUTIES } from './duty.ts';
import { HIDDEN } from './hidden.ts';
import { ORDERS } from './orders.ts';
import { PROMOTION } from './promotion.ts';
import type { Reading } from './reading.ts';
import { SHADOW } from './shadow.ts';
import { SIDE_PARAMETERS } from './sideParameters.ts';
import { STEERING_SPECIFICATIONS } from './steers.ts';
import { TARGETS } from './targets.ts';

export const SPECIFICATION_RULES: readonly Rule<Reading>[] = [
  ...HIDDEN,
  ...AUTHORITY,
  ...CONCEALMENT,
  ...ORDERS,
  ...TARGETS,
  ...SIDE_PARAMETERS,
  ...PROMOTION,
  ...SHADOW,
  ...DUTIES,
  ...STEERING_SPECIFICATIONS,
];
