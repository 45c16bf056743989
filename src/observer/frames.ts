/** A side's byte stream as JSON-RPC messages, one a line; what is none is told apart, not lost. */
import { isUtf8 } from 'node:buffer';
import { JsonScan } from './jsonScan.ts';
import { Lines } from './lines.ts';

/** A longer message is only named: with its envelope it must stay below the 8 MiB of a frame that Weir reads by default. */
export const MAX_MESSAGE = 8 * 1024 * 1024 - 64 * 1024;

export type Fault = 'not-json' | 'not-utf8' | 'too-large';

export interface FrameReader {
  /** One JSON object or array, as it was written; good until this returns. */
  readonly message: (json: Buffer) => void;
  /** A line that is none: its start, and its length. */
  readonly fault: (fault: Fault, start: Buffer, length: number) => void;
}

export const frames = ({ message, fault }: FrameReader, limit = MAX_MESSAGE): Lines => {
  const scan = new JsonScan();
  return new Lines(limit, {
    part: scan.feed,
    line: (start, length) => {
      const json = scan.end();
      scan.begin();
      if (start.length < length) fault('too-large', start, length);
      else if (!isUtf8(start)) fault('not-utf8', start, length);
      else if (json && isContainer(start)) message(start);
      else if (start.toString('latin1', 0, 64).trim() !== '' || start.length > 64) fault('not-json', start, length);
    },
  });
};

const isContainer = (json: Buffer): boolean => /^[ \t\r]*[{[]/.test(json.toString('latin1', 0, 64));
