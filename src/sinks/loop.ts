/** How the event loop fares, second by second. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

export interface LoopLoad {
  /** How late it was, at the 99th percentile. Milliseconds. */
  readonly late: number;
  /** The share of the time that it was at work, from 0 to 1. */
  readonly busy: number;
}

/** Milliseconds between two measurements, which is what an idle loop shows. */
const RESOLUTION = 20;

/** Begins to measure; each look is at the time since the last. */
export const meterLoop = (): (() => LoopLoad) => {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  let last = performance.eventLoopUtilization();
  return () => {
    const { utilization } = performance.eventLoopUtilization(last);
    last = performance.eventLoopUtilization();
    const late = delay.count === 0 ? 0 : Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION);
    delay.reset();
    return { late, busy: utilization };
  };
};
