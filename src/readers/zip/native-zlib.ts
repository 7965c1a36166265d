/** What Node does several times faster than JavaScript can. */
export interface NativeZlib {
  readonly crc32: (bytes: Uint8Array) => number;
  /** What follows the packed bytes is left alone. */
  readonly inflateSync: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;
  readonly inflateRawSync: (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => NativeZlib | undefined };
}

/** Node's own `zlib`; `undefined` in a browser, for which the same is done in JavaScript. */
export const NATIVE_ZLIB: NativeZlib | undefined = (globalThis as Host).process?.getBuiltinModule?.("node:zlib");
