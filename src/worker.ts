import { guardMemory, isGuardThread } from "./folder/pool/memory-guard.js";
import { serveJobs } from "./folder/pool/serve-jobs.js";

if (isGuardThread()) guardMemory();
else serveJobs(new URL(import.meta.url));
