/** CURVE keys of ZeroMQ: public ones as text or in files, pairs in files that only their owner reads. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { UsageError } from './usageError.ts';

export interface KeyPair {
  readonly publicKey: string;
  readonly secretKey: string;
}

/** Z85: no quote, comma or backslash is in it. */
const KEY = /^[0-9a-zA-Z.\-:+=^!/*?&<>()[\]{}@%$#]{40}$/;
const FORM = 'A key is 40 characters of Z85; in config.conf it stands between double quotes. `weir keys FILE` makes a pair';

/** The public key that `value` is, or that the file holds which it names. `option` is whose value it is. @throws UsageError */
export const readPublicKey = (value: string, option: string): string => {
  if (KEY.test(value)) return value;
  if (isFile(value)) return entryOf(read(value, option), 'public-key', value, option);
  throw new UsageError(`${option} = ${value}: neither a key (it has ${value.length} characters) nor a file. ${FORM}.`);
};

/** A file as `weir keys`, CZMQ and pyzmq write it. @throws UsageError, also where others could read the secret. */
export const readKeyPair = (file: string, option: string): KeyPair => {
  const text = read(file, option);
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new UsageError(`${option} = ${file}: others can read this secret. Say chmod 600 ${file}.`);
  return {
    publicKey: entryOf(text, 'public-key', file, option),
    secretKey: entryOf(text, 'secret-key', file, option),
  };
};

/** Readable by its owner alone. @throws UsageError when the file is there already. */
export const writeKeyPair = (file: string, { publicKey, secretKey }: KeyPair): void => {
  const text = `# A pair of CURVE keys. Give the public one away; whoever has the secret one is you.\ncurve\n    public-key = "${publicKey}"\n    secret-key = "${secretKey}"\n`;
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(
      taken ? `${file} is there already, and keys in use are not overwritten. Name another file.` : `${file}: ${said(error)}.`,
    );
  }
};

const entryOf = (text: string, name: string, file: string, option: string): string => {
  const key = new RegExp(`^\\s*${name}\\s*=\\s*"([^"\\n]*)"`, 'm').exec(text)?.[1] ?? '';
  if (!KEY.test(key)) throw new UsageError(`${option} = ${file}: no ${name} is in it. ${FORM}.`);
  return key;
};

const read = (file: string, option: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${option} = ${file}: ${said(error)}. \`weir keys FILE\` makes a pair of keys.`);
  }
};

const isFile = (path: string): boolean => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));
