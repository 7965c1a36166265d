/** The command line itself is wrong: an unknown option, a value out of range, no path. */
export class UsageError extends Error {
  override readonly name: string = "UsageError";
}
