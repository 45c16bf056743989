/** Text from the wire, made short enough to scan and safe enough to show. */
import { withoutSecrets } from './secrets.ts';

/** UTF-16 code units scanned of one field: the head and the tail, where an attack must stand to act first or last. */
export const SCAN_LIMIT = 16 * 1024;

/** `text` itself, or its head and tail with what was cut named between them. */
export const clip = (text: string, limit = SCAN_LIMIT): string => {
  if (text.length <= limit) return text;
  const half = limit >> 1;
  return `${text.slice(0, half)} …[${text.length - 2 * half} characters not scanned]… ${text.slice(-half)}`;
};

/** A cut moves so far to fall between words, since a secret cut in two is not recognised as one. */
const SNAP = 60;

/** What stands at `start`–`end`, with a little of its surroundings, without secrets, on one line of about `width` code units. */
export const excerpt = (text: string, start = 0, end = text.length, width = 120): string => {
  const room = Math.max(0, width - (end - start)) >> 1;
  const from = cutBefore(text, Math.max(0, start - room));
  const to = cutAfter(text, Math.min(text.length, Math.max(0, start - room) + width));
  const cut = withoutSecrets(text.slice(from, to)).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
};

/** The begin of the word that `index` stands in, where that is near. */
const cutBefore = (text: string, index: number): number => {
  for (let at = index; at > index - SNAP; at -= 1) if (at <= 0 || /\s/.test(text[at - 1] ?? '')) return Math.max(0, at);
  return index;
};

const cutAfter = (text: string, index: number): number => {
  for (let at = index; at < index + SNAP; at += 1)
    if (at >= text.length || /\s/.test(text[at] ?? '')) return Math.min(text.length, at);
  return index;
};
