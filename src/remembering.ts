/** What the graph remembers is bounded: the least used goes first. */
import { LRUCache } from 'lru-cache';

/** Holds `limit` entries. Sized, not counted: a counted cache claims all its memory at once, and most never fill. */
export const remembering = <K extends string, V extends {}>(limit: number, forgotten: () => void = () => {}): LRUCache<K, V> =>
  new LRUCache<K, V>({
    maxSize: limit,
    sizeCalculation: () => 1,
    dispose: (_value, _key, why) => why === 'evict' && forgotten(),
  });
