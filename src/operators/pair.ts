/** An answer finds its call, within one server and by exact id; a call that will have no answer says so. */
import { concat, defer, merge, type OperatorFunction, type SchedulerLike } from 'rxjs';
import { exchangeOf, messageIdOf } from '../conversations.ts';
import type { Answer, Call, Event, Json, MessageId, Rejected, Unanswered } from '../event.ts';
import { isObject } from '../parse/wire.ts';
import { alarm } from './alarm.ts';
import { spread } from './spread.ts';

export interface PairOptions {
  readonly scheduler: SchedulerLike;
  /** A call that has waited so long will have no answer. Milliseconds. */
  readonly timeout: number;
  /** Calls that wait at once; the oldest makes room. */
  readonly maxOpen: number;
}

interface Waiting {
  readonly call: Call;
  /** Scheduler time, milliseconds. */
  readonly until: number;
}

export const pair =
  ({ scheduler, timeout, maxOpen }: PairOptions): OperatorFunction<Event | Rejected, Event | Rejected> =>
  (event$) =>
    defer(() => {
      /** In the order of asking, so the first has waited longest. */
      const open = new Map<string, Waiting>();
      const giveUp = (key: string | undefined, because: Unanswered['because']): readonly Unanswered[] => {
        const waiting = key === undefined ? undefined : open.get(key);
        if (key === undefined || waiting === undefined) return [];
        open.delete(key);
        return [{ kind: 'unanswered', call: waiting.call, because }];
      };

      const waitForOldest = (): void => {
        const [oldest] = open.values();
        if (oldest !== undefined) answerDue.set(oldest.until - scheduler.now());
      };

      const late = (): readonly Unanswered[] => {
        const keys = [...open].filter(([, { until }]) => until <= scheduler.now()).map(([key]) => key);
        const gone = keys.flatMap((key) => giveUp(key, 'timeout'));
        waitForOldest();
        return gone;
      };
      const answerDue = alarm(scheduler, late);

      const ask = (call: Call): readonly Unanswered[] => {
        const superseded = giveUp(call.exchange, 'superseded');
        const evicted = open.size < maxOpen ? [] : giveUp(open.keys().next().value, 'evicted');
        open.set(call.exchange, { call, until: scheduler.now() + timeout });
        if (open.size === 1) waitForOldest();
        return [...superseded, ...evicted];
      };

      const answered = (answer: Answer): Answer => {
        const call = open.get(answer.exchange)?.call;
        open.delete(answer.exchange);
        return call === undefined ? answer : { ...answer, call };
      };

      const step = (event: Event | Rejected): readonly (Event | Rejected)[] => {
        switch (event.kind) {
          case 'call':
            return [event, ...ask(event)];
          case 'answer':
            return [answered(event)];
          case 'message':
            // A server that had not heard of it may still answer a cancelled call; that answer is then nobody's.
            return event.method === 'notifications/cancelled'
              ? [event, ...giveUp(exchangeOf(event.server, event.from, cancelledId(event.params)), 'cancelled')]
              : [event];
          default:
            return [event];
        }
      };

      const end = (): readonly Unanswered[] => {
        answerDue.off();
        return [...open.keys()].flatMap((key) => giveUp(key, 'ended'));
      };

      return merge(answerDue.rung$, concat(event$.pipe(spread(step)), defer(end)));
    });

const cancelledId = (params: Json): MessageId => (isObject(params) ? messageIdOf(params.requestId) : null) ?? '';
