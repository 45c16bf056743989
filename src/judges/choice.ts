/** Which judge sits: as the command line or section [ToolsPoisoning] of config.conf asks. */
import { asyncScheduler, type SchedulerLike } from 'rxjs';
import { mistralKey } from '../config.ts';
import type { Ports, Values } from '../engine.ts';
import { UsageError } from '../usageError.ts';
import { embedded, warming } from './embedded.ts';
import type { Judge } from './judge.ts';
import type { MistralParts } from './mistral.ts';
import { off } from './off.ts';
import type { judgeOptions } from './options.ts';
import { stored } from './stored.ts';
import type { Ledger } from './throttle.ts';
import type { Verdicts } from './verdicts.ts';

/** What a judge is made of. */
export interface Bench extends Omit<Ports, 'judge'>, Pick<MistralParts, 'random' | 'nonce'> {
  readonly options: Values<typeof judgeOptions>;
  readonly live: boolean;
  /** What was said in earlier runs. */
  readonly verdicts: Verdicts;
  readonly ledger: Ledger;
}

/** Between whatever else there is to do: a start does not wait for it. */
const warm = (scheduler: SchedulerLike): void => {
  const steps = warming();
  const step = (): void => {
    if (steps.next().done !== true) scheduler.schedule(step);
  };
  scheduler.schedule(step);
};

/** The judge that `options` names. @throws UsageError when Mistral is asked for and there is no key, or no address to ask. */
export const judgeOf = async ({ live, options, verdicts, ledger, ...ports }: Bench): Promise<Judge> => {
  const name = options.judge;
  if (name === 'off') return off;
  if (live) warm(ports.scheduler);
  if (name === 'embedded') return embedded;
  if (name === 'auto' && !live) return stored(embedded, verdicts, options.model);
  const key = mistralKey();
  if (key === undefined && name === 'auto') return embedded;
  if (key === undefined)
    throw new UsageError(
      'the Mistral judge needs a key: set MISTRAL_API_KEY in the environment or in .env, or choose --judge embedded.',
    );
  if (!URL.canParse(options.server_url))
    throw new UsageError(
      `[ToolsPoisoning] server_url = ${options.server_url}: it takes an address such as https://api.mistral.ai.`,
    );
  const { mistral } = await import('./mistral.ts');
  // What is asked over the network is asked in real time, in a replay as well.
  return mistral({ ...ports, scheduler: asyncScheduler, key, options, embedded, cache: verdicts, ledger });
};
