/** What publishers send over ZeroMQ: subscribes to all of them, says when one comes or goes, and reconnects by itself. */
import { Observable } from 'rxjs';
import { Subscriber } from 'zeromq';
import { defineOptions } from '../config.ts';
import type { Logger } from '../engine.ts';
import type { Frame } from '../event.ts';
import { UsageError } from '../usageError.ts';

/** Section [EventProvider] of config.conf. */
export const eventProviderOptions = defineOptions({
  zmq_address: { default: 'tcp://localhost:5555', doc: 'Where observers publish; several, comma-separated.' },
  high_water_mark: {
    default: 100_000,
    range: [1, 10_000_000],
    doc: 'Messages that may wait in memory while Weir is busy; beyond it ZeroMQ drops them unseen.',
  },
});

export interface ZmqOptions {
  readonly addresses: readonly string[];
  /** Messages that wait in memory while the graph is busy; beyond it ZeroMQ drops, and cannot say so. */
  readonly highWaterMark: number;
  readonly log: Logger;
  /** What to wait for, if anything, before the next message is read. */
  readonly pace?: () => Promise<void> | undefined;
}

/** `[topic, json]` and `[json]` alike: a message's last part is its payload. */
export const zmq = ({ addresses, highWaterMark, log, pace = () => undefined }: ZmqOptions): Observable<Frame> =>
  new Observable((out) => {
    const socket = new Subscriber({
      receiveHighWaterMark: highWaterMark,
      linger: 0,
      reconnectInterval: 100,
      reconnectMaxInterval: 2000,
    });
    watch(socket, log);
    socket.subscribe();

    const read = async (): Promise<void> => {
      // One message at a time: the graph and the store hold the read loop, and that is the backpressure.
      for await (const parts of socket) {
        const payload = parts.at(-1);
        if (payload !== undefined) out.next(payload);
        const busy = pace();
        if (busy !== undefined) await busy;
      }
    };

    try {
      if (addresses.length === 0)
        throw new UsageError('[EventProvider] zmq_address names no address. It takes tcp://localhost:5555, for instance.');
      for (const address of addresses) connect(socket, address);
      read().then(
        () => out.complete(),
        (error: unknown) => out.error(error),
      );
    } catch (error) {
      out.error(error);
    }
    return () => socket.close();
  });

const connect = (socket: Subscriber, address: string): void => {
  try {
    socket.connect(address);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `[EventProvider] zmq_address: cannot connect to "${address}" (${cause}). It takes forms like tcp://localhost:5555 or ipc:///path.`,
    );
  }
};

const watch = (socket: Subscriber, log: Logger): void => {
  socket.events.on('handshake', ({ address }) => log.info(`connected to ${address}`));
  socket.events.on('disconnect', ({ address }) => log.warn(`lost ${address}; reconnecting`));
  socket.events.on('handshake:error:protocol', ({ address }) => log.warn(`${address} does not speak ZeroMQ as a publisher does`));
};
