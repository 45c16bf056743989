/** What FileSystemExposure's rules judge: one path that a call names. */
import type { ParsedPath } from '../../parse/path.ts';
import type { Place } from './places.ts';

export interface PathArgument {
  readonly pointer: string;
  readonly text: string;
  readonly path: ParsedPath;
  /** The sensitive place that it leads to, if any. */
  readonly place: Place | undefined;
  /** Against the folders that the server was given: 'unknown' when none is known, or the path's beginning is not. */
  readonly workspace: 'inside' | 'outside' | 'unknown';
}
