interface NativeCrypto {
  readonly createHash: (algorithm: "sha256") => {
    readonly update: (data: Uint8Array) => { readonly digest: (encoding: "hex") => string };
  };
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (name: string) => NativeCrypto | undefined };
}

/** The SHA-256 of bytes in hexadecimal: by Node's own crypto, which costs no copy and no other thread, where there is one. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const native = (globalThis as Host).process?.getBuiltinModule?.("node:crypto");
  return native === undefined ? webSha256(bytes) : native.createHash("sha256").update(bytes).digest("hex");
}

/** The same without Node. */
export async function webSha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
