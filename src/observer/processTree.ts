/** The processes of a server as strace shows them: threads belong to their process, and each process knows its parent. */
import { readFileSync, readlinkSync } from 'node:fs';

export interface Traced {
  readonly pid: number;
  readonly parent: Traced | undefined;
  name: string;
}

/** Threads remembered at once; those that end are forgotten. */
const MAX_THREADS = 65_536;

export class ProcessTree {
  readonly root: Traced;
  /** Thread id to its process. */
  readonly #threads = new Map<number, Traced>();

  constructor(pid: number, name: string) {
    this.root = { pid, parent: undefined, name };
    this.#threads.set(pid, this.root);
  }

  get threads(): ReadonlyMap<number, unknown> {
    return this.#threads;
  }

  /** `tid` has begun: a thread of its creator, or a process. May be told of after the newcomer's first calls. */
  begun(tid: number, creator: Traced, isThread: boolean): void {
    if (!this.#threads.has(tid)) this.#add(tid, isThread ? creator : { pid: tid, parent: creator, name: creator.name });
  }

  /** Whose thread makes a call. One that was not told of yet is looked up with the system, while it lives. */
  of(tid: number): Traced {
    const known = this.#threads.get(tid);
    if (known !== undefined) return known;
    const { pid, parent } = lookUp(tid);
    const process = this.#threads.get(pid);
    const creator = this.#threads.get(parent) ?? this.root;
    return this.#add(tid, process ?? { pid, parent: creator, name: creator.name });
  }

  ended(tid: number): Traced | undefined {
    const process = this.#threads.get(tid);
    this.#threads.delete(tid);
    return process?.pid === tid ? process : undefined;
  }

  #add(tid: number, process: Traced): Traced {
    if (this.#threads.size < MAX_THREADS) this.#threads.set(tid, process);
    return process;
  }
}

const lookUp = (tid: number): { readonly pid: number; readonly parent: number } => {
  try {
    const status = readFileSync(`/proc/${tid}/status`, 'latin1');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1]);
    return { pid: field('Tgid') || tid, parent: field('PPid') };
  } catch {
    return { pid: tid, parent: 0 }; // it is gone already
  }
};

/** Where a process stands, to complete a relative path; '' when it is gone. */
export const workingFolder = (pid: number): string => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
};
