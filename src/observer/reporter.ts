/** Writes what is seen of one server as events of the wire (docs: DESIGN, section 2), numbered and in order. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { type Dropped, EventBuffer } from './buffer.ts';
import { startClock } from './clock.ts';
import { Feed } from './feed.ts';
import type { Fault } from './frames.ts';

/** Text kept of what is no message. */
export const MAX_TEXT = 16 * 1024;
/** What an event's envelope takes, about. */
const ENVELOPE = 400;
const MAX_EVENTS = 20_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Whom an event is about. */
export interface Subject {
  readonly producer: 'local' | 'remote';
  readonly pid: number;
  readonly pname: string;
  readonly tag: string;
}

/** Where a message went: `SEND` is client to server. */
export interface Route {
  readonly task: 'SEND' | 'RECV';
  readonly transPort: 'stdio' | 'http';
  readonly src: string;
  readonly dst: string;
}

export class Reporter {
  readonly #feed: Feed;
  readonly #now = startClock();
  /** What stands in every event alike. */
  readonly #envelope: string;
  /** Numbers begin anew with every observer. */
  readonly #observer = randomBytes(6).toString('hex');
  #seq = 0;

  constructor({ producer, pid, pname, tag }: Subject, address: string) {
    this.#envelope = inside({ producer, host: hostname(), pid, pname, mcpTag: tag });
    const gap = (dropped: Dropped): Buffer => this.#event(this.#number(), 'ProxyLog', gapData(dropped));
    this.#feed = new Feed(address, new EventBuffer({ maxEvents: MAX_EVENTS, maxBytes: MAX_BYTES, gap }));
  }

  /** To be called once the server runs. */
  open(): void {
    void this.#feed.open();
  }

  /** `abruptly`: the process will end by a signal. */
  close(abruptly = false): Promise<void> {
    return this.#feed.close(abruptly);
  }

  /** `json` is one JSON value and stands in the event byte for byte. */
  message(route: Route, json: Buffer): void {
    const seq = this.#number();
    this.#feed.push(json.length + ENVELOPE, 'message', () =>
      Buffer.concat([Buffer.from(`${this.#begin(seq, 'MCP', route)},"message":`), json, END]),
    );
  }

  /** A line where a message should have been. */
  fault({ task, src }: Route, fault: Fault, start: Buffer, length: number): void {
    const message = start.toString('utf8', 0, MAX_TEXT);
    this.#report('ProxyLog', { type: `${src}_line`, task, fault, bytes: length, message });
  }

  log(type: string, message: string, more: object = {}): void {
    this.#report('ProxyLog', { type, message: message.slice(0, MAX_TEXT), ...more });
  }

  process(task: 'Start' | 'Stop', data: object): void {
    this.#report('Process', { task, ...data });
  }

  file(operation: string, filePath: string, data: object): void {
    this.#report('File', { operation, task: operation, filePath, ...data });
  }

  network(operation: string, data: object): void {
    this.#report('Network', { task: operation, ...data });
  }

  #report(type: string, data: object): void {
    const event = this.#event(this.#number(), type, data);
    this.#feed.push(event.length, 'other', () => event);
  }

  #number(): number {
    this.#seq += 1;
    return this.#seq;
  }

  #event(seq: number, type: string, data: object): Buffer {
    return Buffer.from(`${this.#begin(seq, type, data)}}}`);
  }

  /** An event up to the last entry of its `data`. Its number stands there too, which is what a store keeps: a gap can be seen there. */
  #begin(seq: number, type: string, data: object): string {
    const numbered = `"observer":"${this.#observer}","seq":${seq}`;
    return `{"ts":${this.#now()},${this.#envelope},"eventType":"${type}","seq":${seq},"data":{${numbered},${inside(data)}`;
  }
}

/** The entries of an object's JSON. */
const inside = (data: object): string => JSON.stringify(data).slice(1, -1);

const END = Buffer.from('}}');

const gapData = ({ events, messages, bytes }: Dropped): object => ({
  type: 'observer_dropped',
  count: events,
  messages,
  bytes,
  message: `${events} events, ${messages} of them messages, were not kept: Weir was away or too slow.`,
});
