import type { DirectoryRecord } from "../../readers/zip/directory-record.js";

/** Characters of alphabets that no Chinese name is written in: what GBK looks like where it passes for UTF-8 by chance. */
const ONLY_WESTERN = /^[\0-\u07FF]*$/u;
const DRIVE = /^[A-Za-z]:/u;

/**
 * The names of entries as paths within the archive: `/` between folders, nothing that leads out of it, no two alike. Names that
 * do not say how they are encoded are UTF-8 where all of them can be, else GBK, which Chinese Windows writes.
 */
export function entryNames(records: readonly Pick<DirectoryRecord, "name" | "isUtf8">[]): readonly string[] {
  const unsaid = records.filter(({ isUtf8 }) => !isUtf8).map(({ name }) => name);
  const fallback = new TextDecoder(mayBeUtf8(unsaid) ? "utf-8" : "gb18030");
  return unlike(records.map(({ name, isUtf8 }) => safePath((isUtf8 ? new TextDecoder("utf-8") : fallback).decode(name))));
}

/** The paths, numbered where one comes again; a number that another entry has by its own name is left to that one. */
function unlike(paths: readonly string[]): readonly string[] {
  const own = new Set(paths);
  const given = new Set<string>();
  const last = new Map<string, number>();
  return paths.map((path) => {
    let free = path;
    let count = last.get(path) ?? 1;
    while (given.has(free) || (free !== path && own.has(free))) free = numbered(path, ++count);
    last.set(path, count);
    given.add(free);
    return free;
  });
}

function mayBeUtf8(names: readonly Uint8Array[]): boolean {
  try {
    const text = names.map((name) => new TextDecoder("utf-8", { fatal: true }).decode(name)).join("");
    return !ONLY_WESTERN.test(text) || names.every((name) => name.every((byte) => byte < 0x80));
  } catch {
    return false;
  }
}

/** A folder's name ends in `/`. */
function safePath(name: string): string {
  const slashed = name.replaceAll("\\", "/").replace(DRIVE, "");
  const segments = slashed.split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..");
  return segments.join("/") + (slashed.endsWith("/") ? "/" : "");
}

function numbered(path: string, count: number): string {
  const dot = path.lastIndexOf(".");
  const stem = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
  return `${path.slice(0, stem)} (${count})${path.slice(stem)}`;
}
