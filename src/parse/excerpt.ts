/** Text from the wire, made short enough to scan and safe enough to show. */

/** UTF-16 code units scanned of one field: the head and the tail, where an attack must stand to act first or last. */
export const SCAN_LIMIT = 16 * 1024;

/** `text` itself, or its head and tail with what was cut named between them. */
export const clip = (text: string, limit = SCAN_LIMIT): string => {
  if (text.length <= limit) return text;
  const half = limit >> 1;
  return `${text.slice(0, half)}\n…[${text.length - 2 * half} characters not scanned]…\n${text.slice(-half)}`;
};

const SECRET =
  /\b(?:sk|pk|rk|ghp|gho|ghs|ghu|glpat|xox[abprs]|AKIA|ASIA|AIza|hf|npm|eyJ)[-_A-Za-z0-9.]{12,}|(?<=(?:password|passwd|pwd|secret|token|api[-_]?key|authorization|bearer)["']?\s{0,3}[:= ]\s{0,3}["']?)[^\s"'&]{6,}|(?<=:\/\/[^/\s:@]{1,64}:)[^/\s@]{3,}(?=@)/gi;

/** Secrets replaced, so that no alert repeats what it warns of. */
export const redact = (text: string): string => text.replace(SECRET, '[redacted]');

/** What stands at `start`–`end`, with a little of its surroundings, redacted, on one line of at most `width` code units. */
export const excerpt = (text: string, start = 0, end = text.length, width = 120): string => {
  const room = Math.max(0, width - (end - start)) >> 1;
  const from = Math.max(0, start - room);
  const to = Math.min(text.length, from + width);
  const cut = redact(text.slice(from, to)).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
};
