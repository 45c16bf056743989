/** Sends events to Weir over ZeroMQ, whenever Weir is there; nobody ever waits for it. */
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises';
import type { Push } from 'zeromq';
import type { EventBuffer, Weight } from './buffer.ts';

/** Bytes of one ZeroMQ message, unless a single event is larger. */
const BATCH = 256 * 1024;
/** Messages that ZeroMQ holds itself: few, for what it holds when Weir dies is lost. */
const IN_FLIGHT = 4;
/** Milliseconds between two batches when there is much to send. */
const PACE = 5;
/** How long the end of a session waits for Weir to take what is left, in milliseconds; not at all once Weir is known to be absent. */
const PARTING = 1000;

/** How long ZeroMQ has for its last messages before a signal ends us, in milliseconds. */
const HANDOVER = 100;

type Peer = 'unknown' | 'there' | 'absent';

export class Feed {
  readonly #address: string;
  readonly #buffer: EventBuffer;
  #socket: Push | undefined;
  #peer: Peer = 'unknown';
  #sending = false;
  #sentAt = 0;
  #scheduled = false;
  #off = false;
  #closing = false;
  /** Called when something changed that the end of a session may wait for. */
  #settled = (): void => {};

  constructor(address: string, buffer: EventBuffer) {
    this.#address = address;
    this.#buffer = buffer;
  }

  /** To be called once the server runs: loading ZeroMQ must not delay it. */
  async open(): Promise<void> {
    try {
      const { Push } = await import('zeromq');
      if (this.#closing) return;
      const socket = new Push({ sendHighWaterMark: IN_FLIGHT, linger: 0, reconnectInterval: 100, reconnectMaxInterval: 2000 });
      socket.events.on('handshake', () => this.#met('there'));
      socket.events.on('disconnect', () => this.#met('absent'));
      socket.events.on('connect:retry', () => this.#met('absent'));
      socket.connect(this.#address);
      this.#socket = socket;
      this.#schedule();
    } catch {
      this.#fail(); // no native module for this platform, or an address ZeroMQ does not know: the session goes on unseen
    }
  }

  /** Keeps the event of about `bytes` that `write` gives, or counts it as dropped; returns at once. */
  push(bytes: number, weight: Weight, write: () => Buffer): void {
    if (this.#off) this.#buffer.drop(bytes, weight);
    else this.#buffer.add(bytes, weight, write);
    this.#schedule();
  }

  /** Resolves when everything is sent, or Weir is not there to take it. `abruptly`: the process will not end by itself, but by a signal. */
  async close(abruptly = false): Promise<void> {
    if (!this.#off) await this.#drained();
    this.#closing = true;
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined || socket.closed) return;
    const there = this.#peer === 'there';
    if (there) socket.linger = PARTING;
    socket.close();
    if (there && abruptly) await delay(HANDOVER); // an exit would wait for what ZeroMQ still holds; a signal does not
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PARTING);
      this.#settled = () => {
        const done = this.#buffer.size === 0 && !this.#sending && this.#peer === 'there';
        if (!done && !this.#off && this.#peer !== 'absent') return;
        clearTimeout(timer);
        resolve();
      };
      this.#settled();
      void this.#send(); // without waiting for its time
    });
  }

  #met(peer: Peer): void {
    this.#peer = peer;
    this.#settled();
  }

  /** At once when idle, and then a batch every few milliseconds: a busy session is not to share its processor with many small sends. */
  #schedule(): void {
    if (this.#scheduled || this.#sending || this.#socket === undefined) return;
    this.#scheduled = true;
    const wait = this.#sentAt + PACE - performance.now();
    if (wait > 0) setTimeout(this.#go, wait);
    else setImmediate(this.#go);
  }

  readonly #go = (): void => {
    this.#scheduled = false;
    void this.#send();
  };

  async #send(): Promise<void> {
    const socket = this.#socket;
    if (this.#sending || socket === undefined) return;
    this.#sending = true;
    try {
      for (let batch = this.#buffer.take(BATCH); batch !== undefined; batch = this.#buffer.take(BATCH)) {
        await socket.send(batch);
        await turn(); // the session's bytes go first
      }
    } catch {
      if (!this.#closing) this.#fail();
    } finally {
      this.#sending = false;
      this.#sentAt = performance.now();
      this.#settled();
    }
  }

  #fail(): void {
    this.#off = true;
    const socket = this.#socket;
    this.#socket = undefined;
    try {
      socket?.close();
    } catch {
      // it is closed already
    }
    this.#settled();
  }
}
