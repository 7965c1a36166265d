/** A stream of a .doc file with its numbers, which are little-endian. Reading beyond the end throws a `RangeError`. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly i32: (at: number) => number;
  /** Exactly `length` bytes from `at`. */
  readonly slice: (at: number, length: number) => Uint8Array;
  /** `length` UTF-16 characters from `at`. */
  readonly text: (at: number, length: number) => string;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const slice = (at: number, length: number): Uint8Array => {
    if (at < 0 || length < 0 || at + length > bytes.length) throw new RangeError("beyond the end of the stream");
    return bytes.subarray(at, at + length);
  };
  return {
    bytes,
    length: bytes.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, true),
    i16: (at) => view.getInt16(at, true),
    u32: (at) => view.getUint32(at, true),
    i32: (at) => view.getInt32(at, true),
    slice,
    text: (at, length) => new TextDecoder("utf-16le", { ignoreBOM: true }).decode(slice(at, length * 2)),
  };
}
