/** The unmistakable secrets among the words of a shell line: a program that reads is told to read one. */
import type { Field } from '../../parse/fields.ts';
import { parsePath } from '../../parse/path.ts';
import { placeOf } from './place.ts';
import type { Place, Purpose } from './places.ts';
import type { PathArgument } from './subject.ts';

const SECRET: ReadonlySet<Purpose> = new Set<Purpose>(['browser', 'wallet', 'password store', 'system secret']);

/** A key or a token by its name alone may be anyone's; where it lies says whose it is. */
const isSure = ({ purpose, byName }: Place): boolean =>
  SECRET.has(purpose) || ((purpose === 'private key' || purpose === 'cloud') && byName !== true);

/** Programs that print, copy, pack or send what they are given. */
const READER =
  /(?:^|[\s|;&(`"'/\\])(?:cat|tac|less|more|head|tail|bat|nl|strings|xxd|od|hexdump|base64|cp|scp|rsync|tar|zip|gzip|7z|curl|wget|nc|ncat|grep|awk|sed|sort|dd|type|gc|get-content|copy|copy-item|xcopy|robocopy|esentutl|sqlite3|certutil)(?:\.exe)?(?=\s)/i;
const WORD = /[^\s"'`;|&<>()=,@]{4,512}/g;
const MAX_WORDS = 256;

/** The words of the line that lead to a secret; none unless the line reads. */
export const secretsIn = (field: Field): readonly PathArgument[] => {
  if (!READER.test(field.text)) return [];
  const found: PathArgument[] = [];
  let count = 0;
  for (const match of field.text.matchAll(WORD)) {
    count += 1;
    if (count > MAX_WORDS) break;
    const [word] = match;
    if (isUsed(field.text, match.index, match.index + word.length)) continue;
    if (!/[\\/]/.test(word)) continue;
    const path = parsePath(word);
    const place = path.absolute || path.climbs > 0 ? placeOf(path) : undefined;
    if (place !== undefined && place.lesser !== true && isSure(place)) {
      found.push({ pointer: field.pointer, text: word, path, place, workspace: 'unknown' });
    }
  }
  return found;
};

/** Logging in with a key, or putting it where it belongs, shows it to no one. */
const isUsed = (line: string, start: number, end: number): boolean => {
  const before = line.slice(Math.max(0, start - 200), start);
  if (/(?:\s-i|\s--?(?:key|cert|identity|identity-file)|>)[\s="']{0,4}$/i.test(before)) return true;
  const isLast = /^["']?\s{0,4}(?:$|[;&|\n])/.test(line.slice(end, end + 8));
  return isLast && /(?:^|[\s;&|])(?:cp|scp|rsync|copy|copy-item)\s[^;&|\n]{0,200}$/i.test(before);
};
