/** A load that Weir can take, for as long as is asked: nothing is lost, and its memory stays flat. */
import { eventAt } from '../../bench/events.mjs';
import { honestIn, paced, underLoad } from './weir.mjs';

export const name = 'sustained';

const RATE = 2000;

export const run = ({ seconds }) =>
  underLoad(async (send) => {
    const now = () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e3)) * 1000n;
    const sent = await paced(seconds, RATE, (n) => send(eventAt(n, now())));
    return { sent: sent + 1, check: (database) => honestIn(database, sent) };
  });
