/**
 * RxJS without RxJS: what an operator is when nothing is ever unsubscribed and no time passes, a call of what follows it. The graph, on these, is the
 * loop one would write by hand around the same functions. Only what the graph uses has its plain form; any other operator fails loudly.
 */
export * from 'rxjs-itself';

const ignore = () => {};
const raise = (error) => {
  throw error;
};

export class Observable {
  constructor(run) {
    this.run = run;
  }
  pipe(...operators) {
    return operators.reduce((source, operator) => operator(source), this);
  }
  subscribe(out = {}) {
    const { next = ignore, error = raise, complete = ignore } = typeof out === 'function' ? { next: out } : out;
    this.run({ next, error, complete });
    return { unsubscribe: ignore };
  }
}

export class Subject extends Observable {
  constructor() {
    const outs = [];
    super((out) => outs.push(out));
    this.next = (item) => {
      for (const out of outs) out.next(item);
    };
    this.complete = () => {
      for (const out of outs) out.complete();
    };
    this.error = raise;
  }
}

export const EMPTY = new Observable((out) => out.complete());
export const NEVER = new Observable(ignore);
export const from = (items) => {
  if (items instanceof Observable) return items;
  return new Observable((out) => {
    for (const item of items) out.next(item);
    out.complete();
  });
};
export const of = (...items) => from(items);
export const defer = (make) => new Observable((out) => from(make()).run(out));
export const throwError = (make) => new Observable(() => raise(make()));
export const timer = () => NEVER;

export const merge = (...sources) =>
  new Observable((out) => {
    let left = sources.length;
    const complete = () => {
      left -= 1;
      if (left === 0) out.complete();
    };
    for (const source of sources) from(source).run({ ...out, complete });
  });

export const concat = (...sources) =>
  new Observable((out) => {
    const go = (index) =>
      index === sources.length ? out.complete() : from(sources[index]).run({ ...out, complete: () => go(index + 1) });
    go(0);
  });

const operator = (nextOf) => (source) => new Observable((out) => source.run({ ...out, next: nextOf(out) }));
const same = (source) => source;

export const map = (project) =>
  operator(
    ({ next }) =>
      (item) =>
        next(project(item)),
  );
export const filter = (holds) =>
  operator(
    ({ next }) =>
      (item) =>
        holds(item) && next(item),
  );
export const tap = (hear) => {
  const told = typeof hear === 'function' ? hear : (hear.next ?? ignore);
  return operator(({ next }) => (item) => {
    told(item);
    next(item);
  });
};
export const scan = (step, seed) =>
  operator(({ next }) => {
    let state = seed;
    return (item) => {
      state = step(state, item);
      next(state);
    };
  });
export const mergeMap = (project) =>
  operator(({ next, error }) => {
    const inner = { next, error, complete: ignore };
    return (item) => {
      const made = project(item);
      if (made instanceof Observable) made.run(inner);
      else for (const each of made) next(each);
    };
  });
export const switchMap = mergeMap;
export const connect = (select) => (source) =>
  new Observable((out) => {
    const shared = new Subject();
    from(select(shared)).run(out);
    source.run(shared);
  });
export const defaultIfEmpty = (item) => (source) =>
  new Observable((out) => {
    let isEmpty = true;
    const next = (each) => {
      isEmpty = false;
      out.next(each);
    };
    const complete = () => {
      if (isEmpty) out.next(item);
      out.complete();
    };
    source.run({ ...out, next, complete });
  });
export const takeUntil = () => same;
export const catchError = () => same;
export const retry = () => same;
export const finalize = () => same;
export const share = () => same;
