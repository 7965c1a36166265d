import type { Expectation } from "../folder/pool/fork-worker.js";

const WORK: Readonly<Record<string, Expectation["work"]>> = { check: "check", parse: "read", tables: "read", view: "read" };
/** With these the first worker is another one than usual, or there may be nothing for it to do. */
const OTHERWISE = /^(?:-h|--(?:help|memory|cache)(?:=.*)?)$/su;

/** What a command line will need a worker for, told without loading what takes it apart; `undefined` where that is not certain. */
export function expectWork([name = "", ...rest]: readonly string[]): Expectation | undefined {
  const work = Object.hasOwn(WORK, name) ? WORK[name] : undefined;
  const path = rest.find((argument) => !argument.startsWith("-") && argument.includes("."));
  return work === undefined || rest.length === 0 || rest.some((argument) => OTHERWISE.test(argument))
    ? undefined
    : { work, ...(path === undefined ? {} : { path }) };
}
