/** The mcpl cache, one `scan`: remembers what each server lists, and joins each call to the specification in force when it was made. */
import type { LRUCache } from 'lru-cache';
import { map, type OperatorFunction, scan } from 'rxjs';
import type { Call, Event, Listing, Rejected, ServerKey, Specification } from '../event.ts';
import { roomOf } from '../limits.ts';
import { remembering } from '../remembering.ts';

export interface McplCacheOptions {
  /** Servers whose tools are remembered. */
  readonly maxServers: number;
  /** Tools remembered of one server. */
  readonly maxTools: number;
  readonly count: (outcome: string, by?: number) => void;
}

/** Tool name to the version in force. */
type Tools = ReadonlyMap<string, Specification>;

interface Listed {
  readonly tools: Tools;
  /** What was in force before the list whose pages are still coming: in force until its last page. */
  readonly before: Tools;
  /** Of all its pages' messages. */
  readonly bytes: number;
}

interface State {
  readonly servers: LRUCache<ServerKey, Listed>;
  readonly event: Event | Rejected;
}

const NOTHING: Listed = { tools: new Map(), before: new Map(), bytes: 0 };

const inForce = ({ tools, before }: Listed, tool: string): Specification | undefined => tools.get(tool) ?? before.get(tool);

/** Spelt out: to spread it takes a microsecond. */
const withSpec = (call: Call, spec: Specification): Call => {
  const { kind, raw, server, from, part, message, id, exchange, method, tool, arguments: given } = call;
  return { kind, raw, server, from, part, message, id, exchange, method, tool, arguments: given, spec };
};

export const mcplCache =
  ({ maxServers, maxTools, count }: McplCacheOptions): OperatorFunction<Event | Rejected, Event | Rejected> =>
  (event$) => {
    const remember = (servers: State['servers'], listing: Listing): Listing => {
      const known = servers.get(listing.server.key) ?? NOTHING;
      // A list from its beginning says what there is now; a further page adds to that.
      const tools = new Map(listing.continues ? known.tools : []);
      const before = listing.continues ? known.before : known.tools;
      for (const spec of listing.tools) {
        if (tools.size < maxTools || tools.has(spec.tool)) tools.set(spec.tool, spec);
        else count('mcpl.tools.dropped');
      }
      const bytes = listing.raw.bytes + (listing.continues || listing.more ? known.bytes : 0);
      servers.set(listing.server.key, { tools, before: listing.more ? before : NOTHING.before, bytes });
      const isFresh = (spec: Specification): boolean => tools.has(spec.tool) && inForce(known, spec.tool)?.hash !== spec.hash;
      return { ...listing, fresh: listing.tools.filter(isFresh) };
    };

    const join = (servers: State['servers'], call: Call): Call => {
      const spec = inForce(servers.get(call.server.key) ?? NOTHING, call.tool);
      return spec === undefined ? call : withSpec(call, spec);
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

    const evicted = (): void => count('mcpl.servers.evicted');
    const servers = remembering<ServerKey, Listed>(maxServers, evicted, ({ bytes }) => roomOf(bytes));
    return event$.pipe(
      scan(step, { servers } as State),
      map(({ event }) => event),
    );
  };
