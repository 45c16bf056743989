/** How far a long replay is: a line on a terminal, redrawn; nothing anywhere else. */

/** Milliseconds between two drawings. */
const EVERY = 200;

/** Hears bytes read and the size in all, 0 when unknown. */
export const progressTo = (terminal: NodeJS.WriteStream, quiet: boolean): ((read: number, size: number) => void) => {
  if (quiet || !terminal.isTTY) return () => {};
  let drawn = performance.now();
  return (read, size) => {
    const now = performance.now();
    const done = size > 0 && read >= size;
    if (now - drawn < EVERY && !done) return;
    drawn = now;
    const megabytes = `${(read / 1e6).toFixed(1)} MB`;
    terminal.write(
      done
        ? '\r\x1b[K'
        : `\r\x1b[K${size > 0 ? `${Math.floor((100 * read) / size)} % of ${(size / 1e6).toFixed(1)} MB` : megabytes} replayed`,
    );
  };
};
