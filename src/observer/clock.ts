/** The observer's clock: nanoseconds since the epoch that never stand still or run backwards. */

/** The wall clock may be set, and the monotonic one sleeps with the machine: beyond this difference the wall clock is believed. */
const DRIFT = 1_000_000_000n;

const wall = (): bigint => BigInt(Date.now()) * 1_000_000n;

export const startClock = (monotonic: () => bigint = process.hrtime.bigint, real: () => bigint = wall): (() => bigint) => {
  let offset = real() - monotonic();
  let last = 0n;
  return () => {
    const now = monotonic();
    const drift = real() - (now + offset);
    if (drift > DRIFT || drift < -DRIFT) offset += drift;
    const ts = now + offset;
    last = ts > last ? ts : last + 1n;
    return last;
  };
};
