/** The clock of a replay: it stands at the latest event's own time, and what was due before then happens then. */
import { VirtualAction, VirtualTimeScheduler } from 'rxjs';
import type { Envelope, Rejected } from './event.ts';

export class EventClock extends VirtualTimeScheduler {
  #begun = false;

  constructor() {
    super(VirtualAction, Number.POSITIVE_INFINITY);
  }

  /** Nothing follows: what still waits for a time within a day of the last event happens now. */
  readonly finish = (): void => {
    this.maxFrames = this.frame + 86_400_000;
    this.flush();
  };

  /** Advances to the time of an event; earlier times leave the clock where it is. */
  readonly follow = (seen: Envelope | Rejected): void => {
    if (seen.kind === 'rejected') return;
    const time = Number(seen.ts / 1000n) / 1000;
    if (!this.#begun) this.#begin(time);
    this.maxFrames = time;
    this.flush();
    this.frame = Math.max(this.frame, time);
  };

  /** What an operator scheduled before the first event, counted from 1970, counts from that event. */
  #begin(time: number): void {
    this.#begun = true;
    this.frame = time;
    for (const action of this.actions) action.delay += time;
  }
}
