/** A server's command line. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
}

export const commandLineOf = ({ command, args }: Launch): string => [command, ...args].map(quoted).join(' ');

/** A word of a command line, in quotes where it would not stay one word. */
export const quoted = (word: string): string => (/^[^\s"']+$/.test(word) ? word : `"${word}"`);
