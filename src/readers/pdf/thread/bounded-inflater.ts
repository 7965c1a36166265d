import { inflateSync } from "node:zlib";

/** Most bytes that a stream of a page may have unpacked: far more than a page can show. What is longer pdf.js unpacks bit by bit. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Stands in for `DecompressionStream`, as far as pdf.js uses it to unpack what a page draws. It unpacks at once, which saves
 * a tenth of pdf.js's time, and does not unpack without end.
 */
export class BoundedInflater {
  readonly readable: AsyncIterable<Uint8Array>;
  readonly writable: { readonly getWriter: () => Writer };

  constructor(format: string) {
    let accept: (packed: Uint8Array) => void = () => undefined;
    const packed = new Promise<Uint8Array>((resolve) => (accept = resolve));
    this.readable = unpacked(format, packed);
    this.writable = { getWriter: () => new Writer(accept) };
  }
}

class Writer {
  readonly ready: Promise<void> = Promise.resolve();
  readonly write: (packed: Uint8Array) => Promise<void>;

  constructor(accept: (packed: Uint8Array) => void) {
    this.write = (packed) => {
      accept(packed);
      return this.ready;
    };
  }

  close(): Promise<void> {
    return this.ready;
  }
}

async function* unpacked(format: string, packed: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (format !== "deflate") throw new TypeError(`${format} is not known`);
  yield inflateSync(await packed, { maxOutputLength: MOST_BYTES });
}
