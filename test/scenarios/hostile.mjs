/** Honest events among hostile ones, servers and tools that are never heard of again, and calls that nobody answers: a million of them in ten minutes. */
import { eventAt } from '../../bench/events.mjs';
import { frames, hostileAt, SMALL } from '../../bench/hostile.mjs';
import { honestIn, paced, underLoad } from './weir.mjs';

export const name = 'hostile';

const RATE = 1000;
/** Honest events for each hostile one. */
const HONEST = 9;
/** Strangers in one message, after so many honest events. */
const STRANGERS = 100;
const EVERY = 50;
/** A large one among so many hostile. */
const LARGE = 50;

export const run = ({ seconds }) =>
  underLoad(async (send) => {
    let others = 0;
    const sendAll = async (payloads) => {
      for (const payload of payloads) await send(payload);
      others += payloads.length;
    };
    const strangers = (n) => {
      const kinds = ['strangers', 'newTool', 'unanswered', 'processes'];
      const made = Array.from({ length: STRANGERS }, (_, index) =>
        frames(SMALL, kinds[index % kinds.length], n * STRANGERS + index),
      ).flat();
      others += made.length - 1;
      return [`[${made.join(',')}]`];
    };
    const honest = await paced(seconds, RATE, async (n) => {
      await send(eventAt(n, 1_762_150_317_741_000_000n + BigInt(n) * 1000n));
      if (n % HONEST === 0) await sendAll(hostileAt(n / HONEST, LARGE));
      if (n % EVERY === 0) await sendAll(strangers(n / EVERY));
    });
    return { sent: honest + others + 1, check: (database) => honestIn(database, honest) };
  });
