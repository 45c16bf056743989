/** An observer's end of the wire: publishes over ZeroMQ, and blocks instead of dropping while its subscriber is slow. */
import { setTimeout as pause } from 'node:timers/promises';
import { XPublisher } from 'zeromq';

export interface Publisher {
  /** Where it is bound; given to `publisher` again, another one takes its place. */
  readonly address: string;
  /** A subscriber has come. */
  readonly joined: () => Promise<void>;
  /** A subscriber has gone. */
  readonly left: () => Promise<void>;
  /** Sends one message; waits while the queue is full. */
  readonly send: (...parts: readonly (string | Uint8Array)[]) => Promise<void>;
  /** Sends what still waits, and closes. */
  readonly close: () => void;
}

export const publisher = async (address = 'tcp://127.0.0.1:*'): Promise<Publisher> => {
  const socket = new XPublisher({ noDrop: true, sendHighWaterMark: 100, linger: 5000, verbosity: 'allSubsUnsubs' });
  await eventually('EADDRINUSE', () => socket.bind(address)); // one that was closed there may take a moment to go
  const hear = async (subscribed: number): Promise<void> => {
    for await (const [message] of socket) if (message?.[0] === subscribed) return;
  };
  return {
    address: socket.lastEndpoint ?? address,
    joined: () => hear(1),
    left: () => hear(0),
    // An XPUB that may not drop refuses a message while its queue is full, rather than wait.
    send: (...parts) => eventually('EAGAIN', () => socket.send(parts.map((part) => Buffer.from(part)))),
    close: () => socket.close(),
  };
};

/** Does it again while it is refused with `code`. */
export const eventually = async (code: string, attempt: () => Promise<void>): Promise<void> => {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
      await pause(1);
    }
  }
};
