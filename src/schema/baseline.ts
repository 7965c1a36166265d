import * as z from "zod";

import type { Baseline } from "../check/baseline.js";

export const BaselineSchema: z.ZodType<Baseline> = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({ file: z.string(), rule: z.string(), fingerprint: z.string(), message: z.string(), reason: z.string() }),
  ),
});
