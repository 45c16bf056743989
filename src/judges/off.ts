/** The judge that is off: it has no verdict on anything. */
import { EMPTY } from 'rxjs';
import type { Judge } from './judge.ts';

export const off: Judge = () => EMPTY;
