import { ensureBuilt } from "./built-package.js";

/** Before all tests: worker processes run the built package, and so do the tests of the command. */
export async function setup(): Promise<void> {
  await ensureBuilt();
}
