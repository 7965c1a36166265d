import { homedir } from "node:os";
import { join } from "node:path";

/** Where the system keeps what can be made again. */
export function defaultCacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (XDG_CACHE_HOME !== undefined && XDG_CACHE_HOME !== "") return join(XDG_CACHE_HOME, "ziping");
  if (platform === "win32") return join(LOCALAPPDATA ?? join(homedir(), "AppData", "Local"), "ziping", "cache");
  return platform === "darwin" ? join(homedir(), "Library", "Caches", "ziping") : join(homedir(), ".cache", "ziping");
}
