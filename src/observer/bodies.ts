/** The JSON-RPC messages in the bodies of HTTP: a JSON document, or the data of server-sent events; compressed or not. */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type FrameReader, frames } from './frames.ts';
import { Lines } from './lines.ts';
import type { Watcher } from './passThrough.ts';

/** Decompressed bytes looked at in one body: more is a bomb. */
const MAX_DECODED = 256 * 1024 * 1024;

const NOTHING: Watcher = { add: () => {}, end: () => {} };
const RPC = '"jsonrpc"';
const BREAK = Buffer.from('\n');
const DATA = /^data(?:: ?|$)/;

/**
 * What reads a body of these headers. Only JSON-RPC is ever passed to `message`, and no text to `fault`: a token or a form that goes
 * the same way is nobody's business.
 */
export const bodyReader = (type: string, encoding: string, reader: FrameReader): Watcher => {
  const discreet: FrameReader = {
    message: (json) => {
      if (json.includes(RPC)) reader.message(json);
    },
    fault: (fault, _start, length) => reader.fault(fault, Buffer.alloc(0), length),
  };
  if (/^text\/event-stream\b/i.test(type)) return decoded(encoding, events(discreet));
  if (/^application\/(?:[\w.-]+\+)?json\b/i.test(type)) return decoded(encoding, document(discreet));
  return NOTHING;
};

const document = (reader: FrameReader): Watcher => {
  const { append: add, end } = frames(reader);
  return { add, end };
};

/** An event's data lines are one text; an empty line ends it. Events of another name than `message` are the transport's own. */
const events = (reader: FrameReader): Watcher => {
  const data = frames(reader);
  const unwatched = frames({ message: () => {}, fault: () => {} });
  let ours = data;
  let begun = false;
  const lines = new Lines(MAX_LINE, {
    line: (start) => {
      if (start.length === 0) {
        ours.end();
        ours = data;
        begun = false;
        return;
      }
      const field = DATA.exec(start.toString('latin1', 0, 6));
      if (field !== null) {
        if (begun) ours.append(BREAK);
        begun = true;
        ours.append(start.subarray(field[0].length));
      } else if (isForeign(start.toString('latin1', 0, 64))) ours = unwatched;
    },
  });
  return { add: lines.add, end: () => {} }; // what no empty line ended is no event
};

/** Names an event that is not the protocol's. */
const isForeign = (line: string): boolean => {
  const name = /^event: ?(.*)$/.exec(line)?.[1];
  return name !== undefined && name !== '' && name !== 'message';
};

/** Longer than any message that is kept, so that such a one is seen to be too large. */
const MAX_LINE = 9 * 1024 * 1024;

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

const decoded = (encoding: string, watcher: Watcher): Watcher => {
  if (encoding === '' || encoding === 'identity') return watcher;
  const decoder = DECODERS.get(encoding.toLowerCase())?.();
  if (decoder === undefined) return NOTHING;
  let bytes = 0;
  decoder.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MAX_DECODED) watcher.add(chunk);
    else decoder.destroy();
  });
  decoder.on('end', watcher.end);
  decoder.on('error', () => decoder.destroy());
  const live = (): boolean => !decoder.destroyed && decoder.writableLength < MAX_LINE;
  return {
    add: (chunk) => {
      if (live()) decoder.write(chunk);
      else decoder.destroy(); // it cannot keep up
    },
    end: () => {
      if (!decoder.destroyed) decoder.end();
    },
  };
};
