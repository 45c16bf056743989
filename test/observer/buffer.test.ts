import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dropped, EventBuffer } from '../../src/observer/buffer.ts';

const event = (id: number): Buffer => Buffer.from(String(id));
const gap = ({ events, messages }: Dropped): Buffer => Buffer.from(JSON.stringify({ events, messages }));
const buffer = (maxEvents: number): EventBuffer => new EventBuffer({ maxEvents, maxBytes: 2 ** 20, gap });

const drain = (from: EventBuffer, bytes = 2 ** 20): readonly unknown[] => {
  const batch = from.take(bytes);
  return batch === undefined ? [] : [...JSON.parse(batch.toString()), ...drain(from, bytes)];
};

const add = (to: EventBuffer, id: number): void => to.add(8, 'message', () => event(id));

describe('the buffer of events', () => {
  it('gives back what it took, in order, as JSON arrays', () => {
    const full = buffer(100);
    for (let id = 0; id < 100; id += 1) add(full, id);
    expect(drain(full, 10)).toEqual(Array.from({ length: 100 }, (_, id) => id));
  });

  it('tells of what found no room where it is missing', () => {
    const small = buffer(4);
    for (let id = 1; id <= 7; id += 1) add(small, id);
    expect(drain(small)).toEqual([1, 2, 3, 4, { events: 3, messages: 3 }]);
    add(small, 8);
    expect(drain(small)).toEqual([8]);
  });

  it('takes nothing more until half is sent, so that a gap is one', () => {
    const small = buffer(4);
    for (let id = 1; id <= 5; id += 1) add(small, id);
    expect(small.take(1)?.toString()).toBe('[1]');
    add(small, 6);
    expect(drain(small)).toEqual([2, 3, 4, { events: 2, messages: 2 }]);
  });

  it('keeps half of its room for messages', () => {
    const small = buffer(4);
    for (let id = 1; id <= 4; id += 1) small.add(8, 'other', () => event(id));
    add(small, 5);
    expect(drain(small)).toEqual([1, 2, 5, { events: 2, messages: 0 }]);
  });

  it('loses nothing unseen: each event comes out, or is counted', () => {
    const steps = fc.array(
      fc.oneof(fc.constant('message' as const), fc.constant('other' as const), fc.constant('take' as const)),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), steps, (room, list) => {
        const small = buffer(room);
        let added = 0;
        const out: unknown[] = [];
        for (const step of list) {
          if (step === 'take') out.push(...JSON.parse(small.take(1)?.toString() ?? '[]'));
          else {
            added += 1;
            small.add(8, step, () => event(added));
          }
          expect(small.size).toBeLessThanOrEqual(room);
        }
        out.push(...drain(small));
        const ids = out.filter((each) => typeof each === 'number');
        const told = out.reduce((sum: number, each) => sum + ((each as Partial<Dropped>).events ?? 0), 0);
        expect(ids).toEqual([...ids].sort((a, b) => a - b));
        expect(ids.length + told + small.dropped.events).toBe(added);
      }),
    );
  });
});
