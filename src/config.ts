/** config.conf: every value is checked against the options that its section's component declares; a mistake is named by file, line and cure. */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { parse } from 'ini';
import type { Option, Options, Values } from './engine.ts';
import { UsageError } from './usageError.ts';

/** Declares options with their literal types kept. */
export const defineOptions = <const O extends Options>(options: O): O => options;

export interface Config {
  /** A section's values, its defaults where the file says nothing. @throws UsageError for an unknown key or a value that its option does not take. */
  readonly section: <O extends Options>(name: string, options: O) => Values<O>;
  /** @throws UsageError for a section that is not among `names`. */
  readonly refuseOthers: (names: readonly string[]) => void;
}

/** The configuration in `file`; without one, the defaults. @throws UsageError when a file that was asked for is not there. */
export const readConfig = (file: string, askedFor = false): Config => {
  if (askedFor && !existsSync(file))
    throw new UsageError(`--config ${file}: no such file. Leave --config out to run with the defaults.`);
  const text = existsSync(file) ? read(file) : '';
  const written = parse(text) as Record<string, unknown>;
  const mistake = (section: string, key: string | null, what: string): UsageError =>
    new UsageError(`${file}${lineOf(text, section, key)}: ${what}`);

  const section = <O extends Options>(name: string, options: O): Values<O> => {
    const values = new Map<string, Option['default']>(Object.entries(options).map(([key, option]) => [key, option.default]));
    const entries = isSection(written[name]) ? Object.entries(written[name]) : [];
    for (const [key, value] of entries) {
      const option = Object.hasOwn(options, key) ? options[key] : undefined;
      if (option === undefined)
        throw mistake(name, key, `[${name}] has no key "${key}"${nearest(key, Object.keys(options), '"', '"')}`);
      const checked = checkedValue(option, value);
      if (checked === undefined) throw mistake(name, key, `[${name}] ${key} = ${String(value)}: it takes ${describe(option)}.`);
      values.set(key, checked);
    }
    return Object.fromEntries(values) as Values<O>;
  };

  const refuseOthers = (names: readonly string[]): void => {
    for (const [name, entries] of Object.entries(written)) {
      if (!isSection(entries)) throw mistake(name, null, `"${name}" stands outside any section.`);
      if (!names.includes(name)) throw mistake(name, null, `there is no section [${name}]${nearest(name, names, '[', ']')}`);
    }
  };

  return { section, refuseOthers };
};

/** The Mistral key: from the environment, else from `.env` or `src/engines/.env`. */
export const mistralKey = (environment: NodeJS.ProcessEnv = process.env): string | undefined => {
  const files = ['.env', 'src/engines/.env'].filter((file) => existsSync(file));
  const found = [environment, ...files.map((file) => parseEnv(read(file)))].map((each) => each.MISTRAL_API_KEY?.trim());
  return found.find((key) => key !== undefined && key !== '');
};

const isSection = (entries: unknown): entries is object => typeof entries === 'object' && entries !== null;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  }
};

/** " Did you mean …?", or what there is to choose from. */
export const nearest = (name: string, known: readonly string[], open: string, close: string): string => {
  const guess = known.length === 0 ? '' : closest(name, [...known]);
  return guess !== '' && distance(name, guess) <= Math.max(2, name.length / 2)
    ? `. Did you mean ${open}${guess}${close}?`
    : `. There are ${known.map((each) => open + each + close).join(', ')}.`;
};

/** ` line 12`, where the section, or its key, stands in the text. */
const lineOf = (text: string, section: string, key: string | null): string => {
  let inside = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const heading = /^\s*\[([^\]]*)\]/.exec(line);
    if (heading !== null) inside = heading[1]?.trim() === section;
    const name = line.split('=')[0]?.trim();
    if (key === null ? (inside && heading !== null) || name === section : inside && name === key) return ` line ${index + 1}`;
  }
  return '';
};

/** The value as its option's type, or undefined where it does not fit. */
const checkedValue = (option: Option, value: unknown): boolean | number | string | undefined => {
  if (typeof option.default === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof option.default === 'number') {
    const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    const [least, most] = option.range ?? [0, Number.MAX_SAFE_INTEGER];
    const fits = number >= least && number <= most && (Number.isInteger(number) || !isWhole(option));
    return fits ? number : undefined;
  }
  const text = typeof value === 'string' ? value : typeof value === 'boolean' || value === null ? String(value) : undefined;
  return text !== undefined && (option.oneOf === undefined || option.oneOf.includes(text)) ? text : undefined;
};

const describe = (option: Option): string => {
  if (option.oneOf !== undefined) return `one of ${option.oneOf.join(', ')}`;
  if (typeof option.default === 'boolean') return 'true or false';
  if (typeof option.default === 'string') return 'text';
  const number = isWhole(option) ? 'a whole number' : 'a number';
  return option.range === undefined ? number : `${number} from ${option.range[0]} to ${option.range[1]}`;
};

/** A count, which a fraction cannot be: told by its default. */
const isWhole = (option: Option): boolean => Number.isInteger(option.default);
