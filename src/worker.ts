import { setFlagsFromString } from "node:v8";

import { guardMemory, isGuardThread } from "./folder/pool/memory-guard.js";
import { serveJobs } from "./folder/pool/serve-jobs.js";

// Most expressions are used more than once: compile them at once, not first for V8's interpreter. A tenth of one file's time.
setFlagsFromString("--no-regexp-tier-up");

if (isGuardThread()) guardMemory();
else serveJobs(new URL(import.meta.url));
