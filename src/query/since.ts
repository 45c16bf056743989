/** A point in time as people write it: how long ago, or when. */
import { UsageError } from '../usageError.ts';

const AGO = /^(\d{1,9})(s|m|h|d|w)$/;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
const FORMS = '90s, 15m, 2h, 7d, 1w, 2026-01-31 or 2026-01-31T09:30:00Z';

/** Nanoseconds since the epoch. `now`: milliseconds. @throws UsageError for what is neither. */
export const sinceOf = (text: string, now: number): bigint => {
  const [, count, unit] = AGO.exec(text.trim()) ?? [];
  const ms = count === undefined ? Date.parse(text) : now - Number(count) * (SECONDS[unit ?? ''] ?? 0) * 1000;
  if (!Number.isFinite(ms)) throw new UsageError(`--since ${text}: no time. It takes forms like ${FORMS}.`);
  return BigInt(Math.trunc(ms)) * 1_000_000n;
};
