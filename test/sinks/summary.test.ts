import { expect, test } from 'vitest';
import type { Call, Event, Rejected } from '../../src/event.ts';
import { resultsOf } from '../../src/result.ts';
import { Summary } from '../../src/sinks/summary.ts';
import { call, classified, event, finding, listing, received, request, response, sent, stored, tool } from '../observer.ts';

const summaryOf = (...events: readonly (Event | Rejected)[]): Summary => {
  const summary = new Summary();
  for (const each of events) summary.add({ event: each, results: [], at: 0 });
  return summary;
};

test('it counts events by type, servers with their tools, results, rejections, and what bounds dropped', () => {
  const at = { mcpTag: 'files' };
  const events = classified(
    sent(request(1, 'tools/list'), at),
    received(listing(1, [tool('read'), tool('write')]), at),
    sent(call(2, 'read'), at),
    event('ProxyLog', {}, { pid: 1 }),
    'junk',
  );
  const summary = summaryOf(...events);
  const asked = stored(sent(call(2, 'read'), at));
  summary.add({ results: resultsOf('Sees', [finding(asked), finding(asked, { tool: 'write', risk: 30 })]), at: 0 });
  summary.add({ event: { kind: 'unanswered', call: asked as never, because: 'timeout' }, results: [], at: 0 });
  summary.count('mcpl.tools.dropped', 7);

  expect(summary.text(2)).toBe(
    [
      '4 events in 2.0 s, 2 events/s',
      '  3  MCP',
      '  1  ProxyLog',
      '1 servers, 2 tools; events by server',
      '  3  files',
      '2 results',
      '  1  Sees high',
      '  1  Sees low',
      '1 rejected',
      '  1  not-an-event',
      'also',
      '  7  mcpl.tools.dropped',
      '  1  calls.unanswered.timeout',
      '',
    ].join('\n'),
  );
  expect(Object.fromEntries(summary.counters())).toEqual({
    'events.MCP': 3,
    'events.ProxyLog': 1,
    'servers.files': 3,
    'results.Sees high': 1,
    'results.Sees low': 1,
    'rejected.not-an-event': 1,
    'counted.mcpl.tools.dropped': 7,
    'counted.calls.unanswered.timeout': 1,
    tools: 2,
  });
});

test('what observers numbered and never came is lost, until it comes late', () => {
  const numbered = (seq: number) => stored(event('ProxyLog', { observer: 'a1', seq }));
  const summary = summaryOf(...[1, 2, 7].map(numbered));
  expect(summary.text(1)).toContain('also\n  4  lost\n');
  expect(summary.counters().get('counted.lost')).toBe(4);
  for (const seq of [3, 4, 5, 6]) summary.add({ event: numbered(seq), results: [], at: 0 });
  expect(summary.text(1)).not.toContain('lost');
});

test('a call is open until it is answered, or will not be', () => {
  const summary = new Summary();
  const open: number[] = [];
  const asked = [stored(sent(call(1, 'read'))), stored(sent(call(2, 'read')))] as readonly Call[];
  const [first, second] = asked as [Call, Call];
  const answer = { ...stored(received(response(1, {}))), call: first } as Event;
  for (const each of [first, second, answer, { kind: 'unanswered', call: second, because: 'timeout' } as const]) {
    summary.add({ event: each, results: [], at: 0 });
    open.push(summary.openCalls);
  }
  expect(open).toEqual([1, 2, 1, 0]);
});

test('a JSON-RPC batch is one event', () => {
  const summary = summaryOf(...classified(sent([call(1, 'read'), call(2, 'read')])));
  expect(summary.text(1)).toContain('1 events in 1.0 s');
});

test('names off the wire are shown with what a terminal would obey spelled out', () => {
  expect(summaryOf(stored(event('\x1b[2J', {}))).text(1)).toContain('  1  \\x1b[2J\n');
});

test('however many names a publisher invents, what is kept and shown is bounded, and the sum is right', () => {
  const events = classified(...Array.from({ length: 3000 }, (_, index) => event(`Type${index}`, {}, { mcpTag: `tag${index}` })));
  const summary = summaryOf(...events);
  expect(summary.counters().size).toBeLessThan(2100);
  const lines = summary.text(1).split('\n');
  expect(lines[0]).toContain('3000 events');
  expect(lines.length).toBeLessThan(60);
});
