/** All that Weir hears while it watches: what observers publish, and what its own deliver. */
import { EMPTY, merge, type Observable } from 'rxjs';
import type { Logger, Values } from '../engine.ts';
import type { Frame } from '../event.ts';
import { collector, type collectorOptions } from './collector.ts';
import { type eventProviderOptions, publishersOf, zmq } from './zmq.ts';

export interface LiveOptions {
  readonly provider: Values<typeof eventProviderOptions>;
  readonly collector: Values<typeof collectorOptions>;
  readonly log: Logger;
  readonly pace: () => Promise<void> | undefined;
}

export const live = ({ provider, collector: own, log, pace }: LiveOptions): Observable<Frame> =>
  merge(
    ...publishersOf(provider).map((heard) => zmq({ ...heard, highWaterMark: provider.high_water_mark, log, pace })),
    own.bind === '' ? EMPTY : collector({ bind: own.bind, allowRemote: own.allow_remote, log, pace }),
  );
