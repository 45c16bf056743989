/** An observer in a process of its own: publishes over ZeroMQ, at a rate or as fast as it is heard, and waits instead of dropping. */
import { setTimeout as pause } from 'node:timers/promises';
import { XPublisher } from 'zeromq';
import { eventsFrom } from './events.mjs';

/** rate: events a second, 0 for as many as are taken. together: events in one message, at most. */
const { count, rate, together } = JSON.parse(process.argv[2]);

/** Made before anything is sent, so that sending is all that is left to do; repeated when there are more to send. */
const MADE = 20_000;

const socket = new XPublisher({ noDrop: true, sendHighWaterMark: 1000, linger: -1 });
await socket.bind('tcp://127.0.0.1:*');
const events = eventsFrom(0, Math.min(count, MADE));
process.send({ address: socket.lastEndpoint });
await socket.receive(); // a subscriber has come

const send = async (payload) => {
  for (;;) {
    try {
      return await socket.send(['event', payload]);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      await pause(1); // its queue is full
    }
  }
};

const flood = async () => {
  const messages = [];
  for (let n = 0; n < events.length; n += together) {
    const group = events.slice(n, n + together);
    messages.push(Buffer.from(together === 1 ? group[0] : `[${group.join(',')}]`));
  }
  for (let sent = 0; sent * together < count; sent += 1) await send(messages[sent % messages.length]);
};

/** Where the 19 digits of `ts` stand in an event. */
const TS = '{"ts":'.length;

/** What is due, each millisecond, in messages of up to `together` events; the ts of each is the time it is sent at. */
const paced = async () => {
  const made = events.map((text) => Buffer.from(text));
  const began = performance.now();
  for (let n = 0; n < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - began) * rate) / 1000));
    while (n < due) {
      const group = [];
      for (; n < due && group.length < together; n += 1) {
        const event = Buffer.from(made[n % made.length]); // a copy: the last one may still be on its way
        event.write(`${Math.round((performance.timeOrigin + performance.now()) * 1e3)}000`, TS, 'latin1');
        group.push(event);
      }
      await send(together === 1 ? group[0] : `[${group.join(',')}]`);
    }
    await pause(1);
  }
};

await (rate === 0 ? flood() : paced());
socket.close();
process.disconnect();
