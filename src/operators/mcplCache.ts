/** The mcpl cache, one `scan`: remembers what each server lists, and joins each call to the specification in force when it was made. */
import { LRUCache } from 'lru-cache';
import { map, type OperatorFunction, scan } from 'rxjs';
import type { Call, Event, Listing, Rejected, ServerKey, Specification } from '../event.ts';

export interface McplCacheOptions {
  /** Servers whose tools are remembered. */
  readonly maxServers: number;
  /** Tools remembered of one server. */
  readonly maxTools: number;
  readonly count: (outcome: string, by?: number) => void;
}

/** Tool name to the version in force. */
type Tools = ReadonlyMap<string, Specification>;

interface State {
  readonly servers: LRUCache<ServerKey, Tools>;
  readonly event: Event | Rejected;
}

export const mcplCache =
  ({ maxServers, maxTools, count }: McplCacheOptions): OperatorFunction<Event | Rejected, Event | Rejected> =>
  (event$) => {
    const remember = (servers: State['servers'], listing: Listing): Listing => {
      const known: Tools = servers.get(listing.server.key) ?? new Map();
      // A list from its beginning says what there is now; a further page adds to that.
      const tools = new Map(listing.continues ? known : []);
      for (const spec of listing.tools) {
        if (tools.size < maxTools || tools.has(spec.tool)) tools.set(spec.tool, spec);
        else count('mcpl.tools.dropped');
      }
      servers.set(listing.server.key, tools);
      return { ...listing, fresh: listing.tools.filter((spec) => known.get(spec.tool)?.hash !== spec.hash) };
    };

    const join = (servers: State['servers'], call: Call): Call => {
      const spec = servers.get(call.server.key)?.get(call.tool);
      return spec === undefined ? call : { ...call, spec };
    };

    const step = ({ servers }: Pick<State, 'servers'>, event: Event | Rejected): State => {
      switch (event.kind) {
        case 'listing':
          return { servers, event: remember(servers, event) };
        case 'call':
          return { servers, event: join(servers, event) };
        default:
          return { servers, event };
      }
    };

    const servers = new LRUCache<ServerKey, Tools>({
      max: maxServers,
      dispose: (_tools, _key, why) => why === 'evict' && count('mcpl.servers.evicted'),
    });
    return event$.pipe(
      scan(step, { servers } as State),
      map(({ event }) => event),
    );
  };
