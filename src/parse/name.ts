/** Names from the wire, bounded before they are remembered. */
import { createHash } from 'node:crypto';

/** A part of a text keeps the whole of it in memory; a copy of the part does not. */
export const copied = (part: string): string => Buffer.from(part).toString();

/** A name short enough to keep, and still never equal to another's. */
export const shortName = (name: string): string =>
  name.length <= 200 ? name : `${copied(name.slice(0, 150))}…${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
