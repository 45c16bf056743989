import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope, JsonObject } from '../src/event.ts';
import { Servers } from '../src/servers.ts';
import { event, stored } from './observer.ts';

const base = stored(event('Other', {})).raw;
const raw = (rest: Partial<Envelope>): Envelope => ({ ...base, ...rest });

describe('the server of a message', () => {
  it.each<readonly [string, Partial<Envelope>, string | undefined, string]>([
    ['its tag, where it has one', { tag: 'weather' }, undefined, 'weather'],
    ['its tag, of a remote one too', { tag: 'weather', producer: 'remote' }, 'https://x', 'weather'],
    ['its process, without a tag', {}, 'server', 'node:4242'],
    ['its endpoint, of a remote one without a tag', { producer: 'remote' }, 'https://x', 'https://x'],
    ['its process, of a remote one without an endpoint', { producer: 'remote' }, undefined, 'node:4242'],
    ['its process, even without a pid', { pid: null }, undefined, 'node:'],
  ])('is told by %s', (_what, rest, endpoint, label) => expect(new Servers().ofMessage(raw(rest), endpoint).label).toBe(label));

  it('is another one exactly where host, tag, process or endpoint differ, whatever their names', () => {
    const name = fc.constantFrom('', 'a', 'b', 'a:1', 'tag', '","tag","', 'x'.repeat(300), `${'x'.repeat(300)}y`);
    const identity = fc.record({
      host: name,
      tag: fc.option(name),
      producer: fc.constantFrom('local', 'remote'),
      pname: name,
      pid: fc.constantFrom(null, 1, 11),
      endpoint: name,
    });
    const whose = ({
      host,
      tag,
      producer,
      pname,
      pid,
      endpoint,
    }: Partial<Envelope> & { readonly endpoint: string }): JsonObject =>
      tag !== null && tag !== undefined
        ? { host: host ?? '', tag }
        : producer === 'remote'
          ? { host: host ?? '', endpoint }
          : { host: host ?? '', process: `${pname}:${pid ?? ''}` };
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const servers = new Servers();
        const [a, b] = [one, other].map(({ endpoint, ...rest }) => servers.ofMessage(raw(rest), endpoint));
        expect(a?.key === b?.key).toBe(JSON.stringify(whose(one)) === JSON.stringify(whose(other)));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps what was known when the event came', () => {
    const servers = new Servers();
    const before = servers.ofMessage(raw({}), undefined);
    servers.given(servers.named(before, 'weather'), ['/a']);
    expect(before).toMatchObject({ label: 'node:4242', roots: [] });
    expect(servers.ofMessage(raw({}), undefined)).toMatchObject({ key: before.key, label: 'weather', roots: ['/a'] });
  });

  it('is called by its own name only without a tag, and by a short one', () => {
    const servers = new Servers();
    expect(servers.named(servers.ofMessage(raw({ tag: 'mine' }), undefined), 'other').label).toBe('mine');
    const label = servers.named(servers.ofMessage(raw({}), undefined), 'long'.repeat(1000)).label;
    expect([label.length < 200, label.startsWith('longlong')]).toEqual([true, true]);
  });
});

describe('the server of a process', () => {
  const START = 'node server.js /home/dana';
  const labelOf = (servers: Servers, pid: number | null, rest: Partial<Envelope> = {}): string =>
    servers.ofProcess(raw(rest), pid).label;

  it('is that of its nearest ancestor that spoke, over any tag; the tag counts only without one', () => {
    const servers = new Servers();
    servers.started('desk', 20, 10, '');
    servers.started('desk', 30, 20, '');
    servers.ofMessage(raw({ pid: 10, pname: 'outer' }), undefined);
    expect(labelOf(servers, 30, { tag: 'wrong' })).toBe('outer:10');
    servers.ofMessage(raw({ pid: 20, pname: 'inner' }), undefined);
    expect(labelOf(servers, 30, { tag: 'wrong' })).toBe('inner:20');
    expect(labelOf(servers, 10)).toBe('outer:10');
    expect(labelOf(servers, 40, { tag: 'told' })).toBe('told');
    expect(labelOf(servers, 40)).toBe('');
    expect(labelOf(servers, null)).toBe('');
  });

  it('is none of another host', () => {
    const servers = new Servers();
    servers.ofMessage(raw({ pid: 10 }), undefined);
    expect(labelOf(servers, 10, { host: 'elsewhere' })).toBe('');
  });

  it('is the same for a tagged server and its process', () => {
    const servers = new Servers();
    const spoke = servers.ofMessage(raw({ pid: 10, tag: 'weather' }), undefined);
    expect(servers.ofProcess(raw({ tag: null }), 10).key).toBe(spoke.key);
  });

  it('is none of a remote server, whose pid is that of its client', () => {
    const servers = new Servers();
    servers.ofMessage(raw({ pid: 10, producer: 'remote' }), 'https://x');
    servers.ofMessage(raw({ pid: 10, producer: 'remote', tag: 'weather' }), undefined);
    expect(labelOf(servers, 10)).toBe('');
  });

  it('is kept when its Start comes late, and given up at its Stop: what then speaks under the pid is another server', () => {
    const servers = new Servers();
    servers.ofMessage(raw({ pid: 10 }), undefined);
    servers.started('desk', 10, 1, START);
    expect(labelOf(servers, 10)).toBe('node:10');
    const first = servers.named(servers.ofMessage(raw({ pid: 10 }), undefined), 'first');
    servers.stopped('desk', 10);
    expect(labelOf(servers, 10)).toBe('');
    const second = servers.ofMessage(raw({ pid: 10 }), undefined);
    servers.started('desk', 10, 1, START);
    expect(second.key).not.toBe(first.key);
    expect(servers.ofMessage(raw({ pid: 10 }), undefined).key).toBe(second.key);
    expect(labelOf(servers, 10)).toBe('node:10');
  });

  it('is found in a tree that bites its own tail, or has no end', () => {
    const servers = new Servers();
    servers.started('desk', 1, 2, '');
    servers.started('desk', 2, 1, '');
    servers.started('desk', 3, 3, '');
    for (let pid = 100; pid < 1000; pid += 1) servers.started('desk', pid, pid + 1, '');
    expect([1, 3, 100].map((pid) => labelOf(servers, pid, { tag: 'told' }))).toEqual(['told', 'told', 'told']);
  });

  it.each<readonly [string, readonly ((servers: Servers) => unknown)[]]>([
    ['before its first message', [(s) => s.started('desk', 4242, 1, START), (s) => s.ofMessage(base, undefined)]],
    ['after it', [(s) => s.ofMessage(base, undefined), (s) => s.started('desk', 4242, 1, START)]],
  ])('has the roots of its command line, whether it started %s', (_when, happened) => {
    const servers = new Servers();
    for (const happens of happened) happens(servers);
    expect(servers.ofMessage(base, undefined).roots).toEqual(['/home/dana']);
  });

  it('has the roots that its client gave it rather than those of its command line', () => {
    const servers = new Servers();
    servers.given(servers.ofMessage(base, undefined), ['file:///given']);
    servers.started('desk', 4242, 1, START);
    expect(servers.ofMessage(base, undefined).roots).toEqual(['file:///given']);
  });
});
