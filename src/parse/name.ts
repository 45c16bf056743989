/** Names from the wire, bounded before they are remembered. */
import { createHash } from 'node:crypto';

/** A name short enough to keep, and still never equal to another's. */
export const shortName = (name: string): string =>
  name.length <= 200 ? name : `${name.slice(0, 150)}…${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
