/** A client's configuration on disk: read whole, replaced whole, and a copy kept beside it. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

export interface ConfigurationFile {
  /** Where it really is: a link is followed, and stays. */
  readonly path: string;
  readonly text: string;
}

const BOM = '\ufeff';

/** Undefined when it is not there. @throws Error when it cannot be read as text. */
export const readConfiguration = (file: string): ConfigurationFile | undefined => {
  if (!existsSync(file)) return undefined;
  const path = realpathSync(file);
  return { path, text: decode(readFileSync(path)) };
};

/** A byte order mark stays where it is: it is a character that JSON has none of. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** A text without its byte order mark, and how to put it back. */
export const withoutMark = (text: string): readonly [string, (changed: string) => string] =>
  text.startsWith(BOM) ? [text.slice(1), (changed) => BOM + changed] : [text, (changed) => changed];

export const backupOf = (path: string): string => `${path}.weir-backup`;

/** The backup's text; undefined without one, or with one that is no text. */
export const readBackup = (path: string): string | undefined => {
  try {
    return decode(readFileSync(backupOf(path)));
  } catch {
    return undefined;
  }
};

/** Keeps the file as it is beside itself, with its permissions: it may hold secrets. */
export const keepBackup = ({ path }: ConfigurationFile): void => copyFileSync(path, backupOf(path));

export const dropBackup = (path: string): void => rmSync(backupOf(path), { force: true });

/** Replaces what was read. Never half: the client sees the old file or the new one. @throws Error when somebody else changed it meanwhile. */
export const replaceConfiguration = ({ path, text: before }: ConfigurationFile, after: string): void => {
  if (decode(readFileSync(path)) !== before) throw new Error('it was changed meanwhile, perhaps by the client. Run this again');
  const fresh = `${path}.weir-${process.pid}`;
  try {
    writeWhole(fresh, after, statSync(path).mode & 0o777);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
};

/** On the disk, not only on its way there, before it takes the other's place. */
const writeWhole = (file: string, text: string, mode: number): void => {
  const descriptor = openSync(file, 'wx', mode);
  try {
    fchmodSync(descriptor, mode);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
