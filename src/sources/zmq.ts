/** What publishers send over ZeroMQ: subscribes to all of them, says when one comes or goes, and reconnects by itself. */
import { Observable } from 'rxjs';
import { capability, curveKeyPair, Subscriber } from 'zeromq';
import { defineOptions } from '../config.ts';
import { type KeyPair, readKeyPair, readPublicKey } from '../curve.ts';
import type { Logger, Values } from '../engine.ts';
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
  curve_server_key: {
    default: '',
    doc: 'The public CURVE key of the publishers, between double quotes, or a file that holds it; of several, one for each address. Only who has its secret half is heard, and nobody else can listen. Empty: in the clear.',
  },
  curve_key_file: {
    default: '',
    doc: "The file with Weir's own pair of keys, which `weir keys FILE` makes, for publishers that ask who listens. Empty: a new pair at each start.",
  },
});

/** CURVE: whom to hear, and as whom. */
export interface Curve {
  readonly serverKey: string;
  readonly own: KeyPair;
}

/** Addresses that are heard with one key; with no `curve`, in the clear. */
export interface Publishers {
  readonly addresses: readonly string[];
  readonly curve?: Curve | undefined;
}

/** Who is to be heard, as section [EventProvider] says. @throws UsageError for no address, and for keys that are none. */
export const publishersOf = ({
  zmq_address: addresses,
  curve_server_key: keys,
  curve_key_file: file,
}: Values<typeof eventProviderOptions>): readonly Publishers[] => {
  const [named, serverKeys] = [listed(addresses), listed(keys)];
  if (named.length === 0)
    throw new UsageError('[EventProvider] zmq_address names no address. It takes tcp://localhost:5555, for instance.');
  if (serverKeys.length === 0 && file !== '')
    throw new UsageError(`[EventProvider] curve_key_file = ${file}: it needs curve_server_key, the key of who is to be heard.`);
  if (serverKeys.length === 0) return [{ addresses: named }];
  if (serverKeys.length !== 1 && serverKeys.length !== named.length)
    throw new UsageError(
      `[EventProvider] curve_server_key names ${serverKeys.length} keys, zmq_address ${named.length} addresses. It takes one for all, or one for each.`,
    );
  requireCurve('[EventProvider] curve_server_key');
  const own = file === '' ? curveKeyPair() : readKeyPair(file, '[EventProvider] curve_key_file');
  const curves = serverKeys.map((key) => ({ serverKey: readPublicKey(key, '[EventProvider] curve_server_key'), own }));
  return curves.length === 1
    ? [{ addresses: named, curve: curves[0] }]
    : named.map((address, index) => ({ addresses: [address], curve: curves[index] }));
};

/** @throws UsageError where ZeroMQ was built without CURVE. */
const requireCurve = (option: string): void => {
  if (capability.curve !== true)
    throw new UsageError(
      `${option}: the ZeroMQ of this installation was built without CURVE. Reinstall zeromq, or leave it empty.`,
    );
};

/** What stands between commas. */
const listed = (names: string): readonly string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export interface ZmqOptions extends Publishers {
  /** Messages that wait in memory while the graph is busy; beyond it ZeroMQ drops, and cannot say so. */
  readonly highWaterMark: number;
  readonly log: Logger;
  /** What to wait for, if anything, before the next message is read. */
  readonly pace?: () => Promise<void> | undefined;
}

/** How soon a publisher that did not understand is tried again, in milliseconds: ZeroMQ would not. */
const RETRY = 2000;

/** `[topic, json]` and `[json]` alike: a message's last part is its payload. */
export const zmq = ({ addresses, highWaterMark, curve, log, pace = () => undefined }: ZmqOptions): Observable<Frame> =>
  new Observable((out) => {
    const socket = new Subscriber({
      receiveHighWaterMark: highWaterMark,
      linger: 0,
      reconnectInterval: 100,
      reconnectMaxInterval: 2000,
    });
    const timers = new Set<NodeJS.Timeout>();
    const again = (address: string): void => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        try {
          socket.disconnect(address);
        } catch {} // ZeroMQ has given it up already
        connect(socket, address);
      }, RETRY);
      timers.add(timer);
    };
    if (curve !== undefined) {
      socket.curveServerKey = curve.serverKey;
      socket.curvePublicKey = curve.own.publicKey;
      socket.curveSecretKey = curve.own.secretKey;
    }
    watch(socket, log, curve !== undefined, again);
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
      for (const address of addresses) connect(socket, address);
      read().then(
        () => out.complete(),
        (error: unknown) => out.error(error),
      );
    } catch (error) {
      out.error(error);
    }
    return () => {
      timers.forEach(clearTimeout);
      socket.close();
    };
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

const watch = (socket: Subscriber, log: Logger, encrypted: boolean, again: (address: string) => void): void => {
  socket.events.on('handshake', ({ address }) => log.info(`connected to ${address}${encrypted ? ', encrypted' : ''}`));
  socket.events.on('disconnect', ({ address }) => log.warn(`lost ${address}; reconnecting`));
  socket.events.on('handshake:error:protocol', ({ address }) => {
    log.warn(`${address} does not speak ZeroMQ as a publisher does${encrypted ? ' that has CURVE' : ', or only with CURVE'}`);
    again(address);
  });
  socket.events.on('handshake:error:auth', ({ address }) => log.warn(`${address} does not let Weir's key in`));
  socket.events.on('handshake:error:other', ({ address }) => {
    if (encrypted) log.warn(`${address} has another key than [EventProvider] curve_server_key says: it is not heard`);
  });
};
