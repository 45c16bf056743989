/** What the user can mend: bad usage or configuration. Names the culprit and the cure, in one line; the program ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
