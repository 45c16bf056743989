/** What the graph remembers is bounded: the least used goes first. */
import { LRUCache } from 'lru-cache';

/** Holds `limit` entries, or fewer that count as several. Sized, not counted: a counted cache claims all its memory at once, and most never fill. */
export const remembering = <K extends string, V extends {}>(
  limit: number,
  forgotten: () => void = () => {},
  size: (value: V) => number = () => 1,
): LRUCache<K, V> =>
  new LRUCache<K, V>({
    maxSize: limit,
    sizeCalculation: (value) => Math.min(limit, size(value)),
    dispose: (_value, _key, why) => why === 'evict' && forgotten(),
  });
