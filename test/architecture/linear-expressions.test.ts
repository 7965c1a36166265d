import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import ts from "typescript";
import { beforeAll, expect, it } from "vitest";

/** What an expression may compute for one attack, in milliseconds, unasked: most need less than one, a quadratic one seconds. */
const MOST_MS = 80;
const LENGTH = 40_000;
/** A slower one must take about a quarter of the time for a quarter of the text; a quadratic one takes a sixteenth. */
const PART = 4;
const MOST_GROWTH = 8;
/** So slow that no second look is needed. */
const SURELY_SLOW_MS = 600;
/** Parts whose modules do nothing when they are loaded. */
const PURE = /^(?:lexicon|document|extract|outline|quantity|rules|readers|reporters)\//u;
/** Ends that make an expression give up what it has matched so far. */
const ENDINGS = ["", "\u0000", "龘\n"];
const TIME_MS = 300_000;

/** Every expression of src by source and flags: the literals, and what is put together when a module is loaded. */
async function expressionsOfSource(): Promise<ReadonlyMap<string, RegExp>> {
  const found = new Map<string, RegExp>();
  const take = (expression: RegExp): void => void found.set(String(expression), expression);
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  for (const name of files) {
    const path = join("src", name);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        take(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest));
  }
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      take(made);
      return made;
    },
  });
  try {
    for (const name of files.filter((file) => PURE.test(file))) {
      await import(/* @vite-ignore */ pathToFileURL(join("src", name)).href);
    }
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}

/** Characters and words that an expression speaks of, and some that its classes hold. */
function pumpsOf(source: string): ReadonlySet<string> {
  const plain = source
    .replace(/\\u\{?([0-9A-Fa-f]{4,6})\}?/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\p\{[^}]*\}/giu, "一a")
    .replace(/\\d/giu, "1")
    .replace(/\\[sb]/giu, " ")
    .replace(/\\w/giu, "_")
    .replace(/\\t/gu, "\t")
    .replace(/\\n/gu, "\n");
  const words = plain.split(/[()[\]{}|?*+^$\\<>=!]+/u).filter((word) => word !== "");
  const characters = new Set([...words.join("")].slice(0, 25));
  const pairs = [...characters].slice(0, 4).flatMap((a) => [...characters].slice(0, 4).map((b) => a + b));
  return new Set([...characters, ...words.slice(0, 20), ...pairs, "a", "一", " ", "1", ",", "\n", "（"]);
}

function attack(expression: RegExp, text: string): number {
  const before = process.cpuUsage();
  text.replace(expression, "");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least time of several attacks: what is slow once may have waited for others. */
function leastTime(expression: RegExp, text: string): number {
  return Math.min(...[1, 2, 3].map(() => attack(expression, text)));
}

/** The pump that an expression takes too long for, if there is one. */
function weakness(expression: RegExp): string | undefined {
  for (const pump of pumpsOf(expression.source)) {
    const run = pump.repeat(Math.ceil(LENGTH / pump.length));
    for (const ending of ENDINGS) {
      const first = attack(expression, run + ending);
      if (first <= MOST_MS) continue;
      const whole = first > SURELY_SLOW_MS ? first : leastTime(expression, run + ending);
      const part = leastTime(expression, run.slice(0, LENGTH / PART) + ending);
      if (whole > MOST_MS && whole > MOST_GROWTH * part) return `${JSON.stringify(pump)} and ${JSON.stringify(ending)}`;
    }
  }
  return undefined;
}

let expressions: ReadonlyMap<string, RegExp>;
beforeAll(async () => {
  expressions = await expressionsOfSource();
}, TIME_MS);

it("takes time in proportion to the text, whatever the expression and the text", { timeout: TIME_MS }, () => {
  expect(expressions.size).toBeGreaterThan(500);
  const weak = [...expressions].flatMap(([name, expression]) => {
    const found = weakness(expression);
    return found === undefined ? [] : [`${name} on ${found}`];
  });
  expect(weak).toEqual([]);
});

it("would find an expression that does not", { timeout: TIME_MS }, () => {
  expect(weakness(/(?:a|b)+c\s*$/u)).toBeDefined();
  expect(weakness(/\s+$/u)).toBeDefined();
  expect(weakness(/^\s+/u)).toBeUndefined();
});
