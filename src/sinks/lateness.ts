/** How much later than usual events are read. Clocks of two hosts differ, so each host has its own usual age: the least it shows while Weir is idle. */
import { remembering } from '../remembering.ts';

/** Hosts whose ages are followed. */
const MAX_HOSTS = 1000;
/** Events usually older than that are of another time, a recording that is published again for instance: their ages say nothing. Milliseconds. */
const OTHER_TIME = 3_600_000;

interface Ages {
  /** Milliseconds; negative where the host's clock is ahead of ours. */
  usual: number;
  /** Of the events since the last look. */
  least: number;
}

export class Lateness {
  readonly #hosts = remembering<string, Ages>(MAX_HOSTS);

  readonly hear = (host: string, age: number): void => {
    const ages = this.#hosts.get(host);
    if (ages === undefined) this.#hosts.set(host, { usual: Number.POSITIVE_INFINITY, least: age });
    else if (age < ages.least) ages.least = age;
  };

  /** Milliseconds, of the host that is worst off, since the last look. While Weir is idle nothing waits for it: what ages show then is usual. */
  look(idle: boolean): number {
    let worst = 0;
    for (const ages of this.#hosts.values()) {
      const { least } = ages;
      if (least === Number.POSITIVE_INFINITY) continue;
      ages.usual = idle ? least : Math.min(ages.usual, least);
      ages.least = Number.POSITIVE_INFINITY;
      if (Math.abs(ages.usual) < OTHER_TIME) worst = Math.max(worst, least - ages.usual);
    }
    return worst;
  }
}
