/** An answer finds its call, within one server and by exact id; a call that will have no answer says so. */
import { concat, defer, merge, type OperatorFunction, type SchedulerLike } from 'rxjs';
import { exchangeOf, messageIdOf } from '../conversations.ts';
import type { Answer, Call, Event, Json, MessageId, Rejected, Unanswered } from '../event.ts';
import { roomOf } from '../limits.ts';
import { isObject } from '../parse/wire.ts';
import { alarm } from './alarm.ts';
import { spread } from './spread.ts';

export interface PairOptions {
  readonly scheduler: SchedulerLike;
  /** A call that has waited so long will have no answer. Milliseconds. */
  readonly timeout: number;
  /** Calls that wait at once; the oldest makes room. A large one counts as several. */
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
      let held = 0;

      const forget = (exchange: string): Call | undefined => {
        const call = open.get(exchange)?.call;
        if (call !== undefined) held -= roomOf(call.raw.bytes);
        open.delete(exchange);
        return call;
      };
      const giveUp = (key: string | undefined, because: Unanswered['because']): readonly Unanswered[] => {
        const call = key === undefined ? undefined : forget(key);
        return call === undefined ? [] : [{ kind: 'unanswered', call, because }];
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
        const gone = [...giveUp(call.exchange, 'superseded')];
        const room = roomOf(call.raw.bytes);
        while (open.size > 0 && held + room > maxOpen) gone.push(...giveUp(open.keys().next().value, 'evicted'));
        held += room;
        open.set(call.exchange, { call, until: scheduler.now() + timeout });
        if (open.size === 1) waitForOldest();
        return gone;
      };

      const answered = (answer: Answer): Answer => {
        const call = forget(answer.exchange);
        return call === undefined ? answer : withCall(answer, call);
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

/** Spelt out: to spread it takes a microsecond. */
const withCall = (answer: Answer, call: Call): Answer => {
  const { kind, raw, server, from, part, message, id, exchange, method, result, error } = answer;
  return { kind, raw, server, from, part, message, id, exchange, method, result, error, call };
};

const cancelledId = (params: Json): MessageId => (isObject(params) ? messageIdOf(params.requestId) : null) ?? '';
