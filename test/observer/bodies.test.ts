import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyReader } from '../../src/observer/bodies.ts';

interface Read {
  readonly messages: string[];
  readonly faults: [string, string][];
}

const reading = (type: string, encoding = '') => {
  const read: Read = { messages: [], faults: [] };
  const watcher = bodyReader(type, encoding, {
    message: (json) => read.messages.push(json.toString()),
    fault: (fault, start) => read.faults.push([fault, start.toString()]),
  });
  return { read, watcher };
};

const readBody = (type: string, text: string, size = text.length || 1): Read => {
  const { read, watcher } = reading(type);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) watcher.add(bytes.subarray(at, at + size));
  watcher.end();
  return read;
};

const RPC = '{"jsonrpc":"2.0","id":1}';

describe('a body', () => {
  it('of JSON is one message, over however many lines', () => {
    const pretty = '{\n  "jsonrpc": "2.0",\n  "id": 1\n}\n';
    expect(readBody('application/json; charset=utf-8', pretty).messages).toEqual([pretty.trimEnd()].map(() => pretty));
  });

  it('of server-sent events is their data, however it is cut', () => {
    const text = [
      ': hello\n\nevent: endpoint\ndata: /messages?session=1\n\n',
      `event: message\r\nid: 7\r\ndata: ${RPC}\r\n\r\n`,
      `data:{"jsonrpc":"2.0",\ndata: "id":2}\n\ndatabase: no\n\ndata: ${RPC}`,
    ].join('');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (size) => {
        expect(readBody('text/event-stream', text, size)).toEqual({ messages: [RPC, '{"jsonrpc":"2.0",\n"id":2}'], faults: [] });
      }),
    );
  });

  it.each([
    ['application/json', '{"access_token":"abc","token_type":"bearer"}'],
    ['application/x-www-form-urlencoded', 'client_secret=abc'],
    ['text/html', RPC],
  ])('of %s that is no JSON-RPC is not looked into', (type, text) => {
    expect(readBody(type, text)).toEqual({ messages: [], faults: [] });
  });

  it('that is broken is told of without its text', () => {
    expect(readBody('application/json', '{"secret":"abc"').faults).toEqual([['not-json', '']]);
  });

  it('may be compressed', async () => {
    const { read, watcher } = reading('application/json', 'gzip');
    watcher.add(gzipSync(RPC));
    watcher.end();
    await expect.poll(() => read.messages).toEqual([RPC]);
  });
});
