/** What the benchmarks send: a mixture like that of a busy desk, about 380 bytes an event on average, the same at every run. */

const TOOLS = ['read_file', 'search_notes', 'get_forecast', 'list_issues', 'create_event'].map((name) => ({
  name,
  description: `Works on what ${name.replace('_', ' ')} says, and answers in plain text.`,
  inputSchema: { type: 'object', properties: { path: { type: 'string' }, query: { type: 'string' } }, required: ['path'] },
}));

/** What twenty events in a row are: calls with their answers, files, processes, a proxy's log. */
const KINDS = [...'caffcapfxcaffpcafxff'];

const message = (task, body) => ({ task, transPort: 'stdio', src: task === 'SEND' ? 'client' : 'server', message: body });

const dataOf = (kind, n) => {
  const tool = TOOLS[n % TOOLS.length].name;
  switch (kind) {
    case 'c':
      return message('SEND', {
        jsonrpc: '2.0',
        id: n,
        method: 'tools/call',
        params: { name: tool, arguments: { path: `/srv/notes/${n % 97}/plan-${n}.md`, query: `what is due on day ${n % 31}` } },
      });
    case 'a': {
      const text = `Entry ${n}: ${'the meeting moved to the afternoon, bring the notes. '.repeat(4 + (n % 12))}`;
      return message('RECV', { jsonrpc: '2.0', id: n - 1, result: { content: [{ type: 'text', text }], isError: false } });
    }
    case 'f':
      return { operation: 'Read', filePath: `/srv/notes/${n % 97}/plan-${n}.md`, pid: 4242, pname: 'node', size: 4096 };
    case 'p':
      return {
        task: n % 2 === 0 ? 'Start' : 'Stop',
        pid: 5000 + (n % 1000),
        pname: 'git',
        parent: { pid: 4242, name: 'node' },
        commandLine: `git log -n 20 --oneline plan-${n}.md`,
        imageFilename: '/usr/bin/git',
      };
    default:
      return { level: 'info', text: `request ${n} forwarded in ${n % 90} ms`, upstream: 'https://notes.example/api/v2' };
  }
};

const TYPES = { c: 'MCP', a: 'MCP', f: 'File', p: 'Process', x: 'ProxyLog' };

const event = (ts, eventType, data) =>
  `{"ts":${ts},"producer":"local","host":"desk","pid":4242,"pname":"node","eventType":"${eventType}","mcpTag":"notes","data":${JSON.stringify(data)}}`;

/** The n-th event, as its JSON; `ts` is in nanoseconds. Now and then the tools are listed, and now and then a private file is read. */
export const eventAt = (n, ts) => {
  if (n % 1000 === 0) return event(ts, 'MCP', message('SEND', { jsonrpc: '2.0', id: n, method: 'tools/list', params: {} }));
  if (n % 1000 === 1) return event(ts, 'MCP', message('RECV', { jsonrpc: '2.0', id: n - 1, result: { tools: TOOLS } }));
  if (n % 1000 === 516)
    return event(ts, 'File', { operation: 'Read', filePath: `/home/ann/.ssh/id_${n}`, pid: 4242, pname: 'node' });
  const kind = KINDS[n % KINDS.length];
  return event(ts, TYPES[kind], dataOf(kind, n));
};

/** `count` events from the `from`-th on, a microsecond apart. */
export const eventsFrom = (from, count) =>
  Array.from({ length: count }, (_, index) => eventAt(from + index, 1_762_150_317_741_000_000n + BigInt(from + index) * 1000n));
