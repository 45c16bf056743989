/** Which server an event belongs to: by its tag, its process or its endpoint, and for OS events by the process tree. */
import type { Envelope, Server, ServerKey } from './event.ts';
import { shortName } from './parse/name.ts';
import { rootsOfCommandLine } from './parse/roots.ts';
import { remembering } from './remembering.ts';

/** What is remembered of servers, and of processes. */
const MAX_SERVERS = 8192;
const MAX_PROCESSES = 65_536;
/** A process is looked for among its ancestors this far up. */
const MAX_ANCESTORS = 32;

interface Process {
  readonly parent: string;
  /** The folders among its arguments. */
  readonly roots: readonly string[];
  /** Processes that had this id before it. */
  readonly before: number;
}

/**
 * The servers that the stream has shown. An event gets a snapshot of what was known when it came, so an answer to "who was it" never changes
 * behind an event's back. Bounded: what was not heard of for longest is forgotten.
 */
export class Servers {
  readonly #known = remembering<ServerKey, Server>(MAX_SERVERS);
  /** Process id, with its host, to the server that it runs. */
  readonly #roots = remembering<string, ServerKey>(MAX_SERVERS);
  readonly #processes = remembering<string, Process>(MAX_PROCESSES);

  /** The server that an MCP message of `raw` was said to or by. `endpoint` is the remote side, where there is one. */
  ofMessage(raw: Envelope, endpoint: string | undefined): Server {
    const local = `${raw.pname}:${raw.pid ?? ''}`;
    const before = this.#processes.get(processKey(raw.host, raw.pid))?.before ?? 0;
    if (raw.tag !== null) return this.#remember(raw, keyOf(raw.host, 'tag', raw.tag), raw.tag);
    if (raw.producer === 'remote' && endpoint !== undefined)
      return this.#server(keyOf(raw.host, 'remote', endpoint), raw.host, endpoint);
    return this.#remember(raw, keyOf(raw.host, 'process', before === 0 ? local : `${local}#${before}`), local);
  }

  /** The server that the process `pid` belongs to: told by its ancestors, by the tag only where those lead to none. */
  ofProcess(raw: Envelope, pid: number | null): Server {
    let process = processKey(raw.host, pid);
    for (let level = 0; level < MAX_ANCESTORS; level += 1) {
      const key = this.#roots.get(process);
      const server = key === undefined ? undefined : this.#known.get(key);
      if (server !== undefined) return server;
      const parent = this.#processes.get(process)?.parent;
      if (parent === undefined) break;
      process = parent;
    }
    return raw.tag === null ? this.none(raw) : this.#server(keyOf(raw.host, 'tag', raw.tag), raw.host, raw.tag);
  }

  /** An event of no server. */
  none(raw: Envelope): Server {
    return { key: keyOf(raw.host, 'none', ''), host: raw.host, label: '', roots: [] };
  }

  started(host: string, pid: number, parentPid: number | null, commandLine: string): void {
    const process = processKey(host, pid);
    const roots = rootsOfCommandLine(commandLine);
    const before = this.#processes.get(process)?.before ?? 0;
    this.#processes.set(process, { parent: processKey(host, parentPid), roots, before });
    const server = this.#known.get(this.#roots.get(process) ?? ('' as ServerKey));
    if (server !== undefined && server.roots.length === 0 && roots.length > 0) this.given(server, roots);
  }

  /** What speaks under this id from here on is another process, and another server. Not from its Start on: that can come after its first messages. */
  stopped(host: string, pid: number): void {
    const process = processKey(host, pid);
    const { parent = '', roots = [], before = 0 } = this.#processes.get(process) ?? {};
    this.#processes.set(process, { parent, roots, before: before + 1 });
    this.#roots.delete(process);
  }

  /** A server without a tag is called what it calls itself. */
  named(server: Server, name: string): Server {
    const byTag = server.key === keyOf(server.host, 'tag', server.label);
    return byTag ? server : this.#learn({ ...server, label: shortName(name) });
  }

  given(server: Server, roots: readonly string[]): Server {
    return this.#learn({ ...server, roots });
  }

  #remember(raw: Envelope, key: ServerKey, label: string): Server {
    if (raw.producer === 'remote' || raw.pid === null) return this.#server(key, raw.host, label);
    const process = processKey(raw.host, raw.pid);
    if (this.#roots.get(process) !== key) this.#roots.set(process, key);
    return this.#server(key, raw.host, label, this.#processes.get(process)?.roots);
  }

  #server(key: ServerKey, host: string, label: string, roots: readonly string[] = []): Server {
    return this.#known.get(key) ?? this.#learn({ key, host: shortName(host), label: shortName(label), roots });
  }

  #learn(server: Server): Server {
    this.#known.set(server.key, server);
    return server;
  }
}

const processKey = (host: string, pid: number | null): string => `${pid} ${shortName(host)}`;

/** The host's length tells where its name ends, whatever stands in it. */
const keyOf = (host: string, kind: 'tag' | 'process' | 'remote' | 'none', name: string): ServerKey => {
  const place = shortName(host);
  return `${kind} ${place.length} ${place} ${shortName(name)}` as ServerKey;
};
