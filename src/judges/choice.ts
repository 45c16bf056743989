/** Which judge sits: as the command line or config.conf asks. */
import { EMPTY } from 'rxjs';
import type { Judge } from './judge.ts';

export const off: Judge = () => EMPTY;
