import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { version } from "../../../package.json";
import { readLocated } from "../archive/read-located.js";
import type { PortableOptions } from "../pool/messages.js";

/** Larger files are read every time: what they cost is not the hashing. */
const MOST_BYTES = 2 ** 28;

/**
 * What a result depends on besides the file's content: the version, the build, and all that can be configured. Results of
 * another fingerprint are never taken.
 */
export async function fingerprintOf({ lang, severities, options, limits, relations }: PortableOptions): Promise<string> {
  const { mtimeMs } = await stat(fileURLToPath(import.meta.url));
  return sha256(
    JSON.stringify([version, mtimeMs, lang, sorted(severities), sorted(options), sorted(limits), relations === true]),
  );
}

/** The key of the result for a content. */
export function resultKey(fingerprint: string, contentSha256: string): string {
  return sha256(`${fingerprint} ${contentSha256}`);
}

/** SHA-256 of a file's content, in hexadecimal digits; `undefined` where it cannot be read or is too large. */
export async function contentHash(path: string): Promise<string | undefined> {
  try {
    const located = await readLocated(path);
    if (typeof located !== "string") return sha256(located);
    if ((await stat(path)).size > MOST_BYTES) return undefined;
    return sha256(await readFile(path));
  } catch {
    return undefined;
  }
}

/** In hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The order in which settings were named never matters. */
function sorted(record: Readonly<Record<string, unknown>> | undefined): unknown {
  return Object.entries(record ?? {})
    .map(([name, value]): readonly [string, unknown] => [name, isRecord(value) ? sorted(value) : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
