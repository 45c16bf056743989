/** What an event is, and whose: splits listings, calls, answers, file and process events; everything else is stored and not analysed. */
import { defer, type OperatorFunction } from 'rxjs';
import { Conversations } from '../conversations.ts';
import type { Ports } from '../engine.ts';
import type {
  Envelope,
  Event,
  FileEvent,
  JsonObject,
  Other,
  ProcessEvent,
  Rejected,
  Server,
  Side,
  StoredEvent,
} from '../event.ts';
import { rootsOfAnswer } from '../parse/roots.ts';
import { integerOf, isObject, objectOf, stringOf } from '../parse/wire.ts';
import { Servers } from '../servers.ts';
import { spread } from './spread.ts';

/** Messages read of one JSON-RPC batch. */
const MAX_BATCH = 256;

export const classify =
  (count: Ports['count'] = () => {}): OperatorFunction<Envelope | Rejected, Event | Rejected> =>
  (seen$) =>
    defer(() => {
      const servers = new Servers();
      const conversations = new Conversations();

      const read = (raw: Envelope): readonly StoredEvent[] => {
        switch (raw.type.toLowerCase()) {
          case 'mcp':
          case 'rpc':
          case 'jsonrpc':
            return messages(raw);
          case 'file':
          case 'fileio':
            return [fileEvent(raw, servers) ?? other(raw)];
          case 'process':
            return [processEvent(raw, servers)];
          default:
            return [other(raw)];
        }
      };

      const other = (raw: Envelope): Other => ({ kind: 'other', raw, server: servers.ofProcess(raw, raw.pid) });

      const messages = (raw: Envelope): readonly StoredEvent[] => {
        const { message } = raw.data;
        const batch = (Array.isArray(message) ? message.slice(0, MAX_BATCH) : [message]).filter(isObject);
        if (Array.isArray(message) && message.length > MAX_BATCH) count('mcp.batch.unread', message.length - MAX_BATCH);
        const events: StoredEvent[] = [];
        for (const item of batch) {
          const from = sideOf(raw.data, item);
          const endpoint = stringOf(raw.data, from === 'client' ? 'dst' : 'src');
          const server = learn(servers, servers.ofMessage(raw, endpoint), from, item);
          const event = conversations.read({ raw, server, from, part: events.length, message: item });
          if (event === undefined) continue;
          events.push(event);
          if (event.kind === 'listing') countUnread(item, event.tools.length);
        }
        return events.length > 0 ? events : [other(raw)];
      };

      const countUnread = (message: JsonObject, read: number): void => {
        const { tools } = objectOf(message, 'result');
        if (Array.isArray(tools) && tools.length > read) count('mcp.tools.unread', tools.length - read);
      };

      return seen$.pipe(spread((seen): readonly (Event | Rejected)[] => (seen.kind === 'rejected' ? [seen] : read(seen))));
    });

/** Who speaks: SEND is the client; without a task, the named source or what the message is tells. */
const sideOf = (data: JsonObject, message: JsonObject): Side => {
  const task = stringOf(data, 'task', 'operation')?.toUpperCase();
  if (task === 'SEND' || task === 'RECV') return task === 'SEND' ? 'client' : 'server';
  if (data.src === 'client' || data.src === 'server') return data.src;
  return stringOf(message, 'method') === undefined ? 'server' : 'client';
};

/** What a message tells of its server: the name it gives itself, the folders the client gives it. */
const learn = (servers: Servers, server: Server, from: Side, message: JsonObject): Server => {
  const result = message.result;
  if (!isObject(result)) return server;
  const name = stringOf(objectOf(result, 'serverInfo'), 'name');
  if (from === 'server' && name !== undefined && isObject(result.capabilities)) return servers.named(server, name);
  const roots = from === 'client' ? rootsOfAnswer(result.roots) : [];
  return roots.length > 0 ? servers.given(server, roots) : server;
};

const fileEvent = (raw: Envelope, servers: Servers): FileEvent | undefined => {
  const { data } = raw;
  const path = stringOf(data, 'filePath', 'file_path', 'path', 'fileName');
  if (path === undefined) return undefined;
  const pid = integerOf(data, 'pid') ?? raw.pid;
  return {
    kind: 'file',
    raw,
    server: servers.ofProcess(raw, pid),
    operation: stringOf(data, 'operation', 'task') ?? '',
    path,
    oldPath: stringOf(data, 'oldPath', 'old_path') ?? null,
    newPath: stringOf(data, 'newPath', 'new_path') ?? null,
    size: integerOf(data, 'size', 'ioSize') ?? null,
    pid,
    pname: stringOf(data, 'pname') ?? raw.pname,
  };
};

const processEvent = (raw: Envelope, servers: Servers): ProcessEvent => {
  const { data } = raw;
  const operation = stringOf(data, 'task', 'operation') ?? '';
  const pid = integerOf(data, 'pid') ?? raw.pid;
  const parent = objectOf(data, 'parent');
  const parentPid = integerOf(parent, 'pid') ?? integerOf(data, 'parentPid', 'parent_pid') ?? null;
  const commandLine = stringOf(data, 'commandLine', 'command_line') ?? '';
  if (pid !== null && /^start$/i.test(operation)) servers.started(raw.host, pid, parentPid, commandLine);
  const server = servers.ofProcess(raw, pid);
  if (pid !== null && /^stop$/i.test(operation)) servers.stopped(raw.host, pid);
  return {
    kind: 'process',
    raw,
    server,
    operation,
    pid,
    pname: stringOf(data, 'pname') ?? raw.pname,
    parentPid,
    parentName: stringOf(parent, 'name') ?? stringOf(data, 'parentName') ?? '',
    commandLine,
    image: stringOf(data, 'imageFilename', 'image') ?? '',
    exitCode: integerOf(data, 'exitCode', 'exit_code') ?? null,
  };
};
