/** What does not fit into an event's share of the loop waits for a later turn, in order, and none is lost. */
import { VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { Shares } from '../../src/judges/shares.ts';

/** Each look at the clock takes a millisecond; `turn` lets pass what is scheduled now, and not what that schedules. */
class Ticking extends VirtualTimeScheduler {
  #time = 0;
  override now = (): number => {
    this.#time += 1;
    return this.#time;
  };
  turn(): void {
    this.maxFrames = this.frame;
    const due = this.actions.splice(0);
    for (const action of due) action.execute(action.state, action.delay);
  }
}

const asking = (questions: number, bytes = 1000) => {
  const scheduler = new Ticking();
  const shares = new Shares(scheduler);
  const asked: number[] = [];
  const ask = (id: number, count: number): void => {
    for (let n = 0; n < count; n += 1) {
      const index = id * 10_000 + n;
      const turn$ = shares.turnOf({ id, bytes });
      if (turn$ === undefined) asked.push(index);
      else turn$.subscribe(() => asked.push(index));
    }
  };
  ask(0, questions);
  return { scheduler, asked, ask };
};

describe('shares', () => {
  it('leave most of what an event asks to later turns, each of which takes no more than the first', () => {
    const { scheduler, asked } = asking(500);
    const atOnce = asked.length;
    expect(atOnce).toBeLessThan(20);
    for (let done = atOnce; done < 500; ) {
      scheduler.turn();
      expect(asked.length - done).toBeGreaterThan(0);
      expect(asked.length - done).toBeLessThanOrEqual(atOnce + 1);
      done = asked.length;
    }
    expect(asked).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  it('are an event’s own: the next one’s questions are answered at once while others wait', () => {
    const { asked, ask } = asking(500);
    const before = asked.length;
    ask(1, 1);
    expect(asked.slice(before)).toEqual([10_000]);
  });

  it.each([
    ['questions', 3000, 1000],
    ['bytes', 500, 16 * 2 ** 20],
  ])('keep a bounded number of %s waiting: what is beyond is answered at once', (_what, questions, bytes) => {
    const { asked, ask, scheduler } = asking(questions, bytes);
    const waiting = questions - asked.length;
    expect(waiting).toBeLessThanOrEqual(1000);
    const before = asked.length;
    ask(1, 500);
    expect(asked.length - before).toBeGreaterThan(bytes === 1000 ? 499 : 490);
    for (let turns = 0; turns < 1000; turns += 1) scheduler.turn();
    expect(new Set(asked).size).toBe(questions + 500);
  });
});
