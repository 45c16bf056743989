/** What Weir's own observers send: each of them pushes, and waits in its own memory while this is not here. */
import { chmodSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Observable } from 'rxjs';
import { Pull } from 'zeromq';
import { defineOptions } from '../config.ts';
import type { Logger } from '../engine.ts';
import type { Frame } from '../event.ts';
import { UsageError } from '../usageError.ts';

/** Section [Collector] of config.conf. */
export const collectorOptions = defineOptions({
  bind: {
    default: 'tcp://127.0.0.1:5556',
    doc: 'Where `weir observe` delivers: tcp://127.0.0.1:PORT or ipc:///path. Empty: nothing is collected.',
  },
  allow_remote: {
    default: false,
    doc: 'Also bind to an address that other machines reach. Whoever reaches it can add events; nothing is encrypted.',
  },
});

export interface CollectorOptions {
  readonly bind: string;
  readonly allowRemote: boolean;
  readonly log: Logger;
  /** What to wait for, if anything, before the next message is read. */
  readonly pace?: () => Promise<void> | undefined;
}

/** Messages held here: few, for what is held here when Weir dies is lost, while an observer still has what it has not sent. */
const WAITING = 64;
/** A larger message is no observer's: its sender is disconnected. */
const MAX_MESSAGE = 64 * 1024 * 1024;
/** After so many messages without a pause everything else gets its turn. */
const TURN = 64;
/** How soon an address that another program holds is tried again, in milliseconds. */
const RETRY = 1000;

/** Each message is one frame: a JSON array of events. */
export const collector = ({ bind, allowRemote, log, pace = () => undefined }: CollectorOptions): Observable<Frame> =>
  new Observable((out) => {
    refuseRemote(bind, allowRemote);
    const socket = new Pull({
      receiveHighWaterMark: WAITING,
      maxMessageSize: MAX_MESSAGE,
      linger: 0,
      ipv6: bind.includes('['),
    });
    let timer: NodeJS.Timeout | undefined;

    const read = async (): Promise<void> => {
      let turn = 0;
      for await (const parts of socket) {
        const payload = parts.at(-1);
        if (payload !== undefined) out.next(payload);
        turn += 1;
        const busy = pace();
        if (busy !== undefined) await busy;
        else if (turn % TURN === 0) await setImmediate();
      }
    };

    const listen = async (): Promise<void> => {
      try {
        await socket.bind(bind);
        if (bind.startsWith('ipc://')) chmodSync(bind.slice('ipc://'.length), 0o600); // its owner's observers alone
      } catch (error) {
        if (socket.closed) return;
        if (!isTaken(error)) throw unusable(bind, error);
        log.warn(`[Collector] bind = ${bind} is in use, by another Weir perhaps; trying again until it is free`);
        timer = setTimeout(start, RETRY);
        return;
      }
      await read();
      out.complete();
    };

    const start = (): void => {
      listen().catch((error: unknown) => out.error(error));
    };
    start();
    return () => {
      clearTimeout(timer);
      socket.close();
    };
  });

const LOOPBACK = /^(?:ipc:\/\/.|tcp:\/\/(?:localhost|lo|127(?:\.\d{1,3}){3}|\[::1\]):)/;

const refuseRemote = (bind: string, allowRemote: boolean): void => {
  if (allowRemote || LOOPBACK.test(bind)) return;
  throw new UsageError(
    `[Collector] bind = ${bind}: other machines could reach it. Bind to tcp://127.0.0.1:PORT or ipc:///path, or set allow_remote = true.`,
  );
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const unusable = (bind: string, error: unknown): UsageError => {
  const cause = error instanceof Error ? error.message : String(error);
  return new UsageError(`[Collector] bind = ${bind}: ${cause}. It takes forms like tcp://127.0.0.1:5556 or ipc:///path.`);
};
