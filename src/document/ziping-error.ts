/** Why a file gives no report at all. Stable: scripts switch on it. */
export type ZipingErrorCode =
  | "UNSUPPORTED_FORMAT"
  | "ENCRYPTED"
  | "CORRUPT"
  | "TOO_LARGE"
  | "TIMEOUT"
  | "CRASHED"
  | "NO_TEXT"
  | "NOT_FOUND"
  | "UNREADABLE"
  | "INVALID_CONFIG"
  | "INTERNAL";

export interface ZipingErrorOptions {
  readonly path?: string | null;
  readonly cause?: unknown;
  /** The message in English. */
  readonly english?: string;
}

/**
 * A file could not be turned into a report.
 *
 * `message` is for people: what is wrong and what to do about it. `path` is the file, where one is known.
 */
export class ZipingError extends Error {
  override readonly name: string = "ZipingError";
  readonly code: ZipingErrorCode;
  readonly path: string | null;
  /** The message in English, where there is one. */
  readonly english: string | undefined;

  constructor(code: ZipingErrorCode, message: string, options: ZipingErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.path = options.path ?? null;
    this.english = options.english;
  }

  /** The same error, now naming the file that it is about. */
  withPath(path: string): ZipingError {
    return new ZipingError(this.code, this.message, {
      path,
      cause: this.cause,
      ...(this.english === undefined ? {} : { english: this.english }),
    });
  }
}
