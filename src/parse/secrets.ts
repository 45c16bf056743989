/** Secrets taken out of what is shown to a model or a reader: by the name they stand under, and by their own shape. */

const SECRET_NAME =
  /(?:pass(?:word|wd|phrase|code|key)?|pwd|secret|tokens?|api_?key|access_?key|private_?key|signing_?key|secret_?key|encryption_?key|authorization|auth|credentials?|cookies?|session(?:_?id)?|bearer|jwt|otp|pin|passwort|kennwort|contraseña|motdepasse|senha|пароль|密码|密碼|パスワード|비밀번호)s?$/u;
const COUNT = /tokens?$/;

/** Whether what stands under this name is a secret; a number of tokens is none. */
export const namesSecret = (name: string, value?: unknown): boolean => {
  const words = name
    .slice(-64)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.:-]+/g, '_');
  if (typeof value === 'number' && COUNT.test(words)) return false;
  const found = SECRET_NAME.exec(words);
  // A whole word, or the end of one that none of these is a usual end of: `dbpassword`, but neither `compass` nor `spin`.
  return found !== null && (found.index === 0 || words[found.index - 1] === '_' || found[0].length >= 5);
};

/** Keys whose issuer marks them. */
const MARKED =
  /(?<![A-Za-z0-9])(?:(?:sk|pk|rk)[-_]|gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|xapp-|hf_|npm_|pypi-|dop_v1_|shp(?:at|ss)_|AKIA|ASIA|AIza|ya29\.|SG\.|eyJ)[-_A-Za-z0-9.]{10,}/g;

const PRIVATE_KEY =
  /-----BEGIN [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!-))*(?:-----END [A-Z0-9 ]{0,32}PRIVATE KEY(?: BLOCK)?-----)?/g;

const BEARER = /\b(bearer|basic|digest)\s{1,3}(?=[^\s\d]{0,512}\d)[-_A-Za-z0-9.=/+~]{8,}/gi;

const IN_ADDRESS = /(:\/\/[^/\s:@]{0,64}:)[^/\s@]{1,256}(?=@)/g;

/** What follows a secret's name and a colon or equals sign, quoted or not, also where the quotes are escaped. */
const ASSIGNED =
  /((?:password|passwd|passphrase|passcode|pwd|(?<![a-z])pass|secret|token|(?:api|access|private|signing|secret|encryption)[-_ ]?key|authorization|credentials?|cookie|session[-_ ]?id|passwort|kennwort|contraseña|senha|пароль|密码|密碼|パスワード|비밀번호)s?(?:\\{0,3}["'])?\s{0,3}(?:[:=：]|is(?=\s{1,3}\S{0,64}\d))\s{0,3})(?:\\{0,3}"[^"\\]{3,}|\\{0,3}'[^'\\]{3,}|(?:(?:bearer|basic|token)\s{1,3})?[^\s"'&,;\\]{4,})/giu;

/** Long runs of one alphabet: keys, hashes, encoded bytes. */
const RUN = /[A-Za-z0-9+/_=-]{32,}/g;

/** Text is searched for secrets as a whole up to here; of longer text, this much of its head and of its tail. */
export const SEARCHED = 128 * 1024;

/** `text` with every secret in it replaced by a word for what it was. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(PRIVATE_KEY, '[redacted private key]')
    .replace(MARKED, '[redacted key]')
    .replace(BEARER, '$1 [redacted credentials]')
    .replace(IN_ADDRESS, '$1[redacted password]')
    .replace(ASSIGNED, '$1[redacted]')
    .replace(RUN, (run) => (opaque(run) ? `[opaque text of ${run.length} characters]` : run));

/** Mixed letters and digits as encoded bytes have them; a path has more slashes, a sentence in hyphens no digits. */
const opaque = (run: string): boolean =>
  /\d/.test(run) &&
  ((/[a-z]/.test(run) && /[A-Z]/.test(run)) || /^[0-9a-fA-F]+$/.test(run)) &&
  run.split('/').length * 16 <= run.length + 16;
