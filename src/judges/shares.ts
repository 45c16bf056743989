/** The time that judging takes of the loop: an event's questions are answered at once for a share of it, and further ones in shares between other events. */
import { type Observable, type SchedulerLike, Subject } from 'rxjs';

/** Milliseconds. A question that has begun is answered to its end. */
const SHARE = 12;
/** Questions that wait, and bytes of their events: beyond either, what comes is answered at once, and so holds the reading. */
const MOST = 1000;
const MOST_BYTES = 16 * 2 ** 20;

interface Waiting {
  readonly turn$: Subject<void>;
  readonly bytes: number;
}

export class Shares {
  readonly #scheduler: SchedulerLike;
  readonly #waiting: Waiting[] = [];
  #bytes = 0;
  /** The event whose questions are coming, until when they are answered at once, and whether one of them waits. */
  #id = Number.NaN;
  #until = 0;
  #isHeld = false;

  /** In a replay time stands still during an event: nothing waits. */
  constructor(scheduler: SchedulerLike) {
    this.#scheduler = scheduler;
  }

  /** When the next question about an event is to be asked; undefined: at once. */
  turnOf({ id, bytes }: { readonly id: number; readonly bytes: number }): Observable<void> | undefined {
    const now = this.#scheduler.now();
    if (id !== this.#id) {
      this.#id = id;
      this.#until = now + SHARE;
      this.#isHeld = false;
    }
    if (now < this.#until || this.#waiting.length >= MOST || this.#bytes >= MOST_BYTES) return undefined;
    const turn$ = new Subject<void>();
    this.#bytes += this.#isHeld ? 0 : bytes;
    if (this.#waiting.push({ turn$, bytes: this.#isHeld ? 0 : bytes }) === 1) this.#scheduler.schedule(this.#serve);
    this.#isHeld = true;
    return turn$;
  }

  readonly #serve = (): void => {
    const until = this.#scheduler.now() + SHARE;
    do {
      const next = this.#waiting[0];
      next?.turn$.next();
      next?.turn$.complete();
      this.#waiting.shift(); // only now, so that a question raised meanwhile begins no second round
      this.#bytes -= next?.bytes ?? 0;
    } while (this.#waiting.length > 0 && this.#scheduler.now() < until);
    if (this.#waiting.length > 0) this.#scheduler.schedule(this.#serve);
  };
}
